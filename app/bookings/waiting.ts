import { type Held, type Party, poolFor, type Room } from './places.ts'

/** No place is offered later than so long before the start: nobody could answer in time. */
export const offersEndMinutes = 60

/** Somebody who waits. */
export type Waiting = Party & { id: string; waitingNumber: number }

/** Who is offered places, and from which pool. */
export type Offer = { id: string; isReserved: boolean }

/**
 * Whom to offer what is free, in the order of their numbers: the first who fits, then the next who
 * fits what is left, until nobody does. Who is passed over because their party is too large keeps
 * their number. The waiting may come in any order; offers hold their places as bookings do.
 */
export function offersFor(room: Room, held: Held[], waiting: Waiting[]): Offer[] {
	const inOrder = waiting.toSorted((one, other) => one.waitingNumber - other.waitingNumber)
	const now = [...held]
	const offers: Offer[] = []
	// What an offer takes never makes another fit, so one walk along the list is enough.
	for (const { id, ...party } of inOrder) {
		const pool = poolFor(room, now, party)
		if (!pool) continue
		const isReserved = pool === 'reserved'
		now.push({ ...party, isReserved })
		offers.push({ id, isReserved })
	}
	return offers
}

/**
 * Until when an offer made now stands: so many hours, and never beyond an hour before the start.
 * Undefined when that hour has begun: then nothing is offered any more.
 */
export function offerEnd(
	{ startsAt, offerHours }: { startsAt: Date; offerHours: number },
	now: Date,
): Date | undefined {
	const latest = startsAt.getTime() - offersEndMinutes * 60_000
	if (now.getTime() >= latest) return undefined
	return new Date(Math.min(now.getTime() + offerHours * 3_600_000, latest))
}

/** An offer stands up to, and not at, its end. */
export function isOfferOver({ offerEndsAt }: { offerEndsAt: Date | null }, now: Date): boolean {
	return offerEndsAt !== null && now >= offerEndsAt
}

/** Whether reserved places are due to be for everybody: from their date on, once. */
export function isReleaseDue(
	{ releaseAt, releasedAt }: { releaseAt: Date | null; releasedAt: Date | null },
	now: Date,
): boolean {
	return releaseAt !== null && releasedAt === null && now >= releaseAt
}
