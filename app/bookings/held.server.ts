import { and, eq, inArray, max, min, sql, sum } from 'drizzle-orm'
import type { Attending, ReservedFor } from '#app/workshops/workshop.ts'
import type { Db } from '#db/client.server.ts'
import { bookings } from '#db/schema/bookings.ts'
import type { BookingStatus } from './booking.ts'
import type { Held } from './places.ts'
import type { Waiting } from './waiting.ts'

/** Bookings that hold places. An offer holds its places as a booking does. */
export const HOLDING = ['booked', 'offered'] as const satisfies readonly BookingStatus[]

export type HeldBy = Held & {
	workshopId: string
	status: BookingStatus
	/** When the first of its offers ends. */
	offersEndAt: Date | null
}

/** What is held and waited for in each of these workshops, summed up by kind of place. */
export async function listHeld(db: Db, workshopIds: string[]): Promise<HeldBy[]> {
	if (workshopIds.length === 0) return []
	return db
		.select({
			workshopId: bookings.workshopId,
			status: bookings.status,
			attending: sql<Attending>`${bookings.attending}`,
			claims: sql<ReservedFor | null>`${bookings.claims}`,
			isReserved: bookings.isReserved,
			places: sum(bookings.places).mapWith(Number),
			offersEndAt: min(bookings.offerEndsAt),
		})
		.from(bookings)
		.where(
			and(
				inArray(bookings.workshopId, workshopIds),
				inArray(bookings.status, [...HOLDING, 'waiting']),
			),
		)
		.groupBy(
			bookings.workshopId,
			bookings.status,
			bookings.attending,
			bookings.claims,
			bookings.isReserved,
		)
}

/** The held ones of `listHeld`. */
export function isHolding({ status }: { status: BookingStatus }): boolean {
	return HOLDING.some((one) => one === status)
}

/** Who waits, in their order. Their number is bounded by who has joined, and all of them count. */
export function listWaiting(tx: Db, workshopId: string): Promise<Waiting[]> {
	return tx
		.select({
			id: bookings.id,
			waitingNumber: sql<number>`${bookings.waitingNumber}`,
			attending: bookings.attending,
			claims: bookings.claims,
			places: bookings.places,
		})
		.from(bookings)
		.where(and(eq(bookings.workshopId, workshopId), eq(bookings.status, 'waiting')))
		.orderBy(bookings.waitingNumber)
}

/** A number after all that were ever given in this workshop, whose row must be locked. */
export async function nextWaitingNumber(tx: Db, workshopId: string): Promise<number> {
	const [row] = await tx
		.select({ last: max(bookings.waitingNumber) })
		.from(bookings)
		.where(eq(bookings.workshopId, workshopId))
	return (row?.last ?? 0) + 1
}
