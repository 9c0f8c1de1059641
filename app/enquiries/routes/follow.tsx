import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { readCode } from '#app/residents/code.ts'
import { CodeForm } from '#app/residents/code-form.tsx'
import { followingHours } from '#app/residents/link.server.ts'
import { OpenByCodeForm } from '#app/residents/open-by-code.ts'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { clientAddressContext, dbContext, nowContext } from '#app/web/context.ts'
import { readCookie, setCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooManyCodes } from '#app/web/rate-limit.server.ts'
import { openByCode } from '../open-enquiry.server.ts'
import type { Route } from './+types/follow.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export function loader({ request }: Route.LoaderArgs) {
	const wasCodeSent = new URL(request.url).searchParams.has('sent')
	return { reference: readCookie(request, 'reference') ?? '', wasCodeSent }
}

export async function action({ request, context }: Route.ActionArgs) {
	const parsed = parseForm(OpenByCodeForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const clientAddress = context.get(clientAddressContext)
	const reference = readCode(parsed.value.reference)
	await refuseTooManyCodes(db, { what: 'open', reference, clientAddress }, { now })
	const token = await openByCode(db, parsed.value, { now })
	if (!token) {
		const { reference: typed, code } = parsed.value
		const errors = { code: 'wrong' }
		return data({ values: { reference: typed, code }, errors }, { status: 400 })
	}
	throw redirect('/follow/enquiry', {
		headers: { 'Set-Cookie': setCookie('following', token, { hours: followingHours }) },
	})
}

export default function Follow({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('following')
	const errors = errorItems(t, 'following', actionData?.errors)
	return (
		<Page title={t('open.heading')} backHref="/" errors={errors}>
			<h1 className="govuk-heading-l">{t('open.heading')}</h1>
			{loaderData.wasCodeSent && (
				<p className="govuk-inset-text" role="status">
					{t('open.codeSent')}
				</p>
			)}
			<p className="govuk-body">{t('open.what')}</p>
			<CodeForm
				text={(key) => t(`open.${key}`)}
				errorPrefix={t('errorPrefix')}
				values={actionData?.values ?? { reference: loaderData.reference }}
				errors={errorTexts(errors)}
				codeAutoComplete="one-time-code"
			/>
			<h2 className="govuk-heading-m">{t('open.noCode')}</h2>
			<p className="govuk-body">
				<Link href="/follow/code">{t('open.sendCode')}</Link>
			</p>
			<p className="govuk-body">{t('open.hub')}</p>
		</Page>
	)
}
