import { data, redirect } from 'react-router'
import { findConsultation } from '#app/consultations/consultation.server.ts'
import { phaseOf } from '#app/consultations/consultation.ts'
import { findDraft } from '#app/questions/draft.server.ts'
import { draftCookieHours } from '#app/questions/draft.ts'
import type { RouteHandle } from '#app/web/access.ts'
import {
	clientAddressContext,
	dbContext,
	languageContext,
	nowContext,
	settingsContext,
} from '#app/web/context.ts'
import { readCookie, setCookie } from '#app/web/cookie.ts'
import { refuseTooMany } from '#app/web/rate-limit.server.ts'
import { hasContents, nextStep, pathOf } from '../answering.ts'
import { readOrdered } from '../answers-sent.server.ts'
import { beginResponse } from '../begin-response.server.ts'
import type { ResponseDraft } from '../response-draft.ts'
import type { Route } from './+types/answer.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** An address that was kept or typed: it begins on the page that says what it is about. */
export function loader({ params }: Route.LoaderArgs) {
	throw redirect(`/consultations/${params.slug}`)
}

/** Begins to answer, or goes on with what this browser has begun. */
export async function action({ request, context, params }: Route.ActionArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { slug } = params
	const consultation = await findConsultation(db, slug)
	if (!consultation || consultation.status === 'draft') throw data(null, { status: 404 })
	const earlierKey = readCookie(request, `answering-${slug}`)
	const open = earlierKey ? await findDraft(db, earlierKey, { now }) : undefined
	if (open && !open.sentAt)
		throw redirect(await wayOn(db, open.content as ResponseDraft, consultation))
	if (phaseOf(consultation, now) !== 'open') throw redirect(`/consultations/${slug}`)

	const { answersBegunMax: triesMax } = context.get(settingsContext).council
	const address = context.get(clientAddressContext)
	await refuseTooMany(db, `answering:${address}`, { triesMax, windowMinutes: 10, now })
	const language = context.get(languageContext)
	const { draft, key } = await beginResponse(db, { consultation, language, now, earlierKey })
	throw redirect(await wayOn(db, draft.content as ResponseDraft, consultation), {
		headers: { 'Set-Cookie': setCookie(`answering-${slug}`, key, { hours: draftCookieHours }) },
	})
}

/** The list of pages where there are many, or else the first that is open. */
async function wayOn(
	db: Parameters<typeof readOrdered>[0],
	content: ResponseDraft,
	{ asksEquality }: { asksEquality: boolean },
): Promise<string> {
	const asked = { definition: await readOrdered(db, content), asksEquality }
	return hasContents(content, asked)
		? `/consultations/${content.slug}/answer/contents`
		: pathOf(content.slug, nextStep(content, asked))
}
