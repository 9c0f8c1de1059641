import { Temporal } from 'temporal-polyfill'
import type { Checked } from '#app/consultations/consultation-form.ts'
import { momentValues, parseTime, readMoment } from '#app/consultations/times-form.ts'
import { isBlank } from '#app/questions/typed.ts'
import { type Clock, momentAt, type Times } from './series.ts'

type Values = Record<string, string>
type Zone = { timeZone: string }

/**
 * Reads when a workshop is: `starts-day`, `starts-month`, `starts-year`, `starts-time`, and
 * `ends-time` on the same local day. Of a time that exists twice the first counts. Codes by field:
 * those of `parseDate`; dateMissing, timeMissing, timeFormat; notOnClock (the clock goes forward over
 * this time, so it does not exist that day), beforeStart (the end is not after the start), past (the
 * start is not after `now`).
 */
export function readWorkshopTimes(
	values: Values,
	{ timeZone, now }: Zone & { now: Date },
): Checked<Times> {
	const errors: Values = {}
	const startsAt = readMoment(values, 'starts', timeZone, errors)
	const hasError = Object.keys(errors).some((field) => field.startsWith('starts-'))
	if (!startsAt && !hasError) errors['starts-day'] = 'dateMissing'
	if (startsAt && startsAt <= now) errors['starts-day'] = 'past'
	const typed = values['ends-time'] ?? ''
	const time = parseTime(typed)
	if (isBlank(typed)) errors['ends-time'] = 'timeMissing'
	else if (!time) errors['ends-time'] = 'timeFormat'
	const day = startsAt && localDayOf(startsAt, timeZone)
	const start = parseTime(values['starts-time'] ?? '')
	if (day && start && momentAt(day, start, timeZone).clock === 'skipped')
		errors['starts-time'] ??= 'notOnClock'
	const end = day && time && momentAt(day, time, timeZone)
	if (end?.clock === 'skipped') errors['ends-time'] ??= 'notOnClock'
	const endsAt = end?.at
	if (startsAt && endsAt && endsAt <= startsAt) errors['ends-time'] ??= 'beforeStart'
	if (!startsAt || !endsAt || Object.keys(errors).length > 0) return { ok: false, errors }
	return { ok: true, value: { startsAt, endsAt } }
}

export function workshopTimesValues({ startsAt, endsAt }: Times, { timeZone }: Zone): Values {
	const { 'ends-time': time = '' } = momentValues('ends', endsAt, timeZone)
	return { ...momentValues('starts', startsAt, timeZone), 'ends-time': time }
}

/** `twice` where its local time comes twice that day: who reads it must be told which is meant. */
export function clockAt(at: Date, timeZone: string): Clock {
	const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
	return momentAt(local.toPlainDate(), local.toPlainTime(), timeZone).clock
}

/** A moment that may stay open; `wrong` says which codes its fields got. */
export function readOptionalMoment(
	values: Values,
	name: string,
	{ timeZone }: Zone,
): { at: Date | null; errors: Values } {
	const errors: Values = {}
	return { at: readMoment(values, name, timeZone, errors), errors }
}

function localDayOf(at: Date, timeZone: string): Temporal.PlainDate {
	return Temporal.Instant.fromEpochMilliseconds(at.getTime())
		.toZonedDateTimeISO(timeZone)
		.toPlainDate()
}
