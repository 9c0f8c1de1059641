import { eq } from 'drizzle-orm'
import { readCode } from '#app/residents/code.ts'
import { markContactProven } from '#app/residents/contact.server.ts'
import { findLinkSubject, isRightCode, startFollowing } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookings } from '#db/schema/bookings.ts'
import { type Booking, findBooking } from './booking.server.ts'

/** Opens a booking by its emailed link; the token is for the cookie of this browser. */
export function openByLink(
	db: Db,
	token: string,
	{ now }: { now: Date },
): Promise<string | undefined> {
	// Who passes the booking on at this moment ends the link and what it has opened: one after the other.
	return db.transaction(async (tx) => {
		const bookingId = await findLinkSubject(tx, token, { kind: 'booking', now, isHeld: true })
		const booking = bookingId ? await findBooking(tx, bookingId) : undefined
		if (!booking) return undefined
		// Who has the link has read what was sent to the address.
		if (booking.contactId) await markContactProven(tx, booking.contactId, { now })
		return startFollowing(tx, { kind: 'booking', subjectId: booking.id }, { now })
	})
}

/**
 * Opens a booking by its reference and the code of its receipt. An unknown reference does the same
 * work as a wrong code and gives the same answer.
 */
export function openByCode(
	db: Db,
	{ reference, code }: { reference: string; code: string },
	{ now }: { now: Date },
): Promise<string | undefined> {
	return db.transaction(async (tx) => {
		const booking = await findBookingByReference(tx, reference)
		const subjectId = booking?.id ?? crypto.randomUUID()
		const isRight = await isRightCode(tx, subjectId, readCode(code), { kind: 'follow_code', now })
		if (!booking || !isRight) return undefined
		return startFollowing(tx, { kind: 'booking', subjectId }, { now })
	})
}

/** As it was typed. */
export async function findBookingByReference(db: Db, typed: string): Promise<Booking | undefined> {
	const [booking] = await db
		.select()
		.from(bookings)
		.where(eq(bookings.reference, readCode(typed)))
	return booking
}
