import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { LocalText } from '#app/languages/language.ts'
import { bankHolidaysOf, type Holiday, publishedUntilYear } from './bank-holidays.ts'

export const HOLIDAY_DIVISIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export type HolidayDivision = (typeof HOLIDAY_DIVISIONS)[number]

/** A day on which the council is closed beside weekends and bank holidays. */
export const ClosureDay = z.object({ date: z.iso.date({ error: 'format' }), title: LocalText })
export type ClosureDay = z.infer<typeof ClosureDay>

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5]

/** Days are YYYY-MM-DD in the council's time zone. */
export type Calendar = {
	division: HolidayDivision
	isWorkingDay: (day: string) => boolean
	/** The bank holiday or closure of a day that would otherwise be worked. */
	nameOf: (day: string) => LocalText | undefined
	/** True past the last published year: holidays are computed, and one-off days unknown. */
	isProvisional: (day: string) => boolean
}

/**
 * The council's calendar: weekends, bank holidays of the division, and its own closure days.
 * `imported` is the published list of this division; it replaces the computed holidays of each year
 * in which it has a day. `workingWeekdays`: 1 is Monday, 7 is Sunday. A calendar without any working
 * weekday is refused with a RangeError: counting by the clock instead would promise what nobody keeps.
 */
export function calendarFor({
	division,
	imported = [],
	closures = [],
	workingWeekdays = MONDAY_TO_FRIDAY,
}: {
	division: HolidayDivision
	imported?: Holiday[]
	closures?: ClosureDay[]
	workingWeekdays?: number[]
}): Calendar {
	if (!workingWeekdays.some((weekday) => weekday >= 1 && weekday <= 7))
		throw new RangeError('a calendar needs a working day')

	const importedYears = new Set(imported.map(({ date }) => Number(date.slice(0, 4))))
	const horizonYear = Math.max(publishedUntilYear, ...importedYears)
	const importedNames = new Map(imported.map(({ date, title }) => [date, { en: title }]))
	const closureNames = new Map(closures.map(({ date, title }) => [date, title]))
	const computedNames = new Map<number, Map<string, LocalText>>()

	function holidayOn(day: string): LocalText | undefined {
		const year = Number(day.slice(0, 4))
		if (importedYears.has(year)) return importedNames.get(day)
		let names = computedNames.get(year)
		if (!names) {
			const holidays = bankHolidaysOf(division, year)
			names = new Map(holidays.map(({ date, title }) => [date, { en: title }]))
			computedNames.set(year, names)
		}
		return names.get(day)
	}
	const isWorkingWeekday = (day: string) =>
		workingWeekdays.includes(Temporal.PlainDate.from(day).dayOfWeek)

	function nameOf(day: string) {
		return isWorkingWeekday(day) ? (holidayOn(day) ?? closureNames.get(day)) : undefined
	}
	return {
		division,
		nameOf,
		isWorkingDay: (day) => isWorkingWeekday(day) && nameOf(day) === undefined,
		isProvisional: (day) => Number(day.slice(0, 4)) > horizonYear,
	}
}
