import { type Definition, hasOptions, type Question } from './definition.ts'
import { dayParts, numberAsTyped } from './typed.ts'

/** A place answered in words, or picked from the list, or both. */
export type PlaceAnswer = { placeId: string | null; words: string }

/**
 * What is kept for one question: words; an option's value; several values; a day as YYYY-MM-DD;
 * a number; a point of a scale, from 1; a place.
 */
export type AnswerValue = string | string[] | number | PlaceAnswer

/** By question id; a question that was left open or hidden has no entry. */
export type Answers = Record<string, AnswerValue>

/** What was typed, exactly, by field name without the form's prefix: for showing it again. */
export type RawAnswers = Record<string, string[]>

/** The names of a question's fields, in the order in which they are asked. */
export function fieldsOf(question: Question): string[] {
	if (question.type === 'date')
		return ['day', 'month', 'year'].map((part) => `${question.id}-${part}`)
	if (question.type === 'place') return [`${question.id}-place`, `${question.id}-words`]
	return [question.id]
}

/**
 * The name of a field in a form, and the id of its element on the page. Neither ids of questions
 * nor those of services hold an underscore, so two definitions in one form never share a field.
 */
export function fieldId(field: string, prefix = ''): string {
	return prefix === '' ? field : `${prefix}_${field}`
}

/** Takes the definition's own fields out of a posted form; anything else in it is left alone. */
export function readAnswers(
	{ questions }: Definition,
	posted: Iterable<[string, unknown]>,
	prefix = '',
): { values: RawAnswers } {
	const fields = questions
		.flatMap(fieldsOf)
		.map((field) => [fieldId(field, prefix), field] as const)
	const wanted = new Map(fields)
	const values: RawAnswers = Object.fromEntries(fields.map(([, field]) => [field, []]))
	for (const [name, value] of posted) {
		const field = wanted.get(name)
		if (field !== undefined && typeof value === 'string') values[field]?.push(value)
	}
	return { values }
}

/** Kept answers as they would be typed, to fill the form again for a change. */
export function answersAsTyped({ questions }: Definition, answers: Answers): RawAnswers {
	return Object.fromEntries(
		questions.flatMap((question) => {
			const value = answers[question.id]
			const typed = value === undefined ? [] : typedValues(question, value)
			return fieldsOf(question).map((field, index) => [field, typed[index] ?? []])
		}),
	)
}

function typedValues(question: Question, value: AnswerValue): string[][] {
	if (Array.isArray(value)) return [value]
	if (typeof value === 'number') return [[numberAsTyped(value)]]
	if (typeof value === 'object') return [[value.placeId ?? ''], [value.words]]
	if (question.type !== 'date') return [[value]]
	const { day, month, year } = dayParts(value)
	return [[String(day)], [String(month)], [String(year)]]
}

/**
 * The questions that these answers call for, in order. A question whose condition rests on a
 * hidden one is hidden too, whatever is answered there.
 */
export function visibleQuestions({ questions }: Definition, answers: Answers): Question[] {
	const visible: Question[] = []
	for (const question of questions)
		if (isCalledFor(question, visible, answers)) visible.push(question)
	return visible
}

/** `visible` holds the questions before this one that are shown. */
export function isCalledFor({ showIf }: Question, visible: Question[], answers: Answers): boolean {
	if (!showIf) return true
	const asked = visible.find(({ id }) => id === showIf.question)
	if (!asked || !hasOptions(asked)) return false
	const value = answers[asked.id]
	const chosen = Array.isArray(value) ? value : [value]
	return chosen.some((one) => typeof one === 'string' && showIf.is.includes(one))
}
