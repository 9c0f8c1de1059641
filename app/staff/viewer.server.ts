import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { staff, staffSessions, staffTeams, teams } from '#db/schema/staff.ts'
import { sessionEndsAt } from './sign-in.ts'
import type { Viewer } from './viewer.ts'

/** A session's use is noted at most this often, which shortens its idle time by as much. */
const noteUseEveryMs = 60_000

/**
 * Who a session belongs to, with role and teams as they are now; undefined when it has ended or
 * the person is disabled. Notes that the session was used.
 */
export async function findSessionViewer(
	db: Db,
	token: string,
	{ now }: { now: Date },
): Promise<Viewer | undefined> {
	const rows = await db
		.select({
			staffId: staff.id,
			name: staff.name,
			email: staff.email,
			role: staff.role,
			hasSecondFactor: staff.twoFactorEnabled,
			teamId: teams.id,
			teamKind: teams.kind,
			createdAt: staffSessions.createdAt,
			usedAt: staffSessions.updatedAt,
		})
		.from(staffSessions)
		.innerJoin(staff, eq(staff.id, staffSessions.userId))
		.leftJoin(staffTeams, eq(staffTeams.staffId, staff.id))
		.leftJoin(teams, eq(teams.id, staffTeams.teamId))
		.where(
			and(
				eq(staffSessions.token, token),
				gt(staffSessions.expiresAt, now),
				isNull(staff.disabledAt),
			),
		)
	const [first] = rows
	if (!first) return undefined
	const { createdAt, usedAt, teamId: _, teamKind: __, ...person } = first
	if (sessionEndsAt({ createdAt, now }) <= now) return undefined
	if (now.getTime() - usedAt.getTime() >= noteUseEveryMs)
		await noteUse(db, token, { createdAt, now })
	return {
		...person,
		teamIds: rows.flatMap(({ teamId }) => teamId ?? []),
		isDuty: rows.some(({ teamKind }) => teamKind === 'duty'),
	}
}

async function noteUse(db: Db, token: string, times: { createdAt: Date; now: Date }) {
	await db
		.update(staffSessions)
		.set({ updatedAt: times.now, expiresAt: sessionEndsAt(times) })
		.where(eq(staffSessions.token, token))
}
