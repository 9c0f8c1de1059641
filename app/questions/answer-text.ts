import {
	DEFAULT_LANGUAGE,
	type Language,
	type LocalText,
	languageFor,
	textIn,
} from '#app/languages/language.ts'
import type { AnswerValue, PlaceAnswer } from './answer.ts'
import { hasOptions, type Question, type QuestionOf } from './definition.ts'

export type AnswerPlace = { id: string; name: LocalText }

/** Council content within a plain text: kept from disturbing a line of the other direction. */
export function plainText(text: LocalText, language: Language): string {
	const { text: words, lang } = textIn(text, language)
	const isOtherWay =
		lang !== undefined && languageFor(lang).direction !== languageFor(language).direction
	return isOtherWay ? `\u2068${words}\u2069` : words
}

/** One answer as plain text, for emails and files; several options or lines on lines of their own. */
export function answerText(
	question: Question,
	value: AnswerValue,
	language: Language,
	places: AnswerPlace[],
): string {
	if (hasOptions(question)) {
		const chosen = Array.isArray(value) ? value : [value]
		return chosen.map((one) => plainText(optionLabel(question, String(one)), language)).join('\n')
	}
	if (typeof value === 'object' && !Array.isArray(value)) {
		const name = placeName(value, places)
		return [name && plainText(name, language), value.words].filter(Boolean).join('\n')
	}
	if (question.type === 'number') {
		const unit = question.unit && plainText(question.unit, language)
		return [numberText(Number(value), language), unit].filter(Boolean).join(' ')
	}
	if (question.type === 'date') return dayText(String(value), language)
	if (question.type === 'scale') return pointText(question, Number(value), language)
	return String(value)
}

/** The option's label; the value itself, should the definition not know it. */
export function optionLabel(
	{ options }: QuestionOf<'radios' | 'checkboxes' | 'select'>,
	value: string,
): LocalText {
	const option = options.find((one) => one.value === value)
	return option?.label ?? { [DEFAULT_LANGUAGE]: value }
}

/** The name of the place that was picked; its id, should it not be among these. */
export function placeName({ placeId }: PlaceAnswer, places: AnswerPlace[]): LocalText | undefined {
	if (placeId === null) return undefined
	return places.find(({ id }) => id === placeId)?.name ?? { [DEFAULT_LANGUAGE]: placeId }
}

/** "3 (1 = very hard, 5 = very easy)": a number alone says nothing. */
export function pointText(
	{ low, high, pointsMax }: QuestionOf<'scale'>,
	point: number,
	language: Language,
): string {
	const ends = `1 = ${plainText(low, language)}, ${pointsMax} = ${plainText(high, language)}`
	return `${point} (${ends})`
}

/** A day as YYYY-MM-DD in the words of the language. */
export function dayText(day: string, language: Language): string {
	return new Intl.DateTimeFormat(languageFor(language).locale, {
		dateStyle: 'long',
		timeZone: 'UTC',
	}).format(Date.parse(`${day}T00:00:00Z`))
}

export function numberText(value: number, language: Language): string {
	return new Intl.NumberFormat(languageFor(language).locale, {
		maximumSignificantDigits: 15,
	}).format(value)
}
