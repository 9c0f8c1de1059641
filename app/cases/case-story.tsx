import { useTranslation } from 'react-i18next'
import { answerRows } from '#app/questions/answer-summary.tsx'
import { OwnWords } from '#app/questions/local-words.tsx'
import { deadlineText } from '#app/triage/triage-text.ts'
import { InsetText } from '#app/ui/inset-text.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { WarningText } from '#app/ui/warning-text.tsx'
import { teamName, type ViewProps } from './case-facts.tsx'
import { DeadlineTag } from './case-queue.tsx'
import { listText } from './case-text.ts'

/** What this case is at a glance, in words and not by colour alone. */
export function CaseTags({ view, now, language, timeZone }: ViewProps) {
	const { t } = useTranslation('staff-cases')
	const { t: tTriage } = useTranslation('triage')
	const { case: own } = view
	return (
		<p className="govuk-body">
			{own.status !== 'withdrawn' && (
				<Tag className={own.status === 'open' ? '' : 'govuk-tag--grey'}>
					{t(`status.${own.status}`)}
				</Tag>
			)}{' '}
			<DeadlineTag one={own} now={now} timeZone={timeZone} />{' '}
			{own.isUrgent && <Tag className="govuk-tag--red">{t('tag.urgent')}</Tag>}{' '}
			{own.isSensitive && <Tag className="govuk-tag--grey">{t('tag.sensitive')}</Tag>}{' '}
			{own.status === 'open' &&
				t('case.answerBy', { date: deadlineText(tTriage, own, { language, timeZone }) })}
		</p>
	)
}

export function UndeliveredWarning({ view }: ViewProps) {
	const { t } = useTranslation('staff-cases')
	const count = view.undeliveredCount
	if (count === 0) return null
	return (
		<WarningText iconFallbackText={t('warning')}>{t('case.undelivered', { count })}</WarningText>
	)
}

/** What the resident sent: words, answers and photos, as far as this viewer may read them. */
export function CaseStory(props: ViewProps) {
	const { t } = useTranslation(['staff-cases', 'questions'])
	const { view, language } = props
	const { definition, answers, places } = view
	if (view.enquiry.forgottenAt) return <InsetText>{t('case.forgotten')}</InsetText>
	return (
		<>
			<ResidentWords {...props} />
			<h2 className="govuk-heading-m">{t('case.answers')}</h2>
			{definition.questions.length === 0 ? (
				<p className="govuk-body">{t('case.noAnswers')}</p>
			) : (
				<SummaryList rows={answerRows(t, { definition, answers, language, places })} />
			)}
			<CasePhotos {...props} />
		</>
	)
}

function ResidentWords({ view, language }: ViewProps) {
	const { t } = useTranslation('staff-cases')
	const { words, onBehalfOf, language: spoken } = view.enquiry
	const teams = view.wordsTeamIds.map((id) => teamName(view, id, language))
	const heading = onBehalfOf ? t('case.wordsOnBehalf', { name: onBehalfOf }) : t('case.words')
	return (
		<>
			<h2 className="govuk-heading-m">{heading}</h2>
			{words === undefined ? (
				<p className="govuk-body">{t('case.wordsHidden', { teams: listText(teams, language) })}</p>
			) : (
				<div className="app-quote" lang={spoken}>
					<OwnWords>{words}</OwnWords>
				</div>
			)}
		</>
	)
}

function CasePhotos({ view }: ViewProps) {
	const { t } = useTranslation('staff-cases')
	if (view.photos.length === 0) return null
	return (
		<>
			<h2 className="govuk-heading-m">{t('case.photos')}</h2>
			<ul className="app-photos">
				{view.photos.map(({ id, name, width, height }, index) => {
					const address = `/staff/cases/${view.case.id}/photos/${id}`
					const alt = t('case.photo', { number: index + 1, name })
					return (
						<li key={id}>
							<a href={address}>
								<img src={address} alt={alt} width={width} height={height} loading="lazy" />
							</a>
						</li>
					)
				})}
			</ul>
		</>
	)
}
