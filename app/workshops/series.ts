import { Temporal } from 'temporal-polyfill'

/** month: on the same weekday of the month as the first, such as each third Tuesday. */
export const EVERY = ['week', 'fortnight', 'month'] as const
export type Every = (typeof EVERY)[number]
export const seriesCountMin = 2
export const seriesCountMax = 52

/**
 * How a local time stands in its day. skipped: it does not exist, for the clock goes forward over
 * it. twice: the clock goes back over it.
 */
export type Clock = 'plain' | 'skipped' | 'twice'
export type Times = { startsAt: Date; endsAt: Date }
export type Laid = Times & { clock: Clock }

/**
 * The dates of a series, the first one included, in order. The local time stays the same over
 * changes of the clock. A local time that does not exist is moved forward by as much as the clock
 * is; of one that exists twice, the first counts. Where that moves the start, or would leave the
 * end before it, the end is as long after it as in the first date (as RFC 5545 has it, 3.8.5.3). By
 * the month, a fifth weekday counts as the last one of its month. `count` from 2 to 52 dates, or a
 * RangeError.
 */
export function layDates(
	first: Times,
	{ every, count }: { every: Every; count: number },
	timeZone: string,
): Laid[] {
	if (!Number.isInteger(count) || count < seriesCountMin || count > seriesCountMax)
		throw new RangeError(`a series has ${seriesCountMin} to ${seriesCountMax} dates`)
	const firstDay = localOf(first.startsAt, timeZone).toPlainDate()
	return Array.from({ length: count }, (_, at) => {
		const days = firstDay.until(dayOfSeries(firstDay, every, at), { largestUnit: 'days' }).days
		return shifted(first, { days, to: first }, timeZone)
	})
}

/**
 * The dates that follow the last one of a series by its rule, at the last one's local time. A series
 * by the month that began on a fifth weekday (`firstOn`, YYYY-MM-DD) stays on the last of each month.
 * A RangeError where there would be more than 52 dates.
 */
export function layMore(
	last: Times,
	{ every, firstOn, more }: { every: Every; firstOn: string; more: number },
	timeZone: string,
): Laid[] {
	if (!Number.isInteger(more) || more < 1 || more >= seriesCountMax)
		throw new RangeError(`a series has at most ${seriesCountMax} dates`)
	const lastDay = localOf(last.startsAt, timeZone).toPlainDate()
	const isFifth = Temporal.PlainDate.from(firstOn).day > 28
	const isLastOfMonth = lastDay.day + 7 > lastDay.daysInMonth
	const place = isFifth && isLastOfMonth ? 5 : undefined
	return Array.from({ length: more }, (_, at) => {
		const day = dayOfSeries(lastDay, every, at + 1, place)
		const days = lastDay.until(day, { largestUnit: 'days' }).days
		return shifted(last, { days, to: last }, timeZone)
	})
}

/**
 * The times of another date of a series, when one of its dates is moved: by as many local days, to
 * the same local time of day, and with the same end.
 */
export function movedAlong(date: Times, move: { from: Times; to: Times }, timeZone: string): Laid {
	const days = daysBetween(move.from.startsAt, move.to.startsAt, timeZone)
	return shifted(date, { days, to: move.to }, timeZone)
}

/** A moment as many local days later, at its own local time of day. */
export function daysLater(at: Date, days: number, timeZone: string): Date {
	const local = localOf(at, timeZone)
	return momentAt(local.toPlainDate().add({ days }), local.toPlainTime(), timeZone).at
}

/** Local days from one moment to another; negative backwards. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
	const [one, other] = [from, to].map((at) => localOf(at, timeZone).toPlainDate())
	return one && other ? one.until(other, { largestUnit: 'days' }).days : 0
}

/** How the local time of a moment that was laid or typed stands in its day. */
export function momentAt(
	day: Temporal.PlainDate,
	time: Temporal.PlainTime,
	timeZone: string,
): { at: Date; clock: Clock } {
	const local = day.toPlainDateTime(time)
	const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
	const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' })
	if (earlier.epochMilliseconds === later.epochMilliseconds)
		return { at: new Date(earlier.epochMilliseconds), clock: 'plain' }
	const isTwice = earlier.toPlainDateTime().equals(local)
	return isTwice
		? { at: new Date(earlier.epochMilliseconds), clock: 'twice' }
		: { at: new Date(later.epochMilliseconds), clock: 'skipped' }
}

function shifted(date: Times, { days, to }: { days: number; to: Times }, timeZone: string): Laid {
	const [start, end] = [localOf(to.startsAt, timeZone), localOf(to.endsAt, timeZone)]
	const day = localOf(date.startsAt, timeZone).toPlainDate().add({ days })
	const { at: startsAt, clock } = momentAt(day, start.toPlainTime(), timeZone)
	const nights = daysBetween(to.startsAt, to.endsAt, timeZone)
	const ended = momentAt(day.add({ days: nights }), end.toPlainTime(), timeZone).at
	const lasting = to.endsAt.getTime() - to.startsAt.getTime()
	const isWhole = clock !== 'skipped' && ended > startsAt
	const endsAt = isWhole ? ended : new Date(startsAt.getTime() + lasting)
	return { startsAt, endsAt, clock }
}

/** `place`: which of the weekdays of its month, 5 for the last. */
function dayOfSeries(
	first: Temporal.PlainDate,
	every: Every,
	at: number,
	place = Math.ceil(first.day / 7),
): Temporal.PlainDate {
	if (every !== 'month') return first.add({ weeks: every === 'week' ? at : 2 * at })
	const month = first.with({ day: 1 }).add({ months: at })
	const toWeekday = (first.dayOfWeek - month.dayOfWeek + 7) % 7
	const day = 1 + toWeekday + 7 * (place - 1)
	if (place < 5) return month.with({ day })
	return month.with({ day: day > month.daysInMonth ? day - 7 : day })
}

function localOf(at: Date, timeZone: string): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
}

/** The local day of a moment, YYYY-MM-DD. */
export function localDayOf(at: Date, timeZone: string): string {
	return localOf(at, timeZone).toPlainDate().toString()
}
