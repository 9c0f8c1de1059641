import type { ReactNode } from 'react'
import type { Language } from '#app/languages/language.ts'
import type { SummaryRow } from '#app/ui/summary-list.tsx'
import {
	type Answers,
	type AnswerValue,
	fieldId,
	fieldsOf,
	isNotSaid,
	type PlaceAnswer,
	visibleQuestions,
} from './answer.ts'
import {
	type AnswerPart,
	type AnswerPlace,
	answerParts,
	answerText,
	numberText,
	placeName,
} from './answer-text.ts'
import type { Definition, Question } from './definition.ts'
import { LocalWords, OwnWords } from './local-words.tsx'
import { answerWords, type Translate, textOf } from './texts.ts'

/**
 * Rows for a summary list: one for each question that was asked, answered or not. With
 * `changeHref`, the page on which the answers can be changed, each row has a link to its field.
 */
export function answerRows(
	t: Translate,
	{
		definition,
		answers,
		language,
		places = [],
		changeHref,
		prefix,
	}: {
		definition: Definition
		answers: Answers
		language: Language
		places?: AnswerPlace[]
		changeHref?: string
		prefix?: string
	},
): SummaryRow[] {
	const rowFor = (question: Question): SummaryRow => {
		const value = answers[question.id]
		const target = fieldId(fieldsOf(question)[0] ?? question.id, prefix)
		const label = <LocalWords text={question.label} language={language} />
		const answer =
			value === undefined ? (
				textOf(t, 'answer.none')
			) : (
				<Answer {...{ t, question, value, language, places }} />
			)
		const change = { href: `${changeHref}#${target}`, text: <Change {...{ t, label }} /> }
		return {
			key: { children: label },
			value: { children: answer },
			actions: changeHref === undefined ? undefined : { items: [change] },
		}
	}
	return visibleQuestions(definition, answers)
		.filter(({ type }) => type !== 'information')
		.map(rowFor)
}

/** "Change" alone is not enough for who hears only the links. */
function Change({ t, label }: { t: Translate; label: ReactNode }) {
	return (
		<>
			{textOf(t, 'answer.change')}
			<span className="govuk-visually-hidden"> {label}</span>
		</>
	)
}

/** One answer, its options and places in the reader's language and its words as they were typed. */
export function Answer({
	t,
	question,
	value,
	language,
	places,
	written,
}: {
	t: Translate
	question: Question
	value: AnswerValue
	language: Language
	places: AnswerPlace[]
	/** The language that words are in, where it may be another than the reader's. */
	written?: Language
}): ReactNode {
	if (isNotSaid(value)) return textOf(t, 'notSaid')
	const parts = answerParts(question, value)
	if (parts.length > 0) return <Parts {...{ question, parts, language }} />
	if (question.type === 'place') return <Place {...{ value, language, places }} />
	const text = answerText(question, value, language, places, answerWords(t))
	if (question.type === 'file') return <bdi>{text}</bdi>
	return question.type === 'text' || question.type === 'long-text' ? (
		<OwnWords language={written}>{text}</OwnWords>
	) : (
		text
	)
}

function Parts({
	question,
	parts,
	language,
}: {
	question: Question
	parts: AnswerPart[]
	language: Language
}) {
	const isInOrder = question.type === 'ranking'
	const items = parts.map(({ key, label, of, points }) => {
		const words = <LocalWords text={label} language={language} />
		if (of)
			return (
				<li key={key}>
					<LocalWords text={of} language={language} />: {words}
				</li>
			)
		return (
			<li key={key}>
				{words}
				{points !== undefined && `: ${numberText(points, language)}`}
			</li>
		)
	})
	const [first] = parts
	if (first && parts.length === 1 && !first.of && first.points === undefined && !isInOrder)
		return <LocalWords text={first.label} language={language} />
	return isInOrder ? (
		<ol className="govuk-list govuk-list--number">{items}</ol>
	) : (
		<ul className="govuk-list">{items}</ul>
	)
}

function Place({
	value,
	language,
	places,
}: {
	value: AnswerValue
	language: Language
	places: AnswerPlace[]
}) {
	const answer = value as PlaceAnswer
	const name = placeName(answer, places)
	return (
		<>
			{name && <LocalWords text={name} language={language} />}
			{answer.words !== '' && <OwnWords>{answer.words}</OwnWords>}
		</>
	)
}
