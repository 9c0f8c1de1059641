import { and, eq } from 'drizzle-orm'
import { findContact } from '#app/residents/contact.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookings, workshopInvitations } from '#db/schema/bookings.ts'

export type Invitation = { id: string; email: string; withdrawnAt: Date | null; isUsed: boolean }

/** As it is now. Used while the booking that it led to stands. */
export async function findInvitation(
	db: Db,
	id: string,
	{ workshopId }: { workshopId: string },
): Promise<Invitation | undefined> {
	const [found] = await db
		.select({
			contactId: workshopInvitations.contactId,
			withdrawnAt: workshopInvitations.withdrawnAt,
			status: bookings.status,
		})
		.from(workshopInvitations)
		.leftJoin(bookings, eq(bookings.id, workshopInvitations.bookingId))
		.where(and(eq(workshopInvitations.id, id), eq(workshopInvitations.workshopId, workshopId)))
	const contact = found && (await findContact(db, found.contactId))
	if (!contact) return undefined
	const isUsed = found.status !== null && found.status !== 'cancelled'
	return { id, email: contact.value, withdrawnAt: found.withdrawnAt, isUsed }
}

export async function spendInvitation(
	tx: Db,
	id: string,
	{ bookingId }: { bookingId: string },
): Promise<void> {
	await tx.update(workshopInvitations).set({ bookingId }).where(eq(workshopInvitations.id, id))
}
