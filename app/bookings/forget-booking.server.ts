import { and, inArray, ne } from 'drizzle-orm'
import { forgetRatingWords } from '#app/participation/rating.server.ts'
import { removeAnswers } from '#app/questions/answer.server.ts'
import { revokeLinks } from '#app/residents/link.server.ts'
import { listEndedBefore } from '#app/workshops/workshop.server.ts'
import { inBatches } from '#db/batches.ts'
import type { Db } from '#db/client.server.ts'
import {
	attendanceMarks,
	bookingPeople,
	bookings,
	participantExpenses,
	workshopInvitations,
} from '#db/schema/bookings.ts'

/** In place of a walk-in's name, which says that they were one. */
const NO_NAME = '–'

/**
 * Forgets who booked, came or was invited to workshops that ended before `since`: a booking goes by
 * its reference from then on. How many there were, and what was paid, stays. Gives how many bookings.
 */
export async function forgetOldBookings(
	db: Db,
	{ since, now, batchMax = 200 }: { since: Date; now: Date; batchMax?: number },
): Promise<number> {
	const ended = await listEndedBefore(db, since)
	if (ended.length === 0) return 0
	const forgotten = await inBatches(batchMax, () =>
		db.transaction((tx) => forgetSome(tx, ended, { now, batchMax })),
	)
	await db.delete(workshopInvitations).where(inArray(workshopInvitations.workshopId, ended))
	const isWalkIn = ne(attendanceMarks.walkInName, NO_NAME)
	await db
		.update(attendanceMarks)
		.set({ walkInName: NO_NAME })
		.where(and(inArray(attendanceMarks.workshopId, ended), isWalkIn))
	const hasWords = ne(participantExpenses.words, '')
	await db
		.update(participantExpenses)
		.set({ words: null })
		.where(and(inArray(participantExpenses.workshopId, ended), hasWords))
	return forgotten
}

async function forgetSome(
	tx: Db,
	workshopIds: string[],
	{ now, batchMax }: { now: Date; batchMax: number },
): Promise<number> {
	const old = await tx
		.select({ id: bookings.id })
		.from(bookings)
		.where(and(inArray(bookings.workshopId, workshopIds), ne(bookings.name, bookings.reference)))
		.limit(batchMax)
		.for('update', { skipLocked: true })
	const ids = old.map(({ id }) => id)
	if (ids.length === 0) return 0
	// Files among the answers go with those that nothing holds.
	await removeAnswers(tx, ids)
	await forgetRatingWords(tx, 'workshop', ids)
	await revokeLinks(tx, ids, { now })
	await tx.update(bookingPeople).set({ name: null }).where(inArray(bookingPeople.bookingId, ids))
	await tx
		.update(bookings)
		.set({
			name: bookings.reference,
			...{ groupName: null, groupId: null, phone: null, contactId: null, placeId: null },
			wantsOutcome: false,
		})
		.where(inArray(bookings.id, ids))
	return ids.length
}
