import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import type { Council } from '#app/front-door/council.ts'
import { type Language, textIn } from '#app/languages/language.ts'
import { pathIn } from '#app/languages/language-path.ts'
import type { Workshop } from './workshop.server.ts'

/** What a calendar may know of a workshop; the way in to it online is not among it. */
export type CalendarWorkshop = Pick<
	Workshop,
	| 'id'
	| 'slug'
	| 'status'
	| 'title'
	| 'summary'
	| 'startsAt'
	| 'endsAt'
	| 'venue'
	| 'cancelledWhy'
	| 'sequence'
	| 'changedAt'
>

export type CalendarMethod = 'PUBLISH' | 'CANCEL'

export type CalendarOptions = {
	council: Pick<Council, 'name' | 'email' | 'timeZone'>
	/** Without a slash at the end. */
	publicUrl: string
	language: Language
	/** What the calendar is called by who subscribes to it; nothing for one workshop. */
	name?: string
	method?: CalendarMethod
	now: Date
}

/** How often a subscriber's calendar asks again, in seconds. */
const askedAgainAfter = 6 * 60 * 60

/**
 * A file of RFC 5545. Each workshop has one UID for life, wherever it is read: in an email, on its
 * page, in a series and in a feed. So a date of a series is an event of its own, not an exception
 * of a rule: who added one date by hand and then subscribes to them all has it once. Its SEQUENCE
 * grows with each change that was told; a cancelled one stays, and says so.
 */
export function workshopCalendar(workshops: CalendarWorkshop[], options: CalendarOptions): string {
	const { council, publicUrl, language, name, method = 'PUBLISH' } = options
	const lines = ical({
		prodId: { company: textIn(council.name, language).text, product: 'Sessions', language },
		method: ICalCalendarMethod[method],
		name,
		ttl: name === undefined ? null : askedAgainAfter,
		url: name === undefined ? null : `${publicUrl}${pathIn(language, '/sessions')}`,
		// A time zone of the calendar itself would have the library write DTSTAMP in local time.
		timezone: { name: null, generator: timeZoneBlock },
		events: workshops.map((workshop) => eventOf(workshop, options)),
	}).toString()
	// RFC 5545 ends each line, the last one too; the library only puts the ends between them.
	return `${lines.trimEnd()}\r\n`
}

function timeZoneBlock(timeZone: string): string {
	return [tzlib_get_ical_block(timeZone)].flat()[0] ?? ''
}

function eventOf(workshop: CalendarWorkshop, options: CalendarOptions): ICalEventData {
	const { council, publicUrl, language, method, now } = options
	const { id, slug, status, venue, startsAt, endsAt, cancelledWhy, summary } = workshop
	const url = `${publicUrl}${pathIn(language, `/sessions/${slug}`)}`
	const words = [cancelledWhy, summary].flatMap((text) =>
		text ? [textIn(text, language).text] : [],
	)
	// It may go on without whoever is sent a cancellation: of theirs there is nothing left.
	const isCancelled = status === 'cancelled' || method === 'CANCEL'
	return {
		id: `${id}@${new URL(publicUrl).hostname}`,
		sequence: workshop.sequence,
		stamp: now,
		lastModified: workshop.changedAt,
		...times({ startsAt, endsAt, timeZone: council.timeZone }),
		summary: textIn(workshop.title, language).text,
		description: [...words, url].join('\n\n'),
		location: venue ? [venue.name, venue.address, venue.postcode].join(', ') : null,
		url,
		organizer: { name: textIn(council.name, language).text, email: council.email },
		status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
	}
}

/**
 * On the council's clock, so that calendars show the time that was announced. An hour that strikes
 * twice, when that clock is set back, is read as the first by some and as the second by others:
 * it is said in UTC.
 */
function times({ startsAt, endsAt, timeZone }: { startsAt: Date; endsAt: Date; timeZone: string }) {
	const [start, end] = [startsAt, endsAt].map((at) =>
		Temporal.Instant.fromEpochMilliseconds(at.getTime()),
	) as [Temporal.Instant, Temporal.Instant]
	const isPlain = [start, end].every((at) => {
		const local = at.toZonedDateTimeISO(timeZone).toPlainDateTime()
		const [earlier, later] = (['earlier', 'later'] as const).map(
			(disambiguation) => local.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
		)
		return earlier === later
	})
	return { start, end, timezone: isPlain ? timeZone : null }
}
