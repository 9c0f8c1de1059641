import type { Language } from '#app/languages/language.ts'
import type { AnswerError } from './answer-check.ts'
import { dayText, numberText, plainText } from './answer-text.ts'
import type { Definition } from './definition.ts'
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
	const shown = Object.entries(error.slots).map(([name, slot]) => [
		name,
		typeof slot === 'number' ? numberText(slot, language) : dayText(slot, language),
	])
	const slots = {
		...Object.fromEntries(shown),
		label: plainText(question.label, language),
		// Chooses the plural form, where there are any.
		...(typeof error.slots.max === 'number' && { count: error.slots.max }),
	}
	return textOf(t, `errors.${question.type}.${error.code}`, slots)
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
