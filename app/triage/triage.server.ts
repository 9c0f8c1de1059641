import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { triageDecisions, triageRules } from '#db/schema/triage.ts'
import { decideTeam, type TriageDecision, type TriageTeam } from './triage.ts'

/** Every rule, in a stable order; the page adds the names. */
export function listTriageRules(db: Db) {
	return db
		.select()
		.from(triageRules)
		.orderBy(asc(triageRules.serviceId), asc(triageRules.placeId), asc(triageRules.id))
}

/**
 * Decides a team for each need, in their order, with one query for all of them. `teams` are all
 * teams of the council; without an active desk there would be a wrong door, so that is an error.
 */
export async function triageNeeds(
	db: Db,
	needs: { serviceId: string; isUrgent: boolean }[],
	{ placeIds, teams }: { placeIds: string[]; teams: TriageTeam[] },
): Promise<TriageDecision[]> {
	const isActive = new Set(teams.filter((team) => team.isActive).map((team) => team.id))
	const activeId = (kind: TriageTeam['kind']) =>
		teams.find((team) => team.kind === kind && team.isActive)?.id
	const deskTeamId = activeId('desk')
	if (!deskTeamId) throw new Error('no active desk team')

	const serviceIds = needs.map((need) => need.serviceId)
	const rows = await db
		.select()
		.from(triageRules)
		.where(
			and(
				or(isNull(triageRules.serviceId), inArray(triageRules.serviceId, serviceIds)),
				or(isNull(triageRules.placeId), inArray(triageRules.placeId, placeIds)),
			),
		)
	const rules = rows.map((row) => ({ ...row, isTeamActive: isActive.has(row.teamId) }))
	const dutyTeamId = activeId('duty') ?? null
	return needs.map(({ serviceId, isUrgent }) =>
		decideTeam({ service: { id: serviceId, isUrgent }, placeIds, rules, dutyTeamId, deskTeamId }),
	)
}

/** Stored with the case and never changed: a new decision about a case is a new row. */
export async function recordDecisions(
	db: Db,
	rows: { caseId: string; decidedAt: Date; decision: TriageDecision }[],
) {
	if (rows.length === 0) return
	await db
		.insert(triageDecisions)
		.values(rows.map(({ caseId, decidedAt, decision }) => ({ ...decision, caseId, decidedAt })))
}

/** The decisions about these cases, oldest first: the last one of a case is the one in force. */
export function listDecisions(db: Db, caseIds: string[]) {
	return db
		.select()
		.from(triageDecisions)
		.where(inArray(triageDecisions.caseId, caseIds))
		.orderBy(asc(triageDecisions.decidedAt), asc(triageDecisions.id))
}

/** Sets the team for a service, a place or both; refused with neither, for that is the desk's. */
export async function setTriageRule(
	db: Db,
	rule: { teamId: string; serviceId: string | null; placeId: string | null },
): Promise<{ ok: true; id: string } | { ok: false; code: 'blank' }> {
	if (rule.serviceId === null && rule.placeId === null) return { ok: false, code: 'blank' }
	const [row] = await db
		.insert(triageRules)
		.values(rule)
		.onConflictDoUpdate({
			target: [triageRules.serviceId, triageRules.placeId],
			set: { teamId: rule.teamId },
		})
		.returning({ id: triageRules.id })
	if (!row) throw new Error('the rule was not stored')
	return { ok: true, id: row.id }
}

export async function removeTriageRule(db: Db, id: string): Promise<boolean> {
	const removed = await db
		.delete(triageRules)
		.where(eq(triageRules.id, id))
		.returning({ id: triageRules.id })
	return removed.length > 0
}
