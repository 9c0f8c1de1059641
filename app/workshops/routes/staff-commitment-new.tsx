import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { lackingErrors, readCommitment } from '../commitment.ts'
import { addCommitment } from '../outcome.server.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { CommitmentFields } from '../staff-outcome-fields.tsx'
import { WorkshopForm, WorkshopHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-commitment-new.ts'
import {
	headingOf,
	readStaffWorkshop,
	refusedInput,
	teamsToName,
	todayOf,
} from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	return { ...headingOf(context, workshop), teams: await teamsToName(context) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages } = await readStaffWorkshop(context, params.workshopId)
	const values = fieldsFrom(await readForm(request))
	const read = readCommitment(values, { languages, today: todayOf(context) })
	if (!read.ok) return refusedInput(values, read.errors)
	const { byTeamId } = read.value
	if (byTeamId && !(await teamsToName(context)).some((team) => team.id === byTeamId))
		return refusedInput(values, { byTeamId: 'notThere' })
	const now = context.get(nowContext)
	const added = await addCommitment(context.get(dbContext), id, read.value, { now })
	if (!added.ok && added.code === 'untold')
		return refusedInput(values, lackingErrors(added.lacking))
	if (!added.ok) return refusedInput(values, { form: added.code })
	throw redirect(`/staff/workshops/${id}/outcome?done=added`)
}

export default function StaffCommitmentNew({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, languages, teams } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? {}, actionData?.errors)
	const back = `/staff/workshops/${id}/outcome`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('outcome.add')} backHref={back} errors={errors}>
			<WorkshopHeading {...{ title, when }}>{t('outcome.add')}</WorkshopHeading>
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={back}>
				<CommitmentFields {...{ fields, languages, teams }} />
			</WorkshopForm>
		</StaffPage>
	)
}
