import { data, redirect } from 'react-router'
import { DEFAULT_LANGUAGE, isLanguage } from '#app/languages/language.ts'
import { draftCookieHours } from '#app/questions/draft.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { setCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { nextStep, pathOf } from '../answering.ts'
import { readOrdered } from '../answers-sent.server.ts'
import { beginResponse } from '../begin-response.server.ts'
import type { ResponseDraft } from '../response-draft.ts'
import type { Route } from './+types/staff-trial-beginning.ts'
import { consultationOf } from './staff-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** Begins to answer what is not published yet, on the pages that residents will see. */
export async function action({ request, params, context }: Route.ActionArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const consultation = await consultationOf(context, params.consultationId)
	if (consultation.status !== 'draft') throw data(null, { status: 404 })
	const asked = (await readForm(request)).get('language')
	const language = isLanguage(asked) ? asked : DEFAULT_LANGUAGE
	const { draft, key } = await beginResponse(db, { consultation, language, now, isTrial: true })
	const content = draft.content as ResponseDraft
	const definition = await readOrdered(db, content)
	const { slug, asksEquality } = consultation
	return redirect(pathOf(slug, nextStep(content, { definition, asksEquality })), {
		headers: {
			'Set-Cookie': setCookie(`answering-${slug}`, key, { hours: draftCookieHours }),
			'Content-Language': language,
		},
	})
}
