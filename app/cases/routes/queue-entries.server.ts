import { listEnquirySummaries } from '#app/enquiries/enquiry.server.ts'
import { listUndelivered } from '#app/notices/outbox.server.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { listServicesByIds } from '#app/services/service.server.ts'
import { listPeople } from '#app/staff/person.server.ts'
import { listTeams } from '#app/staff/team.server.ts'
import type { Db } from '#db/client.server.ts'
import type { QueueEntry } from '../case-queue.tsx'
import type { QueueRow } from '../queue.server.ts'

/** The rows with what their ids stand for, each kind read at once. */
export async function readEntries(db: Db, rows: QueueRow[]): Promise<QueueEntry[]> {
	const enquiryIds = [...new Set(rows.map(({ enquiryId }) => enquiryId))]
	const byId = <One extends { id: string }>(list: One[]) =>
		new Map(list.map((one) => [one.id, one]))
	const summaries = byId(await listEnquirySummaries(db, enquiryIds))
	const failed = await listUndelivered(db, enquiryIds)
	const undelivered = new Set(
		failed.filter(({ kind }) => kind !== 'duty_alert').map(({ enquiryId }) => enquiryId),
	)
	const services = byId(
		await listServicesByIds(
			db,
			rows.map(({ serviceId }) => serviceId),
		),
	)
	const teams = byId(await listTeams(db))
	const places = byId(await listPlaces(db, { withInactive: true }))
	const people = byId(await listPeople(db))
	return rows.flatMap((row) => {
		const summary = summaries.get(row.enquiryId)
		if (!summary) return []
		const { reference, language, wordsStart, isShortened, hasAccessNeeds, placeId } = summary
		const isPlain = row.wordsTeamIds.length === 0
		return {
			...row,
			reference,
			hasAccessNeeds,
			wordsStart: isPlain ? `${wordsStart}${isShortened ? '…' : ''}` : undefined,
			wordsLanguage: language,
			isUndelivered: undelivered.has(row.enquiryId),
			service: services.get(row.serviceId),
			team: teams.get(row.teamId),
			place: placeId ? places.get(placeId) : undefined,
			officerName: row.officerId ? people.get(row.officerId)?.name : undefined,
		}
	})
}
