import { useTranslation } from 'react-i18next'
import { Link } from '#app/ui/link.tsx'

/** Shown once, to write down. */
export function BookingCode({ code }: { code: string }) {
	const { t } = useTranslation('bookings')
	return (
		<section className="app-follow-code" aria-labelledby="booking-code">
			<h2 className="govuk-heading-m" id="booking-code">
				{t('booked.codeHeading')}
			</h2>
			<p className="govuk-body">{t('booked.codeWhat')}</p>
			<p className="app-code">
				<bdi>{code}</bdi>
			</p>
			<p className="govuk-body">
				<Link href="/bookings">{t('booked.codeOpen')}</Link>
			</p>
		</section>
	)
}
