import { Temporal } from 'temporal-polyfill'
import { dayParts, isBlank, parseDate } from '#app/questions/typed.ts'
import type { Consultation } from './consultation.server.ts'
import { graceHoursMax } from './consultation.ts'
import type { Checked } from './consultation-form.ts'

/** Longer than this it was most likely a slip. */
export const openDaysMax = 366

export type Times = Pick<
	Consultation,
	'opensAt' | 'closesAt' | 'graceHours' | 'readBy' | 'decisionOn'
>
type Values = Record<string, string>
type Errors = Values

/** A moment as it is typed: a date, and a time of day in the council's time zone. */
export const MOMENTS = ['opens', 'closes'] as const
export const DAYS = ['readBy', 'decisionOn'] as const

/**
 * Reads the times of a consultation; each may stay open in a draft. Fields: `opens-day`,
 * `opens-month`, `opens-year`, `opens-time`, the same for `closes`, `readBy` and `decisionOn`
 * without a time, `graceHours` (0 to 72). Errors by field: those of `parseDate`; timeMissing,
 * timeFormat, dateMissing; beforeOpening (closing at or before the opening), tooLong (open for more
 * than 366 days), beforeClose (a day on which answers are read, or a decision made, before the
 * close), range.
 */
export function readTimes(values: Values, { timeZone }: { timeZone: string }): Checked<Times> {
	const errors: Errors = {}
	const opensAt = readMoment(values, 'opens', timeZone, errors)
	const closesAt = readMoment(values, 'closes', timeZone, errors)
	const readBy = readDay(values, 'readBy', errors)
	const decisionOn = readDay(values, 'decisionOn', errors)
	const graceHours = /^\d{1,3}$/.test(values.graceHours?.trim() ?? '')
		? Number(values.graceHours)
		: Number.NaN
	if (!(graceHours >= 0 && graceHours <= graceHoursMax)) errors.graceHours = 'range'
	if (opensAt && closesAt) {
		if (closesAt <= opensAt) errors['closes-day'] ??= 'beforeOpening'
		else if (closesAt.getTime() - opensAt.getTime() > openDaysMax * 86_400_000)
			errors['closes-year'] ??= 'tooLong'
	}
	const closeDay = closesAt && localParts(closesAt, timeZone).day
	for (const [field, day] of [['readBy', readBy] as const, ['decisionOn', decisionOn] as const])
		if (closeDay && day && day < closeDay) errors[`${field}-day`] ??= 'beforeClose'
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
	const isDayBlank = day === null && errors[`${name}-day`] === undefined
	if (day === null) {
		const isWrong = Object.keys(errors).some((field) => field.startsWith(`${name}-`))
		if (!isBlank(typed) && isDayBlank && !isWrong) errors[`${name}-day`] = 'dateMissing'
		return null
	}
	if (isBlank(typed)) {
		errors[`${name}-time`] = 'timeMissing'
		return null
	}
	const time = parseTime(typed)
	if (!time) {
		errors[`${name}-time`] = 'timeFormat'
		return null
	}
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

function readDay(values: Values, name: string, errors: Errors): string | null {
	const part = (key: string) => values[`${name}-${key}`] ?? ''
	const parts = { day: part('day'), month: part('month'), year: part('year') }
	if (Object.values(parts).every(isBlank)) return null
	const read = parseDate(parts)
	if (read.ok) return read.day
	errors[`${name}-${read.part}`] = read.code
	return null
}

function dayValues(name: string, day: string | null): Values {
	if (!day) return {}
	const { day: date, month, year } = dayParts(day)
	return Object.fromEntries(
		Object.entries({ day: date, month, year }).map(([part, number]) => [
			`${name}-${part}`,
			String(number),
		]),
	)
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
