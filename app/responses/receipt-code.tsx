import { useTranslation } from 'react-i18next'
import { Link } from '#app/ui/link.tsx'

/** Shown once, to write down. */
export function ReceiptCode({ code }: { code: string }) {
	const { t } = useTranslation('responses')
	return (
		<section className="app-follow-code" aria-labelledby="receipt-code">
			<h2 className="govuk-heading-m" id="receipt-code">
				{t('received.codeHeading')}
			</h2>
			<p className="govuk-body">{t('received.codeWhat')}</p>
			<p className="app-code">
				<bdi>{code}</bdi>
			</p>
			<p className="govuk-body">
				<Link href="/responses">{t('received.codeOpen')}</Link>
			</p>
		</section>
	)
}
