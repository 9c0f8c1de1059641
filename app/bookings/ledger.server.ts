import { inArray } from 'drizzle-orm'
import { takeLedgerNumbers } from '#app/workshops/workshop-places.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookingLedger } from '#db/schema/bookings.ts'
import type { LedgerEvent } from './booking.ts'

export type Step = {
	event: LedgerEvent
	bookingId?: string
	/** Counts and kinds, never a word about a person. */
	detail?: Record<string, string | number | boolean | null>
	byStaffId?: string
}

/** Adds steps under the next numbers of the workshop's ledger, whose row the caller has locked. */
export async function recordSteps(
	tx: Db,
	workshopId: string,
	steps: Step[],
	{ now }: { now: Date },
): Promise<void> {
	if (steps.length === 0) return
	const first = await takeLedgerNumbers(tx, workshopId, steps.length)
	await tx.insert(bookingLedger).values(
		steps.map(({ detail = {}, ...step }, at) => {
			return { ...step, workshopId, number: first + at, detail, at: now }
		}),
	)
}

/** Of drafts that are removed: nobody had a place there, only their number was set. */
export async function forgetLedgers(tx: Db, workshopIds: string[]): Promise<void> {
	await tx.delete(bookingLedger).where(inArray(bookingLedger.workshopId, workshopIds))
}
