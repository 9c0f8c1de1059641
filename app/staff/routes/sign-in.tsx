import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { nowContext, signInContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, parseForm, valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { SignInForm } from '../sign-in.ts'
import { EmailField, PasswordField } from '../sign-in-fields.tsx'
import { safeNextPath } from '../viewer.ts'
import type { Route } from './+types/sign-in.ts'
import { isTryAllowed, redirectWith } from './signed-in.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export function loader({ request }: Route.LoaderArgs) {
	return { isPasswordSet: new URL(request.url).searchParams.has('set') }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	// The password is never sent back.
	const again = (errors: FieldErrors, status: number) =>
		data({ email: valuesOf(form).email ?? '', errors }, { status })

	const parsed = parseForm(SignInForm, form)
	if (!parsed.ok) return again(parsed.errors, 400)
	if (!(await isTryAllowed(context, 'sign-in', parsed.value.email)))
		return again({ email: 'tooMany' }, 429)

	const at = { request, now: context.get(nowContext) }
	const answer = await context.get(signInContext).signIn(parsed.value, at)
	if (answer.kind === 'refused') return again({ password: 'noMatch' }, 400)
	const next = safeNextPath(new URL(request.url).searchParams.get('next'))
	if (answer.kind === 'signedIn') return redirectWith(next ?? '/staff', answer.cookies)
	const query = next ? `?next=${encodeURIComponent(next)}` : ''
	return redirectWith(`/staff/sign-in/code${query}`, answer.cookies)
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-sign-in')
	const errors = errorItems(t, 'staff-sign-in', actionData?.errors)
	const texts = errorTexts(errors)
	return (
		<StaffPage title={t('signIn.heading')} errors={errors}>
			<h1 className="govuk-heading-l">{t('signIn.heading')}</h1>
			{loaderData.isPasswordSet && <InsetText>{t('signIn.passwordSet')}</InsetText>}
			<form method="post" noValidate>
				<EmailField value={actionData?.email} errors={texts} />
				<PasswordField name="password" label={t('password.label')} errors={texts} />
				<Button>{t('signIn.submit')}</Button>
			</form>
			<p className="govuk-body">{t('signIn.forgotten')}</p>
		</StaffPage>
	)
}
