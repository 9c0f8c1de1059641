import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { readCode } from '#app/residents/code.ts'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { clientAddressContext, dbContext, nowContext } from '#app/web/context.ts'
import { setCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooMany } from '#app/web/rate-limit.server.ts'
import { SendCodeForm } from '../follow-forms.ts'
import { sendCode } from '../open-enquiry.server.ts'
import type { Route } from './+types/follow-code.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** Answers the same whether the reference and the address belong together or not. */
export async function action({ request, context }: Route.ActionArgs) {
	const parsed = parseForm(SendCodeForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const limits = { windowMinutes: 60, now }
	const address = context.get(clientAddressContext)
	await refuseTooMany(db, `code:${parsed.value.contact}`, { ...limits, triesMax: 5 })
	await refuseTooMany(db, `code-from:${address}`, { ...limits, triesMax: 30 })
	await sendCode(db, parsed.value, { now })
	const reference = readCode(parsed.value.reference)
	throw redirect('/follow?sent=yes', {
		headers: { 'Set-Cookie': setCookie('reference', reference, { hours: 1 }) },
	})
}

export default function FollowCode({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation('following')
	const errors = errorItems(t, 'following', actionData?.errors)
	const field = (name: 'reference' | 'contact') => {
		const error = errors.find(({ href }) => href === `#${name}`)
		return {
			id: name,
			name,
			dir: 'ltr' as const,
			spellCheck: false,
			label: { children: t(`code.${name}`) },
			hint: { children: t(`code.${name}Hint`) },
			defaultValue: actionData?.values[name],
			errorMessage: error && { children: error.text, visuallyHiddenText: t('errorPrefix') },
		}
	}
	return (
		<Page title={t('code.heading')} backHref="/follow" errors={errors}>
			<h1 className="govuk-heading-l">{t('code.heading')}</h1>
			<p className="govuk-body">{t('code.what')}</p>
			<form method="post" noValidate>
				<Input {...field('reference')} className="govuk-input--width-10" autoComplete="off" />
				<Input {...field('contact')} autoComplete="email" />
				<Button>{t('code.send')}</Button>
			</form>
		</Page>
	)
}
