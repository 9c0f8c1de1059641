import type { Language } from '#app/languages/language.ts'
import type { AnswerError } from './answer-check.ts'
import { dayText, moneyText, numberText, plainText } from './answer-text.ts'
import type { Definition, Question } from './definition.ts'
import { type Translate, textOf } from './texts.ts'

/** The same words for the field and for the summary: `questions:errors.<type>.<code>`. */
export function errorText(
	t: Translate,
	{ questions }: Definition,
	error: AnswerError,
	language: Language,
): string {
	const question = questions.find(({ id }) => id === error.questionId)
	if (!question) return ''
	const { max, min, left, over } = error.slots
	// Chooses the plural form, where there are any.
	const count = [max, min, left, over].find((slot) => typeof slot === 'number')
	const shown = Object.entries(error.slots).map(([name, slot]) => [
		name,
		slotText(question, error.code, slot, language),
	])
	const slots = {
		...Object.fromEntries(shown),
		label: plainText(question.label, language),
		part: partLabel(question, error.fieldId, language),
		...(count !== undefined && { count }),
	}
	return textOf(t, `errors.${question.type}.${error.code}`, slots)
}

function slotText(
	question: Question,
	code: string,
	slot: string | number,
	language: Language,
): string {
	if (typeof slot === 'string') return dayText(slot, language)
	const isAmount = question.type === 'money' && code !== 'tooManyDigits'
	return isAmount ? moneyText(Math.round(slot * 100), language) : numberText(slot, language)
}

/** The row or option whose box is to be put right. */
function partLabel(question: Question, fieldId: string, language: Language): string {
	const parts =
		question.type === 'matrix'
			? question.rows
			: question.type === 'ranking' || question.type === 'allocation'
				? question.options
				: []
	const field = fieldId.split('_').at(-1)
	const part = parts.find(({ value }) => field === `${question.id}-${value}`)
	return part ? plainText(part.label, language) : ''
}

/** For the error summary, in the order of the questions. */
export function answerErrorItems(
	t: Translate,
	definition: Definition,
	errors: AnswerError[],
	language: Language,
): { href: string; text: string }[] {
	return errors.map((error) => ({
		href: `#${error.fieldId}`,
		text: errorText(t, definition, error, language),
	}))
}
