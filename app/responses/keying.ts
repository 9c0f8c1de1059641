import { type Answers, visibleQuestions } from '#app/questions/answer.ts'
import type { Definition } from '#app/questions/definition.ts'
import { parseDate } from '#app/questions/typed.ts'
import { localDay, startOfDay } from '#app/triage/timescale.ts'

/** Keeps questions and the rest of the form apart: a question may be called `email`. */
export const KEYED_PREFIX = 'q'
export const EQUALITY_PREFIX = 'e'

/**
 * Whether responses are keyed in. shown: the results are public, and figures that grow under a
 * reader's eyes tell what the last one said.
 */
export type KeyingState = 'open' | 'notPublished' | 'shown'

/** A pile of forms came in on one day, in one way. */
const KEPT = ['channel', 'language', 'received-day', 'received-month', 'received-year']

export function queryForNext(form: FormData): URLSearchParams {
	const kept = KEPT.map((name) => [name, String(form.get(name))])
	return new URLSearchParams([['keyed', 'yes'], ...kept])
}

export function keptOfLast(query: URLSearchParams): Record<string, string> {
	return Object.fromEntries([...query].filter(([name]) => KEPT.includes(name)))
}

export type Received =
	| { ok: true; at: Date }
	| { ok: false; code: 'blank' | 'notReal' | 'inFuture' | 'beforeOpening' | 'afterClose' }

/**
 * The moment at which something on paper or by phone counts as received, from its day as typed.
 * The whole of the closing day is in time. Noon, held within the opening and the close.
 */
export function receivedMoment(
	typed: Record<'day' | 'month' | 'year', string>,
	{
		opensAt,
		closesAt,
		now,
		timeZone,
	}: { opensAt: Date; closesAt: Date; now: Date; timeZone: string },
): Received {
	if (Object.values(typed).every((part) => part.trim() === '')) return { ok: false, code: 'blank' }
	const parsed = parseDate(typed)
	if (!parsed.ok) return { ok: false, code: 'notReal' }
	const { day } = parsed
	if (day > localDay(now, timeZone)) return { ok: false, code: 'inFuture' }
	if (day < localDay(opensAt, timeZone)) return { ok: false, code: 'beforeOpening' }
	const lastMoment = new Date(closesAt.getTime() - 1)
	if (day > localDay(lastMoment, timeZone)) return { ok: false, code: 'afterClose' }
	const noon = startOfDay(day, timeZone).getTime() + 12 * 3_600_000
	const latest = Math.min(noon, lastMoment.getTime(), now.getTime())
	return { ok: true, at: new Date(Math.max(latest, opensAt.getTime())) }
}

/**
 * Nobody can be asked for what was left open on paper. What was sent along stays with the paper: a
 * form that is keyed takes no files.
 */
export function asLeftOpen(definition: Definition): Definition {
	const questions = definition.questions
		.filter(({ type }) => type !== 'file')
		.map((question) => ({ ...question, isRequired: false }))
	return { ...definition, questions }
}

/** Ids of the questions on which two people read the same form differently. */
export function differencesBetween(definition: Definition, first: Answers, second: Answers) {
	const asked = new Set(
		[...visibleQuestions(definition, first), ...visibleQuestions(definition, second)].map(
			({ id }) => id,
		),
	)
	return definition.questions
		.filter(({ id }) => asked.has(id) && folded(first[id]) !== folded(second[id]))
		.map(({ id }) => id)
}

/** Spaces and line ends are not what was meant; the order of keys is nobody's. */
function folded(value: Answers[string] | undefined): string {
	if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim()
	return JSON.stringify(sorted(value)) ?? ''
}

function sorted(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
	const entries = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const)
	return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
