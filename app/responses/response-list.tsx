import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, type Language, languageFor } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import { Select } from '#app/ui/select.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import { RESPONSE_FILTERS, type ResponseFilter } from './moderation.ts'
import { type Publication, RESPONSE_CHANNELS, type ResponseChannel } from './response.ts'

type Row = {
	id: string
	reference: string
	channel: ResponseChannel
	language: Language
	groupName: string | null
	storedAt: Date
	withdrawnAt: Date | null
	forgottenAt: Date | null
	mayPublish: boolean
	publication: Publication
	isFlagged: boolean
	isReported: boolean
}

/** From a form in the hand, or a reference on the phone, to its record. */
export function CodeFinder({ code, error }: { code: string | undefined; error?: string }) {
	const { t } = useTranslation('staff-responses')
	return (
		<form method="get" className="app-toolbar">
			<Input
				id="code"
				name="code"
				className="govuk-input--width-10"
				autoComplete="off"
				spellCheck={false}
				label={{ children: t('list.code') }}
				errorMessage={error ? { children: error, visuallyHiddenText: t('errorPrefix') } : undefined}
				defaultValue={code}
			/>
			<Button className="govuk-button--secondary">{t('list.find')}</Button>
		</form>
	)
}

/** Narrows the list, by a form that gets the page anew. */
export function ResponseFilters({
	filter,
	channel,
}: {
	filter: ResponseFilter
	channel?: ResponseChannel
}) {
	const { t } = useTranslation('staff-responses')
	return (
		<form method="get" className="app-toolbar">
			<Select
				id="show"
				name="show"
				label={{ children: t('list.show') }}
				defaultValue={filter}
				items={RESPONSE_FILTERS.map((value) => ({ value, text: t(`filter.${value}`) }))}
			/>
			<Select
				id="channel"
				name="channel"
				label={{ children: t('list.channel') }}
				defaultValue={channel ?? ''}
				items={[
					{ value: '', text: t('list.everyChannel') },
					...RESPONSE_CHANNELS.map((value) => ({ value, text: t(`channel.${value}`) })),
				]}
			/>
			<Button className="govuk-button--secondary">{t('list.filter')}</Button>
		</form>
	)
}

export function ResponseTable({ rows, timeZone }: { rows: Row[]; timeZone: string }) {
	const { t } = useTranslation('staff-responses')
	const { locale } = languageFor(DEFAULT_LANGUAGE)
	const day = (at: Date) => at.toLocaleDateString(locale, { dateStyle: 'medium', timeZone })
	return (
		<WideTable
			caption={t('list.caption')}
			firstCellIsHeader
			head={[
				{ text: t('list.reference') },
				{ text: t('list.received') },
				{ text: t('list.channel') },
				{ text: t('list.language') },
				{ text: t('list.state') },
			]}
			rows={rows.map((row) => [
				{
					text: (
						<a className="govuk-link" href={`/staff/responses/${row.id}`}>
							{row.reference}
						</a>
					),
				},
				{ text: day(row.storedAt) },
				{ text: t(`channel.${row.channel}`) },
				{ text: <bdi>{languageFor(row.language).name}</bdi> },
				{ text: <States row={row} /> },
			])}
		/>
	)
}

function States({ row }: { row: Row }) {
	const { t } = useTranslation('staff-responses')
	if (row.withdrawnAt) return <Tag className="govuk-tag--grey">{t('state.withdrawn')}</Tag>
	if (row.forgottenAt) return <Tag className="govuk-tag--grey">{t('state.forgotten')}</Tag>
	return (
		<>
			{row.mayPublish ? t(`publication.${row.publication}`) : t('publication.notAgreed')}{' '}
			{row.isFlagged && <Tag className="govuk-tag--yellow">{t('state.flagged')}</Tag>}{' '}
			{row.isReported && <Tag className="govuk-tag--red">{t('state.reported')}</Tag>}
		</>
	)
}
