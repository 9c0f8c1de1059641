import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import { Radios } from '#app/ui/radios.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooMany } from '#app/web/rate-limit.server.ts'
import { MEMBER_ROLES } from '../group.ts'
import { useGroupFields } from '../group-fields.tsx'
import { InviteForm } from '../group-forms.ts'
import { inviteMember } from '../members.server.ts'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-member-new.ts'
import { readOwnAsContact, readOwnVerified, refused } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

async function readInviting(context: Route.LoaderArgs['context']) {
	await readOwnVerified(context)
	return readOwnAsContact(context)
}

export async function loader({ context }: Route.LoaderArgs) {
	const { group } = await readInviting(context)
	return { groupName: group.name }
}

export async function action({ request, context }: Route.ActionArgs) {
	const own = await readInviting(context)
	const form = await readForm(request)
	const parsed = parseForm(InviteForm, form)
	if (!parsed.ok) return refused(form, parsed.errors)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { email } = parsed.value
	const daily = { windowMinutes: 24 * 60, now }
	await refuseTooMany(db, `invite-by:${own.groupId}`, { ...daily, triesMax: 60 })
	await refuseTooMany(db, `invite:${own.groupId}:${email}`, { ...daily, triesMax: 3 })
	const done = await inviteMember(db, own, parsed.value, { now })
	if (done === 'notAllowed') throw redirect('/groups/own')
	if (done !== 'invited') return refused(form, { email: done })
	throw redirect('/groups/own/members?done=invited')
}

export default function OwnMemberNew({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const errors = errorItems(t, 'groups', actionData?.errors)
	const { field, messageOf, typed } = useGroupFields(actionData?.typed ?? {}, errorTexts(errors))
	const plain = { spellCheck: false, dir: 'ltr' } as const
	return (
		<Page title={t('members.invite')} backHref="/groups/own/members" errors={errors}>
			<OwnHeading groupName={loaderData.groupName}>{t('members.invite')}</OwnHeading>
			<p className="govuk-body">{t('members.inviteWhat')}</p>
			<form method="post" noValidate>
				<Input {...field('name', 'memberName')} autoComplete="off" spellCheck={false} dir="auto" />
				<Input {...field('email')} {...plain} hint={undefined} type="email" autoComplete="off" />
				<Radios
					name="role"
					idPrefix="role"
					fieldset={{
						legend: { children: t('fields.role.label'), className: 'govuk-fieldset__legend--s' },
					}}
					errorMessage={messageOf('role')}
					defaultValue={typed.role?.at(-1)}
					items={MEMBER_ROLES.toReversed().map((value) => ({
						value,
						text: t(`roles.${value}`),
						hint: { children: t(`roleHints.${value}`) },
					}))}
				/>
				<div className="govuk-button-group">
					<Button>{t('members.send')}</Button>
					<Link href="/groups/own/members">{t('cancel')}</Link>
				</div>
			</form>
		</Page>
	)
}
