import { Temporal } from 'temporal-polyfill'
import { isBlank } from '#app/questions/typed.ts'
import type { Consultation } from './consultation.server.ts'
import { type Checked, NUMBER_RANGES } from './consultation-form.ts'
import { dayValues, readDay } from './day-fields.ts'

/** Longer than this it was most likely a slip. */
export const openDaysMax = 366

export type Times = Pick<
	Consultation,
	'opensAt' | 'closesAt' | 'graceHours' | 'readBy' | 'decisionOn'
>
type Values = Record<string, string>
type Errors = Values

/** A moment as it is typed: a date, and a time of day in the council's time zone. */
/**
 * Reads the times of a consultation; each may stay open in a draft. Fields: `opens-day`,
 * `opens-month`, `opens-year`, `opens-time`, the same for `closes`, `readBy` and `decisionOn`
 * without a time, `graceHours` (0 to 72). Errors by field: those of `parseDate`; timeMissing,
 * timeFormat, dateMissing; beforeOpening (closing at or before the opening), tooLong (open for more
 * than 366 days), beforeClose (a day on which answers are read, or a decision made, before the
 * close), range. All that is wrong is told at once.
 */
export function readTimes(values: Values, { timeZone }: { timeZone: string }): Checked<Times> {
	const errors: Errors = {}
	const opensAt = readMoment(values, 'opens', timeZone, errors)
	const closesAt = readMoment(values, 'closes', timeZone, errors)
	const [openDay, closeDay] = [readDay(values, 'opens', errors), readDay(values, 'closes', errors)]
	const readBy = readDay(values, 'readBy', errors)
	const decisionOn = readDay(values, 'decisionOn', errors)
	const graceHours = /^\d{1,3}$/.test(values.graceHours?.trim() ?? '')
		? Number(values.graceHours)
		: Number.NaN
	const { min, max } = NUMBER_RANGES.graceHours
	if (!(graceHours >= min && graceHours <= max)) errors.graceHours = 'range'
	if (opensAt && closesAt) {
		if (closesAt <= opensAt) errors['closes-day'] ??= 'beforeOpening'
		else if (closesAt.getTime() - opensAt.getTime() > openDaysMax * 86_400_000)
			errors['closes-year'] ??= 'tooLong'
	} else if (openDay && closeDay && closeDay < openDay) errors['closes-day'] ??= 'beforeOpening'
	// While the close is still to be put right, what comes before the opening is wrong anyway.
	const notBefore = closeDay ?? openDay
	for (const [field, day] of [['readBy', readBy] as const, ['decisionOn', decisionOn] as const])
		if (notBefore && day && day < notBefore) errors[`${field}-day`] ??= 'beforeClose'
	if (Object.keys(errors).length > 0) return { ok: false, errors }
	return { ok: true, value: { opensAt, closesAt, graceHours, readBy, decisionOn } }
}

/** The times as they stand in the fields of their form. */
export function timesValues(times: Times, { timeZone }: { timeZone: string }): Values {
	const { opensAt, closesAt, readBy, decisionOn, graceHours } = times
	return {
		...momentValues('opens', opensAt, timeZone),
		...momentValues('closes', closesAt, timeZone),
		...dayValues('readBy', readBy),
		...dayValues('decisionOn', decisionOn),
		graceHours: String(graceHours),
	}
}

/** A moment from its fields; null where none of them was filled in, or something is wrong. */
export function readMoment(
	values: Values,
	name: string,
	timeZone: string,
	errors: Errors,
): Date | null {
	const typed = values[`${name}-time`] ?? ''
	const day = readDay(values, name, errors)
	const isDayWrong = ['day', 'month', 'year'].some((part) => errors[`${name}-${part}`])
	if (day === null && !isDayWrong && isBlank(typed)) return null
	if (day === null && !isDayWrong) errors[`${name}-day`] = 'dateMissing'
	const time = parseTime(typed)
	if (!time) errors[`${name}-time`] = isBlank(typed) ? 'timeMissing' : 'timeFormat'
	if (day === null || !time) return null
	const local = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time })
	return new Date(local.epochMilliseconds)
}

export function momentValues(name: string, at: Date | null, timeZone: string): Values {
	if (!at) return dayValues(name, null)
	const { day, time } = localParts(at, timeZone)
	return { ...dayValues(name, day), [`${name}-time`]: time }
}

function localParts(at: Date, timeZone: string): { day: string; time: string } {
	const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
	return {
		day: local.toPlainDate().toString(),
		time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
	}
}

/** "9:00", "17.30", "9am", "5:30 pm"; undefined for what is no time of day. */
export function parseTime(typed: string): Temporal.PlainTime | undefined {
	const read = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(typed.trim())
	if (!read) return undefined
	const [, hours = '', minutes = '0', half = ''] = read
	const isTwelve = half !== ''
	const hour = Number(hours)
	if (!isTwelve && read[2] === undefined) return undefined
	if (isTwelve && (hour < 1 || hour > 12)) return undefined
	const inDay = isTwelve ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour
	if (inDay > 23 || Number(minutes) > 59) return undefined
	return new Temporal.PlainTime(inDay, Number(minutes))
}
