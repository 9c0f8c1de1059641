import {
	type Answers,
	type AnswerValue,
	fieldId,
	fieldsOf,
	isCalledFor,
	type RawAnswers,
} from './answer.ts'
import type { Definition, Question, QuestionOf } from './definition.ts'
import {
	hasControlCharacters,
	isBlank,
	lengthOf,
	numberDigitsMax,
	parseDate,
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

/** What the limits depend on: the council's date as YYYY-MM-DD and the places there are. */
export type AnswerContext = { today: string; placeIds: ReadonlySet<string> }

type Checked =
	| { value: AnswerValue | undefined }
	| { code: string; field?: string; slots?: AnswerError['slots'] }

/**
 * Checks what was typed against its definition, in the order of the questions. A question whose
 * condition is not met is left out unseen, whoever posted an answer to it: only what was asked is
 * kept, and only what was asked can be required.
 */
export function checkAnswers(
	{ questions }: Definition,
	raw: RawAnswers,
	{ today, placeIds, prefix = '' }: AnswerContext & { prefix?: string },
): { ok: true; answers: Answers } | { ok: false; errors: AnswerError[] } {
	const answers: Answers = {}
	const errors: AnswerError[] = []
	const visible: Question[] = []
	for (const question of questions) {
		if (!isCalledFor(question, visible, answers)) continue
		visible.push(question)
		const checked = checkAnswer(question, raw, { today, placeIds })
		const { code, field, slots } =
			'code' in checked
				? checked
				: { code: checked.value === undefined && question.isRequired ? 'blank' : undefined }
		if (code !== undefined)
			errors.push({
				questionId: question.id,
				fieldId: fieldId(field ?? fieldsOf(question)[0] ?? question.id, prefix),
				code,
				slots: slots ?? {},
			})
		else if ('value' in checked && checked.value !== undefined) answers[question.id] = checked.value
	}
	return errors.length === 0 ? { ok: true, answers } : { ok: false, errors }
}

function checkAnswer(question: Question, raw: RawAnswers, context: AnswerContext): Checked {
	const [typed = ''] = raw[question.id] ?? []
	switch (question.type) {
		case 'text':
			return checkWords(typed, question.lengthMax, { lines: false })
		case 'long-text':
			return checkWords(typed, question.lengthMax, { lines: true })
		case 'radios':
		case 'select':
			return checkChoice(question, typed)
		case 'checkboxes':
			return checkChoices(question, raw[question.id] ?? [])
		case 'date':
			return checkDate(question, raw, context)
		case 'number':
			return checkNumber(question, typed)
		case 'scale':
			return checkPoint(question, typed)
		case 'place':
			return checkPlace(question, raw, context)
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

function checkChoice(question: QuestionOf<'radios' | 'select'>, typed: string): Checked {
	if (typed === '') return { value: undefined }
	const isKnown = question.options.some(({ value }) => value === typed)
	return isKnown ? { value: typed } : { code: 'unknownOption' }
}

function checkChoices(question: QuestionOf<'checkboxes'>, typed: string[]): Checked {
	const chosen = new Set(typed.filter((value) => value !== ''))
	const values = question.options.map(({ value }) => value).filter((value) => chosen.has(value))
	if (values.length < chosen.size) return { code: 'unknownOption' }
	return { value: values.length === 0 ? undefined : values }
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

function checkPoint({ pointsMax }: QuestionOf<'scale'>, typed: string): Checked {
	if (typed === '') return { value: undefined }
	const point = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
	return point >= 1 && point <= pointsMax ? { value: point } : { code: 'unknownOption' }
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
