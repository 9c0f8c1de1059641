import { useTranslation } from 'react-i18next'
import { listPlaces } from '#app/places/place.server.ts'
import { askedAmong } from '#app/places/place.ts'
import { Button } from '#app/ui/button.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Select } from '#app/ui/select.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { groupsPerPage, listVerified } from '../group.server.ts'
import { placeChoices } from '../group-fields.tsx'
import { GroupsQuery, groupsHref } from '../group-forms.ts'
import { GroupCard } from '../group-page.tsx'
import type { Route } from './+types/groups.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=30' }
}

export async function loader({ request, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const asked = GroupsQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
	const places = await listPlaces(db)
	const query = askedAmong(
		asked,
		places.filter(({ kind }) => kind !== 'borough'),
	)
	const { listed, count } = await listVerified(db, query)
	const isLast = query.page * groupsPerPage >= count
	return { query, listed, count, isLast, places }
}

export default function Groups({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { language } = useShell()
	const { query, listed, count, isLast, places } = loaderData
	const to = (page: number) => groupsHref({ ...query, page })
	return (
		<Page title={t('list.heading')} backHref="/">
			<h1 className="govuk-heading-l">{t('list.heading')}</h1>
			<p className="govuk-body-l">{t('list.what')}</p>
			<PlaceFilter place={query.place} places={places} />
			{listed.length === 0 ? (
				<p className="govuk-body app-empty">{t('list.empty')}</p>
			) : (
				<>
					<p className="govuk-body" role="status">
						{t('list.count', { count })}
					</p>
					<ul className="app-needs">
						{listed.map((group) => (
							<GroupCard key={group.slug} {...{ group, places, language }} />
						))}
					</ul>
				</>
			)}
			{(query.page > 1 || !isLast) && (
				<Pagination
					landmarkLabel={t('list.pages')}
					previous={
						query.page > 1 ? { href: to(query.page - 1), text: t('list.previous') } : undefined
					}
					next={isLast ? undefined : { href: to(query.page + 1), text: t('list.next') }}
				/>
			)}
			<h2 className="govuk-heading-m">{t('list.yours')}</h2>
			<p className="govuk-body">{t('list.yoursWhat')}</p>
			<div className="govuk-button-group">
				<Button href="/groups/register" className="govuk-button--secondary">
					{t('list.register')}
				</Button>
				<Link href="/groups/open">{t('list.open')}</Link>
			</div>
		</Page>
	)
}

function PlaceFilter({
	place,
	places,
}: {
	place: string | undefined
	places: Route.ComponentProps['loaderData']['places']
}) {
	const { t } = useTranslation('groups')
	const { language } = useShell()
	const path = usePath()
	const items = placeChoices(places, language)
	return (
		<form method="get" action={path('/groups')} className="app-filter">
			<Select
				id="place"
				name="place"
				label={{ children: t('list.place') }}
				defaultValue={place ?? ''}
				items={[{ value: '', text: t('list.anyPlace') }, ...items]}
			/>
			<div className="govuk-button-group">
				<Button className="govuk-button--secondary">{t('list.show')}</Button>
				{place && <Link href="/groups">{t('list.clear')}</Link>}
			</div>
		</form>
	)
}
