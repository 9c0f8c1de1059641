import { useTranslation } from 'react-i18next'
import { listOfGroup } from '#app/bookings/group-bookings.server.ts'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { listForGroup } from '#app/workshops/group-workshops.server.ts'
import { listWorkshopsById } from '#app/workshops/workshop.server.ts'
import { BookAsGroup, BookedByGroup } from '../as-group.tsx'
import { mayOpenBooking } from '../group.ts'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-bookings.ts'
import { readOwnVerified } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const own = await readOwnVerified(context)
	const { groupId, group } = own
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const booked = await listOfGroup(db, groupId)
	const workshops = await listWorkshopsById(db, [
		...new Set(booked.map(({ workshopId }) => workshopId)),
	])
	return {
		...{ groupId, groupName: group.name },
		coming: await listForGroup(db, groupId, { now }),
		booked: booked.flatMap(({ workshopId, contactId, ...booking }) => {
			const workshop = workshops.find(({ id }) => id === workshopId)
			if (!workshop) return []
			const { slug, title, startsAt } = workshop
			const canOpen = mayOpenBooking(own, { groupId, contactId })
			return [{ ...booking, slug, title, startsAt, canOpen }]
		}),
	}
}

export default function OwnBookings({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { settings, language } = useShell()
	const { groupId, groupName, coming, booked } = loaderData
	const { timeZone } = settings.council
	return (
		<Page title={t('own.links.bookings')} backHref="/groups/own">
			<OwnHeading groupName={groupName}>{t('own.links.bookings')}</OwnHeading>
			<p className="govuk-body">{t('bookings.what')}</p>
			<h2 className="govuk-heading-m">{t('bookings.coming')}</h2>
			{coming.length === 0 && <p className="govuk-body">{t('bookings.noneComing')}</p>}
			<ul className="app-needs">
				{coming.map(({ id, ...one }) => (
					<BookAsGroup key={id} {...{ ...one, groupId, language, timeZone }} />
				))}
			</ul>
			<h2 className="govuk-heading-m">{t('bookings.booked')}</h2>
			{booked.length === 0 && <p className="govuk-body">{t('bookings.noneBooked')}</p>}
			{booked.some(({ canOpen }) => !canOpen) && (
				<p className="govuk-body">{t('bookings.opensWho')}</p>
			)}
			<ul className="app-needs">
				{booked.map(({ id, ...one }) => (
					<BookedByGroup key={id} {...{ ...one, id, language, timeZone }} />
				))}
			</ul>
			<p className="govuk-body">
				<Link href="/bookings">{t('bookings.open')}</Link>
			</p>
		</Page>
	)
}
