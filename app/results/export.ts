import { DEFAULT_LANGUAGE, LANGUAGE_CODES } from '#app/languages/language.ts'
import type { Answers } from '#app/questions/answer.ts'
import { type Cell, cellsOf, columnsOf, dictionaryOf } from '#app/questions/answer-columns.ts'
import type { Definition, Question } from '#app/questions/definition.ts'
import type { ExportedResponse } from '#app/responses/exported.server.ts'
import {
	DUPLICATE_REASONS,
	PUBLICATIONS,
	RESPONDENT_KINDS,
	RESPONSE_CHANNELS,
} from '#app/responses/response.ts'
import type { QuestionResult } from './distribution.ts'
import type { PublishedResults } from './published-results.ts'

export type { Cell }

/** What stands before the answers in a row of the full export: name, meaning, what it can be. */
const FACTS = [
	['reference', 'Reference of the response', 'ABCD-2345'],
	['channel', 'How it reached the council', RESPONSE_CHANNELS.join(', ')],
	['language', 'Language that it was given in', LANGUAGE_CODES.join(', ')],
	['kind', 'Who answered', RESPONDENT_KINDS.join(', ')],
	['group', 'Name of the group or organisation', '…'],
	['place', 'Ward of the postcode that was given', 'id of a place'],
	['received', 'When it reached the council (UTC)', 'ISO 8601'],
	['stored', 'When it was stored here (UTC)', 'ISO 8601'],
	['keyed', 'A colleague keyed it in', 'yes, no'],
	['form_code', 'Code on the paper form that it was keyed from', '…'],
	['flagged', 'It may be from somebody who had answered already', 'yes, no'],
	['flag_reasons', 'Why it may be', DUPLICATE_REASONS.join(', ')],
	['may_publish', 'Who answered lets their words be published', 'yes, no'],
	['publication', 'Whether its words were read for publishing', PUBLICATIONS.join(', ')],
	['order_seed', 'What the order of shuffled options and questions followed from', '…'],
] as const

export const FACT_COLUMNS = FACTS.map(([column]) => column)

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
		response.flagReasons.join(', '),
		yes(response.mayPublish),
		response.publication,
		response.orderSeed,
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

export const OPEN_COLUMNS = ['by', 'group', 'question', 'part', 'choice', 'figure', 'value']

/**
 * The open data: what the page of results shows, a figure a row, of everybody and by ward and
 * channel. No row is about one response: who knows some of a neighbour's answers learns no others.
 */
export function openRows({ questions, byPlace, byChannel }: PublishedResults): Cell[][] {
	const tables = [
		['ward', byPlace],
		['channel', byChannel],
	] as const
	return [
		...questions.flatMap(rowsOfEverybody),
		...tables.flatMap(([by, grouped]) =>
			(grouped?.totals ?? []).flatMap(({ id, count }, row): Cell[][] => [
				[by, id, null, null, null, 'responses', count ?? HIDDEN],
				...[...(grouped?.breakdowns ?? [])].flatMap(([questionId, { choices, rows }]) => [
					[by, id, questionId, null, null, 'responses', rows[row]?.base ?? HIDDEN],
					...choices.map(({ choice }, column): Cell[] => {
						const count = rows[row]?.counts[column] ?? HIDDEN
						return [by, id, questionId, null, choice, 'responses', count]
					}),
				]),
			]),
		),
	]
}

/** In the place of a number that the results do not show. */
const HIDDEN = 'hidden'

function rowsOfEverybody({ question, answered, slices, points = [], mean }: QuestionResult) {
	const row = (part: string | null, choice: string | null, figure: string, value: Cell): Cell[] => {
		return ['everybody', null, question.id, part, choice, figure, value]
	}
	const rowNames = question.type === 'matrix' ? question.rows.map(({ value }) => value) : []
	return [
		row(null, null, 'responses', answered ?? HIDDEN),
		...slices.flatMap(({ choices }, at) =>
			choices.map(({ choice, figure }) =>
				row(rowNames[at] ?? null, choice, 'responses', figure?.count ?? HIDDEN),
			),
		),
		...points.map(({ choice, mean }) => row(null, choice, 'mean points', mean ?? HIDDEN)),
		...(mean ? [row(null, null, 'mean', mean.value)] : []),
	]
}

export const WORDS_COLUMNS = ['question', 'words']

/** Questions whose answers may be published word by word. */
export function wordsQuestions({ questions }: Definition): Question[] {
	return questions.filter(
		(question) =>
			['text', 'long-text'].includes(question.type) &&
			!('isPersonal' in question && question.isPersonal),
	)
}

/** What a response says to the question, as it may be published; null where nothing may be. */
export function publishedWords(question: Question, response: ExportedResponse): Cell {
	const { mayPublish, publication, answers, redactions } = response
	if (!mayPublish || publication !== 'published') return null
	const redaction = redactions.find(({ questionId }) => questionId === question.id)
	const words = redaction ? redaction.text : answers[question.id]
	return typeof words === 'string' && words !== '' ? words : null
}

/** The dictionary's own head. */
export const DICTIONARY_COLUMNS = ['column', 'title', 'type', 'allowed', 'required', 'personal']

/** What each column of the full export means: first the facts, then the answers. */
export function dictionaryRows(definition: Definition): Cell[][] {
	return [
		...FACTS.map(([column, title, allowed]): Cell[] => {
			return [column, title, 'fact', allowed, 'no', column === 'group' ? 'yes' : 'no']
		}),
		...dictionaryOf(definition, DEFAULT_LANGUAGE).map((row): Cell[] => [
			...[row.column, row.title, row.type, row.allowed],
			...[row.isRequired ? 'yes' : 'no', row.isPersonal ? 'yes' : 'no'],
		]),
	]
}

export const FILES = [
	'responses.csv',
	'responses.xlsx',
	'responses.json',
	'dictionary.csv',
	'open-data.csv',
	'open-data-words.csv',
] as const
export type ExportFile = (typeof FILES)[number]
