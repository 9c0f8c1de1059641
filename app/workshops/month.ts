import { Temporal } from 'temporal-polyfill'

/** How far from now the calendar reaches, in months: beyond that there is nothing to find. */
const monthsMax = 24

export type CalendarMonth = {
	/** YYYY-MM. */
	month: string
	/** From Monday to Sunday; null for a day of another month. Days are YYYY-MM-DD. */
	weeks: (string | null)[][]
	/** Undefined where the calendar ends. */
	previous?: string
	next?: string
}

/**
 * The month that is asked for, or this month where it is none or lies further from now than 24
 * months. `today` is YYYY-MM-DD by the council's clock.
 */
export function calendarMonth(asked: string | undefined, today: string): CalendarMonth {
	const current = Temporal.PlainDate.from(today).toPlainYearMonth()
	const wanted = asked ? Temporal.PlainYearMonth.from(asked) : current
	const shown = distance(current, wanted) <= monthsMax ? wanted : current
	const first = shown.toPlainDate({ day: 1 })
	const days: (string | null)[] = [
		...Array.from({ length: first.dayOfWeek - 1 }, () => null),
		...Array.from({ length: shown.daysInMonth }, (_, at) => first.add({ days: at }).toString()),
	]
	while (days.length % 7 > 0) days.push(null)
	const beside = [shown.subtract({ months: 1 }), shown.add({ months: 1 })].map((one) =>
		distance(current, one) <= monthsMax ? one.toString() : undefined,
	)
	return {
		month: shown.toString(),
		weeks: Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7)),
		previous: beside[0],
		next: beside[1],
	}
}

function distance(from: Temporal.PlainYearMonth, to: Temporal.PlainYearMonth): number {
	return Math.abs(to.since(from, { largestUnit: 'months' }).months)
}

/** The months from `today` (YYYY-MM-DD) on, as YYYY-MM; those before it where `count` is negative. */
export function monthsFrom(today: string, count: number): string[] {
	const current = Temporal.PlainDate.from(today).toPlainYearMonth()
	const step = Math.sign(count)
	return Array.from({ length: Math.abs(count) }, (_, at) =>
		current.add({ months: at * step }).toString(),
	)
}

/** From its first moment up to, and not at, the first of the next, by the council's clock. */
export function monthBounds(month: string, timeZone: string): { from: Date; to: Date } {
	const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
	const [from, to] = [first, first.add({ months: 1 })].map(
		(day) => new Date(day.toZonedDateTime(timeZone).epochMilliseconds),
	) as [Date, Date]
	return { from, to }
}
