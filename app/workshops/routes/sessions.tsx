import { useTranslation } from 'react-i18next'
import { localDay } from '#app/triage/timescale.ts'
import { Link } from '#app/ui/link.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, settingsContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { listSessions } from '../list.server.ts'
import { type SessionQuery, sessionsHref } from '../list.ts'
import { monthsFrom } from '../month.ts'
import { WorkshopCard } from '../workshop-card.tsx'
import { WorkshopFilters } from '../workshop-filters.tsx'
import type { Route } from './+types/sessions.ts'
import { readAsked } from './asked-sessions.server.ts'
import { listedSessions } from './listed-sessions.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=30' }
}

export async function loader({ request, context }: Route.LoaderArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { timeZone } = context.get(settingsContext).council
	const { query: asked, places } = await readAsked(request, context)
	const months = monthsFrom(localDay(now, timeZone), asked.when === 'past' ? -13 : 13)
	const isOffered = asked.month !== undefined && months.includes(asked.month)
	const query = { ...asked, month: isOffered ? asked.month : undefined }
	const { listed, hasMore } = await listSessions(db, query, { now, timeZone })
	return {
		...{ query, hasMore, months, places },
		listed: await listedSessions(context, listed),
	}
}

export default function Sessions({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('sessions')
	const { settings, language } = useShell()
	const { query, listed, hasMore, months, places } = loaderData
	const { timeZone } = settings.council
	const isPast = query.when === 'past'
	const heading = t(isPast ? 'list.pastHeading' : 'list.heading')
	return (
		<Page title={heading} backHref={isPast ? '/sessions' : '/'}>
			<h1 className="govuk-heading-l">{heading}</h1>
			<p className="govuk-body-l">{t(isPast ? 'list.pastWhat' : 'list.what')}</p>
			<WorkshopFilters {...{ query, months, places, language }} action="/sessions" />
			{!isPast && (
				<p className="govuk-body">
					<Link href={sessionsHref({ ...query, page: 1 }, '/sessions/calendar')}>
						{t('list.calendar')}
					</Link>
				</p>
			)}
			{listed.length === 0 ? (
				<p className="govuk-body app-empty">{t('list.empty')}</p>
			) : (
				<ul className="app-needs">
					{listed.map((one) => (
						<WorkshopCard
							key={one.workshop.slug}
							listed={one}
							{...{ places, language, timeZone }}
						/>
					))}
				</ul>
			)}
			<Pages query={query} hasMore={hasMore} />
			<Elsewhere query={query} />
		</Page>
	)
}

function Pages({ query, hasMore }: { query: SessionQuery; hasMore: boolean }) {
	const { t } = useTranslation('sessions')
	const { page } = query
	if (page === 1 && !hasMore) return null
	const to = (number: number) => sessionsHref({ ...query, page: number })
	return (
		<Pagination
			landmarkLabel={t('list.pages')}
			previous={page > 1 ? { href: to(page - 1), text: t('list.previous') } : undefined}
			next={hasMore ? { href: to(page + 1), text: t('list.next') } : undefined}
		/>
	)
}

/** The same choice kept up to date elsewhere, the other half of the list, and one's own booking. */
function Elsewhere({ query }: { query: SessionQuery }) {
	const { t } = useTranslation('sessions')
	const same = { ...query, when: 'coming', page: 1 } as const
	const links = [
		query.when === 'past'
			? { href: '/sessions', text: t('list.coming') }
			: { href: sessionsHref({ when: 'past', page: 1 }), text: t('list.past') },
		{ href: '/bookings', text: t('list.own') },
		{ href: sessionsHref(same, '/sessions/feed.ics'), text: t('list.ics') },
		{ href: sessionsHref(same, '/sessions/feed.rss'), text: t('list.rss') },
	]
	return (
		<ul className="govuk-list govuk-list--spaced">
			{links.map(({ href, text }) => (
				<li key={href}>
					<Link href={href}>{text}</Link>
				</li>
			))}
		</ul>
	)
}
