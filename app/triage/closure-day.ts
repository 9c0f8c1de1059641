import { Temporal } from 'temporal-polyfill'
import { DEFAULT_LANGUAGE, LANGUAGE_CODES, type Language } from '#app/languages/language.ts'
import {
	type DateParts,
	type DateProblem,
	hasControlCharacters,
	isBlank,
	lengthOf,
	parseDate,
} from '#app/questions/typed.ts'
import { type Calendar, ClosureDay } from './calendar.ts'

export const closureNameLengthMax = 100
/** Further ahead a year was most likely mistyped. */
export const closureYearsMax = 3

export type ClosureDateProblem = DateProblem | 'blank' | 'past' | 'tooFar'
export type ClosureNameProblem = 'blank' | 'tooLong' | 'control'

export type ClosureDayErrors = {
	/** The problem, and the part of the date where it is put right. */
	date?: { code: ClosureDateProblem; part: keyof DateParts }
	names: Partial<Record<Language, ClosureNameProblem>>
}

/**
 * Reads the fields `date-day`, `date-month`, `date-year` and `name-<language>`. A day from `today`
 * (YYYY-MM-DD) to three years on is taken: deadlines were counted already on days that are past.
 * A name of at most 100 characters is needed in the default language.
 */
export function readClosureDay(
	values: Record<string, string>,
	{ today }: { today: string },
): { ok: true; value: ClosureDay } | { ok: false; errors: ClosureDayErrors } {
	const date = readDay(values, today)
	const typed = LANGUAGE_CODES.map((code) => [code, values[`name-${code}`] ?? ''] as const)
	const filled = typed.filter(([, text]) => !isBlank(text))
	const names: ClosureDayErrors['names'] = {}
	for (const [code, text] of filled) {
		const problem = problemOf(text)
		if (problem) names[code] = problem
	}
	const title = Object.fromEntries(filled.map(([code, text]) => [code, text.trim()]))
	const parsed = ClosureDay.shape.title.safeParse(title)
	if (!parsed.success) names[DEFAULT_LANGUAGE] ??= 'blank'
	if (date.ok && parsed.success && Object.keys(names).length === 0)
		return { ok: true, value: { date: date.day, title: parsed.data } }
	return { ok: false, errors: { names, ...(!date.ok && { date: date.problem }) } }
}

type Day = { ok: true; day: string } | { ok: false; problem: ClosureDayErrors['date'] }

function readDay(values: Record<string, string>, today: string): Day {
	const part = (name: keyof DateParts) => values[`date-${name}`] ?? ''
	const parts = { day: part('day'), month: part('month'), year: part('year') }
	if (Object.values(parts).every(isBlank))
		return { ok: false, problem: { code: 'blank', part: 'day' } }
	const read = parseDate(parts)
	if (!read.ok) return { ok: false, problem: { code: read.code, part: read.part } }
	if (read.day < today) return { ok: false, problem: { code: 'past', part: 'day' } }
	const last = Temporal.PlainDate.from(today).add({ years: closureYearsMax }).toString()
	if (read.day > last) return { ok: false, problem: { code: 'tooFar', part: 'year' } }
	return { ok: true, day: read.day }
}

function problemOf(text: string): ClosureNameProblem | undefined {
	if (lengthOf(text.trim()) > closureNameLengthMax) return 'tooLong'
	return hasControlCharacters(text, { lines: false }) ? 'control' : undefined
}

/**
 * The days from `from` (YYYY-MM-DD), that day included, to as many months on, not included, that
 * would be worked but for what the calendar names: its bank holidays, when it was made without
 * closures.
 */
export function listNamedDays(
	calendar: Calendar,
	{ from, months }: { from: string; months: number },
) {
	const first = Temporal.PlainDate.from(from)
	const end = first.add({ months })
	const named = []
	for (let day = first; Temporal.PlainDate.compare(day, end) < 0; day = day.add({ days: 1 })) {
		const date = day.toString()
		const name = calendar.nameOf(date)
		if (name) named.push({ date, name, isProvisional: calendar.isProvisional(date) })
	}
	return named
}
