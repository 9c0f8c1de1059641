import { useTranslation } from 'react-i18next'
import {
	DEFAULT_LANGUAGE,
	LANGUAGES,
	type LocalText,
	languageFor,
} from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { ClosureDay } from './calendar.ts'

/** A day (YYYY-MM-DD) as staff read it, with its weekday. */
export function dayText(day: string): string {
	return new Date(day).toLocaleDateString(languageFor(DEFAULT_LANGUAGE).locale, {
		dateStyle: 'full',
		timeZone: 'UTC',
	})
}

/** The council's own closure days, each with a button that takes it out. */
export function ClosureDayTable({ days }: { days: ClosureDay[] }) {
	const { t } = useTranslation('staff-calendar')
	if (days.length === 0) return <p className="govuk-body">{t('own.none')}</p>
	return (
		<WideTable
			caption={t('own.caption')}
			firstCellIsHeader
			head={[
				{ text: t('own.date') },
				...LANGUAGES.map(({ name: language }) => ({ text: t('own.name', { language }) })),
				{ text: t('own.action') },
			]}
			rows={days.map(({ date, title }) => [
				{ text: dayText(date) },
				...LANGUAGES.map(({ code, direction }) => {
					const name = title[code]
					return name ? { text: name, lang: code, dir: direction } : { text: t('own.noName') }
				}),
				{ text: <RemoveDay date={date} /> },
			])}
		/>
	)
}

function RemoveDay({ date }: { date: string }) {
	const { t } = useTranslation('staff-calendar')
	return (
		<form method="post" action={`/staff/closure-days/${date}/removal`}>
			<Button className="govuk-button--secondary app-button--small" preventDoubleClick>
				{t('own.remove')} <span className="govuk-visually-hidden">{dayText(date)}</span>
			</Button>
		</form>
	)
}

export type BankHoliday = { date: string; name: LocalText; isProvisional: boolean }

/** To be read, not changed: they come with the program, or from an import. */
export function BankHolidayTable({ days }: { days: BankHoliday[] }) {
	const { t } = useTranslation('staff-calendar')
	return (
		<WideTable
			caption={t('holidays.caption')}
			firstCellIsHeader
			head={[{ text: t('holidays.date') }, { text: t('holidays.name') }]}
			rows={days.map(({ date, name, isProvisional }) => [
				{ text: dayText(date) },
				{
					text: (
						<>
							{name[DEFAULT_LANGUAGE]}{' '}
							{isProvisional && <Tag className="govuk-tag--grey">{t('holidays.provisional')}</Tag>}
						</>
					),
				},
			])}
		/>
	)
}
