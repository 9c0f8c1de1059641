import { useTranslation } from 'react-i18next'
import { dayAndTime } from '#app/consultations/times-text.ts'
import { DEFAULT_LANGUAGE, type LocalText, textIn } from '#app/languages/language.ts'
import { LocalWords, OwnWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { PROPOSAL_ANSWERS, type ProposalStatus } from './group.ts'
import type { Proposal } from './proposal.server.ts'
import { dayText, StaffField } from './staff-parts.tsx'

/** What was proposed, by which group, and where. */
export function ProposalFacts({
	proposal,
	group,
	places,
	timeZone,
}: {
	proposal: Pick<Proposal, 'kind' | 'words' | 'language' | 'placeId' | 'status' | 'proposedAt'>
	group: { id: string; name: string }
	places: { id: string; name: LocalText }[]
	timeZone: string
}) {
	const { t } = useTranslation('staff-groups')
	const place = places.find(({ id }) => id === proposal.placeId)
	const rows = [
		[
			'group',
			<Link key="group" href={`/staff/groups/${group.id}`}>
				<bdi>{group.name}</bdi>
			</Link>,
		],
		['kind', t(`proposals.kinds.${proposal.kind}`)],
		['state', t(`proposals.statuses.${proposal.status}`)],
		[
			'place',
			place ? (
				<LocalWords key="place" text={place.name} language={DEFAULT_LANGUAGE} />
			) : (
				t('proposals.borough')
			),
		],
		['proposed', dayText(proposal.proposedAt, timeZone)],
		[
			'words',
			<div key="words" lang={proposal.language}>
				<OwnWords>{proposal.words}</OwnWords>
			</div>,
		],
	] as const
	return (
		<SummaryList
			rows={rows.map(([field, value]) => ({
				key: { children: t(`proposals.${field}`) },
				value: { children: value },
			}))}
		/>
	)
}

/** What becomes of it, in words that are shown and mailed. */
export function AnswerFields({
	values,
	errors,
	came,
	seen,
	timeZone,
}: {
	values: Record<string, string>
	errors: Record<string, string>
	came: { value: string; title: LocalText; startsAt?: Date }[]
	seen: ProposalStatus
	timeZone: string
}) {
	const { t } = useTranslation('staff-groups')
	const messageOf = (name: string) =>
		errors[name] ? { children: errors[name], visuallyHiddenText: t('errorPrefix') } : undefined
	return (
		<form method="post" noValidate className="app-prose">
			<h2 className="govuk-heading-m">{t('answer.heading')}</h2>
			<p className="govuk-body">{t('answer.what')}</p>
			<input type="hidden" name="seen" value={seen} />
			<Radios
				name="status"
				idPrefix="status"
				fieldset={{
					legend: { children: t('answer.status'), className: 'govuk-fieldset__legend--s' },
				}}
				errorMessage={messageOf('status')}
				defaultValue={values.status}
				items={PROPOSAL_ANSWERS.map((value) => ({
					value,
					text: t(`proposals.statuses.${value}`),
				}))}
			/>
			<Select
				id="cameOf"
				name="cameOf"
				label={{ children: t('answer.cameOf'), className: 'govuk-label--s' }}
				hint={{ children: t('answer.cameOfHint') }}
				errorMessage={messageOf('cameOf')}
				defaultValue={values.cameOf ?? ''}
				items={[
					{ value: '', text: t('answer.nothing') },
					...came.map(({ value, title, startsAt }) => {
						const name = textIn(title, DEFAULT_LANGUAGE).text
						const text = startsAt
							? t('answer.session', {
									name,
									moment: dayAndTime(startsAt, DEFAULT_LANGUAGE, timeZone),
								})
							: t('answer.consultation', { name })
						return { value, text }
					}),
				]}
			/>
			{(['reply-en', 'reply-ar'] as const).map((name) => (
				<StaffField key={name} name={name} rows={5} error={errors[name]} value={values[name]} />
			))}
			<Button preventDoubleClick>{t('answer.send')}</Button>
		</form>
	)
}
