import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { readPlaces, setCapacity } from '#app/bookings/places.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { PlacesTable } from '../staff-overview.tsx'
import {
	type RefusedWorkshop,
	readWorkshopDone,
	WorkshopDoneBanner,
	WorkshopForm,
	WorkshopHeading,
} from '../staff-parts.tsx'
import { PlacesFields } from '../staff-setting-fields.tsx'
import { attendingIn } from '../workshop.ts'
import { placesValues, readPlaces as readPlacesForm } from '../workshop-settings.ts'
import type { Route } from './+types/staff-places.ts'
import { actingOf, headingOf, readStaffWorkshop, refusedInput } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const counted = (await readPlaces(context.get(dbContext), [workshop])).get(workshop.id)
	const { mode, releasedAt } = workshop
	return {
		...headingOf(context, workshop),
		mode,
		isReleased: releasedAt !== null,
		values: placesValues(workshop, timeZoneOf(context)),
		reserved: counted?.reserved ?? [],
		places: attendingIn(mode).flatMap((name) => (counted ? [{ name, ...counted[name] }] : [])),
		done: readWorkshopDone(request.url),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const { id, status } = workshop
	const acting = actingOf(context)
	const values = fieldsFrom(await readForm(request))
	if (status === 'cancelled') return refusedInput(values, { form: 'cancelled' }, 409)
	const read = readPlacesForm(values, workshop, acting)
	if (!read.ok) return refusedInput(values, read.errors)
	const set = await setCapacity(db, id, { ...read.value, revision: revisionFrom(values) }, acting)
	if (set.kind === 'saved') throw redirect(`/staff/workshops/${id}/places?done=saved`)
	if (set.kind === 'belowBooked') {
		const field = set.attending === 'online' ? 'capacityOnline' : 'capacityInPerson'
		return data({ ...refusedBelow(values, field), booked: set.booked }, { status: 400 })
	}
	const now = await readStaffWorkshop(context, id)
	const stale: RefusedWorkshop = {
		values,
		errors: { form: 'stale' },
		revision: now.revision,
		saved: placesValues(now, acting.timeZone),
	}
	return data(stale, { status: 409 })
}

function refusedBelow(values: Record<string, string>, field: string): RefusedWorkshop {
	return { values, errors: { [field]: 'belowBooked' }, revision: revisionFrom(values) }
}

export default function StaffPlaces({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, mode, values, places, reserved } = loaderData
	const booked = actionData && 'booked' in actionData ? actionData.booked : 0
	const fields = useWorkshopFields(actionData?.values ?? values, actionData?.errors, {
		count: booked,
	})
	const overview = `/staff/workshops/${id}`
	const errors = problemItems(t, actionData?.errors, { count: booked })
	return (
		<StaffPage title={t('places.heading')} backHref={overview} errors={errors}>
			<WorkshopDoneBanner said={actionData ? undefined : loaderData.done} />
			<WorkshopHeading {...{ title, when }}>{t('places.heading')}</WorkshopHeading>
			<PlacesTable places={places} reserved={reserved} />
			<p className="govuk-body app-prose">{t('places.about')}</p>
			{loaderData.isReleased && <p className="govuk-body app-prose">{t('places.released')}</p>}
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={overview}>
				<PlacesFields fields={fields} mode={mode} />
			</WorkshopForm>
		</StaffPage>
	)
}
