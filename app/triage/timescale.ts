import { Temporal } from 'temporal-polyfill'
import type { LocalText } from '#app/languages/language.ts'
import type { Calendar } from './calendar.ts'

export const DEFAULT_TIME_ZONE = 'Europe/London'
export const timescaleDaysMax = 260
export const urgentHoursMax = 240

/** So many days without a working day can only be a mistake in the calendar. */
const idleDaysMax = 400
const hourMilliseconds = 3_600_000

/** How a deadline was counted; enough to show and to replay it. */
export type Timescale =
	| {
			kind: 'working_days'
			days: number
			/** The day of receipt, YYYY-MM-DD in the council's time zone: day 0. */
			countedFrom: string
			deadlineDay: string
			/** Bank holidays and closure days that were passed over, with their names. */
			skipped: { date: string; title: LocalText }[]
			isProvisional: boolean
	  }
	| { kind: 'hours'; hours: number }

/** YYYY-MM-DD of an instant in a time zone. */
export function localDay(at: Date, timeZone = DEFAULT_TIME_ZONE): string {
	return Temporal.Instant.fromEpochMilliseconds(at.getTime())
		.toZonedDateTimeISO(timeZone)
		.toPlainDate()
		.toString()
}

/** The first instant of a local day; on a day whose midnight does not exist, the first that does. */
export function startOfDay(day: string, timeZone = DEFAULT_TIME_ZONE): Date {
	return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)
}

/** The last millisecond of a local day. */
export function endOfDay(day: string, timeZone = DEFAULT_TIME_ZONE): Date {
	return new Date(startOfDay(addDays(day, 1), timeZone).getTime() - 1)
}

export function addDays(day: string, days: number): string {
	return Temporal.PlainDate.from(day).add({ days }).toString()
}

/**
 * The working day that lies `days` working days after a day, or before it when negative; also the
 * named days that were passed over. The first day is never counted, so from a non-working day the
 * count is the same as from the working day before it (after it, when counting back).
 * RangeError when `days` is not a whole number, is 0, or when the calendar has no working day for
 * more than a year.
 */
export function countWorkingDays(from: string, days: number, calendar: Calendar) {
	if (!Number.isInteger(days) || days === 0) throw new RangeError('days must be a whole number')
	const step = Math.sign(days)
	const skipped: { date: string; title: LocalText }[] = []
	let day = from
	let left = Math.abs(days)
	for (let idle = 0; left > 0; ) {
		day = addDays(day, step)
		if (calendar.isWorkingDay(day)) {
			left -= 1
			idle = 0
			continue
		}
		const title = calendar.nameOf(day)
		if (title) skipped.push({ date: day, title })
		idle += 1
		if (idle > idleDaysMax) throw new RangeError('the calendar has no working day')
	}
	return { day, skipped }
}

/**
 * Deadline in working days, 1 to 260. Day 0 is the local day of receipt, however late in it the
 * enquiry came: one that comes after the offices close counts as that day. Received on a day that is
 * not worked, it counts as if received on the working day before. The deadline is the last
 * millisecond of the local day, so it may be 23, 24 or 25 hours after the end of the day before.
 */
export function deadlineInWorkingDays(
	receivedAt: Date,
	days: number,
	calendar: Calendar,
	timeZone = DEFAULT_TIME_ZONE,
): { deadlineAt: Date; timescale: Timescale } {
	if (days < 1 || days > timescaleDaysMax) throw new RangeError('days must be from 1 to 260')
	const countedFrom = localDay(receivedAt, timeZone)
	const { day: deadlineDay, skipped } = countWorkingDays(countedFrom, days, calendar)
	const isProvisional = calendar.isProvisional(deadlineDay)
	return {
		deadlineAt: endOfDay(deadlineDay, timeZone),
		timescale: { kind: 'working_days', days, countedFrom, deadlineDay, skipped, isProvisional },
	}
}

/** Deadline of an urgent need: elapsed hours, 1 to 240, day and night and across clock changes. */
export function deadlineInHours(
	receivedAt: Date,
	hours: number,
): { deadlineAt: Date; timescale: Timescale } {
	if (!Number.isInteger(hours) || hours < 1 || hours > urgentHoursMax)
		throw new RangeError('hours must be a whole number from 1 to 240')
	return {
		deadlineAt: new Date(receivedAt.getTime() + hours * hourMilliseconds),
		timescale: { kind: 'hours', hours },
	}
}

/** Closing at the deadline is in time; a millisecond later is not. */
export function isMet(closedAt: Date, deadlineAt: Date): boolean {
	return closedAt.getTime() <= deadlineAt.getTime()
}
