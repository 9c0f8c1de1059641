import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { TakingOverForm } from '../group-forms.ts'
import { answerHandover, findGiver } from '../handover.server.ts'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-taking-over.ts'
import { readOwnVerified } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const own = await readOwnVerified(context)
	const giver = await findGiver(context.get(dbContext), own)
	return {
		groupName: own.group.name,
		asked: giver && { from: giver.id, name: giver.name, leavesAfter: giver.leavesAfter },
	}
}

/** Accepts it. */
export async function action({ request, context }: Route.ActionArgs) {
	const own = await readOwnVerified(context)
	const { from } = TakingOverForm.parse(Object.fromEntries(await readForm(request)))
	const answer = { giverId: from, isAccepted: true }
	const now = context.get(nowContext)
	const isDone = await answerHandover(context.get(dbContext), own, answer, { now })
	throw redirect(isDone ? '/groups/own?done=tookOver' : '/groups/own/taking-over')
}

export default function OwnTakingOver({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const path = usePath()
	const { groupName, asked } = loaderData
	const heading = t(asked ? 'takingOver.heading' : 'takingOver.over.heading')
	return (
		<Page title={heading} backHref="/groups/own">
			<OwnHeading groupName={groupName}>{heading}</OwnHeading>
			{asked ? (
				<>
					<p className="govuk-body">
						{t('takingOver.what', { name: `\u2068${asked.name}\u2069` })}
					</p>
					<p className="govuk-body">
						<strong>{t('roles.contact')}:</strong> {t('roleHints.contact')}
					</p>
					<p className="govuk-body">
						{t(asked.leavesAfter ? 'takingOver.theyLeave' : 'takingOver.theyStay')}
					</p>
					<p className="govuk-body">
						{t('takingOver.shown')} <Link href="/groups/own/shown">{t('own.links.shown')}</Link>
					</p>
					<div className="govuk-button-group">
						<form method="post">
							<input type="hidden" name="from" value={asked.from} />
							<Button>{t('invitation.accept')}</Button>
						</form>
						<form method="post" action={path('/groups/own/taking-over/refusal')}>
							<input type="hidden" name="from" value={asked.from} />
							<Button className="govuk-button--secondary">{t('invitation.decline')}</Button>
						</form>
					</div>
				</>
			) : (
				<p className="govuk-body">{t('takingOver.over.what')}</p>
			)}
		</Page>
	)
}
