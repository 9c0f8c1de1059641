import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { endFollowing } from '#app/residents/link.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { clearCookie, readCookie } from '#app/web/cookie.ts'
import { Page } from '#app/web/page.tsx'
import { isLastContact } from '../group.ts'
import { leaveGroup } from '../members.server.ts'
import { listMembers } from '../membership.server.ts'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-leaving.ts'
import { readOwn } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const { id, groupId, group } = await readOwn(context)
	const members = await listMembers(context.get(dbContext), groupId)
	const isLast = group.status !== 'closed' && isLastContact(members, id)
	return { groupName: group.name, isLast }
}

export async function action({ request, context }: Route.ActionArgs) {
	const own = await readOwn(context)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const done = await leaveGroup(db, own, { now })
	if (done === 'lastContact') return data({ isLast: true }, { status: 400 })
	const token = readCookie(request, 'member')
	if (token) await endFollowing(db, token)
	throw redirect('/groups/open?done=left', { headers: { 'Set-Cookie': clearCookie('member') } })
}

export default function OwnLeaving({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { groupName } = loaderData
	const isLast = actionData?.isLast ?? loaderData.isLast
	const errors = actionData?.isLast ? [{ text: t('leaving.last') }] : []
	return (
		<Page title={t('own.links.leaving')} backHref="/groups/own" errors={errors}>
			<OwnHeading groupName={groupName}>{t('own.links.leaving')}</OwnHeading>
			{isLast ? (
				<>
					<p className="govuk-body">{t('leaving.last')}</p>
					<ul className="govuk-list govuk-list--bullet">
						<li>
							<Link href="/groups/own/handover">{t('own.links.handover')}</Link>
						</li>
						<li>
							<Link href="/groups/own/closure">{t('own.links.closure')}</Link>
						</li>
					</ul>
				</>
			) : (
				<>
					<p className="govuk-body">{t('leaving.what')}</p>
					<form method="post">
						<div className="govuk-button-group">
							<Button className="govuk-button--warning">{t('leaving.leave')}</Button>
							<Link href="/groups/own">{t('leaving.stay')}</Link>
						</div>
					</form>
				</>
			)}
		</Page>
	)
}
