import { hashPassword } from 'better-auth/crypto'
import { and, eq, inArray, notExists } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { staff, staffAccounts, staffSessions } from '#db/schema/staff.ts'

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

/**
 * Gives everybody of the demo who has no password yet the same one, hashed once. Only for
 * people whose sign-ins are printed for all to read.
 */
export async function setDemoPasswords(
	db: Db,
	password: string,
	{ staffIds, now }: { staffIds: string[]; now: Date },
): Promise<void> {
	const accounts = db
		.select({ id: staffAccounts.id })
		.from(staffAccounts)
		.where(eq(staffAccounts.userId, staff.id))
	const people = await db
		.select({ id: staff.id })
		.from(staff)
		.where(and(inArray(staff.id, staffIds), notExists(accounts)))
	if (people.length === 0) return
	const passwordHash = await hashPassword(password)
	await db.insert(staffAccounts).values(people.map(({ id }) => accountRow(id, passwordHash, now)))
}

function accountRow(staffId: string, passwordHash: string, now: Date) {
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
