import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { staffTeams, teams } from '#db/schema/staff.ts'
import { recordAudit } from './audit.server.ts'
import { isSingleKind, leavesNoDesk, type Team, type TeamForm, teamIdFrom } from './team.ts'

/** All teams by name, or only those that work. */
export function listTeams(db: Db, { isActive }: { isActive?: boolean } = {}): Promise<Team[]> {
	return db
		.select()
		.from(teams)
		.where(isActive === undefined ? undefined : eq(teams.isActive, isActive))
		.orderBy(asc(sql`lower(${teams.name} ->> ${DEFAULT_LANGUAGE})`), asc(teams.id))
}

export async function findTeam(db: Db, id: string): Promise<Team | undefined> {
	const [team] = await db.select().from(teams).where(eq(teams.id, id))
	return team
}

/** Adds a team or changes the one of that id; its kind is taken over where there can be but one. */
export function keepTeam(
	db: Db,
	team: Team,
	{ by, now }: { by?: string; now: Date },
): Promise<{ ok: true } | { ok: false; code: 'deskNeeded' }> {
	return db.transaction(async (tx) => {
		await lockTeams(tx)
		const { id, ...rest } = team
		if (leavesNoDesk(await findTeam(tx, id), rest)) return { ok: false, code: 'deskNeeded' }
		if (rest.isActive && isSingleKind(rest.kind))
			await tx
				.update(teams)
				.set({ kind: 'borough' })
				.where(and(eq(teams.kind, rest.kind), ne(teams.id, id)))
		await tx.insert(teams).values(team).onConflictDoUpdate({ target: teams.id, set: rest })
		const detail = { kind: rest.kind, isActive: rest.isActive }
		await recordAudit(tx, { action: 'team.changed', staffId: by, subjectId: id, detail, at: now })
		return { ok: true }
	})
}

/** Adds a team, with an id from its name that is still free. */
export async function addTeam(
	db: Db,
	team: TeamForm,
	{ by, now }: { by?: string; now: Date },
): Promise<string> {
	const wished = teamIdFrom(team.name[DEFAULT_LANGUAGE] ?? '') ?? 'team'
	return db.transaction(async (tx) => {
		await lockTeams(tx)
		const id = await freeTeamId(tx, wished)
		await keepTeam(tx, { id, ...team }, { by, now })
		return id
	})
}

async function freeTeamId(db: Db, wished: string): Promise<string> {
	for (let number = 1; ; number++) {
		const id = number === 1 ? wished : `${wished}-${number}`
		// `new` is the page that adds a team.
		if (id !== 'new' && !(await findTeam(db, id))) return id
	}
}

/** Two changes of the desk at the same time would leave none, or two. */
async function lockTeams(tx: Db) {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('teams', 0))`)
}

/** The teams of each person, by id. */
export async function teamIdsByStaff(db: Db): Promise<Map<string, string[]>> {
	const rows = await db.select().from(staffTeams).orderBy(asc(staffTeams.teamId))
	const byStaff = Map.groupBy(rows, ({ staffId }) => staffId)
	return new Map([...byStaff].map(([id, own]) => [id, own.map(({ teamId }) => teamId)]))
}

export async function setTeamsOf(db: Db, staffId: string, teamIds: string[]): Promise<void> {
	await db.delete(staffTeams).where(eq(staffTeams.staffId, staffId))
	if (teamIds.length > 0)
		await db.insert(staffTeams).values(teamIds.map((teamId) => ({ staffId, teamId })))
}
