import { useTranslation } from 'react-i18next'
import { Link } from '#app/ui/link.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listComing } from '../staff-bookings.server.ts'
import { DayHeading } from '../staff-day-parts.tsx'
import { listSupport } from '../support.server.ts'
import type { Route } from './+types/staff-food.ts'
import { headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const workshop = await workshopOf(context, params.workshopId)
	const coming = (await listComing(db, workshop.id)).filter(
		({ attending }) => attending === 'in-person',
	)
	const needs = await listSupport(
		db,
		coming.map(({ id }) => id),
	)
	const rows = coming.flatMap(({ id, name, reference, places }) => {
		const food = needs.filter(({ bookingId, kind }) => bookingId === id && kind === 'food')
		return food.map(({ words }) => ({ id, name, reference, places, words }))
	})
	const people = coming.reduce((sum, { places }) => sum + places, 0)
	return { workshop: headingOf(workshop), timeZone: timeZoneOf(context), rows, people }
}

export default function StaffFood({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, rows, people } = loaderData
	const base = `/staff/workshops/${workshop.id}`
	return (
		<StaffPage title={t('food.heading')} backHref={base}>
			<DayHeading {...{ workshop, timeZone }} current="food">
				{t('food.heading')}
			</DayHeading>
			<p className="govuk-body app-prose">{t('food.about', { count: people })}</p>
			{rows.length === 0 ? (
				<p className="govuk-body app-empty">{t('food.empty')}</p>
			) : (
				<WideTable
					caption={t('food.heading')}
					head={[
						{ text: t('food.what') },
						{ text: t('list.who') },
						{ text: t('list.people'), format: 'numeric' },
						{ text: t('list.reference') },
					]}
					rows={rows.map(({ id, name, reference, places, words }) => [
						{ text: words ? <bdi>{words}</bdi> : t('food.noWords') },
						{ text: <bdi>{name}</bdi> },
						{ text: places, format: 'numeric' },
						{ text: <Link href={`${base}/bookings/${id}`}>{reference}</Link> },
					])}
				/>
			)}
		</StaffPage>
	)
}
