import type { Answers } from '#app/questions/answer.ts'
import { type Cell, cellsOf, columnsOf, columnsOfQuestion } from '#app/questions/answer-columns.ts'
import type { Definition, Question } from '#app/questions/definition.ts'
import type { ExportedResponse } from '#app/responses/exported.server.ts'
import { isTooFew } from './disclosure.ts'
import { type Counts, countOf, hasFewChoices } from './distribution.ts'

export type { Cell }

/** What stands before the answers in a row of the full export. */
export const FACT_COLUMNS = [
	'reference',
	'channel',
	'language',
	'kind',
	'group',
	'place',
	'received',
	'stored',
	'keyed',
	'form_code',
	'flagged',
	'may_publish',
	'publication',
] as const

export function exportHeader(definition: Definition): string[] {
	return [...FACT_COLUMNS, ...columnsOf(definition).map(({ key }) => key)]
}

/** One response as a row of cells; answers by their values, as the dictionary explains them. */
export function exportRow(definition: Definition, response: ExportedResponse): Cell[] {
	const yes = (is: boolean) => (is ? 'yes' : 'no')
	return [
		response.reference,
		response.channel,
		response.language,
		response.respondentKind,
		response.groupName,
		response.placeId,
		response.receivedAt.toISOString(),
		response.storedAt.toISOString(),
		yes(response.keyedBy !== null),
		response.formCode,
		yes(response.isFlagged),
		yes(response.mayPublish),
		response.publication,
		...answerCells(definition, response.answers),
	]
}

function answerCells({ questions }: Definition, answers: Answers): Cell[] {
	return questions.flatMap((question) => cellsOf(question, answers[question.id]))
}

/**
 * Words that a spreadsheet would run as a formula get an apostrophe before them, and so does an
 * apostrophe, so that `plainCell` takes exactly one away. Numbers stay numbers.
 */
export function safeCell(cell: Cell): Cell {
	return typeof cell === 'string' && /^['=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
}

/** The other way round, for a file of ours that is read again. */
export function plainCell(text: string): string {
	return text.startsWith("'") ? text.slice(1) : text
}

/** The ward of each response, or 'other' where fewer than the threshold have it. */
export type OpenData = {
	definition: Definition
	counts: Counts
	/** Wards that have enough responses. */
	placeIds: ReadonlySet<string>
	threshold: number
}

const isOpenWords = (question: Question) =>
	['text', 'long-text'].includes(question.type) &&
	!('isPersonal' in question && question.isPersonal)

/** Columns of the open data: choices of few, and words that were published. */
export function openHeader({ definition }: Pick<OpenData, 'definition'>): string[] {
	const columns = openQuestions(definition).flatMap(columnsOfQuestion)
	return ['month', 'ward', 'flagged', ...columns.map(({ key }) => key)]
}

export function openQuestions({ questions }: Definition): Question[] {
	return questions.filter((question) => hasFewChoices(question) || isOpenWords(question))
}

/**
 * The rows of one response: its choices with month and ward, and its published words in a row of
 * their own without either, so that words never lead to the rest. Rows of both kinds are mixed in
 * the order of random ids. A choice that fewer than the threshold made is left out.
 */
export function openRows(open: OpenData, response: ExportedResponse): Cell[][] {
	const { definition, placeIds } = open
	const questions = openQuestions(definition)
	const month = response.receivedAt.toISOString().slice(0, 7)
	const { placeId, isFlagged } = response
	const ward = placeId !== null && placeIds.has(placeId) ? placeId : 'other'
	const choices = questions.flatMap((question) =>
		isOpenWords(question) ? [null] : choiceCells(open, question, response.answers),
	)
	const rows: Cell[][] = [[month, ward, isFlagged ? 'yes' : 'no', ...choices]]
	const words = questions.flatMap((question) =>
		isOpenWords(question)
			? [publishedWords(question, response)]
			: columnsOfQuestion(question).map(() => null),
	)
	if (words.some((word) => word !== null)) rows.push([null, null, null, ...words])
	return rows
}

function choiceCells(
	{ counts, threshold }: OpenData,
	question: Question,
	answers: Answers,
): Cell[] {
	const cells = cellsOf(question, answers[question.id])
	const isHidden = (choice: string) =>
		isTooFew(countOf(counts, question.id, choice).count, threshold)
	return columnsOfQuestion(question).map(({ part }, index) => {
		const cell = cells[index] ?? null
		if (cell === null || cell === '') return null
		const choice =
			part === undefined
				? String(cell)
				: ['checkboxes', 'allocation'].includes(question.type)
					? part
					: `${part}:${cell}`
		return isHidden(choice) ? null : cell
	})
}

function publishedWords(question: Question, response: ExportedResponse): Cell {
	const { mayPublish, publication, answers, redactions } = response
	if (!mayPublish || publication !== 'published') return null
	const redaction = redactions.find(({ questionId }) => questionId === question.id)
	const words = redaction ? redaction.text : answers[question.id]
	return typeof words === 'string' && words !== '' ? words : null
}

/** The dictionary's own head. */
export const DICTIONARY_COLUMNS = ['column', 'title', 'type', 'allowed', 'required', 'personal']

export const FILES = [
	'responses.csv',
	'responses.xlsx',
	'responses.json',
	'dictionary.csv',
	'open-data.csv',
] as const
export type ExportFile = (typeof FILES)[number]
