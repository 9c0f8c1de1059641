import { useTranslation } from 'react-i18next'
import { textIn } from '#app/languages/language.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { Compliance, Feedback, Preparation } from '../accessibility-parts.tsx'
import { Bullets } from '../statement-parts.tsx'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=300' }
}

const ABLE = ['colours', 'zoom', 'keyboard', 'speech', 'reader', 'scripts'] as const

const ENFORCERS = {
	britain: 'https://www.equalityadvisoryservice.com/',
	northernIreland: 'https://www.equalityni.org/',
} as const

/**
 * The statement of regulation 8 of the Public Sector Bodies (Websites and Mobile Applications)
 * (No. 2) Accessibility Regulations 2018. Order and fixed words are those of the government's model.
 */
export default function Accessibility() {
	const { t } = useTranslation('statements')
	const { settings, language } = useShell()
	const { name, phone, accessibility, holidayDivision } = settings.council
	const council = textIn(name, language).text
	const nation = holidayDivision === 'northern-ireland' ? 'northernIreland' : 'britain'
	return (
		<Page title={t('accessibility.title')} backHref="/">
			<div className="app-prose">
				<h1 className="govuk-heading-l">{t('accessibility.title')}</h1>
				<p className="govuk-body-l">
					{t('accessibility.applies', { site: new URL(settings.publicUrl).host })}
				</p>
				<p className="govuk-body">{t('accessibility.run', { council })}</p>
				<Bullets items={ABLE.map((one) => t(`accessibility.able.${one}`))} />
				<p className="govuk-body">{t('accessibility.words')}</p>
				<Feedback {...accessibility} phone={phone} />
				<h2 className="govuk-heading-m">{t('accessibility.enforcement.heading')}</h2>
				<p className="govuk-body">{t(`accessibility.enforcement.${nation}`)}</p>
				<p className="govuk-body">
					<a className="govuk-link" href={ENFORCERS[nation]}>
						{t(`accessibility.enforcement.${nation}Link`)}
					</a>
				</p>
				<h2 className="govuk-heading-m">{t('accessibility.technical.heading')}</h2>
				<p className="govuk-body">{t('accessibility.technical.committed', { council })}</p>
				<Compliance {...accessibility} language={language} />
				<h2 className="govuk-heading-m">{t('accessibility.better.heading')}</h2>
				<p className="govuk-body">{t('accessibility.better.what')}</p>
				<Preparation {...accessibility} language={language} />
			</div>
		</Page>
	)
}
