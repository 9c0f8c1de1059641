import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { rekeyDraft } from '#app/questions/draft.server.ts'
import { draftCookieHours } from '#app/questions/draft.ts'
import { findLinkSubject } from '#app/residents/link.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { setCookie } from '#app/web/cookie.ts'
import { LinkPage } from '#app/web/link-page.tsx'
import type { ResponseDraft } from '../response-draft.ts'
import type { Route } from './+types/resume-response.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export function loader() {
	return null
}

export async function action({ context, params }: Route.ActionArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const draftId = await findLinkSubject(db, params.token, { kind: 'resume', now })
	const opened = draftId ? await rekeyDraft(db, draftId, { subject: 'response', now }) : undefined
	if (!opened) return data({ isGone: true }, { status: 404 })
	const { slug } = opened.draft.content as ResponseDraft
	throw redirect(`/consultations/${slug}/answer/contents`, {
		headers: {
			'Set-Cookie': setCookie(`answering-${slug}`, opened.key, { hours: draftCookieHours }),
			'Content-Language': opened.draft.language,
		},
	})
}

export default function ResumeResponse({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation('responses')
	return (
		<LinkPage
			text={(key) => t(`resume.${key}`)}
			isGone={actionData?.isGone}
			otherHref="/consultations"
		/>
	)
}
