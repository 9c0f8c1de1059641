import { Temporal } from 'temporal-polyfill'
import { type Calendar, type ClosureDay, calendarFor } from '#app/triage/calendar.ts'
import { countWorkingDays, DEFAULT_TIME_ZONE, localDay } from '#app/triage/timescale.ts'
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

export function demoCalendar(now: Date): Calendar {
	return calendarFor({ division: 'england-and-wales', closures: closuresAround(now) })
}

const minute = 60_000
export const hour = 60 * minute

export function localTime(at: Date): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(DEFAULT_TIME_ZONE)
}

export function instantOn(day: string, hours: number, minutes: number): Date {
	const time = Temporal.PlainDate.from(day).toZonedDateTime({
		timeZone: DEFAULT_TIME_ZONE,
		plainTime: Temporal.PlainTime.from({ hour: hours, minute: minutes }),
	})
	return new Date(time.epochMilliseconds)
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
	{ after, calendar, chance }: { after: Date; calendar: Calendar; chance: Chance },
): Date {
	const open = instantOn(day, chance.whole(9, 16), chance.whole(0, 59))
	if (open > after) return open
	const soon = new Date(after.getTime() + chance.whole(4, 40) * minute)
	const local = localTime(soon)
	if (calendar.isWorkingDay(localDay(soon)) && local.hour >= 9 && local.hour < 18) return soon
	return atWork(countWorkingDays(localDay(after), 1, calendar).day, { after, calendar, chance })
}

/** The working day that lies so many working days after receipt; 0 is the same day if it is one. */
export function workingDayAfter(receivedAt: Date, days: number, calendar: Calendar): string {
	const day = localDay(receivedAt)
	const isStillOpen = calendar.isWorkingDay(day) && localTime(receivedAt).hour < 16
	return days === 0 && isStillOpen ? day : countWorkingDays(day, Math.max(1, days), calendar).day
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
