import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooMany } from '#app/web/rate-limit.server.ts'
import { HandoverForm } from '../group-forms.ts'
import { askToTakeOver } from '../handover.server.ts'
import { AskForm, HandoverWaits } from '../handover-parts.tsx'
import { listMembers } from '../membership.server.ts'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-handover.ts'
import { readOwnAsContact, refused } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const own = await readOwnAsContact(context)
	const members = await listMembers(context.get(dbContext), own.groupId)
	const others = members.filter(({ id, status }) => id !== own.id && status === 'active')
	return {
		groupName: own.group.name,
		others: others.map(({ id, name }) => ({ id, name })),
		asked: others.find(({ id }) => id === own.handoverTo)?.name,
		leavesAfter: own.leavesAfter,
	}
}

export async function action({ request, context }: Route.ActionArgs) {
	const own = await readOwnAsContact(context)
	const form = await readForm(request)
	const parsed = parseForm(HandoverForm, form)
	if (!parsed.ok) return refused(form, parsed.errors)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	// Each asking is a mail to somebody.
	await refuseTooMany(db, `handover:${own.id}`, { windowMinutes: 60, triesMax: 10, now })
	const done = await askToTakeOver(db, own, parsed.value, { now })
	if (done === 'notMember') return refused(form, { memberId: 'notMember' })
	throw redirect(`/groups/own${done === 'asked' ? '?done=asked' : ''}`)
}

export default function OwnHandover({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { groupName, others, asked, leavesAfter } = loaderData
	const errors = errorItems(t, 'groups', actionData?.errors)
	return (
		<Page title={t('own.links.handover')} backHref="/groups/own" errors={errors}>
			<OwnHeading groupName={groupName}>{t('own.links.handover')}</OwnHeading>
			{asked === undefined ? (
				<>
					<p className="govuk-body">{t('handover.what')}</p>
					{others.length === 0 ? (
						<>
							<p className="govuk-body">{t('handover.nobody')}</p>
							<Button href="/groups/own/members/new">{t('members.invite')}</Button>
						</>
					) : (
						<AskForm others={others} typed={actionData?.typed ?? {}} errors={errorTexts(errors)} />
					)}
				</>
			) : (
				<HandoverWaits name={asked} leavesAfter={leavesAfter} />
			)}
		</Page>
	)
}
