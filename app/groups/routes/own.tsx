import { useTranslation } from 'react-i18next'
import { OwnWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { isPublic, standingOf } from '../group.ts'
import { findGiver } from '../handover.server.ts'
import { HandoverBox } from '../handover-parts.tsx'
import { listMembers, type Membership } from '../membership.server.ts'
import { OwnHeading, ownLinks } from '../own-parts.tsx'
import type { Route } from './+types/own.ts'
import { readOwn } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

const DONE = ['saved', 'joined', 'asked', 'takenBack', 'tookOver', 'notTakenOver'] as const

export async function loader({ request, context }: Route.LoaderArgs) {
	const own = await readOwn(context)
	const { name, role, group } = own
	const done = new URL(request.url).searchParams.get('done')
	const db = context.get(dbContext)
	const members = own.handoverTo ? await listMembers(db, own.groupId) : []
	return {
		...{ name, role, status: group.status, groupName: group.name },
		standing: standingOf(group),
		slug: isPublic(group) ? group.slug : undefined,
		why: whyFor(own),
		asked: group.status === 'verified' ? (await findGiver(db, own))?.name : undefined,
		waitsFor: members.find(({ id }) => id === own.handoverTo)?.name,
		done: DONE.find((one) => one === done),
	}
}

/** What staff wrote about how the group stands; why a page is hidden is for contact persons. */
function whyFor({ role, group }: Membership): string | null {
	if (group.status === 'declined') return group.decisionWords
	if (group.status === 'closed') return group.closedWords
	return role === 'contact' ? group.hiddenWords : null
}

export default function Own({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const path = usePath()
	const { name, role, slug, status, standing, groupName, why, done } = loaderData
	return (
		<Page title={t('own.heading')} backHref="/groups">
			{done && (
				<p className="govuk-inset-text" role="status">
					{t(`own.done.${done}`)}
				</p>
			)}
			<OwnHeading groupName={groupName}>{t('own.heading')}</OwnHeading>
			<HandoverBox asked={loaderData.asked} waitsFor={loaderData.waitsFor} />
			<p className="govuk-body">
				<Tag className={status === 'verified' ? 'govuk-tag--green' : 'govuk-tag--grey'}>
					{t(`statuses.${status}`)}
				</Tag>
			</p>
			<p className="govuk-body">{t(`own.about.${standing}`)}</p>
			{why && (
				<InsetText>
					<OwnWords>{why}</OwnWords>
				</InsetText>
			)}
			<p className="govuk-body">{t(`own.you.${role}`, { name: `\u2068${name}\u2069` })}</p>
			<ul className="govuk-list app-links-list">
				{slug && (
					<li>
						<Link href={`/groups/${slug}`}>{t('own.links.public')}</Link>
					</li>
				)}
				{ownLinks({ role, status }).map((key) => (
					<li key={key}>
						<Link href={`/groups/own/${key}`}>{t(`own.links.${key}`)}</Link>
					</li>
				))}
			</ul>
			<form method="post" action={path('/groups/own/ending')}>
				<Button className="govuk-button--secondary">{t('own.end')}</Button>
			</form>
			<p className="govuk-body app-note">{t('own.endWhat')}</p>
		</Page>
	)
}
