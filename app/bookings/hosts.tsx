import { useTranslation } from 'react-i18next'
import { PhoneLink } from '#app/ui/phone-link.tsx'

/** Whom to ring, with the number as a link that rings. */
export function HowToReachHosts({ phone }: { phone: string }) {
	const { t } = useTranslation('bookings')
	return (
		<p className="govuk-body">
			{t('hosts.ring')} <PhoneLink phone={phone} />
		</p>
	)
}
