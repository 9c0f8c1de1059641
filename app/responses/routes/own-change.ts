import { redirect } from 'react-router'
import { draftCookieHours } from '#app/questions/draft.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { readCookie, setCookie } from '#app/web/cookie.ts'
import { beginChange } from '../begin-response.server.ts'
import type { Route } from './+types/own-change.ts'
import { readOwn } from './own-response.server.ts'

export const handle = { access: 'respondent' } satisfies RouteHandle

/** Begins a draft with what was sent; until that is sent in its turn, nothing is changed. */
export async function action({ request, context }: Route.ActionArgs) {
	const { response, consultation, canChange } = await readOwn(context)
	if (!canChange) throw redirect('/responses/own')
	const cookie = `answering-${consultation.slug}` as const
	const { key } = await beginChange(context.get(dbContext), response, {
		consultation,
		language: context.get(languageContext),
		now: context.get(nowContext),
		earlierKey: readCookie(request, cookie),
	})
	throw redirect(`/consultations/${consultation.slug}/answer/check`, {
		headers: { 'Set-Cookie': setCookie(cookie, key, { hours: draftCookieHours }) },
	})
}
