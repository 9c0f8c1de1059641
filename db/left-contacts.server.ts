import { and, eq, notExists, sql } from 'drizzle-orm'
import type { Db } from './client.server.ts'
import { bookings, workshopInvitations } from './schema/bookings.ts'
import { consultationFollowers, publicQuestions } from './schema/consultations.ts'
import { enquiries } from './schema/enquiries.ts'
import { memberships } from './schema/groups.ts'
import { contacts } from './schema/residents.ts'
import { responses } from './schema/responses.ts'

/** All columns that lead to a contact. */
export const CONTACT_COLUMNS = [
	enquiries.contactId,
	responses.contactId,
	consultationFollowers.contactId,
	publicQuestions.contactId,
	bookings.contactId,
	workshopInvitations.contactId,
	memberships.contactId,
]

/**
 * Removes addresses and numbers by which nobody is to be reached any more: what led to them was
 * withdrawn, changed or forgotten. It asks every domain's tables at once, which no domain may.
 * Gives how many.
 */
export async function removeLeftContacts(db: Db): Promise<number> {
	const unused = CONTACT_COLUMNS.map((column) =>
		notExists(db.select({ one: sql`1` }).from(column.table).where(eq(column, contacts.id))),
	)
	const removed = await db
		.delete(contacts)
		.where(and(...unused))
		.returning({ id: contacts.id })
	return removed.length
}
