import { eq } from 'drizzle-orm'
import { listCases } from '#app/cases/case.server.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { listServicesByIds } from '#app/services/service.server.ts'
import { findPerson } from '#app/staff/person.server.ts'
import { listTeams } from '#app/staff/team.server.ts'
import { listDecisions } from '#app/triage/triage.server.ts'
import { decidingPlaceId } from '#app/triage/triage.ts'
import type { Db } from '#db/client.server.ts'
import { enquiries } from '#db/schema/enquiries.ts'
import type { Receipt } from './receipt.ts'

/** Each need of an enquiry with the team that has it, why, and by when; undefined when unknown. */
export async function findReceipt(db: Db, enquiryId: string): Promise<Receipt | undefined> {
	const [enquiry] = await db.select().from(enquiries).where(eq(enquiries.id, enquiryId))
	if (!enquiry) return undefined
	const cases = await listCases(db, [enquiryId])
	const services = await listServicesByIds(
		db,
		cases.map(({ serviceId }) => serviceId),
	)
	const teams = new Map((await listTeams(db)).map((team) => [team.id, team]))
	const decisions = new Map(
		(
			await listDecisions(
				db,
				cases.map(({ id }) => id),
			)
		).map((decision) => [decision.caseId, decision]),
	)
	const teamOf = (id: string) => {
		const team = teams.get(id)
		if (!team) throw new Error('a case is with a team that does not exist')
		return team
	}
	const places = new Map(
		(await listPlaces(db, { withInactive: true })).map((place) => [place.id, place]),
	)
	const needs = cases.map((row) => {
		const service = services.find(({ id }) => id === row.serviceId)
		const decision = decisions.get(row.id)
		if (!service || !decision) throw new Error('a case is without its service or its decision')
		return {
			caseId: row.id,
			number: row.number,
			serviceName: service.name,
			isSensitive: row.isSensitive,
			team: teamOf(row.teamId),
			reason: decision.reason,
			placeName: places.get(decidingPlaceId(decision) ?? '')?.name,
			deadlineAt: row.deadlineAt,
			timescale: row.timescale,
			status: row.status,
			outcome: row.outcome,
			closedAt: row.closedAt,
		}
	})
	return {
		enquiryId,
		reference: enquiry.reference,
		language: enquiry.language,
		receivedAt: enquiry.receivedAt,
		closedAt: enquiry.closedAt,
		reachBy: enquiry.reachBy,
		isAnonymous: enquiry.isAnonymous,
		leadTeam: teamOf(enquiry.leadTeamId),
		leadName: enquiry.leadStaffId ? (await findPerson(db, enquiry.leadStaffId))?.name : undefined,
		needs,
	}
}
