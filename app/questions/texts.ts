import { type Language, languageFor } from '#app/languages/language.ts'
import { type AnswerWords, numberText } from './answer-text.ts'

/** Any translator that has the texts of `questions` loaded, whatever else it was asked for. */
export type Translate = (key: never, slots: never) => unknown

/** A text of `questions` by its key, for where no hook can be used. */
export function textOf(t: Translate, key: string, slots: object = {}): string {
	return String(t(`questions:${key}` as never, slots as never))
}

/** What `answerText` needs besides the definition. */
export function answerWords(t: Translate): AnswerWords {
	return { notSaid: textOf(t, 'notSaid'), agreed: textOf(t, 'consent.agreed') }
}

/** What is said while points are given out; the number is filled in on the page. */
export function pointsTexts(t: Translate, language: Language) {
	return {
		left: pluralTexts(language, (count) =>
			textOf(t, 'allocation.left', { count, left: '%{count}' }),
		),
		over: pluralTexts(language, (count) =>
			textOf(t, 'allocation.over', { count, over: '%{count}' }),
		),
		done: textOf(t, 'allocation.done'),
	}
}

/** What a character count says, for its field's props; `left` and `over` are filled in while typing. */
export function characterCountTexts(t: Translate, lengthMax: number, language: Language) {
	return {
		maxlength: lengthMax,
		textareaDescription: textOf(t, 'count.limit', {
			count: lengthMax,
			max: numberText(lengthMax, language),
		}),
		charactersUnderLimit: pluralTexts(language, (count) =>
			textOf(t, 'count.under', { count, left: '%{count}' }),
		),
		charactersAtLimit: textOf(t, 'count.at'),
		charactersOverLimit: pluralTexts(language, (count) =>
			textOf(t, 'count.over', { count, over: '%{count}' }),
		),
	}
}

/** One text for each plural form of the language, found by a number that takes the form. */
function pluralTexts(language: Language, textFor: (count: number) => string) {
	const rules = new Intl.PluralRules(languageFor(language).locale)
	const texts: Partial<Record<Intl.LDMLPluralRule, string>> = {}
	for (let count = 0; count <= 100; count++) texts[rules.select(count)] ??= textFor(count)
	return texts
}
