import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { phoneText } from '#app/notices/address.ts'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { ShownField, useGroupFields } from '../group-fields.tsx'
import { ShownForm } from '../group-forms.ts'
import { keepShown } from '../members.server.ts'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-shown.ts'
import { readOwn, refused } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const { name, phone, shown, role, group } = await readOwn(context)
	const typed: Record<string, string[]> = {
		name: [name],
		phone: [phone ? phoneText(phone) : ''],
		shown: [shown],
	}
	return { groupName: group.name, role, typed }
}

export async function action({ request, context }: Route.ActionArgs) {
	const own = await readOwn(context)
	const form = await readForm(request)
	const parsed = parseForm(ShownForm, form)
	if (!parsed.ok) return refused(form, parsed.errors)
	const now = context.get(nowContext)
	await keepShown(context.get(dbContext), own, parsed.value, { now })
	throw redirect('/groups/own?done=saved')
}

export default function OwnShown({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { groupName, role, typed } = loaderData
	const errors = errorItems(t, 'groups', actionData?.errors)
	const fields = useGroupFields(actionData?.typed ?? typed, errorTexts(errors))
	return (
		<Page title={t('own.links.shown')} backHref="/groups/own" errors={errors}>
			<OwnHeading groupName={groupName}>{t('own.links.shown')}</OwnHeading>
			<p className="govuk-body">{t(`shown.what.${role}`)}</p>
			<form method="post" noValidate>
				<Input
					{...fields.field('name', 'contactName')}
					autoComplete="name"
					spellCheck={false}
					dir="auto"
				/>
				<Input
					{...fields.field('phone')}
					type="tel"
					autoComplete="tel"
					className="govuk-input--width-20"
					dir="ltr"
				/>
				<ShownField fields={fields} />
				<div className="govuk-button-group">
					<Button>{t('save')}</Button>
					<Link href="/groups/own">{t('cancel')}</Link>
				</div>
			</form>
		</Page>
	)
}
