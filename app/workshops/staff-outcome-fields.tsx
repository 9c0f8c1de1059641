import { useTranslation } from 'react-i18next'
import { DayField, type Fields, LocalField, LocalFields } from '#app/consultations/staff-fields.tsx'
import { PostButton, titleOf } from '#app/consultations/staff-parts.tsx'
import type { Language } from '#app/languages/language.ts'
import { dayText } from '#app/questions/answer-text.ts'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { COMMITMENT_TEXTS, type CommitmentForm } from './commitment.ts'

/** Something to read before a workshop, in each language. */
export function MaterialFields({ fields, languages }: { fields: Fields; languages: Language[] }) {
	return languages.map((language) => (
		<div key={language}>
			<LocalField fields={fields} name={`materialTitle-${language}`} language={language} />
			<LocalField fields={fields} name={`body-${language}`} language={language} rows={14} />
		</div>
	))
}

/** An idea, what was decided on it, and who does it by when. */
export function CommitmentFields({ fields, languages }: { fields: Fields; languages: Language[] }) {
	return (
		<>
			{COMMITMENT_TEXTS.map((name) => (
				<LocalFields key={name} {...{ fields, name, languages }} rows={3} />
			))}
			<Input {...fields.field('by')} className="govuk-input--width-20" />
			<DayField fields={fields} name="dueOn" />
			<DayField fields={fields} name="doneOn" />
		</>
	)
}

export function CommitmentCards({
	commitments,
	base,
	revision,
}: {
	commitments: (CommitmentForm & { id: string })[]
	base: string
	revision: number
}) {
	const { t } = useTranslation('staff-workshops')
	if (commitments.length === 0) return <p className="govuk-body">{t('outcome.none')}</p>
	return (
		<ol className="app-builder">
			{commitments.map(({ id, idea, decision, action, by, dueOn, doneOn }, at) => (
				<li key={id} className="app-builder__card" id={`commitment-${id}`}>
					<p className="app-builder__label">
						<span className="app-builder__number">{at + 1}</span>
						{titleOf(idea)}
					</p>
					{decision && <p className="govuk-body">{titleOf(decision)}</p>}
					{action && (
						<p className="app-builder__facts">
							<Tag className={doneOn ? 'govuk-tag--green' : 'govuk-tag--blue'}>
								{doneOn
									? t('outcome.doneOn', { day: dayText(doneOn, 'en') })
									: t('outcome.dueOn', { day: dueOn ? dayText(dueOn, 'en') : '' })}
							</Tag>
							<span>
								{titleOf(action)}
								{by && ` (${by})`}
							</span>
						</p>
					)}
					<div className="app-builder__actions">
						<Link href={`${base}/${id}`}>
							{t('change')}
							<span className="govuk-visually-hidden"> {titleOf(idea)}</span>
						</Link>
						<PostButton action={`${base}/${id}/removal`} revision={revision} label={titleOf(idea)}>
							{t('remove')}
						</PostButton>
					</div>
				</li>
			))}
		</ol>
	)
}
