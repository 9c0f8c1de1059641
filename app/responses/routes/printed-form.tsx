import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { findConsultation } from '#app/consultations/consultation.server.ts'
import { phaseOf } from '#app/consultations/consultation.ts'
import { momentText } from '#app/consultations/moment.ts'
import { textIn } from '#app/languages/language.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import { PrintedQuestions } from '#app/questions/printed-questions.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { EQUALITY_DEFINITION } from '../equality.ts'
import { formCodeFrom } from '../form-code.ts'
import type { Route } from './+types/printed-form.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export async function loader({ context, params }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const consultation = await findConsultation(db, params.slug)
	if (!consultation?.publishedAt || consultation.status !== 'published')
		throw data(null, { status: 404 })
	const phase = phaseOf(consultation, context.get(nowContext))
	if (phase !== 'open' && phase !== 'coming') throw data(null, { status: 404 })
	const found = await findDefinition(db, consultation.definitionId)
	if (!found) throw data(null, { status: 404 })
	const { id, slug, title, closesAt, asksEquality } = consultation
	const code = formCodeFrom(id, crypto.getRandomValues(new Uint8Array(6)))
	return { slug, title, closesAt, asksEquality, definition: found.definition, code }
}

/** To be printed, filled in by hand and posted: each with a code of its own. */
export default function PrintedForm({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('responses')
	const { settings, language } = useShell()
	const { slug, closesAt, definition, code, asksEquality } = loaderData
	const { address, timeZone } = settings.council
	const title = textIn(loaderData.title, language).text
	const closes = closesAt ? momentText(closesAt, { language, timeZone }) : ''
	const heading = t('paper.heading', { title })
	return (
		<Page title={heading} backHref={`/consultations/${slug}`}>
			<p className="govuk-caption-l">{t('paper.caption')}</p>
			<h1 className="govuk-heading-l">{heading}</h1>
			<p className="govuk-body app-not-printed">{t('paper.print')}</p>
			<section className="app-follow-code" aria-labelledby="form-code">
				<h2 className="govuk-heading-s" id="form-code">
					{t('paper.code')}
				</h2>
				<p className="app-code">
					<bdi>{code}</bdi>
				</p>
				<p className="govuk-body">{t('paper.codeWhat')}</p>
			</section>
			<p className="govuk-body">{t('paper.what')}</p>
			<p className="govuk-body">
				{t('paper.post', { address: `\u2068${address}\u2069`, closes: `\u2068${closes}\u2069` })}
			</p>
			<div className="app-sheets">
				<p className="app-sheets__head" aria-hidden="true">
					{t('paper.code')}: <bdi className="app-sheets__code">{code}</bdi>
				</p>
				<div className="app-sheets__body">
					<PrintedQuestions definition={definition} language={language} />
					<AboutOnPaper />
				</div>
			</div>
			{asksEquality && <EqualityOnPaper />}
		</Page>
	)
}

/** On a sheet of its own that has no code: it can be put apart as soon as it comes. */
function EqualityOnPaper() {
	const { t } = useTranslation('responses')
	const { settings, language } = useShell()
	const { smallNumberThreshold: count } = settings.council
	return (
		<section className="app-paper__apart">
			<h2 className="govuk-heading-m">{t('paper.equality')}</h2>
			<p className="govuk-body">{t('equality.why')}</p>
			<p className="govuk-body">
				{t('paper.equalitySheet')} {t('equality.apart', { count })}
			</p>
			<PrintedQuestions definition={EQUALITY_DEFINITION} language={language} isPart />
		</section>
	)
}

/** Of who answers only what they like, as on the page of the same name. */
function AboutOnPaper() {
	const { t } = useTranslation('responses')
	return (
		<section className="app-paper app-paper__about">
			<h2 className="govuk-heading-m">{t('about.heading')}</h2>
			{(['name', 'group', 'postcode', 'email'] as const).map((field) => (
				<p className="govuk-body app-paper-line" key={field}>
					{t(`paper.${field}`)}
				</p>
			))}
			<ul className="app-paper__options">
				{(['publish', 'outcome'] as const).map((field) => (
					<li className="app-paper__option" key={field}>
						<span className="app-paper__box" aria-hidden="true" />
						<span>{t(`paper.${field}`)}</span>
					</li>
				))}
			</ul>
		</section>
	)
}
