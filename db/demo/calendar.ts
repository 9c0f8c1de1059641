import { Temporal } from 'temporal-polyfill'
import { type Calendar, type ClosureDay, calendarFor } from '#app/triage/calendar.ts'
import { countWorkingDays, DEFAULT_TIME_ZONE } from '#app/triage/timescale.ts'
import type { Chance } from './chance.ts'

/** Between Christmas and New Year the offices are shut, in the years that the demo touches. */
export function closuresAround(now: Date): ClosureDay[] {
	const year = now.getUTCFullYear()
	return [year - 1, year, year + 1].flatMap((one) =>
		['12-29', '12-30', '12-31'].map((day) => ({
			date: `${one}-${day}`,
			title: {
				en: 'Offices closed between Christmas and New Year',
				ar: 'المكاتب مغلقة بين عيد الميلاد ورأس السنة',
			},
		})),
	)
}

/** A story asks about the same few hundred days over and over: each answer is kept. */
function kept<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
	const answers = new Map<Key, Value>()
	return (key) => {
		const known = answers.get(key)
		if (known !== undefined) return known
		const value = answer(key)
		answers.set(key, value)
		return value
	}
}

export type DemoCalendar = Calendar & { nextWorkingDay: (day: string) => string }

export function demoCalendar(now: Date): DemoCalendar {
	const calendar = calendarFor({ division: 'england-and-wales', closures: closuresAround(now) })
	const isWorkingDay = kept(calendar.isWorkingDay)
	const quick = { ...calendar, isWorkingDay }
	return { ...quick, nextWorkingDay: kept((day) => countWorkingDays(day, 1, quick).day) }
}

const minute = 60_000
export const hour = 60 * minute

/** How far local time is from UTC, by the hour since the epoch. */
const offsetIn = kept((epochHours: number) => {
	const at = Temporal.Instant.fromEpochMilliseconds(epochHours * hour)
	return at.toZonedDateTimeISO(DEFAULT_TIME_ZONE).offsetNanoseconds / 1e6
})

/** Weekday from 1, Monday, to 7. */
export function localTime(at: Date) {
	const local = new Date(at.getTime() + offsetIn(Math.floor(at.getTime() / hour)))
	return {
		day: local.toISOString().slice(0, 10),
		weekday: local.getUTCDay() || 7,
		hour: local.getUTCHours(),
		minute: local.getUTCMinutes(),
	}
}

/** A moment of a local day; no clock changes between 2 in the morning and midnight. */
export function instantOn(day: string, hours: number, minutes: number): Date {
	const utc = Date.parse(`${day}T00:00:00Z`) + hours * hour + minutes * minute
	return new Date(utc - offsetIn(Math.floor(utc / hour)))
}

/** A time when residents write: mornings, lunch and evenings, seldom at night. */
export function waking(day: string, chance: Chance): Date {
	const hours = chance.pickWeighted(
		[6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 2],
		(one) => (one < 7 || one > 22 ? 0.25 : one >= 9 && one <= 20 ? 1 : 0.7),
	)
	const at = instantOn(day, hours, chance.whole(0, 59))
	return new Date(at.getTime() + chance.whole(0, 59) * 1000)
}

/** A time when the offices are open, after `after`. */
export function atWork(
	day: string,
	{ after, calendar, chance }: { after: Date; calendar: DemoCalendar; chance: Chance },
): Date {
	const open = instantOn(day, chance.whole(9, 16), chance.whole(0, 59))
	if (open > after) return open
	const soon = new Date(after.getTime() + chance.whole(4, 40) * minute)
	const local = localTime(soon)
	if (calendar.isWorkingDay(local.day) && local.hour >= 9 && local.hour < 18) return soon
	const next = calendar.nextWorkingDay(localTime(after).day)
	return atWork(next, { after, calendar, chance })
}

/** The working day that lies so many working days after receipt; 0 is the same day if it is one. */
export function workingDayAfter(receivedAt: Date, days: number, calendar: DemoCalendar): string {
	const received = localTime(receivedAt)
	let { day } = received
	if (days === 0 && calendar.isWorkingDay(day) && received.hour < 16) return day
	for (let left = Math.max(1, days); left > 0; left--) day = calendar.nextWorkingDay(day)
	return day
}

const formats = {
	en: namesOf('en-GB'),
	ar: namesOf('ar'),
}

function namesOf(locale: string) {
	return {
		weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
		month: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
	}
}

export function weekdayOf(day: string, language: 'en' | 'ar'): string {
	return formats[language].weekday.format(new Date(`${day}T12:00:00Z`))
}

export function monthOf(day: string, language: 'en' | 'ar'): string {
	return formats[language].month.format(new Date(`${day}T12:00:00Z`))
}
