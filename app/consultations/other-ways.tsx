import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import { PhoneLink } from '#app/ui/phone-link.tsx'
import { DocumentBody } from './document-body.tsx'

type Hub = { id: string; name: LocalText; address: string; opening: LocalText }

/** How to answer without this site: on the phone, on paper, in person. */
export function OtherWays({
	slug,
	phone,
	phoneHours,
	address,
	hubs,
	otherWays,
	language,
}: {
	slug: string
	phone: string
	phoneHours: LocalText
	address: string
	hubs: Hub[]
	otherWays: LocalText | null
	language: Language
}) {
	const { t } = useTranslation('consultations')
	return (
		<section aria-labelledby="other-ways">
			<h2 className="govuk-heading-m" id="other-ways">
				{t('ways.heading')}
			</h2>
			<p className="govuk-body">
				{t('ways.phone')} <PhoneLink phone={phone} />.{' '}
				<LocalWords text={phoneHours} language={language} />
			</p>
			<p className="govuk-body">
				{t('ways.paper')} <bdi>{address}</bdi>.{' '}
				<Link href={`/consultations/${slug}/form`}>{t('ways.print')}</Link>
			</p>
			{hubs.length > 0 && (
				<details className="govuk-details">
					<summary className="govuk-details__summary">
						<span className="govuk-details__summary-text">{t('ways.hubs')}</span>
					</summary>
					<ul className="govuk-details__text govuk-list">
						{hubs.map((hub) => (
							<li key={hub.id}>
								<strong>
									<LocalWords text={hub.name} language={language} />
								</strong>
								<br />
								<bdi>{hub.address}</bdi>
								<br />
								<LocalWords text={hub.opening} language={language} />
							</li>
						))}
					</ul>
				</details>
			)}
			{otherWays && <DocumentBody text={otherWays} language={language} headingLevel={3} />}
		</section>
	)
}
