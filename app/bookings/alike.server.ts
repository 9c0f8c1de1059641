import { and, desc, eq, inArray, ne, or } from 'drizzle-orm'
import { findContactOf } from '#app/residents/contact.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookingFlags, bookings } from '#db/schema/bookings.ts'
import { foldedName, isSimilarName } from './alike.ts'
import { type AlikeReason, STANDING } from './booking.ts'

/** The newest so many bookings of a workshop are looked at: more than any workshop has room for. */
const comparedMax = 2000
/** A host learns no more from more flags on one booking. */
const flagsMax = 20

/**
 * Flags a booking that looks like another of the same workshop, whose row the caller has locked,
 * so that of two at once the second is flagged. Nothing else comes of it: the host decides.
 */
export async function flagAlike(
	tx: Db,
	{ id, workshopId, name, contactId }: Flagged,
): Promise<AlikeReason[]> {
	const others = await tx
		.select({ id: bookings.id, name: bookings.name, contactId: bookings.contactId })
		.from(bookings)
		.where(
			and(
				eq(bookings.workshopId, workshopId),
				ne(bookings.id, id),
				inArray(bookings.status, STANDING),
			),
		)
		.orderBy(desc(bookings.createdAt), desc(bookings.id))
		.limit(comparedMax)
	const folded = foldedName(name)
	const alike = others.flatMap((other) => {
		const reasons: AlikeReason[] = []
		if (contactId && other.contactId === contactId) reasons.push('same-contact')
		if (isSimilarName(folded, foldedName(other.name))) reasons.push('similar-name')
		return reasons.map((reason) => ({ bookingId: id, likeId: other.id, reason }))
	})
	const flags = alike.slice(0, flagsMax)
	if (flags.length > 0) await tx.insert(bookingFlags).values(flags).onConflictDoNothing()
	return [...new Set(flags.map(({ reason }) => reason))]
}
type Flagged = { id: string; workshopId: string; name: string; contactId: string | null }

/** Of a booking that is somebody else's now: whom it was like says nothing of them. */
export async function forgetAlike(tx: Db, id: string): Promise<void> {
	await tx
		.delete(bookingFlags)
		.where(or(eq(bookingFlags.bookingId, id), eq(bookingFlags.likeId, id)))
}

/** Whether this address holds another booking of the workshop; only it is ever told so. */
export async function isBookedBefore(db: Db, bookingId: string): Promise<boolean> {
	const [flag] = await db
		.select({ likeId: bookingFlags.likeId })
		.from(bookingFlags)
		.innerJoin(bookings, eq(bookings.id, bookingFlags.likeId))
		.where(
			and(
				eq(bookingFlags.bookingId, bookingId),
				eq(bookingFlags.reason, 'same-contact'),
				inArray(bookings.status, STANDING),
			),
		)
		.limit(1)
	return flag !== undefined
}

/** Whether who reads this address comes to the workshop, by whichever booking. */
export async function isStillBooked(db: Db, workshopId: string, email: string): Promise<boolean> {
	const contact = await findContactOf(db, { kind: 'email', value: email })
	if (!contact) return false
	const [booked] = await db
		.select({ id: bookings.id })
		.from(bookings)
		.where(
			and(
				eq(bookings.workshopId, workshopId),
				eq(bookings.contactId, contact.id),
				eq(bookings.status, 'booked'),
			),
		)
		.limit(1)
	return booked !== undefined
}
