import { useTranslation } from 'react-i18next'
import { phaseOf } from '#app/consultations/consultation.ts'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import { ResponsesMenu } from '#app/responses/responses-menu.tsx'
import { countUncounted } from '#app/responses/uncounted.server.ts'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { ResultsView } from '../results-view.tsx'
import type { Route } from './+types/staff-results.ts'
import { consultationOf, readResults } from './results-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const consultation = await consultationOf(context, params.consultationId)
	const phase = phaseOf(consultation, context.get(nowContext))
	return {
		...(await readResults(context, consultation)),
		id: consultation.id,
		title: consultation.title,
		waiting: await countUncounted(context.get(dbContext), consultation.id),
		isOver: phase === 'closed',
	}
}

export default function StaffResults({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-responses')
	const { results, equality, state, timeZone, id, waiting, isOver } = loaderData
	const title = textIn(loaderData.title, DEFAULT_LANGUAGE).text
	return (
		<StaffPage title={t('results.of', { title })} backHref={`/staff/consultations/${id}`}>
			<h1 className="govuk-heading-l">{t('results.of', { title })}</h1>
			<ResponsesMenu consultationId={id} current="results" />
			<InsetText>{state.publishedAt ? t('results.isPublished') : t('results.isHidden')}</InsetText>
			{waiting > 0 && <p className="govuk-body">{t('results.waiting', { count: waiting })}</p>}
			{(isOver || state.publishedAt) && (
				<form
					method="post"
					action={`/staff/consultations/${id}/results/${state.publishedAt ? 'hiding' : 'publication'}`}
				>
					<Button className="govuk-button--secondary" preventDoubleClick>
						{state.publishedAt ? t('results.hide') : t('results.publish')}
					</Button>
				</form>
			)}
			<p className="govuk-body app-prose">{t('results.sameAsResidents')}</p>
			<ResultsView {...{ results, equality, timeZone }} countedAt={state.countedAt} />
		</StaffPage>
	)
}
