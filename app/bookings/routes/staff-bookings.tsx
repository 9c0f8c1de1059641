import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { pageFrom } from '#app/web/address.ts'
import { dbContext, nowContext, timeZoneOf } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { attendingIn } from '#app/workshops/workshop.ts'
import { BOOKING_STATUSES } from '../booking.ts'
import { readPlaces } from '../places.server.ts'
import { BookingTable, PlacesSummary, StatusLinks } from '../staff-booking-list.tsx'
import { countByStatus, countToRing, listByStatus, listFlags } from '../staff-bookings.server.ts'
import { DayHeading } from '../staff-day-parts.tsx'
import type { Route } from './+types/staff-bookings.ts'
import { headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const workshop = await workshopOf(context, params.workshopId)
	const query = new URL(request.url).searchParams
	const status = BOOKING_STATUSES.find((one) => one === query.get('status')) ?? 'booked'
	const page = pageFrom(query)
	const { rows, hasNext } = await listByStatus(db, workshop.id, { status, page })
	const flags = await listFlags(
		db,
		rows.map(({ id }) => id),
	)
	const places = (await readPlaces(db, [workshop])).get(workshop.id)
	const isOver = workshop.endsAt <= context.get(nowContext)
	const here = `/staff/workshops/${workshop.id}/bookings?status=${status}`
	return {
		...{ workshop: headingOf(workshop), timeZone: timeZoneOf(context), status },
		counts: await countByStatus(db, workshop.id),
		isOver,
		toRing: isOver ? 0 : await countToRing(db, workshop),
		places: attendingIn(workshop.mode).flatMap((attending) =>
			places ? [{ attending, ...places[attending] }] : [],
		),
		rows: rows.map(({ contactId: _, ...row }) => ({
			...row,
			flags: flags.filter(({ bookingId, clearedAt }) => bookingId === row.id && !clearedAt).length,
		})),
		nextHref: hasNext ? `${here}&page=${page + 1}` : undefined,
		previousHref: page > 1 ? `${here}&page=${page - 1}` : undefined,
	}
}

export default function StaffBookings({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, status, counts, places, rows, isOver, toRing } = loaderData
	const { nextHref, previousHref } = loaderData
	const base = `/staff/workshops/${workshop.id}`
	return (
		<StaffPage title={t('list.heading')} backHref={base}>
			<DayHeading {...{ workshop, timeZone }} current="bookings">
				{t('list.heading')}
			</DayHeading>
			<PlacesSummary rows={places} />
			{workshop.status === 'published' && !isOver && (
				<Button className="govuk-button--secondary" href={`${base}/bookings/new`}>
					{t('list.keyIn')}
				</Button>
			)}
			{toRing > 0 && (
				<p className="govuk-body">
					<Link href={`${base}/to-ring`}>{t('list.toRing', { count: toRing })}</Link>
				</p>
			)}
			<StatusLinks workshopId={workshop.id} {...{ status, counts }} />
			{status === 'waiting' && <p className="govuk-body app-prose">{t('list.waitingAbout')}</p>}
			{rows.length === 0 ? (
				<p className="govuk-body app-empty">{t('list.empty')}</p>
			) : (
				<BookingTable workshopId={workshop.id} {...{ status, rows, timeZone }} />
			)}
			{(nextHref || previousHref) && (
				<Pagination
					landmarkLabel={t('list.pages')}
					previous={previousHref ? { href: previousHref, text: t('previous') } : undefined}
					next={nextHref ? { href: nextHref, text: t('next') } : undefined}
				/>
			)}
		</StaffPage>
	)
}
