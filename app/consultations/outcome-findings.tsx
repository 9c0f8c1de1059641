import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { dayText } from '#app/questions/answer-text.ts'
import { Tag } from '#app/ui/tag.tsx'
import { type FindingForm, progressOf } from './finding.ts'
import { Paragraphs } from './preview-words.tsx'

/** `today`: the council's day, YYYY-MM-DD. */
type Shown = { language: Language; today: string }

/** You said, we did: what was said, the reply, and what is done by when. */
export function OutcomeFindings({
	findings,
	language,
	today,
}: Shown & { findings: (FindingForm & { id: string })[] }) {
	const { t } = useTranslation('outcomes')
	return (
		<ol className="app-outcome">
			{findings.map(({ id, ...finding }) => (
				<li key={id} className="app-outcome__finding">
					<h3 className="govuk-heading-s">{t('said')}</h3>
					<div className="app-outcome__said">
						<Paragraphs text={finding.said} language={language} />
					</div>
					<h3 className="govuk-heading-s">{t('reply')}</h3>
					<Paragraphs text={finding.reply} language={language} />
					{finding.decision && (
						<>
							<h3 className="govuk-heading-s">{t('decided')}</h3>
							<Paragraphs text={finding.decision} language={language} />
						</>
					)}
					{finding.action && (
						<>
							<h3 className="govuk-heading-s">{t('did')}</h3>
							<Paragraphs text={finding.action} language={language} />
							<Progress {...{ finding, today, language }} />
						</>
					)}
				</li>
			))}
		</ol>
	)
}

const progressTags = { done: 'govuk-tag--green', due: 'govuk-tag--blue', late: 'govuk-tag--red' }

function Progress({ finding, today, language }: Shown & { finding: FindingForm }) {
	const { t } = useTranslation('outcomes')
	const progress = progressOf(finding, { today })
	if (!progress) return null
	const { state, day } = progress
	return (
		<p className="govuk-body">
			<Tag className={progressTags[state]}>
				{t(`progress.${state}`, { day: dayText(day, language) })}
			</Tag>
		</p>
	)
}
