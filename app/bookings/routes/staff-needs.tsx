import { useTranslation } from 'react-i18next'
import { addDays, localDay } from '#app/triage/timescale.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, timeZoneOf } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listComing } from '../staff-bookings.server.ts'
import { DayHeading, DoneBanner, dayText, readDone } from '../staff-day-parts.tsx'
import { groupNeeds } from '../staff-need.ts'
import { NeedGroups, NeedSummary } from '../staff-need-list.tsx'
import { listSupport } from '../support.server.ts'
import type { Route } from './+types/staff-needs.ts'
import { headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const workshop = await workshopOf(context, params.workshopId)
	const coming = await listComing(db, workshop.id)
	const byId = new Map(coming.map((booking) => [booking.id, booking]))
	const needs = await listSupport(db, [...byId.keys()])
	const timeZone = timeZoneOf(context)
	return {
		...{ workshop: headingOf(workshop), timeZone },
		done: readDone(new URL(request.url).searchParams),
		groups: groupNeeds(
			needs.map((need) => {
				const { name = '', reference = '' } = byId.get(need.bookingId) ?? {}
				return { ...need, name, reference }
			}),
		),
		isDay: context.get(nowContext) >= workshop.startsAt,
		deletedOn: addDays(localDay(workshop.endsAt, timeZone), workshop.supportKeptDays),
	}
}

export default function StaffNeeds({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, groups, isDay, deletedOn, done } = loaderData
	return (
		<StaffPage title={t('needs.heading')} backHref={`/staff/workshops/${workshop.id}`}>
			<DoneBanner done={done} />
			<DayHeading {...{ workshop, timeZone }} current="needs">
				{t('needs.heading')}
			</DayHeading>
			<p className="govuk-body app-prose">{t('needs.about', { day: dayText(deletedOn) })}</p>
			{groups.length === 0 ? (
				<p className="govuk-body app-empty">{t('needs.empty')}</p>
			) : (
				<>
					<NeedSummary groups={groups} />
					<NeedGroups workshopId={workshop.id} {...{ groups, isDay }} />
				</>
			)}
		</StaffPage>
	)
}
