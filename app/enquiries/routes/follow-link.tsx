import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { followingHours } from '#app/residents/link.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { setCookie } from '#app/web/cookie.ts'
import { LinkPage } from '#app/web/link-page.tsx'
import { openByLink } from '../open-enquiry.server.ts'
import type { Route } from './+types/follow-link.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export function loader() {
	return null
}

export async function action({ context, params }: Route.ActionArgs) {
	const token = await openByLink(context.get(dbContext), params.token, {
		now: context.get(nowContext),
	})
	if (!token) return data({ isGone: true }, { status: 404 })
	throw redirect('/follow/enquiry', {
		headers: { 'Set-Cookie': setCookie('following', token, { hours: followingHours }) },
	})
}

export default function FollowLink({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation('following')
	return (
		<LinkPage text={(key) => t(`link.${key}`)} isGone={actionData?.isGone} otherHref="/follow" />
	)
}
