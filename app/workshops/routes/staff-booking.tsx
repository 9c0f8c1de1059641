import { useTranslation } from 'react-i18next'
import { listInvitable } from '#app/groups/invitable.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import {
	readWorkshopDone,
	ScopeChoice,
	WorkshopDoneBanner,
	WorkshopForm,
	WorkshopHeading,
} from '../staff-parts.tsx'
import { BookingFields } from '../staff-setting-fields.tsx'
import { bookingValues, readBooking } from '../workshop-settings.ts'
import type { Route } from './+types/staff-booking.ts'
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
	return {
		...headingOf(context, workshop),
		groups: await listInvitable(context.get(dbContext)),
		values: bookingValues(workshop, timeZoneOf(context)),
		done: readWorkshopDone(request.url),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const { timeZone } = actingOf(context)
	const values = fieldsFrom(await readForm(request))
	const read = readBooking(values, { startsAt: workshop.startsAt, timeZone })
	if (!read.ok) return refusedInput(values, read.errors)
	const { bookingOpensAt, bookingClosesAt, ...rest } = read.value
	// Each date of a series has its own moments; only what they share goes to the following ones.
	const isAlone = values.scope !== 'following'
	const columns = isAlone ? { ...rest, bookingOpensAt, bookingClosesAt } : rest
	return saveAndGoOn(
		context,
		workshop,
		{ columns },
		{
			values,
			next: `/staff/workshops/${workshop.id}/booking`,
			valuesNow: (now) => bookingValues(now, timeZone),
		},
	)
}

export default function StaffBooking({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, groups, values, isSeries } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? values, actionData?.errors)
	const overview = `/staff/workshops/${id}`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('booking.heading')} backHref={overview} errors={errors}>
			<WorkshopDoneBanner said={actionData ? undefined : loaderData.done} />
			<WorkshopHeading {...{ title, when }}>{t('booking.heading')}</WorkshopHeading>
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={overview}>
				<BookingFields fields={fields} groups={groups} />
				{isSeries && (
					<>
						<ScopeChoice fields={fields} />
						<p className="govuk-hint">{t('booking.ownMoments')}</p>
					</>
				)}
			</WorkshopForm>
		</StaffPage>
	)
}
