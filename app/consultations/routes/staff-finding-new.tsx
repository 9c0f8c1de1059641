import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { addFindingOn } from '#app/results/finding-source.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { readFinding } from '../finding.ts'
import { problemItems, useFields } from '../staff-fields.tsx'
import { FindingFields } from '../staff-finding-fields.tsx'
import { SaveForm, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-finding-new.ts'
import { readThemes, themeIdsIn } from './finding-form.server.ts'
import {
	headingOf,
	readStaffConsultation,
	refusedInput,
	todayOf,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const themes = await readThemes(context, { consultationId: consultation.id })
	return { ...headingOf(consultation), themes }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages } = await readStaffConsultation(context, params.consultationId)
	const values = fieldsFrom(await readForm(request))
	const read = readFinding(values, { languages, today: todayOf(context) })
	if (!read.ok) return refusedInput(values, read.errors)
	const stored = { themeIds: themeIdsIn(values), now: context.get(nowContext) }
	const added = await addFindingOn(context.get(dbContext), id, read.value, stored)
	if (!added.ok) return refusedInput(values, { form: added.code })
	throw redirect(`/staff/consultations/${id}/findings?done=added`)
}

export default function StaffFindingNew({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, languages, themes } = loaderData
	const fields = useFields(actionData?.values ?? {}, actionData?.errors)
	const base = `/staff/consultations/${id}/findings`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('findings.add')} backHref={base} errors={errors}>
			<StaffHeading title={title}>{t('findings.add')}</StaffHeading>
			<SaveForm revision={revision} refused={actionData} cancelHref={base}>
				<FindingFields {...{ fields, languages, themes }} />
			</SaveForm>
		</StaffPage>
	)
}
