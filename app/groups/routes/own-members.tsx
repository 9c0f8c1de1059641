import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { usePath } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { mayRemove } from '../group.ts'
import { listMembers } from '../membership.server.ts'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-members.ts'
import { readOwnVerified } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

const DONE = ['invited', 'removed'] as const

export async function loader({ request, context }: Route.LoaderArgs) {
	const own = await readOwnVerified(context)
	const members = await listMembers(context.get(dbContext), own.groupId)
	const done = new URL(request.url).searchParams.get('done')
	return {
		groupName: own.group.name,
		isContact: own.role === 'contact',
		done: DONE.find((one) => one === done),
		// A member need not know whom the contact persons have invited.
		members: members
			.filter(({ status }) => own.role === 'contact' || status === 'active')
			.map((member) => {
				const { id, name, role, status } = member
				return { id, name, role, status, isOwn: id === own.id, isRemovable: mayRemove(own, member) }
			}),
	}
}

export default function OwnMembers({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const path = usePath()
	const { groupName, isContact, members, done } = loaderData
	return (
		<Page title={t('own.links.members')} backHref="/groups/own">
			{done && (
				<p className="govuk-inset-text" role="status">
					{t(`members.done.${done}`)}
				</p>
			)}
			<OwnHeading groupName={groupName}>{t('own.links.members')}</OwnHeading>
			<p className="govuk-body">{t('members.count', { count: members.length })}</p>
			<ul className="app-needs">
				{members.map(({ id, name, role, status, isOwn, isRemovable }) => (
					<li key={id} className="app-need">
						<p className="govuk-body">
							<strong>
								<bdi>{name}</bdi>
							</strong>{' '}
							{isOwn && t('members.own')}
						</p>
						<p className="govuk-body app-note">
							{t(`roles.${role}`)}{' '}
							{status === 'invited' && (
								<Tag className="govuk-tag--grey">{t('members.invited')}</Tag>
							)}
						</p>
						{isRemovable && (
							<form method="post" action={path(`/groups/own/members/${id}/removal`)}>
								<Button className="govuk-button--secondary app-button--small">
									{t(status === 'invited' ? 'members.takeBack' : 'members.remove')}
									<span className="govuk-visually-hidden">
										{' '}
										<bdi>{name}</bdi>
									</span>
								</Button>
							</form>
						)}
					</li>
				))}
			</ul>
			{isContact && <Button href="/groups/own/members/new">{t('members.invite')}</Button>}
		</Page>
	)
}
