import { type ConditionTest, isMet } from './condition.ts'
import { type Definition, NOT_SAID, type Question } from './definition.ts'
import { dayParts, moneyAsTyped, numberAsTyped } from './typed.ts'

/** A place answered in words, or picked from the list, or both. */
export type PlaceAnswer = { placeId: string | null; words: string }
/** The chosen option of each row that was answered. */
export type MatrixAnswer = { rows: Record<string, string> }
/** Whole points by option; an option that got none is left out. They add up to the total. */
export type AllocationAnswer = { points: Record<string, number> }
/** A file that was uploaded with the draft; the name is for showing. */
export type FileAnswer = { uploadId: string; name: string }
/** "Prefer not to say". */
export type NotSaid = { isNotSaid: true }

/**
 * What is kept for one question: words; an option's value; several values, for a ranking in order;
 * a day as YYYY-MM-DD; a number, for money in pence; a point of a scale; a place; rows; points; a file.
 */
export type AnswerValue =
	| string
	| string[]
	| number
	| PlaceAnswer
	| MatrixAnswer
	| AllocationAnswer
	| FileAnswer
	| NotSaid

export function isNotSaid(value: AnswerValue | undefined): value is NotSaid {
	return typeof value === 'object' && 'isNotSaid' in value
}

/** By question id; a question that was left open or hidden has no entry. */
export type Answers = Record<string, AnswerValue>

/** What was typed, exactly, by field name without the form's prefix: for showing it again. */
export type RawAnswers = Record<string, string[]>

/** The names of a question's fields, in the order in which they are asked. */
export function fieldsOf(question: Question): string[] {
	const own = ownFields(question)
	const hasOwnSkip = 'maySkipOpenly' in question && question.maySkipOpenly && !isOneOf(question)
	return hasOwnSkip ? [...own, notSaidField(question)] : own
}

function ownFields(question: Question): string[] {
	const named = (names: string[]) => names.map((name) => `${question.id}-${name}`)
	switch (question.type) {
		case 'information':
			return []
		case 'date':
			return named(['day', 'month', 'year'])
		case 'place':
			return named(['place', 'words'])
		case 'matrix':
			return named(question.rows.map(({ value }) => value))
		case 'ranking':
		case 'allocation':
			return named(question.options.map(({ value }) => value))
		default:
			return [question.id]
	}
}

/** Where "prefer not to say" is an option beside the others, not a box of its own. */
export function isOneOf(question: Question): boolean {
	return ['radios', 'select', 'scale', 'image-choice'].includes(question.type)
}

export function notSaidField({ id }: Question): string {
	return `${id}-not-said`
}

/** Where a new file is chosen; the question's own field has the id of the one that is kept. */
export function fileField({ id }: Question): string {
	return `${id}-file`
}

/** Ticked to take the kept file away. */
export function fileRemovalField({ id }: Question): string {
	return `${id}-remove`
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
	if (isNotSaid(value)) {
		if (isOneOf(question)) return [[NOT_SAID]]
		return [...ownFields(question).map(() => []), [NOT_SAID]]
	}
	switch (question.type) {
		case 'date': {
			const { day, month, year } = dayParts(String(value))
			return [[String(day)], [String(month)], [String(year)]]
		}
		case 'place': {
			const { placeId, words } = value as PlaceAnswer
			return [[placeId ?? ''], [words]]
		}
		case 'matrix': {
			const { rows } = value as MatrixAnswer
			return question.rows.map((row) => [rows[row.value] ?? []].flat())
		}
		case 'ranking': {
			const ranked = value as string[]
			return question.options.map((option) => {
				const rank = ranked.indexOf(option.value) + 1
				return rank === 0 ? [] : [String(rank)]
			})
		}
		case 'allocation': {
			const { points } = value as AllocationAnswer
			return question.options.map((option) => [String(points[option.value] ?? 0)])
		}
		case 'file':
			return [[(value as FileAnswer).uploadId]]
		case 'money':
			return [[moneyAsTyped(Number(value))]]
		default:
			if (Array.isArray(value)) return [value]
			return [[typeof value === 'number' ? numberAsTyped(value) : String(value)]]
	}
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
	return isMet(showIf, (test) => holds(test, visible, answers))
}

/** Whether the question that is asked about is shown and answered so. */
export function holds(
	{ question, is }: ConditionTest,
	visible: Question[],
	answers: Answers,
): boolean {
	if (!visible.some(({ id }) => id === question)) return false
	return chosenValues(answers[question]).some((value) => is.includes(value))
}

/** An answer as the values that a condition may ask for. */
function chosenValues(value: AnswerValue | undefined): string[] {
	if (isNotSaid(value)) return [NOT_SAID]
	if (Array.isArray(value)) return value
	return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
}
