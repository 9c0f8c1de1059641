import { useTranslation } from 'react-i18next'
import { momentText } from '#app/consultations/moment.ts'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import type { Outlook } from './booking-outlook.ts'

type Props = {
	frame: {
		slug: string
		title: LocalText
		startsAt: Date
		/** Of the group that one of its members books for. */
		groupName: string | undefined
		number: number
		count: number
		/** Once it is known who comes. */
		outlook: Outlook | undefined
	}
	language: Language
	timeZone: string
}

/** Above the heading of each page: what is booked, how far one has come, and what one would get. */
export function BookingCaption({ frame, language, timeZone }: Props) {
	const { t } = useTranslation('bookings')
	const { slug, title, startsAt, groupName, number, count, outlook } = frame
	return (
		<>
			<p className="govuk-caption-l">
				<Link href={`/sessions/${slug}`}>
					<LocalWords text={title} language={language} />
				</Link>
				<br />
				{momentText(startsAt, { language, timeZone })}
				<br />
				{t('frame.page', { number, count })}
			</p>
			{groupName !== undefined && (
				<p className="govuk-body">{t('frame.group', { group: `\u2068${groupName}\u2069` })}</p>
			)}
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
