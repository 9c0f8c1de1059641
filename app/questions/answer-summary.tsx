import type { ReactNode } from 'react'
import type { Language } from '#app/languages/language.ts'
import type { SummaryRow } from '#app/ui/summary-list.tsx'
import {
	type Answers,
	type AnswerValue,
	fieldId,
	fieldsOf,
	type PlaceAnswer,
	visibleQuestions,
} from './answer.ts'
import { type AnswerPlace, answerText, optionLabel, placeName } from './answer-text.ts'
import { type Definition, hasOptions, type Question } from './definition.ts'
import { LocalWords, OwnWords } from './local-words.tsx'
import { type Translate, textOf } from './texts.ts'

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
				<Answer {...{ question, value, language, places }} />
			)
		const change = { href: `${changeHref}#${target}`, text: <Change {...{ t, label }} /> }
		return {
			key: { children: label },
			value: { children: answer },
			actions: changeHref === undefined ? undefined : { items: [change] },
		}
	}
	return visibleQuestions(definition, answers).map(rowFor)
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
	question,
	value,
	language,
	places,
}: {
	question: Question
	value: AnswerValue
	language: Language
	places: AnswerPlace[]
}): ReactNode {
	if (hasOptions(question)) {
		const chosen = Array.isArray(value) ? value : [String(value)]
		const labels = chosen.map((one) => (
			<LocalWords key={one} text={optionLabel(question, one)} language={language} />
		))
		if (labels.length === 1) return labels
		return (
			<ul className="govuk-list">
				{labels.map((label) => (
					<li key={label.key}>{label}</li>
				))}
			</ul>
		)
	}
	if (question.type === 'place') return <Place {...{ value, language, places }} />
	const text = answerText(question, value, language, places)
	return question.type === 'text' || question.type === 'long-text' ? (
		<OwnWords>{text}</OwnWords>
	) : (
		text
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
