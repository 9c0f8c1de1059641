import { expect, test } from 'vitest'
import { calendarFor } from './calendar.ts'
import { listNamedDays, readClosureDay } from './closure-day.ts'

const today = '2026-11-21'

function read(fields: Record<string, string>) {
	const date = { 'date-day': '29', 'date-month': '12', 'date-year': '2026' }
	return readClosureDay({ ...date, 'name-en': 'Winter closure', ...fields }, { today })
}

const dateOf = (day: string, month: string, year: string) => {
	return { 'date-day': day, 'date-month': month, 'date-year': year }
}

test('a day and its name are read, and a language left empty is left out', () => {
	expect(read({ 'name-ar': ' ' })).toEqual({
		ok: true,
		value: { date: '2026-12-29', title: { en: 'Winter closure' } },
	})
	expect(read({ 'name-en': ' Closed ', 'name-ar': 'مغلق' })).toEqual({
		ok: true,
		value: { date: '2026-12-29', title: { en: 'Closed', ar: 'مغلق' } },
	})
})

test.for([
	['no date at all', dateOf('', ' ', ''), 'blank', 'day'],
	['no year', dateOf('29', '12', ''), 'yearMissing', 'year'],
	['a day that is not there', dateOf('31', '11', '2026'), 'notReal', 'day'],
	['yesterday', dateOf('20', '11', '2026'), 'past', 'day'],
	['a day over three years ahead', dateOf('22', '11', '2029'), 'tooFar', 'year'],
] as const)('%s is refused', ([, fields, code, part]) => {
	expect(read(fields)).toEqual({ ok: false, errors: { names: {}, date: { code, part } } })
})

test.for([
	['today', dateOf('21', '11', '2026')],
	['the last day of three years', dateOf('21', '11', '2029')],
] as const)('%s is taken', ([, fields]) => {
	expect(read(fields).ok).toBe(true)
})

test.for([
	['nothing', { 'name-en': ' ' }, { en: 'blank' }],
	['Arabic alone', { 'name-en': '', 'name-ar': 'مغلق' }, { en: 'blank' }],
	['101 characters', { 'name-en': 'x'.repeat(101) }, { en: 'tooLong' }],
	['a line end', { 'name-ar': 'a\nb' }, { ar: 'control' }],
] as const)('as a name %s is refused', ([, fields, names]) => {
	expect(read(fields)).toEqual({ ok: false, errors: { names } })
})

test('a name of 100 characters is taken, whatever they are made of', () => {
	expect(read({ 'name-en': '👍'.repeat(100) }).ok).toBe(true)
})

test('lists the bank holidays of the months asked for, the first day included', () => {
	const calendar = calendarFor({ division: 'england-and-wales' })
	const days = listNamedDays(calendar, { from: '2026-12-25', months: 12 })
	expect(days.map(({ date }) => date)).toEqual([
		'2026-12-25',
		'2026-12-28',
		'2027-01-01',
		'2027-03-26',
		'2027-03-29',
		'2027-05-03',
		'2027-05-31',
		'2027-08-30',
	])
	expect(days[0]).toEqual({
		date: '2026-12-25',
		name: { en: 'Christmas Day' },
		isProvisional: false,
	})
	const later = listNamedDays(calendar, { from: '2028-12-26', months: 1 })
	expect(later.map(({ date, isProvisional }) => [date, isProvisional])).toEqual([
		['2028-12-26', false],
		['2029-01-01', true],
	])
})
