import { useTranslation } from 'react-i18next'
import { Link } from '#app/ui/link.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { StaffLinks } from '#app/ui/staff-links.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { pageFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { countByStatus, groupsPerPage, listByStatus } from '../group.server.ts'
import { ChangedMark } from '../staff-group-care.tsx'
import { dayText } from '../staff-parts.tsx'
import type { Route } from './+types/staff-groups.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

const STATUSES = ['waiting', 'verified', 'declined', 'closed'] as const

export async function loader({ request, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const asked = new URL(request.url).searchParams
	const counts = await countByStatus(db)
	const first = counts.get('waiting') ? 'waiting' : 'verified'
	const status = STATUSES.find((one) => one === asked.get('status')) ?? first
	const page = pageFrom(asked)
	const listed = await listByStatus(db, status, { page })
	const isLast = page * groupsPerPage >= (counts.get(status) ?? 0)
	return { listed, counts, status, page, isLast }
}

export default function StaffGroups({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-groups')
	const { settings } = useShell()
	const { listed, counts, status, page, isLast } = loaderData
	const { timeZone } = settings.council
	const to = (number: number) => `/staff/groups?status=${status}&page=${number}`
	return (
		<StaffPage title={t('list.heading')}>
			<h1 className="govuk-heading-l">{t('list.heading')}</h1>
			<p className="govuk-body">
				<Link href="/staff/groups/proposals">{t('list.proposals')}</Link>
			</p>
			<StaffLinks
				label={t('list.statuses')}
				links={STATUSES.map((key) => ({
					key,
					href: `/staff/groups?status=${key}`,
					isCurrent: key === status,
					text: t(`statuses.${key}`),
					count: counts.get(key) ?? 0,
				}))}
			/>
			<h2 className="govuk-heading-m">{t(`statuses.${status}`)}</h2>
			{listed.length === 0 ? (
				<p className="govuk-body">{t('list.none')}</p>
			) : (
				<Table
					head={[{ text: t('list.name') }, { text: t('list.registered') }]}
					firstCellIsHeader
					rows={listed.map((group) => [
						{
							text: (
								<>
									<Link href={`/staff/groups/${group.id}`}>
										<bdi>{group.name}</bdi>
									</Link>{' '}
									{group.hiddenAt && <Tag className="govuk-tag--red">{t('hidden')}</Tag>}{' '}
									<ChangedMark {...{ group, timeZone }} />
								</>
							),
						},
						{ text: dayText(group.registeredAt, timeZone) },
					])}
				/>
			)}
			{(page > 1 || !isLast) && (
				<Pagination
					landmarkLabel={t('list.pages')}
					previous={page > 1 ? { href: to(page - 1), text: t('list.previous') } : undefined}
					next={isLast ? undefined : { href: to(page + 1), text: t('list.next') }}
				/>
			)}
		</StaffPage>
	)
}
