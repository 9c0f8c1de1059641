import { listCases, listEvents } from '#app/cases/case.server.ts'
import { listPhotos } from '#app/files/photo.server.ts'
import { listServicesByIds } from '#app/services/service.server.ts'
import { listPeople } from '#app/staff/person.server.ts'
import { listTeams } from '#app/staff/team.server.ts'
import type { Db } from '#db/client.server.ts'
import { findEnquiry } from './enquiry.server.ts'
import { isTold, type TimelineEvent } from './timeline.ts'

/** What a resident sees of what happened, newest first, with names in the place of ids. */
export async function listTimeline(db: Db, enquiryId: string): Promise<TimelineEvent[]> {
	const enquiry = await findEnquiry(db, enquiryId)
	const events = await listEvents(db, enquiryId)
	const cases = await listCases(db, [enquiryId])
	const services = await listServicesByIds(
		db,
		cases.map(({ serviceId }) => serviceId),
	)
	const teams = new Map((await listTeams(db)).map(({ id, name }) => [id, name]))
	const people = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
	const photos = await listPhotos(db, { enquiryId })
	const serviceOf = (caseId: string | null) => {
		const row = cases.find(({ id }) => id === caseId)
		return services.find(({ id }) => id === row?.serviceId)?.name
	}
	return events
		.filter(isTold)
		.map(({ id, kind, actor, staffId, words, detail, at, caseId }) => ({
			id,
			kind,
			actor,
			at,
			words: kind === 'received' ? (enquiry?.words ?? null) : words,
			personName: staffId ? people.get(staffId) : undefined,
			serviceName: serviceOf(caseId),
			toTeamName: detail.toTeamId ? teams.get(detail.toTeamId) : undefined,
			deadlineAt: detail.deadlineAt ? new Date(detail.deadlineAt) : undefined,
			outcome: detail.outcome,
			photos: photos.filter(({ id: photoId }) =>
				kind === 'received'
					? !events.some((event) => event.detail.photoIds?.includes(photoId))
					: detail.photoIds?.includes(photoId),
			),
		}))
		.toReversed()
}
