import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '#app/ui/link.tsx'

/** The page was saved in another window or on another device: both are there to choose from. */
export function SavedElsewhere({ keepHref, children }: { keepHref: string; children: ReactNode }) {
	const { t } = useTranslation('questions')
	return (
		<section className="app-box app-box--tint" aria-labelledby="elsewhere">
			<h2 className="govuk-heading-m" id="elsewhere">
				{t('elsewhere.heading')}
			</h2>
			<p className="govuk-body">{t('elsewhere.what')}</p>
			{children}
			<p className="govuk-body">
				<Link href={keepHref}>{t('elsewhere.keep')}</Link>
			</p>
		</section>
	)
}
