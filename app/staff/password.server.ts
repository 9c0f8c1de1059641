import { hashPassword } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { staffAccounts, staffSessions } from '#db/schema/staff.ts'

export { hashPassword }

/** Gives somebody a password, in the sign-in library's own form, and ends all their sessions. */
export async function setPassword(
	db: Db,
	staffId: string,
	{ passwordHash, now }: { passwordHash: string; now: Date },
): Promise<void> {
	await db
		.insert(staffAccounts)
		.values(accountRow(staffId, passwordHash, now))
		.onConflictDoUpdate({
			target: [staffAccounts.userId, staffAccounts.providerId],
			set: { password: passwordHash, updatedAt: now },
		})
	await db.delete(staffSessions).where(eq(staffSessions.userId, staffId))
}

/** A row of the library's for signing in with a password. */
export function accountRow(staffId: string, passwordHash: string, now: Date) {
	return {
		id: crypto.randomUUID(),
		userId: staffId,
		providerId: 'credential',
		accountId: staffId,
		password: passwordHash,
		createdAt: now,
		updatedAt: now,
	}
}
