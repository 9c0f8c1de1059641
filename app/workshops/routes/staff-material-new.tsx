import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { addMaterial } from '../material.server.ts'
import { readMaterial } from '../material-form.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { MaterialFields } from '../staff-outcome-fields.tsx'
import { WorkshopForm, WorkshopHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-material-new.ts'
import { headingOf, readStaffWorkshop, refusedInput } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	return headingOf(context, await readStaffWorkshop(context, params.workshopId))
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages } = await readStaffWorkshop(context, params.workshopId)
	const values = fieldsFrom(await readForm(request))
	const read = readMaterial(values, { languages })
	if (!read.ok) return refusedInput(values, read.errors)
	const now = context.get(nowContext)
	const added = await addMaterial(context.get(dbContext), id, read.value, { now })
	if (!added.ok) return refusedInput(values, { form: added.code })
	throw redirect(`/staff/workshops/${id}/materials?done=added`)
}

export default function StaffMaterialNew({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, languages } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? {}, actionData?.errors)
	const base = `/staff/workshops/${id}/materials`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('materials.add')} backHref={base} errors={errors}>
			<WorkshopHeading {...{ title, when }}>{t('materials.add')}</WorkshopHeading>
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={base}>
				<MaterialFields {...{ fields, languages }} />
			</WorkshopForm>
		</StaffPage>
	)
}
