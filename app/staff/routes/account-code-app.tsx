import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { nowContext, signInContext, viewerOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, parseForm } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { PasswordCheckForm } from '../sign-in.ts'
import { HiddenUsername, PasswordField } from '../sign-in-fields.tsx'
import type { Route } from './+types/account-code-app.ts'
import { isTryAllowed } from './signed-in.server.ts'

export const handle = { access: 'staff' } satisfies RouteHandle

export function loader({ context }: Route.LoaderArgs) {
	const { email, hasSecondFactor } = viewerOf(context)
	if (hasSecondFactor) throw redirect('/staff/account')
	return { email }
}

export async function action({ request, context }: Route.ActionArgs) {
	const again = (errors: FieldErrors, status: number) => data({ errors }, { status })
	const parsed = parseForm(PasswordCheckForm, await readForm(request))
	if (!parsed.ok) return again(parsed.errors, 400)
	if (!(await isTryAllowed(context, 'password-check', viewerOf(context).staffId)))
		return again({ password: 'tooMany' }, 429)
	const at = { request, now: context.get(nowContext) }
	const answer = await context.get(signInContext).startCodeApp(parsed.value.password, at)
	if (answer.kind === 'refused') return again({ password: 'wrong' }, 400)
	return redirect('/staff/account/code-app/confirmation')
}

export default function AccountCodeApp({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-sign-in')
	const errors = errorItems(t, 'staff-sign-in', actionData?.errors)
	return (
		<StaffPage title={t('codeApp.heading')} backHref="/staff/account" errors={errors}>
			<h1 className="govuk-heading-l">{t('codeApp.heading')}</h1>
			<p className="govuk-body">{t('codeApp.about')}</p>
			<form method="post" noValidate>
				<HiddenUsername email={loaderData.email} />
				<PasswordField
					name="password"
					label={t('codeApp.passwordLabel')}
					hint={t('codeApp.passwordHint')}
					errors={errorTexts(errors)}
				/>
				<Button>{t('codeApp.start')}</Button>
			</form>
		</StaffPage>
	)
}
