import { type AnswerValue, fieldsOf, type RawAnswers } from './answer.ts'
import type { QuestionOf } from './definition.ts'
import { isBlank, parseNumber } from './typed.ts'

/** Of the questions that are answered in several boxes at once. */
type Checked =
	| { value: AnswerValue | undefined }
	| { code: string; field?: string; slots?: Record<string, number> }

/** A required one needs every row; another keeps the rows that were answered. */
export function checkMatrix(question: QuestionOf<'matrix'>, raw: RawAnswers): Checked {
	const rows: Record<string, string> = {}
	for (const { value: row } of question.rows) {
		const field = `${question.id}-${row}`
		const [typed = ''] = raw[field] ?? []
		if (typed === '') continue
		if (!question.options.some(({ value }) => value === typed))
			return { code: 'unknownOption', field }
		rows[row] = typed
	}
	const count = Object.keys(rows).length
	if (count === 0) return { value: undefined }
	const missing = question.rows.find(({ value }) => rows[value] === undefined)
	if (missing && question.isRequired)
		return { code: 'rowMissing', field: `${question.id}-${missing.value}` }
	return { value: { rows } }
}

/** Ranks run from 1 without a gap, each once; all options are ranked, or at most `ranksMax`. */
export function checkRanking(question: QuestionOf<'ranking'>, raw: RawAnswers): Checked {
	const ranksMax = question.ranksMax ?? question.options.length
	const byRank = new Map<number, string>()
	for (const { value } of question.options) {
		const field = `${question.id}-${value}`
		const [typed = ''] = raw[field] ?? []
		if (typed === '') continue
		const rank = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
		if (rank < 1 || rank > ranksMax) return { code: 'unknownRank', field, slots: { max: ranksMax } }
		if (byRank.has(rank)) return { code: 'rankTwice', field, slots: { rank } }
		byRank.set(rank, value)
	}
	if (byRank.size === 0) return { value: undefined }
	const ranks = Array.from({ length: byRank.size }, (_, index) => index + 1)
	const gap = ranks.find((rank) => !byRank.has(rank))
	if (gap !== undefined) return { code: 'rankMissing', slots: { rank: gap } }
	const isWhole = question.ranksMax !== undefined || byRank.size === ranksMax
	if (!isWhole) return { code: 'rankMissing', slots: { rank: byRank.size + 1 } }
	return { value: ranks.map((rank) => byRank.get(rank) ?? '') }
}

/** Whole points from 0; together they are the total, not more and not less. */
export function checkAllocation(question: QuestionOf<'allocation'>, raw: RawAnswers): Checked {
	const points: Record<string, number> = {}
	let given = 0
	for (const { value } of question.options) {
		const field = `${question.id}-${value}`
		const [typed = ''] = raw[field] ?? []
		if (isBlank(typed)) continue
		const number = parseNumber(typed)
		if (typeof number === 'string' || !Number.isInteger(number) || number < 0)
			return { code: 'notPoints', field }
		if (number > question.total) return { code: 'tooBig', field, slots: { max: question.total } }
		given += number
		if (number > 0) points[value] = number
	}
	const isUntouched = fieldsOf(question).every((field) => isBlank(raw[field]?.[0] ?? ''))
	if (isUntouched) return { value: undefined }
	if (given < question.total)
		return { code: 'pointsLeft', slots: { left: question.total - given, total: question.total } }
	if (given > question.total)
		return { code: 'pointsOver', slots: { over: given - question.total, total: question.total } }
	return { value: { points } }
}
