import {
	type Answers,
	type AnswerValue,
	fieldId,
	fieldsOf,
	isCalledFor,
	isOneOf,
	notSaidField,
	type RawAnswers,
} from './answer.ts'
import { checkAllocation, checkMatrix, checkRanking } from './composite-check.ts'
import {
	CONSENT_GIVEN,
	type Definition,
	NOT_SAID,
	pointsOf,
	type Question,
	type QuestionOf,
} from './definition.ts'
import {
	hasControlCharacters,
	isBlank,
	lengthOf,
	numberDigitsMax,
	parseDate,
	parseMoney,
	parseNumber,
	withPlainLineEnds,
} from './typed.ts'

export const placeWordsLengthMax = 500

/** `slots` are numbers, and days as YYYY-MM-DD, for the words of the error. */
export type AnswerError = {
	questionId: string
	/** Of the element to be put right: where the error summary links to. */
	fieldId: string
	code: string
	slots: Record<string, string | number>
}

/**
 * What the limits depend on: the council's date as YYYY-MM-DD, the places there are, and the
 * files that were uploaded with the draft (names by id).
 */
export type AnswerContext = {
	today: string
	placeIds: ReadonlySet<string>
	uploads?: ReadonlyMap<string, string>
}

/** One page of several: the ids of its questions, and what was answered on the others. */
export type PageContext = { only: ReadonlySet<string>; kept: Answers }

export type Checked =
	| { value: AnswerValue | undefined }
	| { code: string; field?: string; slots?: AnswerError['slots'] }

/**
 * Checks what was typed against its definition, in the order of the questions. A question whose
 * condition is not met is left out unseen, whoever posted an answer to it: only what was asked is
 * kept, and only what was asked can be required. With `page`, only that page is checked and given
 * back; conditions rest on what is kept of the others.
 */
export function checkAnswers(
	{ questions }: Definition,
	raw: RawAnswers,
	{ prefix = '', page, ...context }: AnswerContext & { prefix?: string; page?: PageContext },
): { ok: true; answers: Answers } | { ok: false; errors: AnswerError[] } {
	const known: Answers = {}
	const answers: Answers = {}
	const errors: AnswerError[] = []
	const visible: Question[] = []
	for (const question of questions) {
		if (!isCalledFor(question, visible, known)) continue
		visible.push(question)
		const kept = page?.kept[question.id]
		if (page && !page.only.has(question.id)) {
			if (kept !== undefined) known[question.id] = kept
			continue
		}
		const { code, field, slots, value } = checkQuestion(question, raw, context)
		if (code !== undefined)
			errors.push({
				questionId: question.id,
				fieldId: fieldId(field ?? fieldsOf(question)[0] ?? question.id, prefix),
				code,
				slots: slots ?? {},
			})
		else if (value !== undefined) {
			known[question.id] = value
			answers[question.id] = value
		}
	}
	return errors.length === 0 ? { ok: true, answers } : { ok: false, errors }
}

/** With `code` where something is wrong or missing, without `value` where nothing was answered. */
function checkQuestion(question: Question, raw: RawAnswers, context: AnswerContext) {
	const checked = checkAnswer(question, raw, context)
	const notSaid = isNotSaidIn(question, raw)
	const result: {
		code?: string
		field?: string
		slots?: AnswerError['slots']
		value?: AnswerValue
	} =
		notSaid && !('code' in checked) && checked.value === undefined
			? { value: { isNotSaid: true } }
			: checked
	if (notSaid && !('isNotSaid' in Object(result.value)))
		return { code: 'answeredAndNotSaid', field: notSaidField(question) }
	const isOpen = result.code === undefined && result.value === undefined
	if (isOpen && question.isRequired && question.type !== 'information') return { code: 'blank' }
	return result
}

/** Whether "prefer not to say" was chosen, where it is offered. */
function isNotSaidIn(question: Question, raw: RawAnswers): boolean {
	if (!('maySkipOpenly' in question) || !question.maySkipOpenly) return false
	const field = isOneOf(question) ? question.id : notSaidField(question)
	return raw[field]?.[0] === NOT_SAID
}

function checkAnswer(question: Question, raw: RawAnswers, context: AnswerContext): Checked {
	const [typed = ''] = raw[question.id] ?? []
	switch (question.type) {
		case 'information':
			return { value: undefined }
		case 'text':
			return checkWords(typed, question.lengthMax, { lines: false })
		case 'long-text':
			return checkWords(typed, question.lengthMax, { lines: true })
		case 'radios':
		case 'select':
		case 'image-choice':
			return checkChoice(question, typed)
		case 'checkboxes':
			return checkChoices(question, raw[question.id] ?? [])
		case 'date':
			return checkDate(question, raw, context)
		case 'number':
			return checkNumber(question, typed)
		case 'money':
			return checkMoney(question, typed)
		case 'scale':
			return checkPoint(question, typed)
		case 'place':
			return checkPlace(question, raw, context)
		case 'matrix':
			return checkMatrix(question, raw)
		case 'ranking':
			return checkRanking(question, raw)
		case 'allocation':
			return checkAllocation(question, raw)
		case 'file':
			return checkFile(typed, context)
		case 'consent':
			if (typed === '') return { value: undefined }
			return typed === CONSENT_GIVEN ? { value: CONSENT_GIVEN } : { code: 'unknownOption' }
	}
}

/** Kept exactly as typed, save for line ends: spaces, marks, emoji and any script are the writer's. */
function checkWords(typed: string, lengthMax: number, { lines }: { lines: boolean }): Checked {
	const words = withPlainLineEnds(typed)
	if (hasControlCharacters(words, { lines })) return { code: 'controlCharacters' }
	if (isBlank(words)) return { value: undefined }
	if (lengthOf(words) > lengthMax) return { code: 'tooLong', slots: { max: lengthMax } }
	return { value: words }
}

function checkChoice(
	question: QuestionOf<'radios' | 'select' | 'image-choice'>,
	typed: string,
): Checked {
	if (typed === '' || isSkip(question, typed)) return { value: undefined }
	const isKnown = question.options.some(({ value }) => value === typed)
	return isKnown ? { value: typed } : { code: 'unknownOption' }
}

function isSkip(question: { maySkipOpenly?: boolean }, typed: string): boolean {
	return question.maySkipOpenly === true && typed === NOT_SAID
}

function checkChoices(question: QuestionOf<'checkboxes'>, typed: string[]): Checked {
	const chosen = new Set(typed.filter((value) => value !== ''))
	const values = question.options.map(({ value }) => value).filter((value) => chosen.has(value))
	if (values.length < chosen.size) return { code: 'unknownOption' }
	if (values.length === 0) return { value: undefined }
	const { choicesMin = 1, choicesMax = values.length, exclusive } = question
	if (exclusive !== undefined && values.includes(exclusive))
		return values.length === 1 ? { value: values } : { code: 'notAlone' }
	if (values.length < choicesMin) return { code: 'tooFew', slots: { min: choicesMin } }
	if (values.length > choicesMax) return { code: 'tooMany', slots: { max: choicesMax } }
	return { value: values }
}

function checkDate(
	question: QuestionOf<'date'>,
	raw: RawAnswers,
	{ today }: AnswerContext,
): Checked {
	const [day = '', month = '', year = ''] = fieldsOf(question).map((field) => raw[field]?.[0])
	if ([day, month, year].every(isBlank)) return { value: undefined }
	const result = parseDate({ day, month, year })
	if (!result.ok) return { code: result.code, field: `${question.id}-${result.part}` }

	const { min, max } = question
	if (min !== undefined && result.day < (min === 'today' ? today : min))
		return min === 'today' ? { code: 'beforeToday' } : { code: 'before', slots: { min } }
	if (max !== undefined && result.day > (max === 'today' ? today : max))
		return max === 'today' ? { code: 'afterToday' } : { code: 'after', slots: { max } }
	return { value: result.day }
}

function checkNumber({ min, max, isWhole }: QuestionOf<'number'>, typed: string): Checked {
	if (isBlank(typed)) return { value: undefined }
	const value = parseNumber(typed)
	if (typeof value === 'string')
		return { code: value, slots: value === 'tooManyDigits' ? { max: numberDigitsMax } : {} }
	if (isWhole && !Number.isInteger(value)) return { code: 'notWhole' }
	if (min !== undefined && value < min) return { code: 'tooSmall', slots: { min } }
	if (max !== undefined && value > max) return { code: 'tooBig', slots: { max } }
	return { value }
}

function checkMoney({ min, max }: QuestionOf<'money'>, typed: string): Checked {
	if (isBlank(typed)) return { value: undefined }
	const pence = parseMoney(typed)
	if (typeof pence === 'string')
		return { code: pence, slots: pence === 'tooManyDigits' ? { max: numberDigitsMax } : {} }
	if (min !== undefined && pence < min) return { code: 'tooSmall', slots: { min: min / 100 } }
	if (max !== undefined && pence > max) return { code: 'tooBig', slots: { max: max / 100 } }
	return { value: pence }
}

function checkPoint(question: QuestionOf<'scale'>, typed: string): Checked {
	if (typed === '' || isSkip(question, typed)) return { value: undefined }
	const point = pointsOf(question).find((one) => String(one) === typed)
	return point === undefined ? { code: 'unknownOption' } : { value: point }
}

function checkPlace(
	question: QuestionOf<'place'>,
	raw: RawAnswers,
	{ placeIds }: AnswerContext,
): Checked {
	const [place = '', typed = ''] = fieldsOf(question).map((field) => raw[field]?.[0])
	if (place !== '' && !placeIds.has(place)) return { code: 'unknownPlace' }
	const words = checkWords(typed, placeWordsLengthMax, { lines: true })
	if ('code' in words) return { ...words, field: `${question.id}-words` }
	if (place === '' && words.value === undefined) return { value: undefined }
	return { value: { placeId: place || null, words: (words.value as string | undefined) ?? '' } }
}

/** Only what this draft's own form has uploaded can be an answer. */
function checkFile(typed: string, { uploads }: AnswerContext): Checked {
	if (typed === '') return { value: undefined }
	const name = uploads?.get(typed)
	return name === undefined ? { code: 'unknownFile' } : { value: { uploadId: typed, name } }
}
