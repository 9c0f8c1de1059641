import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { momentText } from '#app/consultations/moment.ts'
import type { Language } from '#app/languages/language.ts'
import { numberText, plainText } from '#app/questions/answer-text.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Details } from '#app/ui/details.tsx'
import { WarningText } from '#app/ui/warning-text.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { QuestionResult } from './distribution.ts'
import type { GroupedResults, GroupLabel, PublishedResults } from './published-results.ts'
import { labelText, QuestionFigures, QuestionResultView, ScaleEnds } from './question-result.tsx'

type Translate = TFunction<'results'>

/** All that there is to show of a consultation's results, the same for residents and for staff. */
export function ResultsView({
	results,
	equality,
	countedAt,
	timeZone,
}: {
	results: PublishedResults
	/** Who took part; undefined where that is not asked, or not yet shown. */
	equality: QuestionResult[] | undefined
	countedAt: Date | null
	timeZone: string
}) {
	const { t, i18n } = useTranslation('results')
	const language = i18n.language as Language
	const { count, flagged, threshold, questions, byPlace, byChannel } = results
	const at = countedAt && momentText(countedAt, { language, timeZone })
	return (
		<>
			<p className="govuk-body-l">
				{count === undefined ? t('count.tooFew', { threshold }) : t('count.all', { count })}{' '}
				{flagged !== undefined && flagged > 0 && t('count.flagged', { count: flagged })}
			</p>
			{at && <p className="govuk-hint">{t('count.at', { at })}</p>}
			<WarningText iconFallbackText={t('warning.label')}>{t('warning.chosen')}</WarningText>
			<Contents results={results} hasEquality={equality !== undefined} />
			<h2 className="govuk-heading-l">{t('heading.questions')}</h2>
			{questions.map((result) => (
				<QuestionResultView key={result.question.id} id={questionAnchor(result)} result={result} />
			))}
			{byPlace && <GroupsView kind="place" grouped={byPlace} questions={questions} />}
			{byChannel && <GroupsView kind="channel" grouped={byChannel} questions={questions} />}
			{equality && (
				<section id="results-equality">
					<h2 className="govuk-heading-l">{t('heading.equality')}</h2>
					<p className="govuk-body">{t('how.equality')}</p>
					{equality.map((result) => (
						<Details
							key={result.question.id}
							summary={<LocalWords text={result.question.label} language={language} />}
						>
							<QuestionFigures id={`equality-${result.question.id}`} result={result} />
						</Details>
					))}
				</section>
			)}
			<h2 className="govuk-heading-m" id="results-how">
				{t('heading.how')}
			</h2>
			<div className="app-prose">
				<p className="govuk-body">{t('how.range')}</p>
				<p className="govuk-body">{t('how.hidden', { threshold })}</p>
				<p className="govuk-body">{t('how.flagged')}</p>
			</div>
		</>
	)
}

const questionAnchor = ({ question }: QuestionResult) => `question-${question.id}`

/** Every question by its name, and what comes after them: the page is long on a phone. */
function Contents({ results, hasEquality }: { results: PublishedResults; hasEquality: boolean }) {
	const { t, i18n } = useTranslation('results')
	const language = i18n.language as Language
	const { questions, byPlace, byChannel } = results
	const after = [
		...(byPlace ? (['place'] as const) : []),
		...(byChannel ? (['channel'] as const) : []),
		...(hasEquality ? (['equality'] as const) : []),
		'how' as const,
	]
	return (
		<nav aria-labelledby="results-contents">
			<h2 className="govuk-heading-s" id="results-contents">
				{t('page.contents')}
			</h2>
			<ul className="govuk-list">
				{questions.map((result) => (
					<li key={result.question.id}>
						<a className="govuk-link" href={`#${questionAnchor(result)}`}>
							<LocalWords text={result.question.label} language={language} />
						</a>
					</li>
				))}
				{after.map((part) => (
					<li key={part}>
						<a className="govuk-link" href={`#results-${part}`}>
							{t(`heading.${part}`)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

function groupText(t: Translate, label: GroupLabel | undefined, language: Language): string {
	if (label && 'place' in label) return plainText(label.place, language)
	return label && 'channel' in label ? t(`channel.${label.channel}`) : t('group.noPlace')
}

/** Responses by ward or channel, and each question by it; hidden numbers stay hidden. */
function GroupsView({
	kind,
	grouped: { totals, labels, breakdowns },
	questions,
}: {
	kind: 'place' | 'channel'
	grouped: GroupedResults
	questions: PublishedResults['questions']
}) {
	const { t, i18n } = useTranslation('results')
	const language = i18n.language as Language
	const name = (at: number) => groupText(t, labels[at], language)
	const cell = (count: number | undefined) => ({
		text: count === undefined ? t('figure.hidden') : numberText(count, language),
		format: 'numeric' as const,
	})
	return (
		<section id={`results-${kind}`}>
			<h2 className="govuk-heading-l">{t(`heading.${kind}`)}</h2>
			<WideTable
				className="app-figures"
				caption={t(`heading.${kind}`)}
				firstCellIsHeader
				head={[{ text: t(`table.${kind}`) }, { text: t('table.responses'), format: 'numeric' }]}
				rows={totals.map(({ count }, at) => [{ text: name(at) }, cell(count)])}
			/>
			{questions.map(({ question }) => {
				const found = breakdowns.get(question.id)
				if (!found) return null
				const label = plainText(question.label, language)
				return (
					<Details key={question.id} summary={label}>
						<ScaleEnds question={question} />
						<WideTable
							className="app-figures"
							caption={`${label} – ${t(`heading.${kind}`)}`}
							firstCellIsHeader
							head={[
								{ text: t(`table.${kind}`) },
								...found.choices.map(({ label }) => ({
									text: labelText(t, label, language),
									format: 'numeric' as const,
								})),
								{ text: t('table.base'), format: 'numeric' as const },
							]}
							rows={found.rows.map(({ base, counts }, at) => [
								{ text: name(at) },
								...counts.map(cell),
								cell(base),
							])}
						/>
					</Details>
				)
			})}
		</section>
	)
}
