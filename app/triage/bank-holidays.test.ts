import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bankHolidaysOf, easterSunday, publishedUntilYear } from './bank-holidays.ts'
import { HOLIDAY_DIVISIONS } from './calendar.ts'

const publishedPath = '../shared/data/holidays/bank-holidays.json'
type Published = Record<string, { events: { title: string; date: string }[] }>

describe.skipIf(!existsSync(publishedPath))('the published list', () => {
	const published = (): Published => JSON.parse(readFileSync(publishedPath, 'utf8'))
	const years = Array.from({ length: publishedUntilYear - 2011 }, (_, index) => 2012 + index)

	test.for(HOLIDAY_DIVISIONS)('is what the rules give from 2012 to 2028: %s', (division) => {
		// In 2023 the list names the two days of Scotland's New Year the other way round than in 2017.
		const swapped = ['2023-01-02', '2023-01-03']
		const named = ({ date, title }: { date: string; title: string }) =>
			division === 'scotland' && swapped.includes(date) ? date : `${date} ${title}`
		const computed = years.flatMap((year) => bankHolidaysOf(division, year))
		expect(computed.map(named)).toEqual(published()[division]?.events.map(named))
	})
})

test.for([
	['2000-04-23', 2000],
	['2008-03-23', 2008],
	['2024-03-31', 2024],
	['2026-04-05', 2026],
	['2038-04-25', 2038],
] as const)('Easter Sunday is %s', ([date, year]) => {
	expect(easterSunday(year).toString()).toBe(date)
})

test.for([
	['england-and-wales', '2002-06-03', 'Queen’s Golden Jubilee'],
	['england-and-wales', '2002-06-04', 'Spring bank holiday'],
	['england-and-wales', '2011-04-29', 'Royal wedding'],
	['scotland', '2011-04-29', 'Royal wedding'],
	['england-and-wales', '2020-05-08', 'Early May bank holiday (VE day)'],
	['scotland', '2007-11-30', 'St Andrew’s Day'],
] as const)('%s had %s', ([division, date, title]) => {
	const year = Number(date.slice(0, 4))
	expect(bankHolidaysOf(division, year)).toContainEqual({ date, title })
})

test.for([
	['england-and-wales', '2002-05-27'],
	['england-and-wales', '2020-05-04'],
	['scotland', '2006-11-30'],
] as const)('%s did not have %s', ([division, date]) => {
	const days = bankHolidaysOf(division, Number(date.slice(0, 4))).map((holiday) => holiday.date)
	expect(days).not.toContain(date)
})

test('every computed holiday is on a weekday, and no day is given twice', () => {
	for (const division of HOLIDAY_DIVISIONS)
		for (let year = 2002; year <= 2100; year++) {
			const days = bankHolidaysOf(division, year).map(({ date }) => date)
			expect(new Set(days).size).toBe(days.length)
			const weekdays = days.map((date) => new Date(`${date}T12:00Z`).getUTCDay())
			expect(weekdays.filter((weekday) => weekday === 0 || weekday === 6)).toEqual([])
		}
})
