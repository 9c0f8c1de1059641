import { useTranslation } from 'react-i18next'
import { Link } from '#app/ui/link.tsx'

type Props = {
	slug: string
	/** Before the start, while it is booked, waits or has an offer. */
	canChange: boolean
	/** Only places that are booked can be passed on, and no personal invitation. */
	canTransfer: boolean
	isWaiting: boolean
	isBooked: boolean
	canRate: boolean
	hasOutcome: boolean
}

/** What can be done with a booking now, as links to a page for each. */
export function OwnActions(props: Props) {
	const { t } = useTranslation('bookings')
	const { slug, canChange, isBooked } = props
	const links = [
		canChange && isBooked && [`/sessions/${slug}/calendar.ics`, t('actions.calendar')],
		props.canTransfer && ['/bookings/own/transfer', t('actions.transfer')],
		canChange && [
			'/bookings/own/cancellation',
			t(props.isWaiting ? 'actions.leave' : 'actions.cancel'),
		],
		props.canRate && ['/bookings/own/rating', t('actions.rate')],
		props.hasOutcome && [`/sessions/${slug}/outcome`, t('actions.outcome')],
		[`/sessions/${slug}`, t('actions.session')],
	].flatMap((link) => (link ? [link as [string, string]] : []))
	const isMeant = isBooked && canChange && !props.canTransfer
	return (
		<>
			{isMeant && <p className="govuk-body">{t('actions.meant')}</p>}
			<ul className="govuk-list">
				{links.map(([href, text]) => (
					<li key={href}>
						<Link href={href}>{text}</Link>
					</li>
				))}
			</ul>
		</>
	)
}
