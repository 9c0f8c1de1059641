import { useTranslation } from 'react-i18next'

/** Whom to ring, with the number as a link that rings. */
export function HowToReachHosts({ phone }: { phone: string }) {
	const { t } = useTranslation('bookings')
	return (
		<p className="govuk-body">
			{t('hosts.ring')}{' '}
			<a className="govuk-link" href={`tel:${phone.replaceAll(' ', '')}`}>
				<bdi dir="ltr">{phone}</bdi>
			</a>
		</p>
	)
}
