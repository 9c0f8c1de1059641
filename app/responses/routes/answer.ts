import { data, redirect } from 'react-router'
import { findConsultation } from '#app/consultations/consultation.server.ts'
import { phaseOf } from '#app/consultations/consultation.ts'
import { findActing } from '#app/groups/membership.server.ts'
import { findDraft } from '#app/questions/draft.server.ts'
import { draftCookieHours } from '#app/questions/draft.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { slugFrom } from '#app/web/address.ts'
import { dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { readCookie, setCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { refuseTooManyBegun } from '#app/web/rate-limit.server.ts'
import { hasContents, nextStep, pathOf } from '../answering.ts'
import { readOrdered } from '../answers-sent.server.ts'
import { beginResponse } from '../begin-response.server.ts'
import type { ResponseDraft } from '../response-draft.ts'
import type { Route } from './+types/answer.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** An address that was kept or typed: it begins on the page that says what it is about. */
export function loader({ params }: Route.LoaderArgs) {
	throw redirect(`/consultations/${slugFrom(params.slug)}`)
}

/** Begins to answer, or goes on with what this browser has begun. */
export async function action({ request, context, params }: Route.ActionArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { slug } = params
	const consultation = await findConsultation(db, slug)
	if (!consultation || consultation.status === 'draft') throw data(null, { status: 404 })
	const { groupId, isAnew } = await readBeginning(request)
	const token = readCookie(request, 'member')
	const acting = groupId ? await findActing(db, { token, groupId }, { now }) : undefined
	if (groupId && !acting) throw data(null, { status: 403 })
	const earlierKey = readCookie(request, `answering-${slug}`)
	const open = earlierKey ? await findDraft(db, earlierKey, { now }) : undefined
	const isOwn = open?.subject === 'response' && open.content.slug === slug
	if (isOwn && !open.sentAt && !(acting && isAnew)) {
		const content = open.content as ResponseDraft
		// What somebody began for themselves is not turned into their group's.
		if (groupId && content.group?.id !== groupId)
			throw redirect(`/groups/own/answers?begun=${slug}`)
		throw redirect(await wayOn(db, content, consultation))
	}
	if (phaseOf(consultation, now) !== 'open') throw redirect(`/consultations/${slug}`)

	await refuseTooManyBegun(context, 'answering')
	const language = context.get(languageContext)
	const { draft, key } = await beginResponse(db, {
		...{ consultation, language, now, earlierKey, acting },
	})
	throw redirect(await wayOn(db, draft.content as ResponseDraft, consultation), {
		headers: { 'Set-Cookie': setCookie(`answering-${slug}`, key, { hours: draftCookieHours }) },
	})
}

/** For whom, and whether in place of what this browser has begun. */
async function readBeginning(request: Request) {
	const form = await readForm(request)
	const groupId = form.get('groupId')
	return {
		groupId: typeof groupId === 'string' && groupId !== '' ? groupId : undefined,
		isAnew: form.get('anew') === 'yes',
	}
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
