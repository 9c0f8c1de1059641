import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { FindingForm } from './finding.ts'
import { FindingProgress } from './finding-progress.tsx'
import { PostButton, titleOf } from './staff-parts.tsx'

type Source = { findingId: string; themeId: string; name: string }

export function FindingCards({
	findings,
	sources,
	base,
	revision,
	today,
}: {
	findings: (FindingForm & { id: string })[]
	sources: Source[]
	base: string
	revision: number
	/** The council's day, YYYY-MM-DD. */
	today: string
}) {
	const { t } = useTranslation('staff-consultations')
	if (findings.length === 0) return <p className="govuk-body">{t('findings.none')}</p>
	return (
		<ol className="app-builder">
			{findings.map(({ id, said, reply, action, dueOn, doneOn }, at) => (
				<li key={id} className="app-builder__card">
					<p className="app-builder__label">
						<span className="app-builder__number">{at + 1}</span>
						{titleOf(said)}
					</p>
					<p className="govuk-body">{titleOf(reply)}</p>
					{action && (
						<p className="app-builder__facts">
							<FindingProgress
								finding={{ dueOn, doneOn }}
								language={DEFAULT_LANGUAGE}
								today={today}
							/>
							{titleOf(action)}
						</p>
					)}
					<p className="app-builder__facts">
						{sources
							.filter(({ findingId }) => findingId === id)
							.map(({ themeId, name }) => (
								<Tag key={themeId} className="govuk-tag--grey">
									{name}
								</Tag>
							))}
					</p>
					<div className="app-builder__actions">
						<Link href={`${base}/${id}`}>
							{t('questions.change')}
							<span className="govuk-visually-hidden"> {titleOf(said)}</span>
						</Link>
						<PostButton action={`${base}/${id}/removal`} revision={revision} label={titleOf(said)}>
							{t('questions.remove')}
						</PostButton>
					</div>
				</li>
			))}
		</ol>
	)
}
