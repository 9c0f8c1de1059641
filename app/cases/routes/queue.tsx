import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { leadOf } from '#app/enquiries/enquiry.server.ts'
import { listTeams } from '#app/staff/team.server.ts'
import { accessAllows, landingPath } from '#app/staff/viewer.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, viewerOf } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { DoneBanner, readDone } from '../case-done.tsx'
import { QueueTable } from '../case-queue.tsx'
import { StaffStart } from '../case-start.tsx'
import { countQueue, listQueue } from '../queue.server.ts'
import { cursorText, readCursor, readFilter } from '../queue.ts'
import { QueueFilters } from '../queue-filters.tsx'
import type { Route } from './+types/queue.ts'
import { readEntries } from './queue-entries.server.ts'

export const handle = { access: 'staff' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const viewer = viewerOf(context)
	if (accessAllows('engagement', viewer)) throw redirect(landingPath(viewer.role))
	if (!accessAllows('casework', viewer)) return { start: viewer.role, queue: undefined }
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const query = new URL(request.url).searchParams
	const teams = (await listTeams(db)).filter(({ id }) => viewer.teamIds.includes(id))
	const teamId = teams.find(({ id }) => id === query.get('team'))?.id
	const filter = readFilter(query.get('show'))
	const after = readCursor(query.get('after'))
	const looking = { isLed: leadOf(db, viewer), now, teamId }
	const counts = await countQueue(db, viewer, looking)
	const { rows, next } = await listQueue(db, viewer, { ...looking, filter, after })
	const nextHref =
		next && `/staff?${hrefQuery({ show: filter, team: teamId, after: cursorText(next) })}`
	const entries = await readEntries(db, rows)
	const done = readDone(query.get('done'))
	const queue = { entries, counts, teams, teamId, filter, nextHref, isFirst: !after, done, now }
	return { start: undefined, queue }
}

function hrefQuery(query: Record<string, string | undefined>) {
	const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
	return new URLSearchParams(given)
}

export default function QueuePage({ loaderData: { start, queue } }: Route.ComponentProps) {
	const { t } = useTranslation('staff-cases')
	const { settings, language } = useShell()
	if (!queue) return <StaffPage title={t('start.heading')}>{start && <StaffStart />}</StaffPage>
	const { entries, filter, now, nextHref, isFirst, done } = queue
	const { timeZone } = settings.council
	return (
		<StaffPage title={t('queue.heading')}>
			<DoneBanner done={done} />
			<h1 className="govuk-heading-l">{t('queue.heading')}</h1>
			<QueueFilters {...queue} language={language} />
			{entries.length === 0 ? (
				<p className="govuk-body app-empty">{t(`queue.empty.${filter}`)}</p>
			) : (
				<QueueTable {...{ entries, filter, now, language, timeZone }} />
			)}
			{(nextHref || !isFirst) && (
				<Pagination
					landmarkLabel={t('queue.pages')}
					previous={
						isFirst
							? undefined
							: {
									href: `/staff?${hrefQuery({ show: filter, team: queue.teamId })}`,
									text: t('queue.first'),
								}
					}
					next={nextHref ? { href: nextHref, text: t('queue.next') } : undefined}
				/>
			)}
		</StaffPage>
	)
}
