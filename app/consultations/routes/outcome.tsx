import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { textIn } from '#app/languages/language.ts'
import { LanguageNote, LocalWords } from '#app/questions/local-words.tsx'
import { localDay } from '#app/triage/timescale.ts'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, settingsContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { findConsultation } from '../consultation.server.ts'
import { listFindings } from '../finding.server.ts'
import { OutcomeFindings } from '../outcome-findings.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import { dayOf } from '../times-text.ts'
import type { Route } from './+types/outcome.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=60' }
}

/** Not there before everybody who asked was told. */
export async function loader({ params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const consultation = await findConsultation(db, params.slug)
	if (consultation?.status !== 'published' || !consultation.outcomeSentAt)
		throw data(null, { status: 404 })
	const { id, slug, title, summary, decision, outcomeSentAt } = consultation
	const findings = await listFindings(db, id)
	const today = localDay(context.get(nowContext), context.get(settingsContext).council.timeZone)
	return { slug, title, summary, decision, toldAt: outcomeSentAt, findings, today }
}

export default function Outcome({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('outcomes')
	const { language, settings } = useShell()
	const { slug, title, summary, decision, toldAt, findings, today } = loaderData
	return (
		<Page
			title={`${t('heading')}: ${textIn(title, language).text}`}
			backHref={`/consultations/${slug}`}
		>
			<span className="govuk-caption-l">
				<LocalWords text={title} language={language} />
			</span>
			<h1 className="govuk-heading-l">{t('heading')}</h1>
			<p className="app-note">
				{t('told', { day: dayOf(toldAt, language, settings.council.timeZone) })}
			</p>
			<h2 className="govuk-heading-m">{t('asked')}</h2>
			<Paragraphs text={summary} language={language} />
			<LanguageNote text={summary} language={language} />
			<p className="govuk-body">
				<Link href={`/consultations/${slug}`}>{t('page')}</Link>
			</p>
			{decision && (
				<section className="app-box app-box--tint" aria-labelledby="decision">
					<h2 className="govuk-heading-m" id="decision">
						{t('decision')}
					</h2>
					<Paragraphs text={decision} language={language} />
					<LanguageNote text={decision} language={language} />
				</section>
			)}
			<h2 className="govuk-heading-m">{t('saidAndDid')}</h2>
			<OutcomeFindings {...{ findings, language, today }} />
			<p className="govuk-body">
				<Link href="/what-changed">{t('others')}</Link>
			</p>
		</Page>
	)
}
