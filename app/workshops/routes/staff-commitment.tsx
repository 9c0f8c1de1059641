import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { commitmentValues, lackingErrors, readCommitment } from '../commitment.ts'
import { changeCommitment, listCommitments } from '../outcome.server.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { CommitmentFields } from '../staff-outcome-fields.tsx'
import { type RefusedWorkshop, WorkshopForm, WorkshopHeading } from '../staff-parts.tsx'
import type { Workshop } from '../workshop.server.ts'
import type { Route } from './+types/staff-commitment.ts'
import {
	headingOf,
	readStaffWorkshop,
	refusedInput,
	teamsToName,
	todayOf,
} from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

async function readOne(context: Route.LoaderArgs['context'], { id }: Workshop, param: string) {
	const commitmentId = uuidFrom(param)
	const made = await listCommitments(context.get(dbContext), id)
	const found = made.find((one) => one.id === commitmentId)
	if (!found) throw data(null, { status: 404 })
	return found
}

/** It has no revision of its own: the moment of its last change stands for one. */
export async function loader({ params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const commitment = await readOne(context, workshop, params.commitmentId)
	const revision = commitment.changedAt.getTime()
	const teams = await teamsToName(context, commitment.byTeamId)
	return { ...headingOf(context, workshop), values: commitmentValues(commitment), revision, teams }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const commitment = await readOne(context, workshop, params.commitmentId)
	const { id: workshopId, languages } = workshop
	const values = fieldsFrom(await readForm(request))
	const read = readCommitment(values, { languages, today: todayOf(context) })
	if (!read.ok) return refusedInput(values, read.errors)
	const { byTeamId } = read.value
	const teams = await teamsToName(context, commitment.byTeamId)
	if (byTeamId && !teams.some((team) => team.id === byTeamId))
		return refusedInput(values, { byTeamId: 'notThere' })
	const revision = commitment.changedAt.getTime()
	if (Number(values.revision) !== revision) {
		const saved = commitmentValues(commitment)
		const refused: RefusedWorkshop = { values, errors: { form: 'stale' }, revision, saved }
		return data(refused, { status: 409 })
	}
	const key = { workshopId, commitmentId: commitment.id }
	const now = context.get(nowContext)
	const changed = await changeCommitment(context.get(dbContext), key, read.value, { now })
	if (!changed.ok && changed.code === 'untold')
		return refusedInput(values, lackingErrors(changed.lacking))
	if (!changed.ok) throw data(null, { status: 404 })
	throw redirect(`/staff/workshops/${workshopId}/outcome?done=saved`)
}

export default function StaffCommitment({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, languages, values, teams } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? values, actionData?.errors)
	const back = `/staff/workshops/${id}/outcome`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('outcome.change')} backHref={back} errors={errors}>
			<WorkshopHeading {...{ title, when }}>{t('outcome.change')}</WorkshopHeading>
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={back}>
				<CommitmentFields {...{ fields, languages, teams }} />
			</WorkshopForm>
		</StaffPage>
	)
}
