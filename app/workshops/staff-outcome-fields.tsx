import { useTranslation } from 'react-i18next'
import {
	DayField,
	type Fields,
	LocalField,
	LocalFields,
	languageName,
} from '#app/consultations/staff-fields.tsx'
import { titleOf } from '#app/consultations/staff-parts.tsx'
import type { Language, LocalText } from '#app/languages/language.ts'
import { dayText } from '#app/questions/answer-text.ts'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import { Select } from '#app/ui/select.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { COMMITMENT_TEXTS, type CommitmentForm } from './commitment.ts'
import type { OutcomeMissing } from './outcome.server.ts'

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
export function CommitmentFields({
	fields,
	languages,
	teams,
}: {
	fields: Fields
	languages: Language[]
	teams: { id: string; name: string }[]
}) {
	const { t } = useTranslation('staff-workshops')
	return (
		<>
			{COMMITMENT_TEXTS.map((name) => (
				<LocalFields key={name} {...{ fields, name, languages }} rows={3} />
			))}
			<Select
				{...fields.field('byTeamId')}
				items={[
					{ value: '', text: t('outcome.noTeam') },
					...teams.map(({ id, name }) => ({ value: id, text: name })),
				]}
			/>
			<Input {...fields.field('by')} className="govuk-input--width-20" />
			<DayField fields={fields} name="dueOn" />
			<DayField fields={fields} name="doneOn" />
		</>
	)
}

export function CommitmentCards({
	commitments,
	base,
}: {
	commitments: (CommitmentForm & { id: string; byTeam: LocalText | null })[]
	base: string
}) {
	const { t } = useTranslation('staff-workshops')
	if (commitments.length === 0) return <p className="govuk-body">{t('outcome.none')}</p>
	return (
		<ol className="app-builder">
			{commitments.map(({ id, idea, decision, action, by, byTeam, dueOn, doneOn }, at) => (
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
								{byTeam && ` (${titleOf(byTeam)})`}
								{by && ` (${by})`}
							</span>
						</p>
					)}
					<div className="app-builder__actions">
						<Link href={`${base}/${id}`}>
							{t('change')}
							<span className="govuk-visually-hidden"> {titleOf(idea)}</span>
						</Link>
						<Link href={`${base}/${id}/removal`}>
							{t('remove')}
							<span className="govuk-visually-hidden"> {titleOf(idea)}</span>
						</Link>
					</div>
				</li>
			))}
		</ol>
	)
}

/** What is still to be written before it can be sent, each with the way to where it is written. */
export function OutcomeMissingList({
	missing,
	overview,
}: {
	missing: OutcomeMissing[]
	overview: string
}) {
	const { t } = useTranslation('staff-workshops')
	return (
		<ul className="govuk-list govuk-list--bullet">
			{missing.map(({ field, language, code, of }) => {
				const texts = { field: t(`fields.${field}`), language: languageName(language) }
				const page = of ? `${overview}/commitments/${of.id}` : `${overview}/outcome`
				return (
					<li key={`${of?.id} ${field} ${language} ${code}`}>
						{of && `${t('outcome.which', { number: of.number, idea: titleOf(of.idea) })} `}
						<Link href={`${page}#${field}-${language}`}>{t(`outcome.lacking.${code}`, texts)}</Link>
					</li>
				)
			})}
		</ul>
	)
}
