import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { Answer } from '#app/questions/answer-summary.tsx'
import type { AnswerPlace } from '#app/questions/answer-text.ts'
import { LocalWords, OwnWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import type { publishedAnswers } from './moderation.ts'
import type { RespondentKind } from './response.ts'

type PublishedAnswer = ReturnType<typeof publishedAnswers>[number]

export type PublishedResponseShown = {
	id: string
	respondentKind: RespondentKind
	groupName: string | null
	language: Language
	answers: PublishedAnswer[]
}

/** One published response: who gave it, as far as they let us say, and what they wrote. */
export function PublishedResponse({
	response,
	places,
	reportHref,
}: {
	response: PublishedResponseShown
	places: AnswerPlace[]
	reportHref: string
}) {
	const { t } = useTranslation('results')
	const { id, respondentKind, groupName, answers, language: written } = response
	return (
		<article className="app-box" aria-labelledby={`response-${id}`}>
			<h2 className="govuk-heading-s" id={`response-${id}`}>
				{respondentKind === 'group' && groupName ? (
					<bdi>{groupName}</bdi>
				) : (
					t(`published.by.${respondentKind}`)
				)}
			</h2>
			<Given answers={answers} {...{ places, written }} />
			<p className="govuk-body-s">
				<Link href={reportHref}>{t('published.report')}</Link>
			</p>
		</article>
	)
}

/** `written`: the language in which it was answered. */
function Given({
	answers,
	places,
	written,
}: {
	answers: PublishedAnswer[]
	places: AnswerPlace[]
	written: Language
}) {
	const { t, i18n } = useTranslation(['results', 'questions'])
	const language = i18n.language as Language
	return (
		<dl className="app-given">
			{answers.map(({ question, answer }) => (
				<div key={question.id}>
					<dt className="govuk-body govuk-!-font-weight-bold">
						<LocalWords text={question.label} language={language} />
					</dt>
					<dd className="govuk-body">
						{typeof answer === 'object' && 'redacted' in answer ? (
							answer.redacted === '' ? (
								t('published.hidden')
							) : (
								<OwnWords language={written}>{answer.redacted}</OwnWords>
							)
						) : (
							<Answer {...{ t, question, language, places, written }} value={answer} />
						)}
					</dd>
				</div>
			))}
		</dl>
	)
}
