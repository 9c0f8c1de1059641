import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { findDraftById, rekeyDraft } from '#app/questions/draft.server.ts'
import { draftCookieHours } from '#app/questions/draft.ts'
import { findLinkSubject } from '#app/residents/link.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { setCookie } from '#app/web/cookie.ts'
import { Page } from '#app/web/page.tsx'
import type { ResponseDraft } from '../response-draft.ts'
import type { Route } from './+types/resume-response.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** Looking shows nothing and uses nothing up: mail programs look at links too. */
export function loader() {
	return null
}

export async function action({ context, params }: Route.ActionArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const draftId = await findLinkSubject(db, params.token, { kind: 'resume', now })
	const draft = draftId ? await findDraftById(db, draftId, { now }) : undefined
	const opened = draft?.subject === 'response' ? await rekeyDraft(db, draft.id, { now }) : undefined
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
	if (actionData?.isGone)
		return (
			<Page title={t('resume.goneHeading')}>
				<h1 className="govuk-heading-l">{t('resume.goneHeading')}</h1>
				<p className="govuk-body">{t('resume.goneWhat')}</p>
				<Link href="/consultations">{t('resume.consultations')}</Link>
			</Page>
		)
	return (
		<Page title={t('resume.heading')}>
			<h1 className="govuk-heading-l">{t('resume.heading')}</h1>
			<p className="govuk-body">{t('resume.what')}</p>
			<form method="post">
				<Button>{t('resume.open')}</Button>
			</form>
		</Page>
	)
}
