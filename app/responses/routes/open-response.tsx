import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { readCode } from '#app/residents/code.ts'
import { CodeForm } from '#app/residents/code-form.tsx'
import { followingHours } from '#app/residents/link.server.ts'
import { OpenByCodeForm } from '#app/residents/open-by-code.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { clientAddressContext, dbContext, nowContext } from '#app/web/context.ts'
import { setCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooManyCodes } from '#app/web/rate-limit.server.ts'
import { openByCode } from '../open-response.server.ts'
import type { Route } from './+types/open-response.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export async function action({ request, context }: Route.ActionArgs) {
	const parsed = parseForm(OpenByCodeForm, await readForm(request))
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
	return (
		<Page title={t('open.heading')} backHref="/consultations" errors={errors}>
			<h1 className="govuk-heading-l">{t('open.heading')}</h1>
			<p className="govuk-body">{t('open.what')}</p>
			<CodeForm
				text={(key) => t(`open.${key}`)}
				errorPrefix={t('errorPrefix')}
				values={actionData?.values}
				errors={errorTexts(errors)}
			/>
			<p className="govuk-body">{t('open.lost')}</p>
		</Page>
	)
}
