import { redirect } from 'react-router'
import { findActing } from '#app/groups/membership.server.ts'
import { draftCookieHours } from '#app/questions/draft.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { readCookie, setCookie } from '#app/web/cookie.ts'
import { refuseTooManyBegun } from '#app/web/rate-limit.server.ts'
import { beginChange } from '../begin-response.server.ts'
import type { Route } from './+types/own-change.ts'
import { readOwn } from './own-response.server.ts'

export const handle = { access: 'respondent' } satisfies RouteHandle

/**
 * Begins a draft with what was sent; until that is sent in its turn, nothing is changed. What was
 * said in the name of a group is changed by who is a member now, not by who was one.
 */
export async function action({ request, context }: Route.ActionArgs) {
	const { response, consultation, canChange } = await readOwn(context)
	if (!canChange) throw redirect('/responses/own')
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { groupId } = response
	const token = readCookie(request, 'member')
	const acting = groupId ? await findActing(db, { token, groupId }, { now }) : undefined
	if (groupId && !acting) throw redirect('/groups/open?done=asGroup')
	await refuseTooManyBegun(context, 'answering')
	const cookie = `answering-${consultation.slug}` as const
	const { key } = await beginChange(db, response, {
		...{ consultation, now, acting },
		language: context.get(languageContext),
		earlierKey: readCookie(request, cookie),
	})
	throw redirect(`/consultations/${consultation.slug}/answer/check`, {
		headers: { 'Set-Cookie': setCookie(cookie, key, { hours: draftCookieHours }) },
	})
}
