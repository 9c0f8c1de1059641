import { useTranslation } from 'react-i18next'
import { type Language, type LocalText, languageFor } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import type { Outlook } from './booking-outlook.ts'

type Props = {
	frame: {
		title: LocalText
		startsAt: Date
		number: number
		count: number
		/** Once it is known who comes. */
		outlook: Outlook | undefined
	}
	language: Language
	timeZone: string
}

/** A day and a time as the reader writes them. */
export function momentText(at: Date, { language, timeZone }: Pick<Props, 'language' | 'timeZone'>) {
	const { locale } = languageFor(language)
	return at.toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short', timeZone })
}

/** Above the heading of each page: what is booked, how far one has come, and what one would get. */
export function BookingCaption({ frame, language, timeZone }: Props) {
	const { t } = useTranslation('bookings')
	const { title, startsAt, number, count, outlook } = frame
	return (
		<>
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
				<br />
				{momentText(startsAt, { language, timeZone })}
				<br />
				{t('frame.page', { number, count })}
			</p>
			{outlook?.kind === 'waiting' && <WaitingNews position={outlook.position} />}
		</>
	)
}

/** That it is the waiting list, and what that means. */
export function WaitingNews({ position }: { position: number }) {
	const { t } = useTranslation('bookings')
	return (
		<div className="govuk-inset-text">
			<p className="govuk-body govuk-!-font-weight-bold">{t('frame.waiting', { position })}</p>
			<p className="govuk-body">{t('frame.waitingWhat')}</p>
		</div>
	)
}
