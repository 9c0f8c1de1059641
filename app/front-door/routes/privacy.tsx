import { useTranslation } from 'react-i18next'
import { textIn } from '#app/languages/language.ts'
import { draftLifeDays } from '#app/questions/draft.ts'
import { Link } from '#app/ui/link.tsx'
import { MailLink } from '#app/ui/mail-link.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { Bullets } from '../statement-parts.tsx'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=300' }
}

/** In the order in which somebody comes upon them. */
const COLLECTED = [
	'need',
	'place',
	'photos',
	'contact',
	'access',
	'draft',
	'later',
	'ease',
	'response',
	'booking',
	'group',
	'visits',
] as const
const REASONS = ['task', 'special', 'equality', 'rules', 'nothingElse'] as const
const READERS = ['team', 'lead', 'sensitive', 'partner', 'urgent', 'administrator', 'post'] as const
const RIGHTS = ['copy', 'correct', 'erase', 'restrict', 'object'] as const

/** Says what this code does; who changes what is kept, or who reads it, changes this too. */
export default function Privacy() {
	const { t } = useTranslation('statements')
	const { settings, language } = useShell()
	const { name, address, privacy } = settings.council
	const council = textIn(name, language).text
	return (
		<Page title={t('privacy.title')} backHref="/">
			<div className="app-prose">
				<h1 className="govuk-heading-l">{t('privacy.title')}</h1>
				<p className="govuk-body-l">
					{t('privacy.lead', { council, registration: privacy.registration })}
				</p>
				<h2 className="govuk-heading-m">{t('privacy.collect.heading')}</h2>
				<SummaryList
					rows={COLLECTED.map((one) => ({
						key: { children: t(`privacy.collect.${one}.where`) },
						value: { children: t(`privacy.collect.${one}.what`) },
					}))}
				/>
				<p className="govuk-body">{t('privacy.elsewhere')}</p>
				<p className="govuk-body">
					<Link href="/cookies">{t('cookies.title')}</Link>
				</p>
				<h2 className="govuk-heading-m">{t('privacy.why.heading')}</h2>
				{REASONS.map((reason) => (
					<p className="govuk-body" key={reason}>
						{t(`privacy.why.${reason}`)}
					</p>
				))}
				<h2 className="govuk-heading-m">{t('privacy.who.heading')}</h2>
				<Bullets items={READERS.map((reader) => t(`privacy.who.${reader}`))} />
				<h2 className="govuk-heading-m">{t('privacy.long.heading')}</h2>
				<Bullets
					items={[
						t('privacy.long.enquiry', { count: privacy.keptYears }),
						t('privacy.long.draft', { count: draftLifeDays }),
						t('privacy.long.response', { count: privacy.keptYears }),
						t('privacy.long.booking', { count: privacy.keptYears }),
						t('privacy.long.member', { count: privacy.keptYears }),
						t('privacy.long.figures'),
					]}
				/>
				<h2 className="govuk-heading-m">{t('privacy.rights.heading')}</h2>
				<p className="govuk-body">{t('privacy.rights.lead')}</p>
				<Bullets items={RIGHTS.map((right) => t(`privacy.rights.${right}`))} />
				<p className="govuk-body">{t('privacy.rights.answer')}</p>
				<h2 className="govuk-heading-m">{t('privacy.officer.heading')}</h2>
				<p className="govuk-body">{t('privacy.officer.what')}</p>
				<p className="govuk-body">
					<MailLink email={privacy.officerEmail} />
					<br />
					<bdi lang="en">{address}</bdi>
				</p>
				<h2 className="govuk-heading-m">{t('privacy.complain.heading')}</h2>
				<p className="govuk-body">{t('privacy.complain.what')}</p>
				<p className="govuk-body">
					<a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
						{t('privacy.complain.link')}
					</a>
				</p>
			</div>
		</Page>
	)
}
