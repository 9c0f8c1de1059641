import { type Language, languageFor } from '#app/languages/language.ts'
import { plainText } from './answer-text.ts'
import { type Condition, type ConditionTest, testsOf } from './condition.ts'
import { hasOptions, NOT_SAID, type Question } from './definition.ts'
import { type Translate, textOf } from './texts.ts'

/** "Answer this only if you chose Yes or No for “Is it yours?”." */
export function conditionText(
	t: Translate,
	questions: Question[],
	condition: Condition,
	language: Language,
): string {
	const tests = testsOf(condition).flatMap(({ test }) => {
		const asked = questions.find(({ id }) => id === test.question)
		return asked ? [testText(t, asked, test, language)] : []
	})
	if (tests.length === 0) return ''
	const type = 'all' in condition ? 'conjunction' : 'disjunction'
	return textOf(t, 'showIf', { tests: listText(tests, type, language) })
}

function testText(
	t: Translate,
	asked: Question,
	{ is }: ConditionTest,
	language: Language,
): string {
	const question = plainText(asked.label, language)
	if (asked.type === 'consent') return textOf(t, 'showIfAgreed', { question })
	const labels = new Map<string, string>(
		hasOptions(asked)
			? asked.options.map(({ value, label }) => [value, plainText(label, language)])
			: [],
	)
	labels.set(NOT_SAID, textOf(t, 'notSaid'))
	const chosen = is.map((value) => labels.get(value) ?? value)
	const options = listText(chosen, 'disjunction', language)
	return textOf(t, 'showIfChosen', { options, question })
}

function listText(
	items: string[],
	type: 'conjunction' | 'disjunction',
	language: Language,
): string {
	return new Intl.ListFormat(languageFor(language).locale, { type }).format(items)
}

/** The condition as the page's own fields, for the enhancement that hides what it rules out. */
export function conditionOfFields(
	condition: Condition,
	nameOf: (question: string) => string,
): Condition {
	const named = (test: ConditionTest) => ({ ...test, question: nameOf(test.question) })
	if ('all' in condition) return { all: condition.all.map(named) }
	if ('any' in condition) return { any: condition.any.map(named) }
	return named(condition)
}
