import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { readCode } from '#app/residents/code.ts'
import { followingHours } from '#app/residents/link.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { clientAddressContext, dbContext, nowContext } from '#app/web/context.ts'
import { setCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooManyCodes } from '#app/web/rate-limit.server.ts'
import { openByCode } from '../open-response.server.ts'
import { OpenForm } from '../response-forms.ts'
import type { Route } from './+types/open-response.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export async function action({ request, context }: Route.ActionArgs) {
	const parsed = parseForm(OpenForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const clientAddress = context.get(clientAddressContext)
	const reference = readCode(parsed.value.reference)
	await refuseTooManyCodes(db, { what: 'open', reference, clientAddress }, { now })
	const token = await openByCode(db, parsed.value, { now })
	if (!token)
		return data({ values: { ...parsed.value }, errors: { code: 'wrong' } }, { status: 400 })
	throw redirect('/responses/own', {
		headers: { 'Set-Cookie': setCookie('respondent', token, { hours: followingHours }) },
	})
}

export default function OpenResponse({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation('responses')
	const errors = errorItems(t, 'responses', actionData?.errors)
	const field = (name: 'reference' | 'code') => {
		const error = errors.find(({ href }) => href === `#${name}`)
		return {
			id: name,
			name,
			dir: 'ltr' as const,
			spellCheck: false,
			autoComplete: 'off',
			label: { children: t(`open.${name}`) },
			hint: { children: t(`open.${name}Hint`) },
			defaultValue: actionData?.values[name],
			errorMessage: error && { children: error.text, visuallyHiddenText: t('errorPrefix') },
		}
	}
	return (
		<Page title={t('open.heading')} backHref="/consultations" errors={errors}>
			<h1 className="govuk-heading-l">{t('open.heading')}</h1>
			<p className="govuk-body">{t('open.what')}</p>
			<form method="post" noValidate>
				<Input {...field('reference')} className="govuk-input--width-10" />
				<Input {...field('code')} className="govuk-input--width-20" />
				<Button>{t('open.open')}</Button>
			</form>
			<p className="govuk-body">{t('open.lost')}</p>
		</Page>
	)
}
