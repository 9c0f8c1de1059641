import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { changeFinding } from '../finding.server.ts'
import { readFinding } from '../finding.ts'
import { problemItems, useFields } from '../staff-fields.tsx'
import { FindingFields } from '../staff-finding-fields.tsx'
import { SaveForm, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-finding.ts'
import { keepThemes, readFindingValues, readThemes } from './finding-form.server.ts'
import {
	headingOf,
	type Refused,
	readStaffConsultation,
	refusedInput,
	todayOf,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** A finding has no revision of its own: the moment of its last change stands for one. */
export async function loader({ params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const { finding, values } = await readFindingValues(context, consultation.id, params.findingId)
	const themes = await readThemes(context, consultation.id)
	const revision = finding.changedAt.getTime()
	return { ...headingOf(consultation), themes, values, revision }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages } = await readStaffConsultation(context, params.consultationId)
	const { finding, values: saved } = await readFindingValues(context, id, params.findingId)
	const values = fieldsFrom(await readForm(request))
	const read = readFinding(values, { languages, today: todayOf(context) })
	if (!read.ok) return refusedInput(values, read.errors)
	const revision = finding.changedAt.getTime()
	if (Number(values.revision) !== revision) {
		const refused: Refused = { values, errors: { form: 'stale' }, revision, saved }
		return data(refused, { status: 409 })
	}
	const key = { consultationId: id, findingId: finding.id }
	const now = context.get(nowContext)
	await changeFinding(context.get(dbContext), key, read.value, { now })
	await keepThemes(context, key, values)
	throw redirect(`/staff/consultations/${id}/findings?done=saved`)
}

export default function StaffFinding({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, languages, themes, values } = loaderData
	const fields = useFields(actionData?.values ?? values, actionData?.errors)
	const base = `/staff/consultations/${id}/findings`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('findings.change')} backHref={base} errors={errors}>
			<StaffHeading title={title}>{t('findings.change')}</StaffHeading>
			<SaveForm revision={revision} refused={actionData} cancelHref={base}>
				<FindingFields {...{ fields, languages, themes }} />
			</SaveForm>
		</StaffPage>
	)
}
