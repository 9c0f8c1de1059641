import { expect, test } from 'vitest'
import { calendarMonth, monthBounds, monthsFrom } from './month.ts'

const today = '2027-02-10'

test('a month begins on its weekday and fills whole weeks', () => {
	const { weeks } = calendarMonth('2027-02', today)
	expect(weeks).toHaveLength(4)
	expect(weeks[0]?.[0]).toBe('2027-02-01')
	const march = calendarMonth('2026-03', today).weeks
	expect(march[0]).toEqual([null, null, null, null, null, null, '2026-03-01'])
	expect(march.every((week) => week.length === 7)).toBe(true)
	expect(march.flat().filter(Boolean)).toHaveLength(31)
})

test('without a month, and for one too far away, it is this month', () => {
	expect(calendarMonth(undefined, today).month).toBe('2027-02')
	expect(calendarMonth('2029-02', today).month).toBe('2029-02')
	expect(calendarMonth('2029-03', today).month).toBe('2027-02')
	expect(calendarMonth('2025-01', today).month).toBe('2027-02')
})

test('the calendar ends two years from now in both directions', () => {
	expect(calendarMonth('2029-02', today)).toMatchObject({ previous: '2029-01', next: undefined })
	expect(calendarMonth('2025-02', today)).toMatchObject({ previous: undefined, next: '2025-03' })
})

test('months to choose from run on over the end of a year, and back', () => {
	expect(monthsFrom('2026-11-30', 3)).toEqual(['2026-11', '2026-12', '2027-01'])
	expect(monthsFrom('2027-01-31', -3)).toEqual(['2027-01', '2026-12', '2026-11'])
})

test('a month begins and ends at midnight by the council’s clock, whatever it is set to', () => {
	const { from, to } = monthBounds('2027-03', 'Europe/London')
	expect(from).toEqual(new Date('2027-03-01T00:00:00Z'))
	expect(to).toEqual(new Date('2027-03-31T23:00:00Z'))
})
