import type { Attending } from '#app/workshops/workshop.ts'

/**
 * waiting: in the order of their numbers. offered: places are held until the offer's deadline.
 * lapsed: the offer was not taken in time, or was declined. cancelled: by who booked, by the host
 * or with the workshop.
 */
export const BOOKING_STATUSES = ['booked', 'waiting', 'offered', 'lapsed', 'cancelled'] as const
export type BookingStatus = (typeof BOOKING_STATUSES)[number]
/** Those of whoever has a place, or may still get one. */
export const STANDING = ['booked', 'waiting', 'offered'] as const satisfies readonly BookingStatus[]

/** Whether they come to the door, where their code is asked for. */
export function isAtDoor({ status, attending }: { status: BookingStatus; attending: Attending }) {
	return status === 'booked' && attending === 'in-person'
}

export const BOOKER_KINDS = ['person', 'group'] as const
export type BookerKind = (typeof BOOKER_KINDS)[number]

export const BOOKING_CHANNELS = ['web', 'phone', 'hub', 'email', 'post'] as const
export type BookingChannel = (typeof BOOKING_CHANNELS)[number]

/** What happened to a booking or to the places of a workshop, in the order of its ledger. */
export const LEDGER_EVENTS = [
	'booked',
	'waiting',
	'offered',
	'accepted',
	'declined',
	'lapsed',
	'cancelled',
	'changed',
	'transferred',
	'capacity',
	'released',
] as const
export type LedgerEvent = (typeof LEDGER_EVENTS)[number]

/** What follows by itself, from the clock or from what somebody gave back. */
const BY_THE_RULES: LedgerEvent[] = ['offered', 'lapsed', 'capacity', 'released']

/**
 * Who did what the ledger does not name a colleague for. Bookings that end with their workshop
 * (`withWorkshop`) were ended by nobody who had booked.
 */
export function doneBy({
	event,
	detail,
}: {
	event: LedgerEvent
	detail: { withWorkshop?: unknown }
}): 'booker' | 'rules' {
	return BY_THE_RULES.includes(event) || detail.withWorkshop === true ? 'rules' : 'booker'
}

/** What somebody needs in order to take part; the host arranges it. */
export const SUPPORT_KINDS = [
	'wheelchair-space',
	'bsl-interpreter',
	'language-interpreter',
	'hearing-loop',
	'large-print',
	'easy-read',
	'quiet-space',
	'childcare',
	'travel',
	'prayer-space',
	'personal-assistant',
	'food',
	'other',
] as const
export type SupportKind = (typeof SUPPORT_KINDS)[number]

/** What became of it. asked: nothing yet. not-possible: who asked was told so beforehand. */
export const SUPPORT_STATUSES = [
	'asked',
	'arranged',
	'not-possible',
	'delivered',
	'not-delivered',
] as const
export type SupportStatus = (typeof SUPPORT_STATUSES)[number]

/** Why two bookings of a workshop look like one person's. */
export const ALIKE_REASONS = ['same-contact', 'similar-name'] as const
export type AlikeReason = (typeof ALIKE_REASONS)[number]

export const MARKS = ['here', 'not-here'] as const
export type Mark = (typeof MARKS)[number]

export const companionsMax = 5
export const groupPlacesMax = 20
