import { Temporal } from 'temporal-polyfill'
import type { HolidayDivision } from './calendar.ts'

/** date: YYYY-MM-DD. title: as the published English list has it. */
export type Holiday = { date: string; title: string }

/** The last year whose published list these rules were compared with, day by day. */
export const publishedUntilYear = 2028

const EW: HolidayDivision = 'england-and-wales'
const SCOTLAND: HolidayDivision = 'scotland'
const NI: HolidayDivision = 'northern-ireland'

const SUNDAY = 7
const day = (year: number, month: number, date: number) =>
	Temporal.PlainDate.from({ year, month, day: date })

/** "Anonymous Gregorian" algorithm: Nature 13, 487 (1876); Meeus, Astronomical Algorithms, ch. 8. */
export function easterSunday(year: number): Temporal.PlainDate {
	const whole = (n: number, by: number) => Math.floor(n / by)
	const a = year % 19
	const b = whole(year, 100)
	const c = year % 100
	const g = whole(b - whole(b + 8, 25) + 1, 3)
	const h = (19 * a + b - whole(b, 4) - g + 15) % 30
	const l = (32 + 2 * (b % 4) + 2 * whole(c, 4) - h - (c % 4)) % 7
	const m = whole(a + 11 * h + 22 * l, 451)
	const n = h + l - 7 * m + 114
	return day(year, whole(n, 31), (n % 31) + 1)
}

function firstMonday(year: number, month: number): Temporal.PlainDate {
	const first = day(year, month, 1)
	return first.add({ days: (8 - first.dayOfWeek) % 7 })
}

function lastMonday(year: number, month: number): Temporal.PlainDate {
	const start = day(year, month, 1)
	const last = start.with({ day: start.daysInMonth })
	return last.subtract({ days: last.dayOfWeek - 1 })
}

/** Spring bank holidays that a proclamation moved beside a jubilee. */
const movedSpring: Record<number, string> = {
	2002: '2002-06-04',
	2012: '2012-06-04',
	2022: '2022-06-02',
}

/** Days by royal proclamation, once, in all divisions. */
const ONCE: Holiday[] = [
	{ date: '2002-06-03', title: 'Queen’s Golden Jubilee' },
	{ date: '2011-04-29', title: 'Royal wedding' },
	{ date: '2012-06-05', title: 'Queen’s Diamond Jubilee' },
	{ date: '2022-06-03', title: 'Platinum Jubilee bank holiday' },
	{ date: '2022-09-19', title: 'Bank Holiday for the State Funeral of Queen Elizabeth II' },
	{ date: '2023-05-08', title: 'Bank holiday for the coronation of King Charles III' },
]

/** Those that always fall on a weekday, or that were given a day. */
function movable(division: HolidayDivision, year: number): Holiday[] {
	const easter = easterSunday(year)
	const found: [Temporal.PlainDate | string, string][] = [
		[easter.subtract({ days: 2 }), 'Good Friday'],
		year === 2020
			? ['2020-05-08', 'Early May bank holiday (VE day)']
			: [firstMonday(year, 5), 'Early May bank holiday'],
		[movedSpring[year] ?? lastMonday(year, 5), 'Spring bank holiday'],
		[division === SCOTLAND ? firstMonday(year, 8) : lastMonday(year, 8), 'Summer bank holiday'],
	]
	if (division !== SCOTLAND) found.push([easter.add({ days: 1 }), 'Easter Monday'])
	return found.map(([date, title]) => ({ date: date.toString(), title }))
}

/** Those with a date of their own; on a weekend they are kept on a later day instead. */
function dated(division: HolidayDivision, year: number): [Temporal.PlainDate, string][] {
	const found: [Temporal.PlainDate, string, HolidayDivision[]][] = [
		[day(year, 1, 1), 'New Year’s Day', [EW, SCOTLAND, NI]],
		[day(year, 1, 2), '2nd January', [SCOTLAND]],
		[day(year, 3, 17), 'St Patrick’s Day', [NI]],
		[day(year, 7, 12), 'Battle of the Boyne (Orangemen’s Day)', [NI]],
		// St Andrew's Day Bank Holiday (Scotland) Act 2007.
		[day(year, 11, 30), 'St Andrew’s Day', year >= 2007 ? [SCOTLAND] : []],
		[day(year, 12, 25), 'Christmas Day', [EW, SCOTLAND, NI]],
		[day(year, 12, 26), 'Boxing Day', [EW, SCOTLAND, NI]],
	]
	return found
		.filter(([, , where]) => where.includes(division))
		.map(([date, title]) => [date, title])
}

/** A substitute is the next weekday that is not itself a holiday. */
function withSubstitutes(days: [Temporal.PlainDate, string][]): Holiday[] {
	const isWeekend = (date: Temporal.PlainDate) => date.dayOfWeek > SUNDAY - 2
	const taken = new Set(days.filter(([date]) => !isWeekend(date)).map(([date]) => date.toString()))
	return days.map(([date, title]) => {
		if (!isWeekend(date)) return { date: date.toString(), title }
		let substitute = date
		while (isWeekend(substitute) || taken.has(substitute.toString()))
			substitute = substitute.add({ days: 1 })
		taken.add(substitute.toString())
		return { date: substitute.toString(), title }
	})
}

/**
 * The bank holidays of a division in a year, in order. Source: Banking and Financial Dealings Act
 * 1971, schedule 1, with the days that proclamations add every year, and the one-off days from 2002
 * to 2023. Years from 2002; a one-off day of a later year must be imported.
 */
export function bankHolidaysOf(division: HolidayDivision, year: number): Holiday[] {
	return [
		...movable(division, year),
		...withSubstitutes(dated(division, year)),
		...ONCE.filter(({ date }) => date.startsWith(`${year}-`)),
	].sort((a, b) => a.date.localeCompare(b.date))
}
