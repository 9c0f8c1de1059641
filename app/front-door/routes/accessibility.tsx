import { useTranslation } from 'react-i18next'
import { languageFor, textIn } from '#app/languages/language.ts'
import { Link } from '#app/ui/link.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { Bullets, MailLink } from '../statement-parts.tsx'

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
	const council = textIn(settings.council.name, language).text
	const nation =
		settings.council.holidayDivision === 'northern-ireland' ? 'northernIreland' : 'britain'
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
				<Feedback />
				<h2 className="govuk-heading-m">{t('accessibility.enforcement.heading')}</h2>
				<p className="govuk-body">{t(`accessibility.enforcement.${nation}`)}</p>
				<p className="govuk-body">
					<a className="govuk-link" href={ENFORCERS[nation]}>
						{t(`accessibility.enforcement.${nation}Link`)}
					</a>
				</p>
				<h2 className="govuk-heading-m">{t('accessibility.technical.heading')}</h2>
				<p className="govuk-body">{t('accessibility.technical.committed', { council })}</p>
				<Compliance />
				<h2 className="govuk-heading-m">{t('accessibility.better.heading')}</h2>
				<p className="govuk-body">{t('accessibility.better.what')}</p>
				<Preparation />
			</div>
		</Page>
	)
}

function Feedback() {
	const { t } = useTranslation('statements')
	const { phone, accessibility } = useShell().settings.council
	return (
		<>
			<h2 className="govuk-heading-m">{t('accessibility.feedback.heading')}</h2>
			<p className="govuk-body">
				{t('accessibility.feedback.what', { count: accessibility.replyDays })}
			</p>
			<SummaryList
				rows={[
					{
						key: { children: t('accessibility.feedback.email') },
						value: { children: <MailLink email={accessibility.contactEmail} /> },
					},
					{
						key: { children: t('accessibility.feedback.phone') },
						value: {
							children: (
								<>
									<a className="govuk-link" href={`tel:${phone.replaceAll(' ', '')}`}>
										<bdi>{phone}</bdi>
									</a>
									<br />
									{t('accessibility.feedback.relay')}
								</>
							),
						},
					},
					{
						key: { children: t('accessibility.feedback.form') },
						value: { children: <Link href="/ask">{t('accessibility.feedback.formLink')}</Link> },
					},
				]}
			/>
		</>
	)
}

function Compliance() {
	const { t } = useTranslation('statements')
	const { settings, language } = useShell()
	const { compliance, problems } = settings.council.accessibility
	return (
		<>
			<h3 className="govuk-heading-s">{t('accessibility.status.heading')}</h3>
			<p className="govuk-body">{t(`accessibility.status.${compliance}`)}</p>
			<h2 className="govuk-heading-m">{t('accessibility.content.heading')}</h2>
			<h3 className="govuk-heading-s">{t('accessibility.content.problems')}</h3>
			{problems.length === 0 ? (
				<p className="govuk-body">{t('accessibility.content.noProblems')}</p>
			) : (
				<ul className="govuk-list govuk-list--bullet">
					{problems.map((problem) => {
						const { text, lang } = textIn(problem, language)
						return (
							<li key={text} lang={lang}>
								{text}
							</li>
						)
					})}
				</ul>
			)}
			<h3 className="govuk-heading-s">{t('accessibility.content.burden')}</h3>
			<p className="govuk-body">{t('accessibility.content.burdenWhat')}</p>
			<h3 className="govuk-heading-s">{t('accessibility.content.outOfScope')}</h3>
			<p className="govuk-body">{t('accessibility.content.outOfScopeWhat')}</p>
		</>
	)
}

function Preparation() {
	const { t } = useTranslation('statements')
	const { settings, language } = useShell()
	const { preparedOn, reviewedOn, testedOn, testedBy } = settings.council.accessibility
	const format = { dateStyle: 'long', timeZone: 'UTC' } as const
	const dateText = (day: string) =>
		new Date(day).toLocaleDateString(languageFor(language).locale, format)
	const { text, lang } = textIn(testedBy, language)
	return (
		<>
			<h2 className="govuk-heading-m">{t('accessibility.prepared.heading')}</h2>
			<p className="govuk-body">
				{t('accessibility.prepared.what', {
					prepared: dateText(preparedOn),
					reviewed: dateText(reviewedOn),
				})}
			</p>
			<p className="govuk-body">
				{t('accessibility.prepared.tested', { tested: dateText(testedOn) })}{' '}
				<span lang={lang}>{text}</span>.
			</p>
		</>
	)
}
