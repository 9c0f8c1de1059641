import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { type CapacitySet, readPlaces, setCapacity } from '#app/bookings/places.server.ts'
import { dayAndTime } from '#app/consultations/times-text.ts'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
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
	ScopeChoice,
	WorkshopDoneBanner,
	WorkshopForm,
	WorkshopHeading,
} from '../staff-parts.tsx'
import { PlacesFields } from '../staff-setting-fields.tsx'
import type { Workshop } from '../workshop.server.ts'
import { attendingIn } from '../workshop.ts'
import { placesValues, readPlaces as readPlacesForm } from '../workshop-settings.ts'
import type { Route } from './+types/staff-places.ts'
import {
	actingOf,
	headingOf,
	readStaffWorkshop,
	refusedInput,
	scopeFrom,
} from './staff-workshop.server.ts'

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
	const { timeZone } = acting
	const values = fieldsFrom(await readForm(request))
	if (status === 'cancelled') return refusedInput(values, { form: 'cancelled' }, 409)
	const read = readPlacesForm(values, workshop, acting)
	if (!read.ok) return refusedInput(values, read.errors)
	const setting = { ...read.value, scope: scopeFrom(values), revision: revisionFrom(values) }
	const set = await setCapacity(db, id, setting, acting)
	if (set.kind === 'saved') throw redirect(`/staff/workshops/${id}/places?done=saved`)
	if (set.kind === 'belowBooked') return refusedBelow(values, set, { workshop, timeZone })
	const now = await readStaffWorkshop(context, id)
	const stale: RefusedWorkshop = {
		values,
		errors: { form: 'stale' },
		revision: now.revision,
		saved: placesValues(now, timeZone),
	}
	return data(stale, { status: 409 })
}

type BelowBooked = Extract<CapacitySet, { kind: 'belowBooked' }>

/** Which number is too small, and for which date where that is another of the series. */
function refusedBelow(
	values: Record<string, string>,
	{ attending, booked, startsAt }: BelowBooked,
	{ workshop, timeZone }: { workshop: Workshop; timeZone: string },
) {
	const field = attending === 'online' ? 'capacityOnline' : 'capacityInPerson'
	const isHere = startsAt.getTime() === workshop.startsAt.getTime()
	const errors = { [field]: isHere ? 'belowBooked' : 'belowBookedOn' }
	const on = dayAndTime(startsAt, DEFAULT_LANGUAGE, timeZone)
	const refused = { values, errors, revision: revisionFrom(values), slots: { count: booked, on } }
	return data(refused, { status: 400 })
}

export default function StaffPlaces({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, mode, values, places, reserved, isSeries } = loaderData
	const slots = actionData && 'slots' in actionData ? actionData.slots : {}
	const fields = useWorkshopFields(actionData?.values ?? values, actionData?.errors, slots)
	const overview = `/staff/workshops/${id}`
	const errors = problemItems(t, actionData?.errors, slots)
	return (
		<StaffPage title={t('places.heading')} backHref={overview} errors={errors}>
			<WorkshopDoneBanner said={actionData ? undefined : loaderData.done} />
			<WorkshopHeading {...{ title, when }}>{t('places.heading')}</WorkshopHeading>
			<PlacesTable places={places} reserved={reserved} />
			<p className="govuk-body app-prose">{t('places.about')}</p>
			{loaderData.isReleased && <p className="govuk-body app-prose">{t('places.released')}</p>}
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={overview}>
				<PlacesFields fields={fields} mode={mode} />
				{isSeries && (
					<>
						<ScopeChoice fields={fields} />
						<p className="govuk-hint">{t('places.ownRelease')}</p>
					</>
				)}
			</WorkshopForm>
		</StaffPage>
	)
}
