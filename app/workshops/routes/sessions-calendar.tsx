import { useTranslation } from 'react-i18next'
import { localDay } from '#app/triage/timescale.ts'
import { Link } from '#app/ui/link.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, settingsContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { listMonth } from '../list.server.ts'
import { publicPart, sessionsHref } from '../list.ts'
import { calendarMonth } from '../month.ts'
import { monthText } from '../when-text.ts'
import { WorkshopFilters } from '../workshop-filters.tsx'
import { WorkshopMonth } from '../workshop-month.tsx'
import type { Route } from './+types/sessions-calendar.ts'
import { readAsked } from './asked-sessions.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=30' }
}

export async function loader({ request, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const { timeZone } = context.get(settingsContext).council
	const today = localDay(context.get(nowContext), timeZone)
	const { query: asked, places } = await readAsked(request, context)
	const calendar = calendarMonth(asked.month, today)
	const query = { ...asked, when: 'coming', month: calendar.month, page: 1 } as const
	const found = await listMonth(db, query, { timeZone })
	const onDay = Map.groupBy(found.map(publicPart), ({ startsAt }) => localDay(startsAt, timeZone))
	return { ...{ calendar, query, today, onDay, places }, isEmpty: found.length === 0 }
}

export default function SessionsCalendar({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('sessions')
	const { settings, language } = useShell()
	const { calendar, query, today, onDay, places, isEmpty } = loaderData
	const { timeZone } = settings.council
	const { month, weeks, previous, next } = calendar
	const step = (to?: string) =>
		to
			? {
					href: sessionsHref({ ...query, month: to }, '/sessions/calendar'),
					text: monthText(to, language),
				}
			: undefined
	const name = monthText(month, language)
	return (
		<Page title={t('calendar.title', { month: name })} backHref="/sessions">
			<h1 className="govuk-heading-l">{t('calendar.heading')}</h1>
			<WorkshopFilters {...{ query, places, language }} months={[]} action="/sessions/calendar" />
			<h2 className="govuk-heading-m">{name}</h2>
			{isEmpty && <p className="govuk-body app-empty">{t('calendar.empty')}</p>}
			<WorkshopMonth {...{ weeks, today, onDay, language, timeZone }} />
			<Pagination
				landmarkLabel={t('calendar.months')}
				previous={step(previous)}
				next={step(next)}
			/>
			<p className="govuk-body">
				<Link href={sessionsHref({ ...query, month: undefined })}>{t('calendar.list')}</Link>
			</p>
		</Page>
	)
}
