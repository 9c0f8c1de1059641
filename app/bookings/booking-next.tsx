import { useTranslation } from 'react-i18next'

type Props = {
	isWaiting: boolean
	/** There is an address to write to. */
	isMailed: boolean
	/** A reminder is still to come. */
	isReminded: boolean
	/** They want to hear what comes of it. */
	isTold: boolean
	isOnline: boolean
	/** How long an offer stands. */
	offerHours: number
}

/** What happens next, once it is booked or waits. */
export function NextForBooking({ isWaiting, isMailed, isTold, isOnline, ...props }: Props) {
	const { isReminded, offerHours } = props
	const { t } = useTranslation('bookings')
	return (
		<ul className="govuk-list govuk-list--bullet">
			{isWaiting ? (
				<>
					<li>{t(isMailed ? 'booked.next.offer' : 'booked.next.look', { count: offerHours })}</li>
					<li>{t('booked.next.leave')}</li>
				</>
			) : (
				<>
					{isOnline && <li>{t('booked.next.online')}</li>}
					{isReminded && <li>{t('booked.next.reminder')}</li>}
					<li>{t('booked.next.change')}</li>
				</>
			)}
			{isTold && <li>{t('booked.next.told')}</li>}
		</ul>
	)
}
