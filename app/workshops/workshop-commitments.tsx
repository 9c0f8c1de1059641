import { useTranslation } from 'react-i18next'
import { progressOf } from '#app/consultations/finding.ts'
import { Paragraphs } from '#app/consultations/paragraphs.tsx'
import type { Language, LocalText } from '#app/languages/language.ts'
import { dayText } from '#app/questions/answer-text.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Commitment = {
	id: string
	idea: LocalText
	decision: LocalText | null
	action: LocalText | null
	/** A team of the council, or somebody in words of their own. */
	byTeam: LocalText | null
	by: string | null
	dueOn: string | null
	doneOn: string | null
}
/** `today`: the council's day, YYYY-MM-DD. */
type Shown = { language: Language; today: string }

/** You shaped this: each idea, what was decided on it, and who does what by when. */
export function WorkshopCommitments({
	commitments,
	language,
	today,
}: Shown & { commitments: Commitment[] }) {
	const { t } = useTranslation('sessions')
	return (
		<ol className="app-outcome">
			{commitments.map((one) => (
				<li key={one.id} className="app-outcome__finding">
					<h3 className="govuk-heading-s">{t('outcome.idea')}</h3>
					<div className="app-outcome__said">
						<Paragraphs text={one.idea} language={language} />
					</div>
					<h3 className="govuk-heading-s">{t('outcome.decision')}</h3>
					{one.decision ? (
						<Paragraphs text={one.decision} language={language} />
					) : (
						<p className="govuk-body">{t('outcome.undecided')}</p>
					)}
					{one.action && (
						<>
							<h3 className="govuk-heading-s">{t('outcome.action')}</h3>
							<Paragraphs text={one.action} language={language} />
							{(one.byTeam || one.by) && (
								<p className="govuk-body">
									{t('outcome.by')}{' '}
									{one.byTeam ? (
										<LocalWords text={one.byTeam} language={language} />
									) : (
										<bdi>{one.by}</bdi>
									)}
								</p>
							)}
							<Progress {...{ one, today, language }} />
						</>
					)}
				</li>
			))}
		</ol>
	)
}

const progressTags = { done: 'govuk-tag--green', due: 'govuk-tag--blue', late: 'govuk-tag--red' }

function Progress({ one, today, language }: Shown & { one: Commitment }) {
	const { t } = useTranslation('outcomes')
	const progress = progressOf(one, { today })
	if (!progress) return null
	return (
		<p className="govuk-body">
			<Tag className={progressTags[progress.state]}>
				{t(`progress.${progress.state}`, { day: dayText(progress.day, language) })}
			</Tag>
		</p>
	)
}
