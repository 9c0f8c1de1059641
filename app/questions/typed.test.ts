import { expect, test } from 'vitest'
import {
	hasControlCharacters,
	isBlank,
	lengthOf,
	numberAsTyped,
	parseDate,
	parseNumber,
} from './typed.ts'

test.for([
	['12', 12],
	[' 12 ', 12],
	['007', 7],
	['1.50', 1.5],
	['.5', 0.5],
	['-3', -3],
	['−3', -3],
	['+3', 3],
	['-0', 0],
	['٣٤٫٥', 34.5],
	['۱۲', 12],
	['\u200f12\u200e', 12],
	['123456789012345', 123456789012345],
	['1234567890123456', 'tooManyDigits'],
	['1,500', 'grouped'],
	['1,5', 'grouped'],
	['1 500', 'grouped'],
	['1\u00a0500', 'grouped'],
	['1’500', 'grouped'],
	['١٬٥٠٠', 'grouped'],
	['1.500.000', 'grouped'],
	['five', 'notNumber'],
	['1e5', 'notNumber'],
	['0x10', 'notNumber'],
	['Infinity', 'notNumber'],
	['½', 'notNumber'],
	['1.', 'notNumber'],
	['1-2', 'notNumber'],
	[' '.repeat(100), 'notNumber'],
	[`${' '.repeat(100_000)}1`, 'notNumber'],
] as const)('reads %j as %j', ([typed, value]) => {
	expect(parseNumber(typed)).toBe(value)
})

test('a number is written so that it is read again', () => {
	for (const value of [0, 12, -3, 1.5, 0.0000001, 123456789012345, 0.12345678901234])
		expect(parseNumber(numberAsTyped(value))).toBe(value)
})

const date = (day: string, month: string, year: string) => {
	const result = parseDate({ day, month, year })
	return result.ok ? result.day : `${result.part} ${result.code}`
}

test.for([
	['27', '3', '2026', '2026-03-27'],
	['27', '03', '2026', '2026-03-27'],
	['29', '2', '2024', '2024-02-29'],
	['29', '2', '2026', 'day notReal'],
	['31', '4', '2026', 'day notReal'],
	['0', '4', '2026', 'day notReal'],
	['first', '4', '2026', 'day notReal'],
	['1', '13', '2026', 'month notReal'],
	['1', '0', '2026', 'month notReal'],
	['1', '4', '26', 'year yearDigits'],
	['1', '4', '20266', 'year yearDigits'],
	['', '4', '2026', 'day dayMissing'],
	['1', ' ', '2026', 'month monthMissing'],
	['1', '4', '', 'year yearMissing'],
	['', '', '2026', 'day dayMonthMissing'],
	['', '4', '', 'day dayYearMissing'],
	['1', '', '', 'month monthYearMissing'],
	['٢٧', '٣', '٢٠٢٦', '2026-03-27'],
	['۲۷', '۳', '۲۰۲۶', '2026-03-27'],
	['27', 'March', '2026', '2026-03-27'],
	['27', 'mar.', '2026', '2026-03-27'],
	['27', 'SEPT', '2026', '2026-09-27'],
	['27', 'ma', '2026', 'month notReal'],
	['27', 'marchy', '2026', 'month notReal'],
	['27', 'مارس', '2026', '2026-03-27'],
	['27', 'اغسطس', '2026', '2026-08-27'],
	[`${' '.repeat(100_000)}1`, '4', '2026', 'day notReal'],
])('reads day %s, month %s, year %s as %s', ([day = '', month = '', year = '', expected]) => {
	expect(date(day, month, year)).toBe(expected)
})

test('a text of marks that show nothing is blank', () => {
	for (const blank of ['', ' ', '\t\n', '\u00a0\u3000', '\u200b', '\ufeff', '\u200f \u200e'])
		expect(isBlank(blank)).toBe(true)
	for (const text of ['.', '0', '\u200fا', '👍🏽']) expect(isBlank(text)).toBe(false)
})

test('length is counted in code points', () => {
	expect([lengthOf('é'), lengthOf('👍'), lengthOf('سلام')]).toEqual([1, 1, 4])
})

test('tells control characters and halves of pairs from everything else', () => {
	const lines = { lines: true }
	for (const bad of ['a\0b', '\u001b[31m', '\b', '\u000b', '\ud83d', 'a\udc4d'])
		expect(hasControlCharacters(bad, lines)).toBe(true)
	for (const good of ['a\tb\nc', '\u202e', '👍', '\u0085', '\ufffe'])
		expect(hasControlCharacters(good, lines)).toBe(false)
	expect(hasControlCharacters('a\nb', { lines: false })).toBe(true)
})
