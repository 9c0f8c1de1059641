import { useTranslation } from 'react-i18next'
import { momentText } from '#app/consultations/moment.ts'
import type { Language } from '#app/languages/language.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { Venue } from '#app/workshops/workshop.ts'

type Props = {
	session: {
		startsAt: Date
		endsAt: Date
		/** For who comes in person. */
		venue: Venue | null
		/** For who joins online: from when on the way in is shown, and the way in itself from then on. */
		online: { shownAt: Date; url: string | null } | null
	}
	language: Language
	timeZone: string
}

/** When and where it is; how to get in online only from the moment that was set. */
export function SessionRows({ session, language, timeZone }: Props) {
	const { t } = useTranslation('bookings')
	const { startsAt, endsAt, venue, online } = session
	const moment = (at: Date) => momentText(at, { language, timeZone })
	const rows = [
		{ key: t('rows.starts'), value: moment(startsAt) },
		{ key: t('rows.ends'), value: moment(endsAt) },
		venue && {
			key: t('rows.venue'),
			value: (
				<span dir="auto">
					{[venue.name, venue.address, venue.postcode].filter(Boolean).join(', ')}
				</span>
			),
		},
		online && {
			key: t('rows.online'),
			value: online.url ? (
				<a className="govuk-link" href={online.url} rel="noreferrer noopener">
					{t('rows.onlineJoin')}
				</a>
			) : (
				t('rows.onlineFrom', { at: moment(online.shownAt) })
			),
		},
	]
	return (
		<SummaryList
			rows={rows.map(
				(row) => row && { key: { children: row.key }, value: { children: row.value } },
			)}
		/>
	)
}
