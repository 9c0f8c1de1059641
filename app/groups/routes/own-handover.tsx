import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Radios } from '#app/ui/radios.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useGroupFields } from '../group-fields.tsx'
import { HandoverForm } from '../group-forms.ts'
import { handOver } from '../members.server.ts'
import { listMembers } from '../membership.server.ts'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-handover.ts'
import { readOwnAsContact, refused } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const own = await readOwnAsContact(context)
	const members = await listMembers(context.get(dbContext), own.groupId)
	const others = members.filter(({ id, status }) => id !== own.id && status === 'active')
	return { groupName: own.group.name, others: others.map(({ id, name }) => ({ id, name })) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const own = await readOwnAsContact(context)
	const form = await readForm(request)
	const parsed = parseForm(HandoverForm, form)
	if (!parsed.ok) return refused(form, parsed.errors)
	const now = context.get(nowContext)
	const done = await handOver(context.get(dbContext), own, parsed.value.memberId, { now })
	if (done === 'notMember') return refused(form, { memberId: 'notMember' })
	throw redirect(`/groups/own${done === 'handedOver' ? '?done=handedOver' : ''}`)
}

export default function OwnHandover({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { groupName, others } = loaderData
	const errors = errorItems(t, 'groups', actionData?.errors)
	const { messageOf, typed } = useGroupFields(actionData?.typed ?? {}, errorTexts(errors))
	return (
		<Page title={t('own.links.handover')} backHref="/groups/own" errors={errors}>
			<OwnHeading groupName={groupName}>{t('own.links.handover')}</OwnHeading>
			<p className="govuk-body">{t('handover.what')}</p>
			{others.length === 0 ? (
				<>
					<p className="govuk-body">{t('handover.nobody')}</p>
					<Button href="/groups/own/members/new">{t('members.invite')}</Button>
				</>
			) : (
				<form method="post" noValidate>
					<Radios
						name="memberId"
						idPrefix="memberId"
						fieldset={{
							legend: {
								children: t('handover.to'),
								className: 'govuk-fieldset__legend--s',
							},
						}}
						errorMessage={messageOf('memberId')}
						defaultValue={typed.memberId?.at(-1)}
						items={others.map(({ id, name }) => ({ value: id, text: <bdi>{name}</bdi> }))}
					/>
					<div className="govuk-button-group">
						<Button>{t('handover.send')}</Button>
						<Link href="/groups/own">{t('cancel')}</Link>
					</div>
				</form>
			)}
		</Page>
	)
}
