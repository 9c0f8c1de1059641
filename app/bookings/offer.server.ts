import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import { lockWorkshop, type Workshop } from '#app/workshops/workshop.server.ts'
import { listReleaseDue, markReleased } from '#app/workshops/workshop-places.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookings } from '#db/schema/bookings.ts'
import { type Booking, findBooking } from './booking.server.ts'
import { type Told, tellBookers } from './booking-notice.server.ts'
import { type HeldBy, isHolding, listHeld, listWaiting, nextWaitingNumber } from './held.server.ts'
import { recordSteps } from './ledger.server.ts'
import { poolFor } from './places.ts'
import { isOfferOver, isReleaseDue, offerEnd, offersFor } from './waiting.ts'
import { bookingPhase } from './who-may-book.ts'

const batchMax = 200

const told = {
	id: bookings.id,
	workshopId: bookings.workshopId,
	contactId: bookings.contactId,
	language: bookings.language,
	places: bookings.places,
}

/**
 * Offers what is free to those who wait, in their order, as long as anybody fits. Whoever frees a
 * place calls this in the same transaction, with the workshop locked.
 */
export async function offerFreePlaces(
	tx: Db,
	workshop: Workshop,
	{ now }: { now: Date },
): Promise<void> {
	const until = offerEnd(workshop, now)
	if (workshop.status !== 'published' || !until) return
	const waiting = await listWaiting(tx, workshop.id)
	if (waiting.length === 0) return
	const held = (await listHeld(tx, [workshop.id])).filter(isHolding)
	const offers = offersFor(workshop, held, waiting)
	if (offers.length === 0) return
	const ids = offers.map(({ id }) => id)
	const reservedIds = offers.flatMap(({ id, isReserved }) => (isReserved ? [id] : []))
	const isReserved = sql<boolean>`${inArray(bookings.id, reservedIds)}`
	const offered = await tx
		.update(bookings)
		.set({ status: 'offered', isReserved, offeredAt: now, offerEndsAt: until, changedAt: now })
		.where(inArray(bookings.id, ids))
		.returning({ ...told, isReserved: bookings.isReserved })
	const inOrder = offered.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
	const steps = inOrder.map(({ id, places, isReserved }) => {
		const detail = { places, isReserved, until: until.toISOString() }
		return { event: 'offered' as const, bookingId: id, detail }
	})
	await recordSteps(tx, workshop.id, steps, { now })
	await tellBookers(tx, inOrder, { kind: 'booking_offer', until, now })
}

export type HeldWorkshop = { workshop: Workshop; held: HeldBy[] }

/**
 * The workshop and who has its places, locked until the transaction ends and with all done that was
 * due by the clock: offers that nobody took have gone on, and reserved places whose date has come
 * are for everybody. Every change to who has which places begins with this.
 */
export async function holdWorkshop(
	tx: Db,
	id: string,
	{ now }: { now: Date },
): Promise<HeldWorkshop | undefined> {
	const locked = await lockWorkshop(tx, id)
	if (!locked) return undefined
	const held = (await listHeld(tx, [id])).filter(isHolding)
	const isOverdue = held.some(
		({ status, offersEndAt }) =>
			status === 'offered' && isOfferOver({ offerEndsAt: offersEndAt }, now),
	)
	const isReleased = isReleaseDue(locked, now) && locked.status === 'published'
	if (!isOverdue && !isReleased) return { workshop: locked, held }
	if (isOverdue) await lapseOverdue(tx, id, { now })
	const workshop = isReleased ? await release(tx, locked, { now }) : locked
	await offerFreePlaces(tx, workshop, { now })
	return { workshop, held: (await listHeld(tx, [id])).filter(isHolding) }
}

async function lapseOverdue(tx: Db, workshopId: string, { now }: { now: Date }): Promise<void> {
	const lapsed: (Told & { places: number })[] = await tx
		.update(bookings)
		.set({ status: 'lapsed', isReserved: false, changedAt: now })
		.where(
			and(
				eq(bookings.workshopId, workshopId),
				eq(bookings.status, 'offered'),
				lte(bookings.offerEndsAt, now),
			),
		)
		.returning(told)
	const steps = lapsed.map(({ id, places }) => {
		return { event: 'lapsed' as const, bookingId: id, detail: { places } }
	})
	await recordSteps(tx, workshopId, steps, { now })
	await tellBookers(tx, lapsed, { kind: 'booking_offer_ended', now })
}

async function release(tx: Db, workshop: Workshop, { now }: { now: Date }): Promise<Workshop> {
	await markReleased(tx, workshop.id, { now })
	const places = workshop.reserved.reduce((total, one) => total + one.places, 0)
	await recordSteps(tx, workshop.id, [{ event: 'released', detail: { places } }], { now })
	return { ...workshop, releasedAt: now }
}

/** The booking and its workshop, which stays locked; undefined where there is no such booking. */
export async function holdBooking(
	tx: Db,
	id: string,
	{ now }: { now: Date },
): Promise<(HeldWorkshop & { booking: Booking }) | undefined> {
	const found = await findBooking(tx, id)
	const held = found && (await holdWorkshop(tx, found.workshopId, { now }))
	// Read again: whoever held the workshop before may have changed it.
	const booking = held && (await findBooking(tx, id))
	return booking && { ...held, booking }
}

export type OfferAnswered =
	| { kind: 'accepted' | 'declined' }
	/** The offer has ended; somebody else may have the place. */
	| { kind: 'passed' }
	/** There is no offer to answer. */
	| { kind: 'none' }

/** Takes the places that are kept for this booking. Pressing twice does no harm. */
export function acceptOffer(db: Db, id: string, { now }: { now: Date }): Promise<OfferAnswered> {
	return db.transaction(async (tx) => {
		const held = await holdBooking(tx, id, { now })
		if (!held) return { kind: 'none' }
		const { booking, workshop } = held
		if (booking.status === 'booked') return { kind: 'accepted' }
		const stands = offerStands(booking, now)
		if (stands !== 'stands') return { kind: stands }
		await tx
			.update(bookings)
			.set({ status: 'booked', offerEndsAt: null, changedAt: now })
			.where(eq(bookings.id, id))
		const { places, isReserved } = booking
		const detail = { places, isReserved }
		await recordSteps(tx, workshop.id, [{ event: 'accepted', bookingId: id, detail }], { now })
		await tellBookers(tx, [booking], { kind: 'booking_received', now })
		return { kind: 'accepted' }
	})
}

/** Leaves the place to the next, and the waiting list; one can join it again at its end. */
export function declineOffer(db: Db, id: string, { now }: { now: Date }): Promise<OfferAnswered> {
	return db.transaction(async (tx) => {
		const held = await holdBooking(tx, id, { now })
		if (!held) return { kind: 'none' }
		const { booking, workshop } = held
		const stands = offerStands(booking, now)
		if (stands !== 'stands') return { kind: stands }
		await tx
			.update(bookings)
			.set({ status: 'lapsed', isReserved: false, offerEndsAt: null, changedAt: now })
			.where(eq(bookings.id, id))
		const detail = { places: booking.places }
		await recordSteps(tx, workshop.id, [{ event: 'declined', bookingId: id, detail }], { now })
		await offerFreePlaces(tx, workshop, { now })
		return { kind: 'declined' }
	})
}

function offerStands(booking: Booking, now: Date): 'stands' | 'passed' | 'none' {
	if (booking.status === 'lapsed' && booking.offeredAt) return 'passed'
	if (booking.status !== 'offered') return 'none'
	return isOfferOver(booking, now) ? 'passed' : 'stands'
}

export type Rejoined =
	/** Somewhere else a place had come free meanwhile, for which nobody waits. */
	| { kind: 'booked' }
	| { kind: 'waiting' }
	/** The workshop can no longer be booked. */
	| { kind: 'closed' }
	/** It did not leave the list: it is booked, waiting, offered or cancelled. */
	| { kind: 'none' }

/** Back to the end of the waiting list after an offer that lapsed or was declined. */
export function rejoinWaiting(db: Db, id: string, { now }: { now: Date }): Promise<Rejoined> {
	return db.transaction(async (tx): Promise<Rejoined> => {
		const held = await holdBooking(tx, id, { now })
		if (held?.booking.status !== 'lapsed') return { kind: 'none' }
		const { booking, workshop } = held
		if (bookingPhase(workshop, now) !== 'open') return { kind: 'closed' }
		const pool = poolFor(workshop, held.held, booking)
		const status = pool ? ('booked' as const) : ('waiting' as const)
		const waitingNumber = pool
			? booking.waitingNumber
			: await nextWaitingNumber(tx, booking.workshopId)
		await tx
			.update(bookings)
			.set({
				...{ status, waitingNumber, isReserved: pool === 'reserved' },
				...{ offeredAt: null, offerEndsAt: null, changedAt: now },
			})
			.where(eq(bookings.id, id))
		const detail = { places: booking.places, rejoined: true }
		await recordSteps(tx, workshop.id, [{ event: status, bookingId: id, detail }], { now })
		const kind = pool ? 'booking_received' : 'booking_waiting'
		await tellBookers(tx, [booking], { kind, now })
		return { kind: status }
	})
}

/** Ends the offers that nobody took in time and offers their places on. Gives how many workshops. */
export async function lapseOffers(db: Db, { now }: { now: Date }): Promise<number> {
	const due = await db
		.selectDistinct({ id: bookings.workshopId })
		.from(bookings)
		.where(and(eq(bookings.status, 'offered'), lte(bookings.offerEndsAt, now)))
		.orderBy(asc(bookings.workshopId))
		.limit(batchMax)
	for (const { id } of due) await db.transaction((tx) => holdWorkshop(tx, id, { now }))
	return due.length
}

/** Gives reserved places whose date has come to everybody, those who wait first. */
export async function releasePlaces(db: Db, { now }: { now: Date }): Promise<number> {
	const due = await listReleaseDue(db, { now })
	for (const id of due) await db.transaction((tx) => holdWorkshop(tx, id, { now }))
	return due.length
}
