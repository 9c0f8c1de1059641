import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { isPublic } from '../group.ts'
import { GroupWords } from '../group-words.tsx'
import { answerInvitation } from '../members.server.ts'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-invitation.ts'
import { readMembership } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const { status, role, group } = await readMembership(context)
	if (status === 'active') throw redirect('/groups/own')
	const isOpen = status === 'invited' && group.status === 'verified'
	const over = status === 'declined' ? ('declined' as const) : ('over' as const)
	const state = isOpen ? ('open' as const) : over
	const { slug, name, purpose } = group
	return { state, role, slug: isPublic(group) ? slug : undefined, groupName: name, purpose }
}

/** Accepts it. */
export async function action({ context }: Route.ActionArgs) {
	const invited = await readMembership(context)
	const answer = {
		isAccepted: true,
		language: context.get(languageContext),
		now: context.get(nowContext),
	}
	const isDone = await answerInvitation(context.get(dbContext), invited, answer)
	throw redirect(isDone ? '/groups/own?done=joined' : '/groups/own/invitation')
}

export default function OwnInvitation({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { language } = useShell()
	const path = usePath()
	const { state, role, slug, groupName, purpose } = loaderData
	const heading = t(`invitation.${state}.heading`)
	return (
		<Page title={heading} backHref="/groups">
			<OwnHeading groupName={groupName}>{heading}</OwnHeading>
			<p className="govuk-body">{t(`invitation.${state}.what`)}</p>
			{state === 'open' && (
				<>
					<div className="govuk-inset-text">
						<GroupWords text={purpose} language={language} />
					</div>
					<p className="govuk-body">
						<strong>{t(`roles.${role}`)}:</strong> {t(`roleHints.${role}`)}
					</p>
					{slug && (
						<p className="govuk-body">
							<Link href={`/groups/${slug}`}>{t('own.links.public')}</Link>
						</p>
					)}
					<p className="govuk-body">{t('invitation.seen')}</p>
					<div className="govuk-button-group">
						<form method="post">
							<Button>{t('invitation.accept')}</Button>
						</form>
						<form method="post" action={path('/groups/own/refusal')}>
							<Button className="govuk-button--secondary">{t('invitation.decline')}</Button>
						</form>
					</div>
				</>
			)}
		</Page>
	)
}
