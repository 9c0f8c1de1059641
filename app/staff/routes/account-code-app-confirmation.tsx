import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { textIn } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import {
	languageContext,
	nowContext,
	settingsContext,
	signInContext,
	viewerOf,
} from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, parseForm } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { BackupCodes, CodeAppKey } from '../code-app-key.tsx'
import { TotpForm } from '../sign-in.ts'
import { CodeField } from '../sign-in-fields.tsx'
import type { Route } from './+types/account-code-app-confirmation.ts'
import { isTryAllowed } from './signed-in.server.ts'

export const handle = { access: 'staff' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const { staffId, email } = viewerOf(context)
	const council = context.get(settingsContext).council.name
	const issuer = textIn(council, context.get(languageContext)).text
	return { email, setup: await context.get(signInContext).findCodeAppSetup(staffId, issuer) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const again = (errors: FieldErrors, status: number) =>
		data({ errors, backupCodes: undefined }, { status })
	const parsed = parseForm(TotpForm, await readForm(request))
	if (!parsed.ok) return again(parsed.errors, 400)
	const { staffId } = viewerOf(context)
	if (!(await isTryAllowed(context, 'code-app', staffId))) return again({ code: 'tooMany' }, 429)

	const at = { request, now: context.get(nowContext) }
	const answer = await context.get(signInContext).confirmCodeApp(staffId, parsed.value.code, at)
	if (answer.kind === 'refused') return again({ code: 'wrong' }, 400)
	// Shown in this answer and never again, so there is no page to go on to.
	const headers = answer.cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])
	return data({ errors: {}, backupCodes: answer.backupCodes }, { headers })
}

export default function Confirmation({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-sign-in')
	const errors = errorItems(t, 'staff-sign-in', actionData?.errors)
	const texts = errorTexts(errors)
	const { setup, email } = loaderData
	if (actionData?.backupCodes) return <On backupCodes={actionData.backupCodes} />
	return (
		<StaffPage title={t('codeApp.heading')} backHref="/staff/account" errors={errors}>
			<h1 className="govuk-heading-l">{t('codeApp.heading')}</h1>
			{setup ? (
				<form method="post" noValidate>
					<CodeAppKey email={email} codeKey={setup.key} uri={setup.uri} />
					<CodeField
						label={t('codeApp.codeLabel')}
						hint={t('codeApp.codeHint')}
						errors={texts}
						isDigits
					/>
					<Button>{t('codeApp.confirm')}</Button>
				</form>
			) : (
				<p className="govuk-body">{t('codeApp.nothing')}</p>
			)}
		</StaffPage>
	)
}

function On({ backupCodes }: { backupCodes: string[] }) {
	const { t } = useTranslation('staff-sign-in')
	return (
		<StaffPage title={t('codeApp.onHeading')}>
			<h1 className="govuk-heading-l">{t('codeApp.onHeading')}</h1>
			<BackupCodes codes={backupCodes} />
			<p className="govuk-body">
				<Link href="/staff/account">{t('codeApp.finish')}</Link>
			</p>
		</StaffPage>
	)
}
