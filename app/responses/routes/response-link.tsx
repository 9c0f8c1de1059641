import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { followingHours } from '#app/residents/link.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { setCookie } from '#app/web/cookie.ts'
import { Page } from '#app/web/page.tsx'
import { openByLink } from '../open-response.server.ts'
import type { Route } from './+types/response-link.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** Looking at the link shows nothing and uses nothing up: mail programs look at links too. */
export function loader() {
	return null
}

export async function action({ context, params }: Route.ActionArgs) {
	const now = context.get(nowContext)
	const token = await openByLink(context.get(dbContext), params.token, { now })
	if (!token) return data({ isGone: true }, { status: 404 })
	throw redirect('/responses/own', {
		headers: { 'Set-Cookie': setCookie('respondent', token, { hours: followingHours }) },
	})
}

export default function ResponseLink({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation('responses')
	if (actionData?.isGone)
		return (
			<Page title={t('link.goneHeading')}>
				<h1 className="govuk-heading-l">{t('link.goneHeading')}</h1>
				<p className="govuk-body">{t('link.goneWhat')}</p>
				<Link href="/responses">{t('link.other')}</Link>
			</Page>
		)
	return (
		<Page title={t('link.heading')}>
			<h1 className="govuk-heading-l">{t('link.heading')}</h1>
			<p className="govuk-body">{t('link.what')}</p>
			<form method="post">
				<Button>{t('link.open')}</Button>
			</form>
		</Page>
	)
}
