import {
	type AllocationAnswer,
	type Answers,
	type AnswerValue,
	isNotSaid,
	type MatrixAnswer,
	type PlaceAnswer,
} from '#app/questions/answer.ts'
import { type Definition, NOT_SAID, type Question } from '#app/questions/definition.ts'

/** One thing that a response adds 1 to. `sum` is whole: see `sumScale`. */
export type Contribution = { questionId: string; choice: string; sum: number }

/** What the choice is called where a number or an amount goes into the sum. */
export const VALUE = 'value'
/** A number too large for a mean to mean anything; counted, and left out of the sum. */
export const BEYOND = 'beyond'
/** A place that was described and not picked. */
export const ELSEWHERE = 'elsewhere'

/** Largest number, either side of 0, that goes into a mean. */
export const summedNumberMax = 1_000_000_000
/** By what a number is multiplied to be summed whole: three places after the point are kept. */
export const sumScale = 1000

/**
 * What one response adds to the counts: itself (no question, no choice), each question that it
 * answers (no choice), and what it chose there: an option or each of several, a point, a row with
 * its option (`row:option`), an option with its rank (`option:rank`), an option with its points as
 * the sum, a number in thousandths, an amount in pence, a place, or that it would rather not say.
 */
export function contributionsOf({ questions }: Definition, answers: Answers): Contribution[] {
	const list: Contribution[] = [{ questionId: '', choice: '', sum: 0 }]
	for (const question of questions) {
		const value = answers[question.id]
		if (value === undefined) continue
		const add = (choice: string, sum = 0) => list.push({ questionId: question.id, choice, sum })
		add('')
		for (const [choice, sum] of choicesOf(question, value)) add(choice, sum)
	}
	return list
}

function choicesOf(question: Question, value: AnswerValue): [choice: string, sum?: number][] {
	if (isNotSaid(value)) return [[NOT_SAID]]
	switch (question.type) {
		case 'radios':
		case 'select':
		case 'image-choice':
		case 'scale':
		case 'consent':
			return [[String(value)]]
		case 'checkboxes':
			return (value as string[]).map((option) => [option])
		case 'ranking':
			return (value as string[]).map((option, index) => [`${option}:${index + 1}`])
		case 'matrix':
			return Object.entries((value as MatrixAnswer).rows).map(([row, option]) => [
				`${row}:${option}`,
			])
		case 'allocation':
			return Object.entries((value as AllocationAnswer).points)
		case 'number':
			return [summed(Number(value), sumScale)]
		case 'money':
			return [summed(Number(value), 1)]
		case 'place':
			return [[(value as PlaceAnswer).placeId ?? ELSEWHERE]]
		case 'text':
		case 'long-text':
		case 'date':
		case 'file':
		case 'information':
			return []
	}
}

function summed(value: number, scale: number): [choice: string, sum: number] {
	const limit = scale === 1 ? summedNumberMax * 100 : summedNumberMax
	return Math.abs(value) > limit ? [BEYOND, 0] : [VALUE, Math.round(value * scale)]
}

/** Who it counts for: what every count is split by. */
export type Counted = { placeId: string | null; channel: string; isFlagged: boolean }

export type TallyRow = {
	consultationId: string
	questionId: string
	choice: string
	placeId: string
	channel: string
	isFlagged: boolean
	count: number
	sum: number
}

/**
 * Adds up what is to be counted (`sign` 1) and taken back (-1), one row for each cell that it
 * changes, in one fixed order: two workers that write the same cells never wait for each other
 * in a circle.
 */
export function tallied(
	list: (Counted & { consultationId: string; sign: 1 | -1; contributions: Contribution[] })[],
): TallyRow[] {
	const rows = new Map<string, TallyRow>()
	for (const { consultationId, placeId, channel, isFlagged, sign, contributions } of list)
		for (const { questionId, choice, sum } of contributions) {
			const cell = {
				consultationId,
				questionId,
				choice,
				placeId: placeId ?? '',
				channel,
				isFlagged,
			}
			const key = Object.values(cell).join('\n')
			const row = rows.get(key) ?? { ...cell, count: 0, sum: 0 }
			row.count += sign
			row.sum += sign * sum
			rows.set(key, row)
		}
	return [...rows]
		.filter(([, { count, sum }]) => count !== 0 || sum !== 0)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, row]) => row)
}
