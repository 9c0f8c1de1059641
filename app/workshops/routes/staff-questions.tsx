import { useTranslation } from 'react-i18next'
import { QuestionList, useConditionItem } from '#app/consultations/staff-question-list.tsx'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { readWorkshopDone, WorkshopDoneBanner, WorkshopHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-questions.ts'
import { headingOf, readAsked, readStaffWorkshop } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** Why a move or a removal was not made, as its page says it in the address. */
const REFUSED = ['stale', 'condition', 'incomplete', 'cancelled'] as const

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const said = new URL(request.url).searchParams
	return {
		...headingOf(context, workshop),
		definition: await readAsked(context, workshop),
		refused: REFUSED.find((one) => one === said.get('refused')),
		by: said.get('by'),
		done: readWorkshopDone(request.url),
	}
}

export default function StaffQuestions({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, status, revision, definition, refused, by, done } = loaderData
	const overview = `/staff/workshops/${id}`
	const base = `${overview}/questions`
	const isFrozen = status === 'cancelled'
	const inTheWay = useConditionItem({ definition, base, by })
	const errors = refused ? [inTheWay ?? { text: t(`refusals.${refused}`) }] : []
	return (
		<StaffPage title={t('questions.heading')} backHref={overview} errors={errors}>
			<WorkshopDoneBanner said={refused ? undefined : done} />
			<WorkshopHeading {...{ title, when }}>{t('questions.heading')}</WorkshopHeading>
			<p className="govuk-body app-prose">{t('questions.about')}</p>
			{definition.questions.length > 0 && (
				<QuestionList {...{ definition, base, revision, isFrozen }} />
			)}
			{!isFrozen && <Button href={`${base}/new`}>{t('questions.add')}</Button>}
		</StaffPage>
	)
}
