import { useTranslation } from 'react-i18next'
import { Link } from '#app/ui/link.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { StaffLinks } from '#app/ui/staff-links.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { pageFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { PROPOSAL_STATUSES } from '../group.ts'
import {
	countByProposalStatus,
	listByProposalStatus,
	proposalsPerPage,
} from '../proposal.server.ts'
import { DoneNote, dayText } from '../staff-parts.tsx'
import type { Route } from './+types/staff-proposals.ts'
import { readDone } from './staff-group-parts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const asked = new URL(request.url).searchParams
	const status = PROPOSAL_STATUSES.find((one) => one === asked.get('status')) ?? 'received'
	const counts = await countByProposalStatus(db)
	const page = pageFrom(asked)
	const found = await listByProposalStatus(db, status, { page })
	const isLast = page * proposalsPerPage >= (counts.get(status) ?? 0)
	const listed = found.map(({ proposal, group }) => ({
		...{ id: proposal.id, title: proposal.title, kind: proposal.kind, groupName: group.name },
		proposedAt: proposal.proposedAt,
	}))
	return { listed, counts, status, page, isLast, done: readDone(request.url) }
}

export default function StaffProposals({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-groups')
	const { settings } = useShell()
	const { listed, counts, status, page, isLast, done } = loaderData
	const to = (number: number) => `/staff/groups/proposals?status=${status}&page=${number}`
	return (
		<StaffPage title={t('proposals.heading')} backHref="/staff/groups">
			<DoneNote done={done} />
			<h1 className="govuk-heading-l">{t('proposals.heading')}</h1>
			<StaffLinks
				label={t('proposals.byStatus')}
				links={PROPOSAL_STATUSES.map((key) => ({
					key,
					href: `/staff/groups/proposals?status=${key}`,
					isCurrent: key === status,
					text: t(`proposals.statuses.${key}`),
					count: counts.get(key) ?? 0,
				}))}
			/>
			<h2 className="govuk-heading-m">{t(`proposals.statuses.${status}`)}</h2>
			{listed.length === 0 ? (
				<p className="govuk-body">{t('list.none')}</p>
			) : (
				<WideTable
					caption={t(`proposals.statuses.${status}`)}
					head={(['title', 'group', 'kind', 'proposed'] as const).map((name) => ({
						text: t(`proposals.${name}`),
					}))}
					firstCellIsHeader
					rows={listed.map(({ id, title, kind, groupName, proposedAt }) => [
						{
							text: (
								<Link href={`/staff/groups/proposals/${id}`}>
									<bdi>{title}</bdi>
								</Link>
							),
						},
						{ text: <bdi>{groupName}</bdi> },
						{ text: t(`proposals.kinds.${kind}`) },
						{ text: dayText(proposedAt, settings.council.timeZone) },
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
