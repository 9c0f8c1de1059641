import type { Language, LocalText } from '#app/languages/language.ts'
import {
	type AllocationAnswer,
	type AnswerValue,
	type FileAnswer,
	fieldsOf,
	isNotSaid,
	isOneOf,
	type MatrixAnswer,
	notSaidField,
	type PlaceAnswer,
} from './answer.ts'
import { type AnswerPlace, placeName, plainText } from './answer-text.ts'
import {
	CONSENT_GIVEN,
	type Definition,
	isChoice,
	NOT_SAID,
	pointsOf,
	type Question,
} from './definition.ts'

/** Null where there is no answer. Numbers may come back from a file as text. */
export type Cell = string | number | null

/**
 * One column of a table of answers. `key` is the question's id, with a part of the question after
 * a full stop: the row of a matrix, the option of a question of several.
 */
export type Column = { key: string; question: Question; part?: string; label?: LocalText }

/**
 * The columns of a definition, in the order of its questions. Checkboxes have a column an option
 * (1 or 0), a matrix a column a row (the option), a ranking a column an option (its rank), an
 * allocation a column an option (its points), a place and a file two. "Prefer not to say" is a
 * value where one is chosen from a list, else a column of its own.
 */
export function columnsOf({ questions }: Definition): Column[] {
	return questions.flatMap(columnsOfQuestion)
}

export function columnsOfQuestion(question: Question): Column[] {
	return [...ownParts(question), ...(hasOwnSkip(question) ? [{ part: 'not-said' }] : [])].map(
		({ part, label }: Part): Column => ({
			key: part === undefined ? question.id : `${question.id}.${part}`,
			question,
			part,
			label,
		}),
	)
}

type Part = { part?: string; label?: LocalText }

function ownParts(question: Question): Part[] {
	const named = (list: { value: string; label: LocalText }[]) =>
		list.map(({ value, label }) => ({ part: value, label }))
	switch (question.type) {
		case 'information':
			return []
		case 'checkboxes':
		case 'ranking':
		case 'allocation':
			return named(question.options)
		case 'matrix':
			return named(question.rows)
		case 'place':
			return [{ part: 'place' }, { part: 'words' }]
		case 'file':
			return [{ part: 'name' }, { part: 'upload' }]
		default:
			return [{}]
	}
}

function hasOwnSkip(question: Question): boolean {
	return !isOneOf(question) && fieldsOf(question).includes(notSaidField(question))
}

/** "How easy was it? – By bus", for the head of a table that is read by people. */
export function columnTitle({ question, part, label }: Column, language: Language): string {
	const title = plainText(question.label, language)
	const rest = label ? plainText(label, language) : part
	return rest === undefined ? title : `${title} – ${rest}`
}

/**
 * The cells of one answer, in the order of `columnsOfQuestion`. Without a language by their
 * values, as `answerFromCells` reads them back; with one, options and places by their names.
 * Money is in pounds.
 */
export function cellsOf(
	question: Question,
	value: AnswerValue | undefined,
	language?: Language,
	places: AnswerPlace[] = [],
): Cell[] {
	const own = ownCells(question, value, { language, places })
	return hasOwnSkip(question) ? [...own, skipCell(value)] : own
}

function skipCell(value: AnswerValue | undefined): Cell {
	if (value === undefined) return null
	return isNotSaid(value) ? 1 : 0
}

type Naming = { language: Language | undefined; places: AnswerPlace[] }

function ownCells(question: Question, value: AnswerValue | undefined, naming: Naming): Cell[] {
	const nothing = ownParts(question).map(() => null)
	if (value === undefined) return nothing
	if (isNotSaid(value)) return isOneOf(question) ? [NOT_SAID] : nothing
	switch (question.type) {
		case 'information':
			return []
		case 'radios':
		case 'select':
		case 'image-choice':
			return [optionCell(question.options, String(value), naming)]
		case 'checkboxes': {
			const chosen = value as string[]
			return question.options.map((option) => (chosen.includes(option.value) ? 1 : 0))
		}
		case 'matrix': {
			const { rows } = value as MatrixAnswer
			return question.rows.map((row) => {
				const chosen = rows[row.value]
				return chosen === undefined ? null : optionCell(question.options, chosen, naming)
			})
		}
		case 'ranking': {
			const ranked = value as string[]
			return question.options.map((option) => ranked.indexOf(option.value) + 1 || null)
		}
		case 'allocation': {
			const { points } = value as AllocationAnswer
			return question.options.map((option) => points[option.value] ?? 0)
		}
		case 'place':
			return placeCells(value as PlaceAnswer, naming)
		case 'file': {
			const { name, uploadId } = value as FileAnswer
			return [name, uploadId]
		}
		case 'money':
			return [Number(value) / 100]
		default:
			return [value as string | number]
	}
}

function optionCell(
	options: { value: string; label: LocalText }[],
	value: string,
	{ language }: Naming,
): Cell {
	const option = options.find((one) => one.value === value)
	return option && language ? plainText(option.label, language) : value
}

function placeCells(place: PlaceAnswer, { language, places }: Naming): Cell[] {
	const name = language && placeName(place, places)
	return [name && language ? plainText(name, language) : place.placeId, place.words || null]
}

/**
 * The answer that these cells hold, undefined where they hold none. Not checked: what comes from
 * outside goes through `answersAsTyped` and `checkAnswers` before it is kept.
 */
export function answerFromCells(question: Question, cells: Cell[]): AnswerValue | undefined {
	const parts = ownParts(question)
	if (hasOwnSkip(question) && isOne(cells[parts.length])) return { isNotSaid: true }
	const own = parts.map((_, index) => cells[index] ?? null)
	const [first = null, second = null] = own
	if (own.every(isEmpty)) return undefined
	if (isOneOf(question) && first === NOT_SAID) return { isNotSaid: true }
	switch (question.type) {
		case 'information':
			return undefined
		case 'checkboxes': {
			const chosen = question.options.filter((_, index) => isOne(own[index]))
			return chosen.length === 0 ? undefined : chosen.map(({ value }) => value)
		}
		case 'matrix':
			return { rows: entriesOf(question.rows, own, String) }
		case 'ranking': {
			const ranks = Object.entries(entriesOf(question.options, own, Number))
			return ranks.toSorted(([, one], [, two]) => one - two).map(([value]) => value)
		}
		case 'allocation': {
			const points = Object.entries(entriesOf(question.options, own, Number))
			return { points: Object.fromEntries(points.filter(([, given]) => given !== 0)) }
		}
		case 'place':
			return {
				placeId: isEmpty(first) ? null : String(first),
				words: isEmpty(second) ? '' : String(second),
			}
		case 'file':
			return { name: String(first), uploadId: String(second) }
		case 'money':
			return Math.round(Number(first) * 100)
		case 'number':
		case 'scale':
			return Number(first)
		default:
			return String(first)
	}
}

const isEmpty = (cell: Cell) => cell === null || cell === ''
const isOne = (cell: Cell | undefined) => cell === 1 || cell === '1'

function entriesOf<Value>(
	list: { value: string }[],
	cells: Cell[],
	read: (cell: Cell) => Value,
): Record<string, Value> {
	const entries = list.flatMap(({ value }, index) => {
		const cell = cells[index] ?? null
		return isEmpty(cell) ? [] : [[value, read(cell)] as const]
	})
	return Object.fromEntries(entries)
}

/** `allowed` in signs that need no words: "1, 0", "0 … 10", "red = Red; blue = Blue". */
export type DictionaryRow = {
	column: string
	title: string
	type: Question['type']
	allowed: string
	isRequired: boolean
	isPersonal: boolean
}

/** What each column means: goes with every file of answers. */
export function dictionaryOf(definition: Definition, language: Language): DictionaryRow[] {
	return columnsOf(definition).map((column) => {
		const { question } = column
		return {
			column: column.key,
			title: columnTitle(column, language),
			type: question.type,
			allowed: allowedIn(column, language),
			isRequired: question.isRequired,
			isPersonal: 'isPersonal' in question && question.isPersonal === true,
		}
	})
}

function allowedIn({ question, part }: Column, language: Language): string {
	if (part === 'not-said' && hasOwnSkip(question) && !isPart(question, part)) return '1, 0'
	const maySkip = isOneOf(question) && 'maySkipOpenly' in question && question.maySkipOpenly
	const skip = maySkip ? [NOT_SAID] : []
	switch (question.type) {
		case 'text':
		case 'long-text':
			return `… ${question.lengthMax}`
		case 'checkboxes':
			return '1, 0'
		case 'ranking':
			return `1 … ${question.ranksMax ?? question.options.length}`
		case 'allocation':
			return `0 … ${question.total}`
		case 'scale': {
			const points = pointsOf(question)
			const ends = `${points[0]} = ${plainText(question.low, language)}; ${points.at(-1)} = ${plainText(question.high, language)}`
			return [`${points[0]} … ${points.at(-1)} (${ends})`, ...skip].join('; ')
		}
		case 'date':
			return ['YYYY-MM-DD', rangeOf(question.min, question.max)].filter(Boolean).join(' ')
		case 'number':
			return rangeOf(question.min, question.max)
		case 'money':
			return `£ ${rangeOf(inPounds(question.min), inPounds(question.max))}`.trim()
		case 'consent':
			return CONSENT_GIVEN
		default:
			return [...optionWords(question, language), ...skip].join('; ')
	}
}

function isPart(question: Question, part: string): boolean {
	return ownParts(question).some((one) => one.part === part)
}

function optionWords(question: Question, language: Language): string[] {
	if (!isChoice(question) && question.type !== 'matrix') return []
	return question.options.map(({ value, label }) => `${value} = ${plainText(label, language)}`)
}

const inPounds = (pence: number | undefined) => (pence === undefined ? undefined : pence / 100)

function rangeOf(min: string | number | undefined, max: string | number | undefined): string {
	return min === undefined && max === undefined ? '' : `${min ?? ''} … ${max ?? ''}`.trim()
}
