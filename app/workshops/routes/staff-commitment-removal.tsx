import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { titleOf } from '#app/consultations/staff-parts.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listCommitments, removeCommitment } from '../outcome.server.ts'
import { WorkshopHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-commitment-removal.ts'
import { headingOf, readStaffWorkshop } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const made = await listCommitments(context.get(dbContext), workshop.id)
	const found = made.find(({ id }) => id === params.commitmentId)
	if (!found) throw data(null, { status: 404 })
	const isTold = workshop.outcomesSentAt !== null
	return { ...headingOf(context, workshop), idea: found.idea, isTold }
}

export async function action({ params, context }: Route.ActionArgs) {
	const { id: workshopId } = await readStaffWorkshop(context, params.workshopId)
	const key = { workshopId, commitmentId: uuidFrom(params.commitmentId) }
	if (!(await removeCommitment(context.get(dbContext), key))) throw data(null, { status: 404 })
	return redirect(`/staff/workshops/${workshopId}/outcome?done=removed`)
}

export default function StaffCommitmentRemoval({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation(['staff-workshops', 'staff-consultations'])
	const { id, title, when, idea, isTold } = loaderData
	const back = `/staff/workshops/${id}/outcome`
	return (
		<StaffPage title={t('outcome.removal')} backHref={back}>
			<WorkshopHeading {...{ title, when }}>{t('outcome.removal')}</WorkshopHeading>
			<p className="govuk-body-l app-prose">{titleOf(idea)}</p>
			<p className="govuk-body app-prose">
				{t(isTold ? 'outcome.removalTold' : 'outcome.removalUntold')}
			</p>
			<form method="post">
				<div className="govuk-button-group">
					<Button className="govuk-button--warning">{t('outcome.remove')}</Button>
					<Link href={back}>{t('staff-consultations:cancel')}</Link>
				</div>
			</form>
		</StaffPage>
	)
}
