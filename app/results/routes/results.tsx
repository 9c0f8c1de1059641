import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { findConsultation } from '#app/consultations/consultation.server.ts'
import { textIn } from '#app/languages/language.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { ResultsView } from '../results-view.tsx'
import type { Route } from './+types/results.ts'
import { readResults } from './results-facts.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everyone, so a shared cache may keep it for a minute; a browser asks again. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=0, s-maxage=60' }
}

export async function loader({ params, context }: Route.LoaderArgs) {
	const consultation = await findConsultation(context.get(dbContext), params.slug)
	if (consultation?.status !== 'published') throw data(null, { status: 404 })
	const read = await readResults(context, consultation)
	if (!read.state.publishedAt) throw data(null, { status: 404 })
	return { ...read, title: consultation.title, slug: consultation.slug }
}

export default function Results({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('results')
	const { language } = useShell()
	const { results, equality, state, timeZone, slug } = loaderData
	const title = textIn(loaderData.title, language).text
	return (
		<Page title={t('page.of', { title })} backHref={`/consultations/${slug}`}>
			<h1 className="govuk-heading-l">{t('page.title')}</h1>
			<p className="govuk-body-l">{t('page.lead', { title })}</p>
			<ResultsView {...{ results, equality, timeZone }} countedAt={state.countedAt} />
			<p className="govuk-body">
				<a className="govuk-link" href={`/consultations/${slug}/responses`}>
					{t('page.responses')}
				</a>
			</p>
		</Page>
	)
}
