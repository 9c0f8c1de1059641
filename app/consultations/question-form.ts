import { DEFAULT_LANGUAGE, type Language, type LocalText, textIn } from '#app/languages/language.ts'
import { testsOf } from '#app/questions/condition.ts'
import {
	type Definition,
	hasOptions,
	NOT_SAID,
	QUESTION_TYPES,
	type Question,
	valuesOf,
} from '#app/questions/definition.ts'
import type { Edited } from '#app/questions/definition-edit.ts'
import {
	isBlank,
	moneyAsTyped,
	numberAsTyped,
	parseMoney,
	parseNumber,
} from '#app/questions/typed.ts'
import { optionalText } from '#app/questions/typed-text.ts'
import { withText } from './consultation-form.ts'
import { picturesFrom, pictureValues } from './picture-options.ts'
import { linesOf, optionsFrom } from './question-lines.ts'

export type QuestionType = Question['type']
type Values = Record<string, string>

/** Which fields the form of a type has, beside label, hint and condition. */
export const TYPE_FIELDS: Record<QuestionType, readonly string[]> = {
	text: ['lengthMax'],
	'long-text': ['lengthMax'],
	radios: ['options', 'isShuffled'],
	checkboxes: ['options', 'isShuffled', 'choicesMin', 'choicesMax', 'exclusive'],
	select: ['options', 'isShuffled'],
	date: ['min', 'max'],
	number: ['min', 'max', 'isWhole', 'unit'],
	money: ['min', 'max'],
	scale: ['pointsMin', 'pointsMax', 'low', 'high'],
	place: [],
	matrix: ['rows', 'options'],
	ranking: ['options', 'isShuffled', 'ranksMax'],
	allocation: ['options', 'isShuffled', 'total'],
	'image-choice': ['pictures', 'isShuffled'],
	file: [],
	consent: [],
	information: [],
}
/** Fields that are written once for each language. */
export const LOCAL_QUESTION_FIELDS = ['label', 'hint', 'options', 'rows', 'unit', 'low', 'high']
/** Ticked or not. */
export const QUESTION_FLAGS = ['isRequired', 'maySkipOpenly', 'isPersonal', 'isShuffled', 'isWhole']
const WHOLE_NUMBERS = ['choicesMin', 'choicesMax', 'pointsMin', 'pointsMax', 'ranksMax', 'total']
const textLengthMax = 2000

export function isQuestionType(type: unknown): type is QuestionType {
	return QUESTION_TYPES.some((one) => one === type)
}

/** The next free id: `q7`. An id says nothing, so that the words can change under it. */
export function nextQuestionId({ questions }: Definition): string {
	const numbers = questions.map(({ id }) => Number(/^q(\d+)$/.exec(id)?.[1] ?? 0))
	return `q${Math.max(0, ...numbers) + 1}`
}

/** Which values a condition asks for, by question, as the form's fields name them: `if-q2`. */
export function conditionField(questionId: string): string {
	return `if-${questionId}`
}

/** A question as it stands in the fields of its form; lists are a line each. */
export function questionValues(question: Question, languages: Language[]): Values {
	const values: Values = { section: question.section ?? '' }
	const raw = question as unknown as Record<string, unknown>
	for (const field of QUESTION_FLAGS) values[field] = raw[field] === true ? 'yes' : ''
	for (const field of [...WHOLE_NUMBERS, 'lengthMax', 'min', 'max'])
		if (raw[field] !== undefined) values[field] = limitAsTyped(question.type, field, raw[field])
	for (const field of ['label', 'hint', 'unit', 'low', 'high'])
		for (const language of languages)
			values[`${field}-${language}`] = (raw[field] as LocalText | undefined)?.[language] ?? ''
	for (const language of languages) {
		if (hasOptions(question) && question.type !== 'image-choice')
			values[`options-${language}`] = linesOf(question.options, language)
		if (question.type === 'matrix') values[`rows-${language}`] = linesOf(question.rows, language)
	}
	if (question.type === 'checkboxes' && question.exclusive) values.exclusive = 'yes'
	if (question.type === 'image-choice') Object.assign(values, pictureValues(question.options))
	return { ...values, ...conditionValues(question) }
}

function limitAsTyped(type: QuestionType, field: string, value: unknown): string {
	if (typeof value !== 'number') return String(value)
	return type === 'money' && ['min', 'max'].includes(field)
		? moneyAsTyped(value)
		: numberAsTyped(value)
}

function conditionValues({ showIf }: Question): Values {
	if (!showIf) return { condition: 'always' }
	const tests = testsOf(showIf).map(({ test }) => [
		conditionField(test.question),
		test.is.join('\n'),
	])
	return { condition: 'any' in showIf ? 'any' : 'all', ...Object.fromEntries(tests) }
}

export type ReadQuestion = { ok: true; question: unknown } | { ok: false; errors: Values }

/**
 * Reads the form of a question into what `addQuestion` and `changeQuestion` check. `before` is the
 * question that is changed: options keep their values, so that answers and conditions go on to mean
 * the same. Codes by field: blank, tooLong, control, number, linesDiffer (a translation has another
 * number of lines), noValues; those of `picturesFrom`.
 */
export function readQuestion(
	values: Values,
	given: {
		id: string
		type: QuestionType
		definition: Definition
		languages: Language[]
		before?: Question
	},
): ReadQuestion {
	const { id, type, definition, languages, before } = given
	const errors: Values = {}
	const question: Record<string, unknown> = { id, type }
	const fields = ['label', 'hint', ...TYPE_FIELDS[type]]
	for (const field of fields) {
		const isLocal = ['label', 'hint', 'unit', 'low', 'high'].includes(field)
		if (isLocal) question[field] = readText(values, field, { languages, before, errors })
		else if (field === 'options' || field === 'rows') {
			const known = before ? ((before as unknown as Record<string, unknown>)[field] as never) : []
			const read = optionsFrom(values, field, { languages, known })
			if (read.ok) question[field] = read.options
			else Object.assign(errors, read.errors)
		} else if (field === 'pictures') {
			const known = before?.type === 'image-choice' ? before.options : []
			const read = picturesFrom(values, { languages, known })
			if (read.ok) question.options = read.options
			else Object.assign(errors, read.errors)
		} else if (QUESTION_FLAGS.includes(field)) question[field] = values[field] === 'yes'
		else if (field !== 'exclusive') question[field] = readLimit(values, field, type, errors)
	}
	if (values.exclusive === 'yes' && Array.isArray(question.options))
		question.exclusive = question.options.at(-1)?.value
	if (type !== 'information') question.isRequired = values.isRequired === 'yes'
	if (type !== 'information' && type !== 'consent') {
		question.maySkipOpenly = values.maySkipOpenly === 'yes'
		question.isPersonal = values.isPersonal === 'yes'
	}
	question.section = values.section || undefined
	question.showIf = readCondition(values, { id, definition, errors })
	for (const key of Object.keys(question))
		if (question[key] === undefined || question[key] === false) delete question[key]
	if (type === 'number') question.isWhole = values.isWhole === 'yes'
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, question }
}

const NEEDED = ['label', 'low', 'high']

function readText(
	values: Values,
	field: string,
	given: { languages: Language[]; before?: Question; errors: Values },
): LocalText | undefined {
	const before = given.before as unknown as Record<string, LocalText | undefined> | undefined
	let text: LocalText = before?.[field] ?? {}
	for (const language of given.languages) {
		const name = `${field}-${language}`
		const read = optionalText(textLengthMax, { lines: field === 'hint' }).safeParse(values[name])
		if (read.success) text = withText(text, language, read.data)
		else given.errors[name] = read.error.issues[0]?.message ?? 'blank'
	}
	const main = `${field}-${DEFAULT_LANGUAGE}`
	if (text[DEFAULT_LANGUAGE] === undefined) {
		if (NEEDED.includes(field) || Object.keys(text).length > 0) given.errors[main] ??= 'blank'
		return undefined
	}
	return text
}

function readLimit(values: Values, field: string, type: QuestionType, errors: Values) {
	const typed = values[field] ?? ''
	if (isBlank(typed)) return undefined
	if (type === 'date') return typed.trim()
	const isMoney = type === 'money' && ['min', 'max'].includes(field)
	const number = isMoney ? parseMoney(typed) : parseNumber(typed)
	const isWhole = WHOLE_NUMBERS.includes(field) || field === 'lengthMax'
	if (typeof number === 'number' && (!isWhole || Number.isInteger(number))) return number
	errors[field] = 'number'
	return undefined
}

/** Earlier questions that a condition can rest on. */
export function askable({ questions }: Definition, id: string): Question[] {
	const at = questions.findIndex((question) => question.id === id)
	const earlier = at < 0 ? questions : questions.slice(0, at)
	return earlier.filter((question) => valuesOf(question).length > 0)
}

/** What an answer that a condition can ask for is called; `notSaid` is for not having said. */
export function valueLabel(question: Question, value: string, notSaid: string): string {
	if (value === NOT_SAID) return notSaid
	if (!hasOptions(question)) return question.type === 'consent' ? '✓' : value
	const option = question.options.find((one) => one.value === value)
	return option ? textIn(option.label, DEFAULT_LANGUAGE).text : value
}

/** What was ticked in the field of a condition, in words: the question and a line for each answer. */
export function conditionWords(
	{ questions }: Definition,
	{ name, ticked, notSaid }: { name: string; ticked: string; notSaid: string },
): string {
	const question = questions.find(({ id }) => conditionField(id) === name)
	if (!question) return ticked
	const answers = ticked.split('\n').map((value) => valueLabel(question, value, notSaid))
	return [textIn(question.label, DEFAULT_LANGUAGE).text, ...answers].join('\n')
}

function readCondition(
	values: Values,
	{ id, definition, errors }: { id: string; definition: Definition; errors: Values },
) {
	const { condition = 'always' } = values
	if (condition === 'always') return undefined
	const tests = askable(definition, id).flatMap((question) => {
		const is = (values[conditionField(question.id)] ?? '').split('\n').filter(Boolean)
		return is.length > 0 ? [{ question: question.id, is }] : []
	})
	if (tests.length === 0) errors.condition = 'noValues'
	if (tests.length <= 1) return tests[0]
	return condition === 'any' ? { any: tests } : { all: tests }
}

/** Why an edit of this question was refused, by the field of its form in which it is put right. */
export function fieldProblems(
	{ problems, conditionOf }: Extract<Edited, { ok: false }>,
	id: string,
): Values {
	// The condition of another question rests on what would go.
	if (conditionOf !== undefined && conditionOf !== id) return { form: 'condition' }
	return Object.fromEntries(problems.map(({ path, code }) => [problemField(path), code]))
}

/** The field of the form in which such a problem is put right. */
export function problemField(path: string): string {
	const [list, , field = '', at] = path.split('.')
	if (list !== 'questions') return 'form'
	if (field === 'showIf') return 'condition'
	if (['label', 'hint', 'unit', 'low', 'high', 'options', 'rows'].includes(field))
		return `${field}-${at === 'ar' ? at : DEFAULT_LANGUAGE}`
	return field || 'form'
}
