import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { nowContext, signInContext, viewerOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, parseForm } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { PasswordChangeForm } from '../sign-in.ts'
import { HiddenUsername, NewPasswordField, PasswordField } from '../sign-in-fields.tsx'
import type { Route } from './+types/account-password.ts'
import { isTryAllowed, redirectWith } from './signed-in.server.ts'

export const handle = { access: 'staff' } satisfies RouteHandle

export function loader({ context }: Route.LoaderArgs) {
	return { email: viewerOf(context).email }
}

export async function action({ request, context }: Route.ActionArgs) {
	const again = (errors: FieldErrors, status: number) => data({ errors }, { status })
	const parsed = parseForm(PasswordChangeForm, await readForm(request))
	if (!parsed.ok) return again(parsed.errors, 400)
	if (!(await isTryAllowed(context, 'password-check', viewerOf(context).staffId)))
		return again({ password: 'tooMany' }, 429)
	const at = { request, now: context.get(nowContext) }
	const answer = await context.get(signInContext).changePassword(parsed.value, at)
	if (answer.kind === 'refused') return again({ password: 'wrong' }, 400)
	return redirectWith('/staff/account?done=password', answer.cookies)
}

export default function AccountPassword({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-sign-in')
	const errors = errorItems(t, 'staff-sign-in', actionData?.errors)
	const texts = errorTexts(errors)
	return (
		<StaffPage title={t('passwordChange.heading')} backHref="/staff/account" errors={errors}>
			<h1 className="govuk-heading-l">{t('passwordChange.heading')}</h1>
			<form method="post" noValidate>
				<HiddenUsername email={loaderData.email} />
				<PasswordField name="password" label={t('password.currentLabel')} errors={texts} />
				<NewPasswordField errors={texts} />
				<Button>{t('passwordChange.submit')}</Button>
			</form>
		</StaffPage>
	)
}
