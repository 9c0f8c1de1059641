import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { changeMaterial, listMaterials } from '../material.server.ts'
import { materialValues, readMaterial } from '../material-form.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { MaterialFields } from '../staff-outcome-fields.tsx'
import { type RefusedWorkshop, WorkshopForm, WorkshopHeading } from '../staff-parts.tsx'
import type { Workshop } from '../workshop.server.ts'
import type { Route } from './+types/staff-material.ts'
import { headingOf, readStaffWorkshop, refusedInput } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

async function readOne(context: Route.LoaderArgs['context'], { id }: Workshop, param: string) {
	const materialId = uuidFrom(param)
	const materials = await listMaterials(context.get(dbContext), id)
	const found = materials.find((one) => one.id === materialId)
	if (!found) throw data(null, { status: 404 })
	return found
}

/** It has no revision of its own: the moment of its last change stands for one. */
export async function loader({ params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const material = await readOne(context, workshop, params.materialId)
	const revision = material.changedAt.getTime()
	return { ...headingOf(context, workshop), values: materialValues(material), revision }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const material = await readOne(context, workshop, params.materialId)
	const { id: workshopId, languages } = workshop
	const values = fieldsFrom(await readForm(request))
	const read = readMaterial(values, { languages })
	if (!read.ok) return refusedInput(values, read.errors)
	const revision = material.changedAt.getTime()
	if (Number(values.revision) !== revision) {
		const saved = materialValues(material)
		const refused: RefusedWorkshop = { values, errors: { form: 'stale' }, revision, saved }
		return data(refused, { status: 409 })
	}
	const key = { workshopId, materialId: material.id }
	await changeMaterial(context.get(dbContext), key, read.value, { now: context.get(nowContext) })
	throw redirect(`/staff/workshops/${workshopId}/materials?done=saved`)
}

export default function StaffMaterial({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, languages, values } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? values, actionData?.errors)
	const base = `/staff/workshops/${id}/materials`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('materials.change')} backHref={base} errors={errors}>
			<WorkshopHeading {...{ title, when }}>{t('materials.change')}</WorkshopHeading>
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={base}>
				<MaterialFields {...{ fields, languages }} />
			</WorkshopForm>
		</StaffPage>
	)
}
