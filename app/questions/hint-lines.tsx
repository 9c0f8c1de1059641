import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import { numberText } from './answer-text.ts'
import type { Question, QuestionOf } from './definition.ts'
import { LocalWords } from './local-words.tsx'
import { type Translate, textOf } from './texts.ts'

/** How a question of this type is answered, where its controls do not say it by themselves. */
export function typeHint(t: Translate, question: Question): string | undefined {
	switch (question.type) {
		case 'date':
			return question.hint ? undefined : textOf(t, 'date.hint')
		case 'checkboxes':
			return choicesHint(t, question)
		case 'money':
			return textOf(t, 'money.hint')
		case 'matrix':
			return textOf(t, 'matrix.hint')
		case 'ranking':
			return question.ranksMax !== undefined && question.ranksMax < question.options.length
				? textOf(t, 'ranking.hintFirst', { count: question.ranksMax })
				: textOf(t, 'ranking.hint', { count: question.options.length })
		case 'allocation':
			return textOf(t, 'allocation.hint', {
				count: question.total,
				total: numberText(question.total, DEFAULT_LANGUAGE),
			})
		case 'file':
			return textOf(t, 'file.hint')
		default:
			return undefined
	}
}

function choicesHint(
	t: Translate,
	{ choicesMin = 1, choicesMax }: QuestionOf<'checkboxes'>,
): string | undefined {
	if (choicesMax === undefined)
		return choicesMin > 1 ? textOf(t, 'choices.atLeast', { count: choicesMin }) : undefined
	if (choicesMin === choicesMax) return textOf(t, 'choices.exactly', { count: choicesMax })
	if (choicesMin > 1) return textOf(t, 'choices.between', { min: choicesMin, max: choicesMax })
	return textOf(t, 'choices.upTo', { count: choicesMax })
}

/** Who need answer, what it is about, how to answer, and whether the answer will be seen. */
export function HintLines({
	question,
	language,
	condition,
	own,
}: {
	question: Question
	language: Language
	condition: string | undefined
	own: string | undefined
}) {
	const { t } = useTranslation('questions')
	const personal = 'isPersonal' in question && question.isPersonal && t('personal')
	return (
		<>
			{condition && (
				<span className="app-hint-line" data-show-if-words>
					{condition}
				</span>
			)}
			{question.hint && (
				<span className="app-hint-line">
					<LocalWords text={question.hint} language={language} />
				</span>
			)}
			{own && <span className="app-hint-line">{own}</span>}
			{personal && <span className="app-hint-line app-hint-line--personal">{personal}</span>}
		</>
	)
}
