import { useTranslation } from 'react-i18next'
import { listPlaces } from '#app/places/place.server.ts'
import { askedAmong } from '#app/places/place.ts'
import { Link } from '#app/ui/link.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { ConsultationCard } from '../consultation-card.tsx'
import { ListFilters } from '../list-filters.tsx'
import { listPublic } from '../public-list.server.ts'
import { ListQuery, listHref, publicPerPage } from '../public-list.ts'
import type { Route } from './+types/consultations.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=30' }
}

export async function loader({ request, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const asked = ListQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
	const places = await listPlaces(db)
	const query = askedAmong(asked, places)
	const { listed, count } = await listPublic(db, query, { now: context.get(nowContext) })
	return { query, listed, count, places }
}

export default function Consultations({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('consultations')
	const { settings, language } = useShell()
	const { query, listed, count, places } = loaderData
	const { timeZone } = settings.council
	const { page } = query
	const isLast = page * publicPerPage >= count
	return (
		<Page title={t('list.heading')} backHref="/">
			<h1 className="govuk-heading-l">{t('list.heading')}</h1>
			<p className="govuk-body-l">{t('list.what')}</p>
			<ListFilters {...{ query, places, language }} />
			{listed.length === 0 ? (
				<p className="govuk-body app-empty">{t('list.empty')}</p>
			) : (
				<>
					<p className="govuk-body" role="status">
						{t('list.count', { count })}
					</p>
					<ul className="app-needs">
						{listed.map((one) => (
							<ConsultationCard key={one.slug} listed={one} {...{ places, language, timeZone }} />
						))}
					</ul>
				</>
			)}
			{(page > 1 || !isLast) && (
				<Pagination
					landmarkLabel={t('list.pages')}
					previous={
						page > 1
							? { href: listHref({ ...query, page: page - 1 }), text: t('list.previous') }
							: undefined
					}
					next={
						isLast
							? undefined
							: { href: listHref({ ...query, page: page + 1 }), text: t('list.next') }
					}
				/>
			)}
			<p className="govuk-body">
				<Link href="/what-changed">{t('list.changed')}</Link>
			</p>
			<p className="govuk-body">
				<Link href="/responses">{t('list.own')}</Link>
			</p>
		</Page>
	)
}
