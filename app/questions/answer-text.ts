import {
	DEFAULT_LANGUAGE,
	type Language,
	type LocalText,
	languageFor,
	textIn,
} from '#app/languages/language.ts'
import {
	type AllocationAnswer,
	type AnswerValue,
	type FileAnswer,
	isNotSaid,
	type MatrixAnswer,
	type PlaceAnswer,
} from './answer.ts'
import { pointsOf, type Question, type QuestionOf } from './definition.ts'
import { moneyAsTyped } from './typed.ts'

export type AnswerPlace = { id: string; name: LocalText }

/** Council content within a plain text: kept from disturbing a line of the other direction. */
export function plainText(text: LocalText, language: Language): string {
	const { text: words, lang } = textIn(text, language)
	const isOtherWay =
		lang !== undefined && languageFor(lang).direction !== languageFor(language).direction
	return isOtherWay ? `\u2068${words}\u2069` : words
}

/** An answer of several parts: each with the label it belongs to, where it has one. */
export type AnswerPart = { key: string; label: LocalText; of?: LocalText; points?: number }

/** The parts of an answer that is made of options, in the order in which they are read. */
export function answerParts(question: Question, value: AnswerValue): AnswerPart[] {
	if (isNotSaid(value)) return []
	switch (question.type) {
		case 'matrix': {
			const { rows } = value as MatrixAnswer
			return question.rows.flatMap((row) => {
				const chosen = rows[row.value]
				if (chosen === undefined) return []
				return [{ key: row.value, of: row.label, label: labelOf(question.options, chosen) }]
			})
		}
		case 'allocation': {
			const { points } = value as AllocationAnswer
			return question.options.map((option) => ({
				key: option.value,
				label: option.label,
				points: points[option.value] ?? 0,
			}))
		}
		case 'radios':
		case 'select':
		case 'image-choice':
		case 'checkboxes':
		case 'ranking':
			return [value].flat().map((one) => ({
				key: String(one),
				label: labelOf(question.options, String(one)),
			}))
		default:
			return []
	}
}

/** The option's label; the value itself, should the definition not know it. */
function labelOf(options: { value: string; label: LocalText }[], value: string): LocalText {
	return options.find((one) => one.value === value)?.label ?? { [DEFAULT_LANGUAGE]: value }
}

/** The fixed words that an answer may be: "prefer not to say", "agreed". */
export type AnswerWords = { notSaid: string; agreed: string }

/** One answer as plain text, for emails and files; several options or lines on lines of their own. */
export function answerText(
	question: Question,
	value: AnswerValue,
	language: Language,
	places: AnswerPlace[],
	words: AnswerWords,
): string {
	if (isNotSaid(value)) return words.notSaid
	switch (question.type) {
		case 'place': {
			const place = value as PlaceAnswer
			const name = placeName(place, places)
			return [name && plainText(name, language), place.words].filter(Boolean).join('\n')
		}
		case 'number': {
			const unit = question.unit && plainText(question.unit, language)
			return [numberText(Number(value), language), unit].filter(Boolean).join(' ')
		}
		case 'money':
			return moneyText(Number(value), language)
		case 'date':
			return dayText(String(value), language)
		case 'scale':
			return pointText(question, Number(value), language)
		case 'file':
			return (value as FileAnswer).name
		case 'consent':
			return words.agreed
		default: {
			const parts = answerParts(question, value)
			if (parts.length === 0) return String(value)
			return parts.map((part, index) => partText(question, part, index, language)).join('\n')
		}
	}
}

function partText(
	{ type }: Question,
	{ label, of, points }: AnswerPart,
	index: number,
	language: Language,
): string {
	const words = plainText(label, language)
	if (of) return `${plainText(of, language)}: ${words}`
	if (points !== undefined) return `${words}: ${numberText(points, language)}`
	return type === 'ranking' ? `${index + 1}. ${words}` : words
}

/** The name of the place that was picked; its id, should it not be among these. */
export function placeName({ placeId }: PlaceAnswer, places: AnswerPlace[]): LocalText | undefined {
	if (placeId === null) return undefined
	return places.find(({ id }) => id === placeId)?.name ?? { [DEFAULT_LANGUAGE]: placeId }
}

/** "3 (1 = very hard, 5 = very easy)": a number alone says nothing. */
export function pointText(
	question: QuestionOf<'scale'>,
	point: number,
	language: Language,
): string {
	return `${point} (${scaleEndsText(question, language)})`
}

/** "1 = very hard, 5 = very easy", for where the points stand by themselves. */
export function scaleEndsText(question: QuestionOf<'scale'>, language: Language): string {
	const points = pointsOf(question)
	const low = `${points[0]} = ${plainText(question.low, language)}`
	const high = `${points.at(-1)} = ${plainText(question.high, language)}`
	return `${low}${languageFor(language).comma}${high}`
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

/** Pence as pounds, written as on a price tag here: "£1,234.50", from left to right everywhere. */
export function moneyText(pence: number, language: Language): string {
	const [pounds = '', rest] = moneyAsTyped(pence).split('.')
	const grouped = pounds.replace(/\B(?=(\d{3})+$)/g, ',')
	const amount = rest === undefined ? `£${grouped}` : `£${grouped}.${rest}`
	return languageFor(language).direction === 'rtl' ? `\u2066${amount}\u2069` : amount
}
