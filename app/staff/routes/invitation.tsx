import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, parseForm } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { acceptInvitation, findInvitation } from '../invitation.server.ts'
import { PasswordForm } from '../sign-in.ts'
import { HiddenUsername, NewPasswordField } from '../sign-in-fields.tsx'
import type { Route } from './+types/invitation.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** Looking uses nothing up: mail programs look at links before people do. */
export async function loader({ params, context }: Route.LoaderArgs) {
	const now = context.get(nowContext)
	const invitation = await findInvitation(context.get(dbContext), params.token, { now })
	return data({ invitation }, { status: invitation ? 200 : 404 })
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const again = (errors: FieldErrors) => data({ errors }, { status: 400 })
	const parsed = parseForm(PasswordForm, await readForm(request))
	if (!parsed.ok) return again(parsed.errors)
	const now = context.get(nowContext)
	const accepting = { token: params.token, newPassword: parsed.value.newPassword }
	const answer = await acceptInvitation(context.get(dbContext), accepting, { now })
	// The page, drawn anew, says that the link cannot be used.
	return answer.ok ? redirect('/staff/sign-in?set') : again({})
}

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-sign-in')
	const errors = errorItems(t, 'staff-sign-in', actionData?.errors)
	const { invitation } = loaderData
	if (!invitation) return <Gone />
	return (
		<StaffPage title={t('invitation.heading')} errors={errors}>
			<h1 className="govuk-heading-l">{t('invitation.heading')}</h1>
			<p className="govuk-body">{t('invitation.greeting', { name: invitation.name })}</p>
			<p className="govuk-body">{t('invitation.email', { email: invitation.email })}</p>
			<form method="post" noValidate>
				<HiddenUsername email={invitation.email} />
				<NewPasswordField errors={errorTexts(errors)} />
				<Button>{t('invitation.submit')}</Button>
			</form>
		</StaffPage>
	)
}

function Gone() {
	const { t } = useTranslation('staff-sign-in')
	return (
		<StaffPage title={t('invitation.goneHeading')}>
			<h1 className="govuk-heading-l">{t('invitation.goneHeading')}</h1>
			<p className="govuk-body">{t('invitation.gone')}</p>
			<p className="govuk-body">{t('invitation.goneNext')}</p>
			<p className="govuk-body">
				<Link href="/staff/sign-in">{t('invitation.signIn')}</Link>
			</p>
		</StaffPage>
	)
}
