import { useTranslation } from 'react-i18next'
import { listPlaces } from '#app/places/place.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listContactPersons, listPriorities } from '../group.server.ts'
import { isPublic } from '../group.ts'
import { listProposals } from '../proposal.server.ts'
import { CareOfGroup, ChangedMark } from '../staff-group-care.tsx'
import { DoneNote, StaffGroupFacts } from '../staff-parts.tsx'
import type { Route } from './+types/staff-group.ts'
import { readDone, readStaffGroup } from './staff-group-parts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const group = await readStaffGroup(context, params.groupId)
	const proposals = await listProposals(db, group.id)
	return {
		group,
		isPublic: isPublic(group),
		priorities: await listPriorities(db, group.id),
		people: await listContactPersons(db, group.id),
		proposals: proposals.map(({ id, title, status }) => ({ id, title, status })),
		places: await listPlaces(db),
		done: readDone(request.url),
	}
}

export default function StaffGroup({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-groups')
	const { settings } = useShell()
	const { group, priorities, people, proposals, places, done } = loaderData
	const { id, slug, name, status } = group
	const { timeZone } = settings.council
	return (
		<StaffPage title={name} backHref="/staff/groups">
			<DoneNote done={done} />
			<h1 className="govuk-heading-l">
				<bdi>{name}</bdi>
			</h1>
			<p className="govuk-body">
				<Tag className={status === 'verified' ? 'govuk-tag--green' : 'govuk-tag--grey'}>
					{t(`statuses.${status as 'verified'}`)}
				</Tag>{' '}
				{group.hiddenAt && <Tag className="govuk-tag--red">{t('hidden')}</Tag>}{' '}
				<ChangedMark {...{ group, timeZone }} />
			</p>
			<StaffGroupFacts {...{ group, priorities, people, places, timeZone }} />
			{status === 'waiting' && (
				<>
					<h2 className="govuk-heading-m">{t('decision.heading')}</h2>
					<p className="govuk-body app-prose">{t('decision.what')}</p>
					<div className="govuk-button-group">
						<form method="post" action={`/staff/groups/${id}/verification`}>
							<Button preventDoubleClick>{t('decision.verify')}</Button>
						</form>
						<Link href={`/staff/groups/${id}/decline`}>{t('reasons.decline.heading')}</Link>
					</div>
				</>
			)}
			<CareOfGroup group={group} isPublic={loaderData.isPublic} />
			{loaderData.isPublic && (
				<p className="govuk-body">
					<Link href={`/groups/${slug}`}>{t('publicPage')}</Link>
				</p>
			)}
			{proposals.length > 0 && (
				<>
					<h2 className="govuk-heading-m">{t('proposals.heading')}</h2>
					<ul className="govuk-list govuk-list--bullet">
						{proposals.map((proposal) => (
							<li key={proposal.id}>
								<Link href={`/staff/groups/proposals/${proposal.id}`}>
									<bdi>{proposal.title}</bdi>
								</Link>{' '}
								({t(`proposals.statuses.${proposal.status}`)})
							</li>
						))}
					</ul>
				</>
			)}
		</StaffPage>
	)
}
