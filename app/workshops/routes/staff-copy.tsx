import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { titleOf } from '#app/consultations/staff-parts.tsx'
import { Input } from '#app/ui/input.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { copyWorkshop } from '../edit-workshop.server.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { WorkshopForm, WorkshopHeading } from '../staff-parts.tsx'
import { WorkshopTimesFields } from '../staff-setting-fields.tsx'
import { readCopyTitle } from '../workshop-form.ts'
import { readWorkshopTimes, workshopTimesValues } from '../workshop-times-form.ts'
import type { Route } from './+types/staff-copy.ts'
import { actingOf, headingOf, readStaffWorkshop, refusedInput } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const times = workshopTimesValues(workshop, { timeZone: timeZoneOf(context) })
	const hours = { 'starts-time': times['starts-time'] ?? '', 'ends-time': times['ends-time'] ?? '' }
	const values: Record<string, string> = { title: titleOf(workshop.title), ...hours }
	return { ...headingOf(context, workshop), values }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await readStaffWorkshop(context, params.workshopId)
	const values = fieldsFrom(await readForm(request))
	const acting = actingOf(context)
	const title = readCopyTitle(values)
	const times = readWorkshopTimes(values, acting)
	if (!title.ok || !times.ok) {
		const errors = { ...(!title.ok && title.errors), ...(!times.ok && times.errors) }
		return refusedInput(values, errors)
	}
	const begun = { ...title.value, ...times.value }
	const copy = await copyWorkshop(context.get(dbContext), id, begun, acting)
	if (!copy) throw data(null, { status: 404 })
	throw redirect(`/staff/workshops/${copy.id}?done=copied`)
}

export default function StaffCopy({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, values } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? values, actionData?.errors)
	const overview = `/staff/workshops/${id}`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('copy.heading')} backHref={overview} errors={errors}>
			<WorkshopHeading {...{ title, when }}>{t('copy.heading')}</WorkshopHeading>
			<p className="govuk-body app-prose">{t('copy.about')}</p>
			<WorkshopForm
				{...{ revision, fields }}
				refused={actionData}
				submit={t('copy.submit')}
				cancelHref={overview}
			>
				<Input {...fields.field('title')} />
				<WorkshopTimesFields fields={fields} />
			</WorkshopForm>
		</StaffPage>
	)
}
