import { and, eq, gt } from 'drizzle-orm'
import type { Language, LocalText } from '#app/languages/language.ts'
import { removeAnswers, storeAnswers } from '#app/questions/answer.server.ts'
import type { Answers } from '#app/questions/answer.ts'
import { revokeLinks } from '#app/residents/link.server.ts'
import type { Attending } from '#app/workshops/workshop.ts'
import type { Db } from '#db/client.server.ts'
import { bookingPeople, bookings } from '#db/schema/bookings.ts'
import { flagAlike, forgetAlike } from './alike.server.ts'
import { drawDoorCode, keepEmail } from './book.server.ts'
import { type Booking, listPeople } from './booking.server.ts'
import { tellBookers } from './booking-notice.server.ts'
import { recordSteps } from './ledger.server.ts'
import { type HeldWorkshop, holdBooking, offerFreePlaces } from './offer.server.ts'
import { isPartyAllowed, poolFor } from './places.ts'
import { keepSupport, removeSupport, type SupportAsked } from './support.server.ts'
import { canPassOn, isChangeable } from './who-may-book.ts'

export type By = 'self' | { staffId: string }

export type BookingCancelled =
	| { kind: 'cancelled' }
	/** It has begun, or is cancelled itself. */
	| { kind: 'over' }
	/** There is nothing to give back: it was cancelled before, or never was. */
	| { kind: 'none' }

/**
 * Gives places or a turn on the waiting list back, and offers what comes free to the next. What
 * was asked for in support is forgotten. `words` are the host's reason, for who booked.
 */
export function cancelBooking(
	db: Db,
	id: string,
	{ by, words, now }: { by: By; words?: LocalText; now: Date },
): Promise<BookingCancelled> {
	return db.transaction(async (tx) => {
		const held = await holdBooking(tx, id, { now })
		if (!held || held.booking.status === 'cancelled') return { kind: 'none' }
		const { booking, workshop } = held
		if (!isChangeable(workshop, now)) return { kind: 'over' }
		await tx
			.update(bookings)
			.set({
				...{ status: 'cancelled', isReserved: false, offerEndsAt: null },
				...{ cancelledAt: now, changedAt: now },
			})
			.where(eq(bookings.id, id))
		await removeSupport(tx, [id])
		const { places, status } = booking
		const byStaffId = by === 'self' ? undefined : by.staffId
		const step = { event: 'cancelled' as const, bookingId: id, byStaffId }
		await recordSteps(tx, workshop.id, [{ ...step, detail: { places, was: status } }], { now })
		await tellBookers(tx, [booking], { kind: 'booking_cancelled', words, now })
		await offerFreePlaces(tx, workshop, { now })
		return { kind: 'cancelled' }
	})
}

export type BookingChange = {
	/** Everybody who comes, in order, with a name or null. */
	people?: (string | null)[]
	attending?: Attending
	support?: SupportAsked[]
	/** To the questions that it was booked with, as they were checked. */
	answers?: Answers
	/** When it had been changed last as the form was made; what has come since is not undone. */
	seen?: Date
	now: Date
}

export type BookingChanged =
	| { kind: 'changed' }
	/** There are not so many places; nothing was changed. */
	| { kind: 'full' }
	/** More than one booking may have. */
	| { kind: 'tooMany' }
	| { kind: 'over' }
	/** It was changed since `seen`; nothing was changed now. */
	| { kind: 'stale' }
	/** It is cancelled or has lapsed, or never was. */
	| { kind: 'none' }

/**
 * Changes who comes, how, what they need and what they answered. Who is booked or has an offer keeps it only where the
 * new number fits; who waits keeps their turn in any case.
 */
export function changeBooking(db: Db, id: string, change: BookingChange): Promise<BookingChanged> {
	return db.transaction(async (tx) => {
		const { now } = change
		const held = await holdBooking(tx, id, { now })
		if (!held || ['cancelled', 'lapsed'].includes(held.booking.status)) return { kind: 'none' }
		const { booking, workshop } = held
		if (!isChangeable(workshop, now)) return { kind: 'over' }
		if (change.seen && change.seen.getTime() !== booking.changedAt.getTime())
			return { kind: 'stale' }
		const asked = {
			kind: booking.kind,
			attending: change.attending ?? booking.attending,
			places: change.people?.length ?? booking.places,
			claims: booking.claims,
		}
		const isMoved = asked.attending !== booking.attending || asked.places !== booking.places
		if (isMoved && !isPartyAllowed(workshop, asked)) return { kind: 'tooMany' }
		if (isMoved && !(await move(tx, held, asked, now))) return { kind: 'full' }
		await tx.update(bookings).set({ changedAt: now }).where(eq(bookings.id, id))
		if (change.people) await namePeople(tx, id, change.people)
		if (change.support) await keepSupport(tx, id, change.support, { now })
		if (change.answers) await answerAnew(tx, booking, change.answers)
		await tellBookers(tx, [booking], { kind: 'booking_changed', now })
		if (isMoved) await offerFreePlaces(tx, workshop, { now })
		return { kind: 'changed' }
	})
}

async function answerAnew(tx: Db, { id, definitionId }: Booking, answers: Answers) {
	if (!definitionId) return
	await removeAnswers(tx, [id])
	await storeAnswers(tx, { subjectId: id, definitionId, answers })
}

type Asked = Pick<Booking, 'attending' | 'places' | 'claims'>

/** Finds other places for it, its own ones among those it may have; false where there are none. */
async function move(
	tx: Db,
	{ workshop, held, booking }: HeldWorkshop & { booking: Booking },
	asked: Asked,
	now: Date,
): Promise<boolean> {
	const { id, status, attending, places, claims, isReserved } = booking
	const isWaiting = status === 'waiting'
	const without = [...held, { attending, claims, isReserved, places: -places }]
	const pool = poolFor(workshop, isWaiting ? held : without, asked)
	if (!pool && !isWaiting) return false
	const set = {
		attending: asked.attending,
		places: asked.places,
		isReserved: !isWaiting && pool === 'reserved',
	}
	await tx.update(bookings).set(set).where(eq(bookings.id, id))
	const detail = { ...set, before: places, beforeAttending: attending }
	const step = { event: 'changed' as const, bookingId: id, detail }
	await recordSteps(tx, workshop.id, [step], { now })
	return true
}

/** Who stays in their position keeps their id, by which attendance knows them. */
async function namePeople(tx: Db, bookingId: string, names: (string | null)[]) {
	const before = await listPeople(tx, [bookingId])
	const surplus = and(
		eq(bookingPeople.bookingId, bookingId),
		gt(bookingPeople.position, names.length),
	)
	await tx.delete(bookingPeople).where(surplus)
	for (const [at, name] of names.entries()) {
		const known = before.find(({ position }) => position === at + 1)
		if (!known) await tx.insert(bookingPeople).values({ bookingId, position: at + 1, name })
		else if (known.name !== name)
			await tx.update(bookingPeople).set({ name }).where(eq(bookingPeople.id, known.id))
	}
}

export type BookingTransferred =
	| { kind: 'transferred' }
	/** They are meant for who has them. */
	| { kind: 'meant' }
	| { kind: 'over' }
	/** Only places that are booked can be passed on, not a turn on the waiting list. */
	| { kind: 'none' }

/**
 * Passes the places on to somebody else. What opened the booking before opens it no more, and what
 * was theirs alone is forgotten: answers, support, the wish to hear what comes of it.
 */
export function transferBooking(
	db: Db,
	id: string,
	{ name, email, language, now }: { name: string; email: string; language: Language; now: Date },
): Promise<BookingTransferred> {
	return db.transaction(async (tx) => {
		const held = await holdBooking(tx, id, { now })
		if (held?.booking.status !== 'booked') return { kind: 'none' }
		const { booking, workshop } = held
		if (!isChangeable(workshop, now)) return { kind: 'over' }
		if (!canPassOn(workshop, booking)) return { kind: 'meant' }
		await tellBookers(tx, [booking], { kind: 'booking_transferred', now })
		await revokeLinks(tx, [id], { now })
		await removeSupport(tx, [id])
		await removeAnswers(tx, [id])
		const contactId = await keepEmail(tx, email)
		await tx
			.update(bookings)
			.set({
				...{ name, contactId, phone: null, language, wantsOutcome: false, placeId: null },
				changedAt: now,
				// Who had it was told the code for the door.
				doorCode: await drawDoorCode(tx, workshop.id),
				// The browser that booked holds the draft's key, which must not open another's booking.
				draftId: null,
				// The group no longer sees it as its own.
				groupId: null,
			})
			.where(eq(bookings.id, id))
		const first = and(eq(bookingPeople.bookingId, id), eq(bookingPeople.position, 1))
		await tx.update(bookingPeople).set({ name }).where(first)
		await forgetAlike(tx, id)
		await flagAlike(tx, { id, workshopId: workshop.id, name, contactId })
		const step = { event: 'transferred' as const, bookingId: id }
		await recordSteps(tx, workshop.id, [{ ...step, detail: { places: booking.places } }], { now })
		const passedOn = { ...booking, contactId, language }
		await tellBookers(tx, [passedOn], { kind: 'booking_received', from: booking.name, now })
		return { kind: 'transferred' }
	})
}
