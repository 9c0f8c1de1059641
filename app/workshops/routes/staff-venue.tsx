import { useTranslation } from 'react-i18next'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import {
	readWorkshopDone,
	TellFields,
	WorkshopDoneBanner,
	WorkshopForm,
	WorkshopHeading,
} from '../staff-parts.tsx'
import { VenueFields } from '../staff-setting-fields.tsx'
import { readVenue, venueValues } from '../workshop-settings.ts'
import type { Route } from './+types/staff-venue.ts'
import { headingOf, readStaffWorkshop, refusedInput, saveAndGoOn } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const { mode } = workshop
	const values = venueValues(workshop)
	return { ...headingOf(context, workshop), mode, values, done: readWorkshopDone(request.url) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const { id, languages, status, mode } = workshop
	const values = fieldsFrom(await readForm(request))
	const read = readVenue(status === 'draft' ? values : { ...values, mode }, { languages })
	if (!read.ok) return refusedInput(values, read.errors)
	return saveAndGoOn(
		context,
		workshop,
		{ columns: read.value },
		{
			values,
			next: `/staff/workshops/${id}/venue`,
			valuesNow: venueValues,
		},
	)
}

export default function StaffVenue({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, status, revision, languages, values, mode } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? values, actionData?.errors)
	const overview = `/staff/workshops/${id}`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('venue.heading')} backHref={overview} errors={errors}>
			<WorkshopDoneBanner said={actionData ? undefined : loaderData.done} />
			<WorkshopHeading {...{ title, when }}>{t('venue.heading')}</WorkshopHeading>
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={overview}>
				<VenueFields {...{ fields, languages }} mode={status === 'draft' ? undefined : mode} />
				<TellFields {...loaderData} fields={fields} reasonHint={t('telling.venue')} />
			</WorkshopForm>
		</StaffPage>
	)
}
