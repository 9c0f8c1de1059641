import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import type { Answers } from '#app/questions/answer.ts'
import { Answer } from '#app/questions/answer-summary.tsx'
import type { AnswerPlace } from '#app/questions/answer-text.ts'
import type { Definition, Question } from '#app/questions/definition.ts'
import { LocalWords, OwnWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { isPublishable } from './moderation.ts'
import { findPersonalData } from './personal-data.ts'
import type { DuplicateReason } from './response.ts'

type Redaction = { questionId: string; text: string; reason: string }

/** Each answer with what is published in its place, and a way to hide something of it. */
export function ReviewedAnswers({
	responseId,
	definition,
	answers,
	redactions,
	places,
	names,
}: {
	responseId: string
	definition: Definition
	answers: Answers
	redactions: Redaction[]
	places: AnswerPlace[]
	names: string[]
}) {
	const answered = definition.questions.filter(({ id }) => answers[id] !== undefined)
	return answered.map((question) => (
		<section key={question.id} className="app-result" aria-labelledby={`answer-${question.id}`}>
			<h3 className="govuk-heading-s" id={`answer-${question.id}`}>
				<LocalWords text={question.label} language={DEFAULT_LANGUAGE} />
			</h3>
			<OneAnswer {...{ question, answers, places }} />
			<Publishing
				{...{ responseId, question, names }}
				words={answers[question.id]}
				redaction={redactions.find(({ questionId }) => questionId === question.id)}
			/>
		</section>
	))
}

function OneAnswer({
	question,
	answers,
	places,
}: {
	question: Question
	answers: Answers
	places: AnswerPlace[]
}) {
	const { t } = useTranslation('questions')
	const value = answers[question.id]
	if (value === undefined) return null
	return (
		<div className="govuk-body">
			<Answer {...{ t, question, value, places }} language={DEFAULT_LANGUAGE} />
		</div>
	)
}

function Publishing({
	responseId,
	question,
	words,
	redaction,
	names,
}: {
	responseId: string
	question: Question
	words: Answers[string] | undefined
	redaction?: Redaction
	names: string[]
}) {
	const { t } = useTranslation('staff-responses')
	if (!isPublishable(question)) return <p className="govuk-hint">{t('review.neverPublished')}</p>
	const found = typeof words === 'string' ? findPersonalData(words, { names }) : []
	const href = `/staff/responses/${responseId}/redactions/${question.id}`
	return (
		<>
			{redaction && (
				<div className="app-quote">
					<p className="govuk-body-s">{t('review.publishedAs', { reason: redaction.reason })}</p>
					{redaction.text === '' ? t('review.allHidden') : <OwnWords>{redaction.text}</OwnWords>}
				</div>
			)}
			{!redaction && found.length > 0 && (
				<p className="govuk-body">
					<Tag className="govuk-tag--yellow">{t('review.suggested', { count: found.length })}</Tag>
				</p>
			)}
			<p className="govuk-body">
				<a className="govuk-link" href={href}>
					{redaction ? t('review.changeHidden') : t('review.hide')}
					<span className="govuk-visually-hidden">
						{' '}
						<LocalWords text={question.label} language={DEFAULT_LANGUAGE} />
					</span>
				</a>
			</p>
		</>
	)
}

type Flag = {
	reason: DuplicateReason
	otherResponseId: string
	otherReference: string
	clearedAt: Date | null
}

/** Why it may be from somebody who answered already, and the button that says it is not. */
export function FlagList({ responseId, flags }: { responseId: string; flags: Flag[] }) {
	const { t } = useTranslation('staff-responses')
	if (flags.length === 0) return null
	return (
		<section aria-labelledby="flags" className="app-box">
			<h2 className="govuk-heading-m" id="flags">
				{t('flags.heading')}
			</h2>
			<ul className="govuk-list">
				{flags.map(({ reason, otherResponseId, otherReference, clearedAt }) => (
					<li key={reason}>
						{t(`flags.${reason}`)}{' '}
						<a className="govuk-link" href={`/staff/responses/${otherResponseId}`}>
							{otherReference}
						</a>
						{clearedAt ? (
							<> – {t('flags.cleared')}</>
						) : (
							<form
								method="post"
								action={`/staff/responses/${responseId}/flags/${reason}/clearing`}
							>
								<Button className="govuk-button--secondary app-button--small">
									{t('flags.clear')}
									<span className="govuk-visually-hidden"> {t(`flags.${reason}`)}</span>
								</Button>
							</form>
						)}
					</li>
				))}
			</ul>
			<p className="govuk-hint">{t('flags.about')}</p>
		</section>
	)
}

type Report = { id: string; words: string; reportedAt: Date; settledAt: Date | null }

export function ReportList({ responseId, reports }: { responseId: string; reports: Report[] }) {
	const { t } = useTranslation('staff-responses')
	if (reports.length === 0) return null
	const isOpen = reports.some(({ settledAt }) => settledAt === null)
	return (
		<section aria-labelledby="reports" className="app-box">
			<h2 className="govuk-heading-m" id="reports">
				{t('reports.heading')}
			</h2>
			{reports.map(({ id, words, settledAt }) => (
				<div key={id} className="app-quote">
					<OwnWords>{words}</OwnWords>
					{settledAt && <p className="govuk-hint">{t('reports.settled')}</p>}
				</div>
			))}
			{isOpen && (
				<form method="post" action={`/staff/responses/${responseId}/reports`}>
					<Button className="govuk-button--secondary">{t('reports.settle')}</Button>
				</form>
			)}
		</section>
	)
}
