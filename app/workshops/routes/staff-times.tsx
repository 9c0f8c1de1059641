import { useTranslation } from 'react-i18next'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { timeZoneOf } from '#app/web/context.ts'
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
import { WorkshopTimesFields } from '../staff-setting-fields.tsx'
import { clockAt, readWorkshopTimes, workshopTimesValues } from '../workshop-times-form.ts'
import type { Route } from './+types/staff-times.ts'
import {
	actingOf,
	headingOf,
	readStaffWorkshop,
	refusedInput,
	saveAndGoOn,
} from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const timeZone = timeZoneOf(context)
	const values = workshopTimesValues(workshop, { timeZone })
	const isTwice = clockAt(workshop.startsAt, timeZone) === 'twice'
	const done = readWorkshopDone(request.url)
	return { ...headingOf(context, workshop), values, isTwice, done }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const acting = actingOf(context)
	const values = fieldsFrom(await readForm(request))
	const read = readWorkshopTimes(values, acting)
	if (!read.ok) return refusedInput(values, read.errors)
	return saveAndGoOn(
		context,
		workshop,
		{ times: read.value },
		{
			values,
			next: `/staff/workshops/${workshop.id}/times`,
			valuesNow: (now) => workshopTimesValues(now, acting),
		},
	)
}

export default function StaffTimes({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, values, isTwice } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? values, actionData?.errors)
	const overview = `/staff/workshops/${id}`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('times.heading')} backHref={overview} errors={errors}>
			<WorkshopDoneBanner said={actionData ? undefined : loaderData.done} />
			<WorkshopHeading {...{ title, when }}>{t('times.heading')}</WorkshopHeading>
			{isTwice && <InsetText>{t('series.clock.twice')}</InsetText>}
			<p className="govuk-body">
				<Link href={`${overview}/series`}>{t('series.heading')}</Link>
			</p>
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={overview}>
				<WorkshopTimesFields fields={fields} />
				<TellFields {...loaderData} fields={fields} reasonHint={t('telling.needed')} />
			</WorkshopForm>
		</StaffPage>
	)
}
