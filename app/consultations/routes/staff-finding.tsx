import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { changeFindingOn } from '#app/results/finding-source.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { readFinding } from '../finding.ts'
import { problemItems, useFields } from '../staff-fields.tsx'
import { FindingFields } from '../staff-finding-fields.tsx'
import { SaveForm, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-finding.ts'
import { readFindingValues, readThemes, themeIdsIn } from './finding-form.server.ts'
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
	const key = { consultationId: consultation.id, findingId: finding.id }
	const themes = await readThemes(context, key)
	const revision = finding.changedAt.getTime()
	return { ...headingOf(consultation), themes, values, revision }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages } = await readStaffConsultation(context, params.consultationId)
	const { finding } = await readFindingValues(context, id, params.findingId)
	const values = fieldsFrom(await readForm(request))
	const read = readFinding(values, { languages, today: todayOf(context) })
	if (!read.ok) return refusedInput(values, read.errors)
	const seenAt = finding.changedAt
	const stored = { themeIds: themeIdsIn(values), seenAt, now: context.get(nowContext) }
	const key = { consultationId: id, findingId: finding.id }
	const isKept =
		Number(values.revision) === seenAt.getTime() &&
		(await changeFindingOn(context.get(dbContext), key, read.value, stored))
	if (!isKept) {
		const current = await readFindingValues(context, id, params.findingId)
		const revision = current.finding.changedAt.getTime()
		const refused: Refused = { values, errors: { form: 'stale' }, revision, saved: current.values }
		return data(refused, { status: 409 })
	}
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
