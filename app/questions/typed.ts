import { z } from 'zod'
import { LANGUAGES } from '#app/languages/language.ts'

/** Digits that a number keeps exactly. */
export const numberDigitsMax = 15
/** What is typed for a number or a part of a date, with room for spaces around it. */
const typedLengthMax = 100

/** Blank to the eye: nothing but spaces, line ends and marks that show nothing. */
export function isBlank(text: string): boolean {
	return /^[\s\p{Cf}]*$/u.test(text)
}

/** Length in Unicode code points: what most writers count as characters, and PostgreSQL too. */
export function lengthOf(text: string): number {
	return [...text].length
}

/** Browsers post \r\n, whatever was typed. */
export function withPlainLineEnds(text: string): string {
	return text.replace(/\r\n?/g, '\n')
}

/**
 * Whether there is anything in it that cannot be shown or kept: C0 control characters other than
 * a tab and, where `lines` are allowed, a line end; half a surrogate pair.
 */
export function hasControlCharacters(text: string, { lines }: { lines: boolean }): boolean {
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0
		if (code < 0x20 && code !== 9 && !(lines && code === 10)) return true
		if (code >= 0xd800 && code <= 0xdfff) return true
	}
	return false
}

/** What was typed for a number or a date, without the spaces and direction marks around it. */
function plain(text: string): string {
	return text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '').replace(/[٠-٩۰-۹]/g, (digit) => {
		const code = digit.charCodeAt(0)
		return String(code - (code < 0x6f0 ? 0x660 : 0x6f0))
	})
}

export type NumberProblem = 'grouped' | 'notNumber' | 'tooManyDigits'

/**
 * Reads a number in Western or Arabic-Indic digits, with a full stop or an Arabic decimal
 * separator. `grouped`: commas, spaces or other marks between the digits, which might mean
 * thousands to one reader and decimals to another.
 */
export function parseNumber(text: string): number | NumberProblem {
	if (text.length > typedLengthMax) return 'notNumber'
	const typed = plain(text)
		.replace('\u066b', '.')
		.replace(/^\u2212/, '-')
	if (/^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(typed)) {
		if (typed.replace(/\D/g, '').length > numberDigitsMax) return 'tooManyDigits'
		// -0 is 0 to everybody who writes it.
		return Number(typed) + 0
	}
	return /^[+-]?\d+([,.\s'’٬،]\d+)+$/.test(typed) ? 'grouped' : 'notNumber'
}

/** The other way round; `parseNumber` of it gives the same number. */
export function numberAsTyped(value: number): string {
	return new Intl.NumberFormat('en', {
		useGrouping: false,
		maximumSignificantDigits: numberDigitsMax,
	}).format(value)
}

export type MoneyProblem = NumberProblem | 'negative' | 'partsOfPenny'

/**
 * Reads an amount in pounds as whole pence: digits as in `parseNumber`, with or without the pound
 * sign, and with commas between thousands where every group has three digits.
 */
export function parseMoney(text: string): number | MoneyProblem {
	if (text.length > typedLengthMax) return 'notNumber'
	const typed = plain(text).replace(/^£\s*/, '')
	const isInThousands = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed)
	const pounds = parseNumber(isInThousands ? typed.replaceAll(',', '') : typed)
	if (typeof pounds === 'string') return pounds
	if (pounds < 0) return 'negative'
	const pence = Math.round(pounds * 100)
	return Math.abs(pence - pounds * 100) < 1e-6 ? pence : 'partsOfPenny'
}

/** The other way round. */
export function moneyAsTyped(pence: number): string {
	return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2)
}

export type DateParts = { day: string; month: string; year: string }
export type DateProblem =
	| 'dayMissing'
	| 'monthMissing'
	| 'yearMissing'
	| 'dayMonthMissing'
	| 'dayYearMissing'
	| 'monthYearMissing'
	| 'yearDigits'
	| 'notReal'

/** The problem, and the part of the date where it is put right. */
export type DateResult =
	| { ok: true; day: string }
	| { ok: false; code: DateProblem; part: keyof DateParts }

const MISSING: Record<string, DateProblem> = {
	day: 'dayMissing',
	month: 'monthMissing',
	year: 'yearMissing',
	'day month': 'dayMonthMissing',
	'day year': 'dayYearMissing',
	'month year': 'monthYearMissing',
}

/**
 * Reads a date of which at least one part was typed: digits as in `parseNumber`, the month also
 * by its name, or its first three letters or more, in any language of the site. The year needs
 * four digits, because two can mean two centuries.
 */
export function parseDate(parts: DateParts): DateResult {
	for (const part of ['day', 'month', 'year'] as const)
		if (parts[part].length > typedLengthMax) return { ok: false, code: 'notReal', part }
	const [day, month, year] = [plain(parts.day), plain(parts.month), plain(parts.year)]
	const missing = Object.entries({ day, month, year }).flatMap(([part, typed]) =>
		typed === '' ? [part as keyof DateParts] : [],
	)
	const code = MISSING[missing.join(' ')]
	if (code && missing[0]) return { ok: false, code, part: missing[0] }
	if (!/^\d{1,2}$/.test(day)) return { ok: false, code: 'notReal', part: 'day' }
	const monthNumber = /^\d{1,2}$/.test(month) ? Number(month) : monthNamed(month)
	if (monthNumber === undefined || monthNumber < 1 || monthNumber > 12)
		return { ok: false, code: 'notReal', part: 'month' }
	if (!/^\d{4}$/.test(year)) return { ok: false, code: 'yearDigits', part: 'year' }

	const iso = `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`
	return z.iso.date().safeParse(iso).success
		? { ok: true, day: iso }
		: { ok: false, code: 'notReal', part: 'day' }
}

/** YYYY-MM-DD as numbers, the month from 1. */
export function dayParts(day: string): { day: number; month: number; year: number } {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
	return { day: date, month, year }
}

const MONTH_NAMES = LANGUAGES.map(({ locale }) => {
	const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
	return Array.from({ length: 12 }, (_, month) => folded(format.format(Date.UTC(2024, month, 1))))
})

function monthNamed(typed: string): number | undefined {
	const name = folded(typed.replace(/\.$/, ''))
	if (name.length < 3) return undefined
	for (const names of MONTH_NAMES) {
		const found = names.flatMap((full, index) => (full.startsWith(name) ? [index + 1] : []))
		if (found.length === 1) return found[0]
	}
	return undefined
}

/** Arabic is often written without the hamza. */
function folded(name: string): string {
	return name.toLowerCase().replace(/[أإآ]/g, 'ا')
}
