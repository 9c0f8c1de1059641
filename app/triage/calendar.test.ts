import { expect, test } from 'vitest'
import { ClosureDay, calendarFor } from './calendar.ts'

const division = 'england-and-wales'

test('weekends and bank holidays are not worked, and a bank holiday has its name', () => {
	const calendar = calendarFor({ division })
	expect(calendar.isWorkingDay('2026-04-02')).toBe(true)
	expect(calendar.isWorkingDay('2026-04-03')).toBe(false)
	expect(calendar.nameOf('2026-04-03')).toEqual({ en: 'Good Friday' })
	expect(calendar.isWorkingDay('2026-04-04')).toBe(false)
	expect(calendar.nameOf('2026-04-04')).toBeUndefined()
})

test('a closure day of the council is not worked and has its name in each language', () => {
	const title = { en: 'Staff day', ar: 'يوم الموظفين' }
	const calendar = calendarFor({ division, closures: [{ date: '2026-04-02', title }] })
	expect(calendar.isWorkingDay('2026-04-02')).toBe(false)
	expect(calendar.nameOf('2026-04-02')).toEqual(title)
})

test('an imported list replaces the computed days of the years it covers, and of no other', () => {
	const imported = [{ date: '2026-06-15', title: 'A day by proclamation' }]
	const calendar = calendarFor({ division, imported })
	expect(calendar.isWorkingDay('2026-06-15')).toBe(false)
	expect(calendar.isWorkingDay('2026-04-03')).toBe(true)
	expect(calendar.isWorkingDay('2027-03-26')).toBe(false)
})

test('the calendar is provisional after the last published year', () => {
	const calendar = calendarFor({ division })
	expect(calendar.isProvisional('2028-12-31')).toBe(false)
	expect(calendar.isProvisional('2029-01-01')).toBe(true)
	expect(calendar.isWorkingDay('2029-01-01')).toBe(false)
})

test('a longer imported list moves that horizon; a shorter one does not', () => {
	const until = (year: number) =>
		calendarFor({ division, imported: [{ date: `${year}-12-25`, title: 'Christmas Day' }] })
	expect(until(2030).isProvisional('2030-12-31')).toBe(false)
	expect(until(2030).isProvisional('2031-01-01')).toBe(true)
	expect(until(2026).isProvisional('2028-12-31')).toBe(false)
})

test('a calendar without a working day is refused', () => {
	expect(() => calendarFor({ division, workingWeekdays: [] })).toThrow(RangeError)
	expect(() => calendarFor({ division, workingWeekdays: [0, 8] })).toThrow(RangeError)
	expect(calendarFor({ division, workingWeekdays: [7] }).isWorkingDay('2026-04-12')).toBe(true)
})

test('a closure day needs a real date and a title', () => {
	expect(ClosureDay.safeParse({ date: '2026-02-30', title: { en: 'x' } }).success).toBe(false)
	expect(ClosureDay.safeParse({ date: '2026-02-28', title: { en: ' ' } }).success).toBe(false)
	expect(ClosureDay.safeParse({ date: '2026-02-28', title: { en: 'x' } }).success).toBe(true)
})
