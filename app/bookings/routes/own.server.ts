import { data, type RouterContextProvider } from 'react-router'
import type { RawAnswers } from '#app/questions/answer.ts'
import { stampsIn } from '#app/questions/draft-form.ts'
import { findContact } from '#app/residents/contact.server.ts'
import { bookerContext, dbContext, nowContext } from '#app/web/context.ts'
import { refuseTooManyConfirmations } from '#app/web/rate-limit.server.ts'
import { findWorkshop } from '#app/workshops/workshop.server.ts'
import { linkShownAt, workshopPhase } from '#app/workshops/workshop.ts'
import { type Booking, findBooking, listPeople } from '../booking.server.ts'
import { STANDING } from '../booking.ts'
import type { SettledWho } from '../booking-rows.tsx'
import { waysOffered } from '../places.ts'
import { bookingPhase, canPassOn, isChangeable } from '../who-may-book.ts'

/** When a booking had been changed last as a form of it was made. */
export const seenIn = (form: FormData) => new Date(stampsIn(form).seen)

type Typed<Errors> = { raw: RawAnswers; errors: Errors }

/** What was typed, and why it cannot be kept; the form still knows what it was made from. */
export function refuseChange<Errors>(form: FormData, typed: Typed<Errors>) {
	return data({ ...typed, seen: stampsIn(form).seen, isChanged: false }, { status: 400 })
}

/** What was typed, beside the news that the booking is not as the form had it. */
export function changedElsewhere<Errors>({ changedAt }: Booking, typed: Typed<Errors>) {
	return data({ ...typed, seen: changedAt.toISOString(), isChanged: true }, { status: 409 })
}

/** Each change is confirmed by mail, to an address that nobody has proved to be theirs. */
export async function refuseTooManyChanges(
	context: Readonly<RouterContextProvider>,
	{ contactId }: Booking,
): Promise<void> {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const contact = contactId ? await findContact(db, contactId) : undefined
	await refuseTooManyConfirmations(db, contact?.value, { now })
}

export type Own = Awaited<ReturnType<typeof readOwn>>

/** The booking that this browser has opened, its workshop, and who comes. */
export async function readOwn(context: Readonly<RouterContextProvider>) {
	const db = context.get(dbContext)
	const { bookingId } = context.get(bookerContext)
	const booking = await findBooking(db, bookingId)
	const workshop = booking && (await findWorkshop(db, booking.workshopId))
	if (!booking || !workshop) throw data(null, { status: 404 })
	const people = await listPeople(db, [booking.id])
	const stands = STANDING.some((one) => one === booking.status)
	return {
		booking,
		workshop,
		/** Of the others, as far as they are known. */
		names: people.slice(1).flatMap(({ name }) => name ?? []),
		canChange: stands && isChangeable(workshop, context.get(nowContext)),
	}
}

/** When and where it is for this booking. The way in online: for who is booked, once it is time. */
export function sessionFor({ booking, workshop }: Own, now: Date) {
	const { startsAt, endsAt, venue, status, onlineUrl } = workshop
	const isOnline = booking.attending === 'online' && booking.status === 'booked'
	const shownAt = linkShownAt(workshop)
	const isTime = now >= shownAt && now < endsAt
	return {
		...{ startsAt, endsAt },
		venue: booking.attending === 'in-person' ? venue : null,
		online:
			isOnline && status === 'published' && now < endsAt
				? { shownAt, url: isTime ? onlineUrl : null }
				: null,
	}
}

/** What is not asked on the page where the rest of who comes is changed. */
export function settledIn({ workshop }: Own): SettledWho[] {
	const isOneWay = waysOffered(workshop).length < 2
	return ['groupName', 'claims', ...(isOneWay ? ['attending' as const] : [])]
}

/** Where it stands, and what can be done about it. */
export function stateFor(
	{ booking, workshop }: Own,
	{ now, position }: { now: Date; position: number },
) {
	const { status, places, offerEndsAt } = booking
	return {
		...{ status, places, position, offerEndsAt },
		isOver: workshopPhase(workshop, now) === 'over',
		isCancelled: workshop.status === 'cancelled',
		why: workshop.cancelledWhy,
		canRejoin: bookingPhase(workshop, now) === 'open',
	}
}

/** What can be done with it now. */
export function actionsFor({ booking, workshop, canChange }: Own, now: Date) {
	const isBooked = booking.status === 'booked'
	return {
		...{ slug: workshop.slug, canChange, isBooked },
		canTransfer: canChange && isBooked && canPassOn(workshop, booking),
		isWaiting: booking.status === 'waiting',
		canRate: isBooked && workshopPhase(workshop, now) === 'over',
		hasOutcome: workshop.outcomesSentAt !== null,
	}
}
