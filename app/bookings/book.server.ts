import { hkdfSync } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import { storeAnswers } from '#app/questions/answer.server.ts'
import { type Answers, answersAsTyped, visibleQuestions } from '#app/questions/answer.ts'
import { type AnswerContext, type AnswerError, checkAnswers } from '#app/questions/answer-check.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import { markDraftSent } from '#app/questions/draft.server.ts'
import { followCodeFrom, referenceFrom } from '#app/residents/code.ts'
import { keepContact } from '#app/residents/contact.server.ts'
import { keepCode, revokeCodes } from '#app/residents/link.server.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import type { Attending, ReservedFor } from '#app/workshops/workshop.ts'
import type { Db } from '#db/client.server.ts'
import { bookingPeople, bookings } from '#db/schema/bookings.ts'
import { flagAlike } from './alike.server.ts'
import type { BookerKind, BookingChannel } from './booking.ts'
import { tellBookers } from './booking-notice.server.ts'
import { nextWaitingNumber } from './held.server.ts'
import { findInvitation, type Invitation, spendInvitation } from './invited.server.ts'
import { recordSteps } from './ledger.server.ts'
import { type HeldWorkshop, holdWorkshop } from './offer.server.ts'
import { isPartyAllowed, poolFor } from './places.ts'
import { addSupport, type SupportAsked } from './support.server.ts'
import { bookingPhase, isInvited, isOwnInvitation } from './who-may-book.ts'

export type NewBooking = {
	draftId?: string
	/** Of the draft as it was read: what another page has saved since is not booked unread. */
	draftRevision?: number
	/** The secret of the draft, from which the receipt's code follows. */
	draftKey?: string
	workshopId: string
	kind: BookerKind
	name: string
	/** Names of all who come, or null where they follow later; the first is who books. */
	people: (string | null)[]
	attending: Attending
	claims: ReservedFor | null
	groupId?: string
	groupName?: string
	email: string | null
	/** To be rung where there is no email. */
	phone?: string
	language: Language
	/** Where who books lives, from their postcode. */
	placeId?: string
	/** Every place that holds their postcode, the estate as the ward. */
	livesIn?: string[]
	wantsOutcome: boolean
	definitionId?: string
	answers?: Answers
	/** What checking the answers needs; there wherever there are questions. */
	asked?: AnswerContext
	support: SupportAsked[]
	invitationId?: string
	channel: BookingChannel
	/** The colleague who books for somebody: whom a workshop is for is theirs to judge. */
	keyedBy?: string
	now: Date
}

export type BookingTaken =
	/** `code` is there for who has no draft from which it follows: to be read out, once. */
	| { kind: 'booked' | 'waiting'; bookingId: string; code?: string }
	/** The same draft was booked before: this is what it made. */
	| { kind: 'sentBefore'; bookingId: string }
/** In each of these nothing was stored, and the draft is as it was. */
export type BookingRefused =
	/** Not yet, no longer, cancelled or never published. */
	| { kind: 'closed' }
	/** It is for others, or the invitation went to another address. */
	| { kind: 'notInvited' }
	/** The draft was saved again, or has expired, since it was read. */
	| { kind: 'notAsRead' }
	/** More people than one booking may have, or than there is room for even when it is empty. */
	| { kind: 'tooMany' }
	| { kind: 'incomplete'; errors: AnswerError[] }

/** The code to write down. It follows from the draft's key, so booking twice shows the same one. */
export function receiptCodeOf(draftKey: string): string {
	return followCodeFrom(new Uint8Array(hkdfSync('sha256', draftKey, '', 'booking code', 16)))
}

/**
 * Books places or, where they do not fit, a turn on the waiting list; once however often and from
 * wherever it is sent. All who book one workshop take turns at its row, so the last place is given
 * once and the waiting list has one order. Everything is stored in one transaction or not at all.
 */
export function book(db: Db, booking: NewBooking): Promise<BookingTaken | BookingRefused> {
	return db.transaction(async (tx) => {
		const { workshopId, draftId, draftRevision: revision, now } = booking
		const here = await holdWorkshop(tx, workshopId, { now })
		if (!here) return { kind: 'closed' }
		const { workshop } = here
		const before = draftId ? await findBookingOfDraft(tx, draftId) : undefined
		if (before) return { kind: 'sentBefore', bookingId: before.id }
		const allowed = await judge(tx, workshop, booking)
		if ('kind' in allowed) return allowed
		if (draftId) {
			const remains = { slug: workshop.slug, workshopId }
			const sent = await markDraftSent(tx, draftId, { revision, now, remains })
			if (!sent) return { kind: 'notAsRead' }
		}
		return store(tx, here, booking, allowed)
	})
}

export async function findBookingOfDraft(
	db: Db,
	draftId: string,
): Promise<{ id: string } | undefined> {
	const [found] = await db
		.select({ id: bookings.id })
		.from(bookings)
		.where(eq(bookings.draftId, draftId))
	return found
}

type Allowed = { invitation?: Invitation; answers: Answers; definitionId?: string }

async function judge(
	tx: Db,
	workshop: Workshop,
	booking: NewBooking,
): Promise<Allowed | BookingRefused> {
	const { kind, attending, people, groupId = null, email, placeId, livesIn = [], now } = booking
	const isKeyed = booking.keyedBy !== undefined
	if (bookingPhase(workshop, now, { isKeyed }) !== 'open') return { kind: 'closed' }
	const invitation = booking.invitationId
		? await findInvitation(tx, booking.invitationId, { workshopId: workshop.id })
		: undefined
	const placeIds = placeId ? [placeId, ...livesIn] : livesIn
	if (!isKeyed && !isInvited(workshop, { placeIds, groupId, email, invitation }))
		return { kind: 'notInvited' }
	if (!isPartyAllowed(workshop, { kind, attending, places: people.length }))
		return { kind: 'tooMany' }
	const own = invitation && isOwnInvitation(invitation, email) ? invitation : undefined
	return { invitation: own, ...(await checkAsked(tx, workshop, booking)) }
}

/** Its own questions, as the draft has pinned them or as they are now; a colleague may leave any open. */
async function checkAsked(
	tx: Db,
	workshop: Workshop,
	{ definitionId, answers = {}, asked, keyedBy }: NewBooking,
): Promise<{ answers: Answers; definitionId?: string } | BookingRefused> {
	const pinned = definitionId ?? workshop.definitionId
	if (!pinned) return { answers: {} }
	const found = await findDefinition(tx, pinned)
	if (!found || !asked) throw new Error('questions are asked, and cannot be checked')
	const { definition } = found
	const known = new Set(visibleQuestions(definition, answers).map(({ id }) => id))
	const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id)))
	const asOptional = (question: (typeof definition.questions)[number]) => {
		return { ...question, isRequired: false }
	}
	const questions = keyedBy ? definition.questions.map(asOptional) : definition.questions
	const typed = answersAsTyped(definition, kept)
	const checked = checkAnswers({ ...definition, questions }, typed, asked)
	if (!checked.ok) return { kind: 'incomplete', errors: checked.errors }
	return { answers: checked.answers, definitionId: pinned }
}

async function store(
	tx: Db,
	{ workshop, held }: HeldWorkshop,
	booking: NewBooking,
	{ invitation, answers, definitionId }: Allowed,
): Promise<BookingTaken> {
	const { workshopId, people, support, draftKey, keyedBy, language, now } = booking
	const pool = poolFor(workshop, held, { ...booking, places: people.length })
	const status = pool ? ('booked' as const) : ('waiting' as const)
	const contactId = booking.email ? await keepEmail(tx, booking.email) : null
	const waitingNumber = pool ? null : await nextWaitingNumber(tx, workshopId)
	const isReserved = pool === 'reserved'
	const id = await storeRow(tx, booking, {
		...{ status, isReserved, waitingNumber, contactId, definitionId },
	})
	const named = people.map((name, at) => ({ bookingId: id, position: at + 1, name }))
	await tx.insert(bookingPeople).values(named)
	await addSupport(tx, id, support, { now })
	if (definitionId) await storeAnswers(tx, { subjectId: id, definitionId, answers })
	if (invitation) await spendInvitation(tx, invitation.id, { bookingId: id })
	await flagAlike(tx, { id, workshopId, name: booking.name, contactId })
	const detail = { places: people.length, attending: booking.attending, isReserved, waitingNumber }
	const step = { event: status, bookingId: id, detail, byStaffId: keyedBy }
	await recordSteps(tx, workshopId, [step], { now })
	const code = draftKey ? receiptCodeOf(draftKey) : newCode()
	await keepCode(tx, code, { kind: 'follow_code', subjectId: id, now })
	const kind = pool ? 'booking_received' : 'booking_waiting'
	await tellBookers(tx, [{ id, workshopId, contactId, language }], { kind, now })
	return { kind: status, bookingId: id, ...(draftKey ? {} : { code }) }
}

/** A new code in the place of the one that was lost, to be read out once. */
export function renewCode(db: Db, bookingId: string, { now }: { now: Date }): Promise<string> {
	return db.transaction(async (tx) => {
		const code = newCode()
		await revokeCodes(tx, bookingId, { kind: 'follow_code', now })
		await keepCode(tx, code, { kind: 'follow_code', subjectId: bookingId, now })
		return code
	})
}

const newCode = () => followCodeFrom(crypto.getRandomValues(new Uint8Array(16)))

/** An address is one however it is capitalised. */
export async function keepEmail(tx: Db, email: string): Promise<string> {
	const contact = await keepContact(tx, { kind: 'email', value: email.toLowerCase() })
	return contact.id
}

type Found = Pick<
	typeof bookings.$inferInsert,
	'status' | 'isReserved' | 'waitingNumber' | 'contactId' | 'definitionId'
>

async function storeRow(tx: Db, booking: NewBooking, found: Found): Promise<string> {
	const { draftId, workshopId, kind, name, people, attending, claims, channel, now } = booking
	const { groupId, groupName, language, placeId, wantsOutcome, phone, keyedBy } = booking
	const [stored] = await tx
		.insert(bookings)
		.values({
			...{ draftId, workshopId, kind, name, attending, channel, keyedBy, language, ...found },
			...{ groupId, placeId, wantsOutcome, phone, createdAt: now, changedAt: now },
			groupName: kind === 'group' ? groupName : null,
			claims: attending === 'in-person' ? claims : null,
			places: people.length,
			reference: referenceFrom(crypto.getRandomValues(new Uint8Array(8))),
			doorCode: await drawDoorCode(tx, workshopId),
		})
		.returning({ id: bookings.id })
	if (!stored) throw new Error('the booking came back empty')
	return stored.id
}

/** One that nobody has in this workshop, which is locked: of four letters some draws collide. */
export async function drawDoorCode(tx: Db, workshopId: string): Promise<string> {
	for (;;) {
		const doorCode = referenceFrom(crypto.getRandomValues(new Uint8Array(8))).slice(0, 4)
		const isTaken = and(eq(bookings.workshopId, workshopId), eq(bookings.doorCode, doorCode))
		const [taken] = await tx.select({ id: bookings.id }).from(bookings).where(isTaken)
		if (!taken) return doorCode
	}
}
