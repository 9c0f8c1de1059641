import { useTranslation } from 'react-i18next'
import { readPlaces } from '#app/bookings/places.server.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { countShelves, listShelf, staffPerPage } from '../staff-list.server.ts'
import { ShelfLinks, StaffFilters, WorkshopTable } from '../staff-list.tsx'
import { readWorkshopDone, WorkshopDoneBanner } from '../staff-parts.tsx'
import { readStaffQuery, staffHref } from '../staff-query.ts'
import { attendingIn, workshopPhase } from '../workshop.ts'
import type { Route } from './+types/staff-workshops.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const now = context.get(nowContext)
	const { filter, page, ...asked } = readStaffQuery(new URL(request.url).searchParams)
	const counts = await countShelves(db, filter, { now })
	const first = (['coming', 'draft'] as const).find((one) => counts.get(one)) ?? 'coming'
	const shelf = asked.shelf ?? first
	const found = await listShelf(db, shelf, { filter, page, now })
	const places = await readPlaces(db, found)
	const workshops = found.map((workshop) => {
		const { id, title, startsAt, mode } = workshop
		const ways = attendingIn(mode).flatMap((way) => places.get(id)?.[way] ?? [])
		const sum = (of: 'taken' | 'capacity' | 'waiting') =>
			ways.reduce((total, way) => total + way[of], 0)
		const numbers = { taken: sum('taken'), capacity: sum('capacity'), waiting: sum('waiting') }
		return { id, title, startsAt, mode, phase: workshopPhase(workshop, now), ...numbers }
	})
	const choices = (await listPlaces(db)).map(({ id, name }) => ({ id, name }))
	const isMore = page * staffPerPage < (counts.get(shelf) ?? 0)
	const done = readWorkshopDone(request.url)
	return { workshops, counts, shelf, filter, page, isMore, choices, done }
}

export default function StaffWorkshops({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { settings } = useShell()
	const { workshops, counts, shelf, filter, page, isMore, choices } = loaderData
	const pageHref = (number: number) => staffHref({ shelf, filter, page: number })
	return (
		<StaffPage title={t('list.heading')}>
			<WorkshopDoneBanner said={loaderData.done} />
			<h1 className="govuk-heading-l">{t('list.heading')}</h1>
			<Button href="/staff/workshops/new">{t('list.start')}</Button>
			<ShelfLinks counts={counts} current={shelf} filter={filter} />
			<StaffFilters shelf={shelf} filter={filter} places={choices} />
			<h2 className="govuk-heading-m">{t(`shelves.${shelf}`)}</h2>
			<WorkshopTable workshops={workshops} shelf={shelf} timeZone={settings.council.timeZone} />
			{(page > 1 || isMore) && (
				<Pagination
					landmarkLabel={t('list.pages')}
					previous={page > 1 ? { href: pageHref(page - 1), text: t('list.previous') } : undefined}
					next={isMore ? { href: pageHref(page + 1), text: t('list.next') } : undefined}
				/>
			)}
		</StaffPage>
	)
}
