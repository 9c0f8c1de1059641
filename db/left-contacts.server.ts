import { and, eq, inArray, notExists, sql } from 'drizzle-orm'
import { inBatches } from './batches.ts'
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
export function removeLeftContacts(db: Db, { batchMax = 500 } = {}): Promise<number> {
	return inBatches(batchMax, () => db.transaction((tx) => removeSome(tx, batchMax)))
}

async function removeSome(tx: Db, batchMax: number): Promise<number> {
	const isLeft = and(
		...CONTACT_COLUMNS.map((column) =>
			notExists(tx.select({ one: sql`1` }).from(column.table).where(eq(column, contacts.id))),
		),
	)
	const left = await tx
		.select({ id: contacts.id })
		.from(contacts)
		.where(isLeft)
		.limit(batchMax)
		.for('update', { skipLocked: true })
	if (left.length === 0) return 0
	const held = inArray(
		contacts.id,
		left.map(({ id }) => id),
	)
	// Asked again now that they are held: somebody may have given one a moment before.
	const removed = await tx.delete(contacts).where(and(held, isLeft)).returning({ id: contacts.id })
	return removed.length
}
