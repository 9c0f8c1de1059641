import { eq, notExists } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { staff, staffAccounts } from '#db/schema/staff.ts'
import { accountRow, hashPassword } from './password.server.ts'

/**
 * Gives everybody who has no password yet the same one, hashed once. Only for the made-up people
 * of the demo, whose sign-ins are printed for all to read.
 */
export async function setDemoPasswords(
	db: Db,
	{ password, now }: { password: string; now: Date },
): Promise<void> {
	const accounts = db
		.select({ id: staffAccounts.id })
		.from(staffAccounts)
		.where(eq(staffAccounts.userId, staff.id))
	const people = await db.select({ id: staff.id }).from(staff).where(notExists(accounts))
	if (people.length === 0) return
	const passwordHash = await hashPassword(password)
	await db.insert(staffAccounts).values(people.map(({ id }) => accountRow(id, passwordHash, now)))
}
