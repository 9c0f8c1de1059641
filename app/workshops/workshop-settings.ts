import { z } from 'zod'
import {
	type Checked,
	linesField,
	localValues,
	readLocalText,
	readWith,
	tickedField,
} from '#app/consultations/consultation-form.ts'
import { momentValues } from '#app/consultations/times-form.ts'
import { isLanguage, LANGUAGE_CODES, type Language } from '#app/languages/language.ts'
import { formatPostcode, parsePostcode } from '#app/places/postcode.ts'
import { optionalText } from '#app/questions/typed-text.ts'
import type { Workshop } from './workshop.server.ts'
import {
	ACCESS_FACTS,
	type Attending,
	attendingIn,
	INVITED,
	RESERVED_FOR,
	type ReservedPlaces,
	WORKSHOP_MODES,
} from './workshop.ts'
import { type Values, wholeNumber } from './workshop-form.ts'
import { readOptionalMoment } from './workshop-times-form.ts'

/** Hours before the start that a reminder may be set for. */
export const REMINDER_HOURS = [1, 3, 24, 48, 72, 168] as const
/** Who interprets in any case. */
export const INTERPRETERS = ['bsl', ...LANGUAGE_CODES] as const

/** The way in online must be a https address, for it is given to people to press. */
export function isSafeLink(typed: string): boolean {
	return URL.canParse(typed) && new URL(typed).protocol === 'https:'
}

const Venue = z.object({
	mode: z.enum(WORKSHOP_MODES, { error: 'blank' }),
	venueName: optionalText(150, { lines: false }),
	venueAddress: optionalText(300, { lines: true }),
	venuePostcode: optionalText(10, { lines: false }),
	accessFacts: linesField.transform((facts) => ACCESS_FACTS.filter((one) => facts.includes(one))),
	spoken: linesField
		.transform((codes) => codes.filter(isLanguage))
		.refine((codes) => codes.length > 0, 'blank'),
	interpreters: linesField.transform((codes) => INTERPRETERS.filter((one) => codes.includes(one))),
	onlineUrl: optionalText(500, { lines: false }).refine(
		(url) => url === undefined || isSafeLink(url),
		'notHttps',
	),
	linkMinutes: wholeNumber('linkMinutes'),
})

export type VenueChange = Pick<
	Workshop,
	| 'mode'
	| 'venue'
	| 'accessFacts'
	| 'accessNotes'
	| 'spoken'
	| 'interpreters'
	| 'onlineUrl'
	| 'linkMinutes'
>

/**
 * Reads where it is and what is there. Minutes of `linkMinutes` from 0 to 1440. Codes: blank,
 * tooLong, control, postcode (it is none), notHttps (the way in online), range; venueName and venuePostcode are needed as
 * soon as one part of the venue is there.
 */
export function readVenue(
	values: Values,
	{ languages }: { languages: Language[] },
): Checked<VenueChange> {
	const parsed = readWith(Venue, values)
	const options = { languages, max: 2000, lines: true, isRequired: false }
	const notes = readLocalText(values, 'accessNotes', options)
	const errors: Values = { ...(!parsed.ok && parsed.errors), ...(!notes.ok && notes.errors) }
	if (parsed.ok) {
		const { venueName, venueAddress, venuePostcode } = parsed.value
		const isBegun = venueName ?? venueAddress ?? venuePostcode
		for (const [field, text] of Object.entries({ venueName, venueAddress, venuePostcode }))
			if (isBegun && text === undefined) errors[field] = 'blank'
		if (venuePostcode && !parsePostcode(venuePostcode).ok) errors.venuePostcode = 'postcode'
	}
	if (!parsed.ok || !notes.ok || Object.keys(errors).length > 0) return { ok: false, errors }
	const { venueName: name, venueAddress: address, venuePostcode, ...rest } = parsed.value
	const postcode = venuePostcode === undefined ? undefined : parsePostcode(venuePostcode)
	return {
		ok: true,
		value: {
			...rest,
			onlineUrl: rest.onlineUrl ?? null,
			venue:
				name && address && postcode?.ok
					? { name, address, postcode: formatPostcode(postcode.postcode) }
					: null,
			accessNotes: Object.keys(notes.value).length > 0 ? notes.value : null,
		},
	}
}

export function venueValues(workshop: VenueChange): Values {
	const { mode, venue, accessFacts, spoken, interpreters, onlineUrl, linkMinutes } = workshop
	return {
		mode,
		venueName: venue?.name ?? '',
		venueAddress: venue?.address ?? '',
		venuePostcode: venue?.postcode ?? '',
		accessFacts: accessFacts.join('\n'),
		spoken: spoken.join('\n'),
		interpreters: interpreters.join('\n'),
		onlineUrl: onlineUrl ?? '',
		linkMinutes: String(linkMinutes),
		...localValues('accessNotes', workshop.accessNotes),
	}
}

export type PlacesChange = Pick<
	Workshop,
	'capacityInPerson' | 'capacityOnline' | 'reserved' | 'releaseAt'
>

/**
 * Reads how many places there are. In each way in which the mode is attended there is at least one,
 * and none in another; those reserved are part of those in person, and are released before the
 * start, from `now` on: a release that was set before (`releaseAt`) may stay, to the minute. None are
 * kept for who lives in its places where it is about none. Codes by field: range (0 to 2000), noPlaces,
 * notInMode, aboveCapacity, noPlace, afterStart, past, those of a moment.
 */
export function readPlaces(
	values: Values,
	current: Pick<Workshop, 'mode' | 'startsAt' | 'releaseAt' | 'placeIds'>,
	{ now, timeZone }: { now: Date; timeZone: string },
): Checked<PlacesChange> {
	const { mode, startsAt } = current
	const errors: Values = {}
	const count = (field: string): number => {
		const typed = values[field]?.trim() ? values[field] : '0'
		const read = wholeNumber('capacityInPerson').safeParse(typed)
		if (!read.success) errors[field] = 'range'
		return read.success ? read.data : 0
	}
	const [capacityInPerson, capacityOnline] = [count('capacityInPerson'), count('capacityOnline')]
	const capacities = { 'in-person': capacityInPerson, online: capacityOnline }
	for (const [way, field] of [
		['in-person', 'capacityInPerson'],
		['online', 'capacityOnline'],
	] as const) {
		const isAttended = attendingIn(mode).includes(way)
		if (isAttended && capacities[way] === 0) errors[field] ??= 'noPlaces'
		if (!isAttended && capacities[way] > 0) errors[field] ??= 'notInMode'
	}
	const reserved = RESERVED_FOR.flatMap((reservedFor): ReservedPlaces[] => {
		const places = count(`reserved-${reservedFor}`)
		return places > 0 ? [{ reservedFor, places }] : []
	})
	if (reservedSum(reserved) > capacityInPerson) {
		const [first] = reserved
		if (first) errors[`reserved-${first.reservedFor}`] ??= 'aboveCapacity'
	}
	if (reserved.some(isForItsPlaces) && current.placeIds.length === 0)
		errors['reserved-ward'] ??= 'noPlace'
	const { at: releaseAt, errors: wrong } = readOptionalMoment(values, 'release', { timeZone })
	Object.assign(errors, wrong)
	if (releaseAt && releaseAt >= startsAt) errors['release-day'] ??= 'afterStart'
	if (releaseAt && releaseAt <= now && !isSameMinute(releaseAt, current.releaseAt))
		errors['release-day'] ??= 'past'
	if (Object.keys(errors).length > 0) return { ok: false, errors }
	return { ok: true, value: { capacityInPerson, capacityOnline, reserved, releaseAt } }
}

/** Kept for who lives in the places that the workshop is about. */
export function isForItsPlaces({ reservedFor }: ReservedPlaces): boolean {
	return reservedFor === 'ward'
}

type Placed = PlacesChange & Pick<Workshop, 'id' | 'mode' | 'placeIds'>

/**
 * What a date of a series has after the places of another of its dates were set (`from`, `to`): the
 * same, but in a way in which only one of the two is attended it keeps its own number, and the
 * moment of release is each date's own.
 */
export function placesOn(
	date: Placed,
	{ from, to }: { from: Placed; to: PlacesChange },
): PlacesChange {
	if (date.id === from.id) return to
	const isShared = (way: Attending) =>
		[date, from].every(({ mode }) => attendingIn(mode).includes(way))
	const { capacityInPerson, reserved } = isShared('in-person') ? to : date
	return {
		capacityInPerson,
		capacityOnline: (isShared('online') ? to : date).capacityOnline,
		reserved: reserved.filter((one) => !isForItsPlaces(one) || date.placeIds.length > 0),
		releaseAt: date.releaseAt,
	}
}

/** As far as a form tells moments apart. */
function isSameMinute(one: Date, other: Date | null): boolean {
	const minuteOf = (at: Date) => Math.floor(at.getTime() / 60_000)
	return other !== null && minuteOf(one) === minuteOf(other)
}

export function reservedSum(reserved: ReservedPlaces[]): number {
	return reserved.reduce((sum, { places }) => sum + places, 0)
}

export function placesValues(workshop: PlacesChange, timeZone: string): Values {
	const { capacityInPerson, capacityOnline, reserved, releaseAt } = workshop
	return {
		capacityInPerson: String(capacityInPerson),
		capacityOnline: String(capacityOnline),
		...Object.fromEntries(
			reserved.map(({ reservedFor, places }) => [`reserved-${reservedFor}`, String(places)]),
		),
		...momentValues('release', releaseAt, timeZone),
	}
}

const Booking = z.object({
	invited: z.enum(INVITED, { error: 'blank' }),
	invitedGroupIds: linesField
		.transform((ids) => ids.filter((id) => z.uuid().safeParse(id).success))
		.refine((ids) => ids.length <= 100, 'tooMany'),
	allowsCompanions: tickedField,
	allowsGroups: tickedField,
	reminderHours: linesField.transform((hours) =>
		REMINDER_HOURS.filter((one) => hours.includes(String(one))),
	),
	offerHours: wholeNumber('offerHours'),
	supportKeptDays: wholeNumber('supportKeptDays'),
})

export type BookingChange = Pick<
	Workshop,
	| 'invited'
	| 'invitedGroupIds'
	| 'allowsCompanions'
	| 'allowsGroups'
	| 'reminderHours'
	| 'offerHours'
	| 'supportKeptDays'
	| 'bookingOpensAt'
	| 'bookingClosesAt'
>

/**
 * Reads who may book, when, and what they are told. Hours of `offerHours` from 1 to 168, days of
 * `supportKeptDays` from 0 to 180. Codes: blank, range, tooMany, noGroups, beforeOpening (booking
 * closes at or before it opens), afterStart, those of a moment.
 */
export function readBooking(
	values: Values,
	{ startsAt, timeZone }: { startsAt: Date; timeZone: string },
): Checked<BookingChange> {
	const parsed = readWith(Booking, values)
	const errors: Values = { ...(!parsed.ok && parsed.errors) }
	const opens = readOptionalMoment(values, 'bookingOpens', { timeZone })
	const closes = readOptionalMoment(values, 'bookingCloses', { timeZone })
	Object.assign(errors, opens.errors, closes.errors)
	if (opens.at && closes.at && closes.at <= opens.at)
		errors['bookingCloses-day'] ??= 'beforeOpening'
	if (opens.at && opens.at >= startsAt) errors['bookingOpens-day'] ??= 'afterStart'
	if (closes.at && closes.at > startsAt) errors['bookingCloses-day'] ??= 'afterStart'
	if (parsed.ok && parsed.value.invited === 'group' && parsed.value.invitedGroupIds.length === 0)
		errors.invitedGroupIds = 'noGroups'
	if (!parsed.ok || Object.keys(errors).length > 0) return { ok: false, errors }
	const moments = { bookingOpensAt: opens.at, bookingClosesAt: closes.at }
	return { ok: true, value: { ...parsed.value, ...moments } }
}

export function bookingValues(workshop: BookingChange, timeZone: string): Values {
	return {
		invited: workshop.invited,
		invitedGroupIds: workshop.invitedGroupIds.join('\n'),
		allowsCompanions: workshop.allowsCompanions ? 'yes' : '',
		allowsGroups: workshop.allowsGroups ? 'yes' : '',
		reminderHours: workshop.reminderHours.join('\n'),
		offerHours: String(workshop.offerHours),
		supportKeptDays: String(workshop.supportKeptDays),
		...momentValues('bookingOpens', workshop.bookingOpensAt, timeZone),
		...momentValues('bookingCloses', workshop.bookingClosesAt, timeZone),
	}
}
