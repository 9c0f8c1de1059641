import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { nowContext, signInContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, parseForm } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { SignInCodeForm } from '../sign-in.ts'
import { CodeField } from '../sign-in-fields.tsx'
import { safeNextPath } from '../viewer.ts'
import type { Route } from './+types/sign-in-code.ts'
import { isTryAllowed, redirectWith } from './signed-in.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** Only who has just given the right password is asked for a code. */
async function waitingOf({ request, context }: Pick<Route.LoaderArgs, 'request' | 'context'>) {
	const waiting = await context.get(signInContext).findWaiting(request)
	if (!waiting) throw redirect('/staff/sign-in')
	return waiting
}

export async function loader(args: Route.LoaderArgs) {
	await waitingOf(args)
}

export async function action(args: Route.ActionArgs) {
	const { request, context } = args
	const again = (errors: FieldErrors, status: number) => data({ errors }, { status })
	const parsed = parseForm(SignInCodeForm, await readForm(request))
	const { staffId } = await waitingOf(args)
	if (!parsed.ok) return again(parsed.errors, 400)
	if (!(await isTryAllowed(context, 'sign-in-code', staffId)))
		return again({ code: 'tooMany' }, 429)

	const desk = context.get(signInContext)
	const { kind, code } = parsed.value.code
	const at = { request, now: context.get(nowContext) }
	const answer =
		kind === 'totp' ? await desk.verifyTotp(code, at) : await desk.verifyBackupCode(code, at)
	if (answer.kind === 'expired') throw redirect('/staff/sign-in')
	if (answer.kind === 'refused') return again({ code: 'wrong' }, 400)
	const next = safeNextPath(new URL(request.url).searchParams.get('next'))
	return redirectWith(next ?? '/staff', answer.cookies)
}

export default function SignInCode({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-sign-in')
	const errors = errorItems(t, 'staff-sign-in', actionData?.errors)
	const texts = errorTexts(errors)
	return (
		<StaffPage title={t('code.heading')} backHref="/staff/sign-in" errors={errors}>
			<h1 className="govuk-heading-l">{t('code.heading')}</h1>
			<form method="post" noValidate>
				<CodeField label={t('code.label')} hint={t('code.hint')} errors={texts} />
				<Button>{t('code.submit')}</Button>
			</form>
			<p className="govuk-body">{t('code.lost')}</p>
		</StaffPage>
	)
}
