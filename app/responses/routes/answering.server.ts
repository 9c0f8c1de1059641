import { data, type RouterContextProvider, redirect } from 'react-router'
import { type Consultation, findConsultation } from '#app/consultations/consultation.server.ts'
import { mayStillSend } from '#app/consultations/consultation.ts'
import { mayActFor } from '#app/groups/membership.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import type { AnswerError } from '#app/questions/answer-check.ts'
import { changeDraft, type Draft, setDraftLanguage } from '#app/questions/draft.server.ts'
import { LATER, maySaveOver, stampsIn, typedIn } from '#app/questions/draft-form.ts'
import { allPages } from '#app/questions/paging.ts'
import { dbContext, draftContext, nowContext } from '#app/web/context.ts'
import { refuseTooManyConfirmations } from '#app/web/rate-limit.server.ts'
import {
	type Asked,
	hasContents,
	isDone,
	nextStep,
	partOf,
	pathOf,
	type Step,
	stepBefore,
	stepsOf,
} from '../answering.ts'
import { readOrdered } from '../answers-sent.server.ts'
import type { ResponseDraft } from '../response-draft.ts'

type Context = Readonly<RouterContextProvider>

export type Answering = {
	draft: Draft
	content: ResponseDraft
	consultation: Consultation
	asked: Asked
}

/** What every page of answering starts from, whether it is in time or not. */
export async function readAnswering(context: Context): Promise<Answering> {
	const db = context.get(dbContext)
	const draft = context.get(draftContext)
	const content = draft.content as ResponseDraft
	const consultation = await findConsultation(db, content.slug)
	if (!consultation || consultation.id !== content.consultationId) throw data(null, { status: 404 })
	const definition = await readOrdered(db, content)
	return {
		draft,
		content,
		consultation,
		asked: { definition, asksEquality: asksApart(consultation) },
	}
}

/** The registered group that it is answered for, while who answers is still of it. */
export async function readGroup(context: Context, content: ResponseDraft) {
	const { group } = content
	if (!group) return undefined
	const { id: groupId, membershipId } = group
	const acting = await mayActFor(context.get(dbContext), { membershipId, groupId })
	return acting && group
}

/**
 * Who has left the group since they began to answer for it, says anew who answers. Nobody has proved
 * that the address is theirs to which a receipt goes, so not too many do.
 */
export async function requireMaySend(context: Context, content: ResponseDraft): Promise<void> {
	const { about, slug } = content
	if (about?.groupId && !(await readGroup(context, content)))
		throw redirect(pathOf(slug, { name: 'about' }))
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	await refuseTooManyConfirmations(db, about?.email, { now })
}

const asksApart = ({ asksEquality }: Consultation) => asksEquality

export function isStillOpen({ draft, content, consultation }: Answering, now: Date): boolean {
	if (content.isTrial) return consultation.status === 'draft'
	return mayStillSend(consultation, { startedAt: draft.startedAt, now })
}

/** The same for a page to be answered: one that is too late leads to the page that says so. */
export async function readStep(context: Context, step: Step) {
	const answering = await readAnswering(context)
	const { content, asked } = answering
	const { slug } = content
	if (!isStillOpen(answering, context.get(nowContext)))
		throw redirect(`/consultations/${slug}/answer/late`)
	const steps = stepsOf(content, asked)
	if (!steps.some((one) => partOf(one) === partOf(step)))
		throw redirect(pathOf(slug, nextStep(content, asked)))
	const firstOpen = nextStep(content, asked)
	if (step.name === 'check' && firstOpen.name !== 'check') throw redirect(pathOf(slug, firstOpen))
	const groupName = (await readGroup(context, content))?.name
	const frame = frameOf(answering, step, { groupName })
	return { ...answering, typed: content.typed[partOf(step)], frame }
}

/** Where colleagues begin trials. */
export const trialPath = (consultationId: string) => `/staff/consultations/${consultationId}/trial`

/** What the pages' frame shows, and what tells one form of a page from another. */
function frameOf(
	{ content, consultation, asked }: Answering,
	step: Step,
	{ groupName }: { groupName: string | undefined },
) {
	const { slug } = content
	const before = stepBefore(step, content, asked)
	const trialHref = content.isTrial ? trialPath(consultation.id) : undefined
	const steps = stepsOf(content, asked)
	return {
		slug,
		title: consultation.title,
		groupName,
		// A draft has no page for residents yet.
		backHref: before ? pathOf(slug, before) : trialHref ? undefined : `/consultations/${slug}`,
		contentsHref: hasContents(content, asked)
			? `/consultations/${slug}/answer/contents`
			: undefined,
		trialHref,
		isChange: content.changes !== undefined,
		number: steps.findIndex((one) => partOf(one) === partOf(step)) + 1,
		count: steps.length,
		isDone: isDone(step, content, asked),
		form: { seen: content.stamps?.[partOf(step)] ?? '', own: crypto.randomUUID() },
	}
}
export type Frame = ReturnType<typeof frameOf>

async function changeAnswers(
	context: Context,
	change: (content: ResponseDraft) => ResponseDraft | undefined,
) {
	const { id, content: read } = context.get(draftContext)
	const now = context.get(nowContext)
	const changed = await changeDraft(context.get(dbContext), id, change, { now })
	if (!changed) throw redirect(`/consultations/${(read as ResponseDraft).slug}/received`)
	return changed
}

/**
 * Keeps a page's part of the draft. Where another form of the page has saved it since, nothing is
 * changed, and what is there now comes back.
 */
export function savePart(
	context: Context,
	step: Step,
	form: FormData,
	change: (content: ResponseDraft) => ResponseDraft,
	{ isForced = false } = {},
) {
	const part = partOf(step)
	const stamps = stampsIn(form)
	return changeAnswers(context, (before) =>
		isForced || maySaveOver(before.stamps?.[part], stamps)
			? { ...change(before), stamps: { ...before.stamps, [part]: stamps.own } }
			: undefined,
	)
}

/**
 * When the language is switched from within a form, it saves by itself while somebody types, the
 * rest is for later, or it comes too late: keeps what was typed, unchecked.
 */
export async function keepTyped(context: Context, step: Step, form: FormData): Promise<void> {
	const answering = await readAnswering(context)
	const isLate = !isStillOpen(answering, context.get(nowContext))
	const language = form.get('language-switch')
	const isForLater = form.has(LATER)
	if (!isLanguage(language) && !form.has('autosave') && !isForLater && !isLate) return
	const typed = typedIn(form)
	const part = partOf(step)
	const keep = (before: ResponseDraft) => ({
		...before,
		typed: { ...before.typed, [part]: typed },
	})
	// Too late to be sent, it can only be copied: then all of it is kept.
	const saved = await savePart(context, step, form, keep, { isForced: isLate })
	const { slug, id } = { slug: answering.content.slug, id: answering.draft.id }
	if (isLate) throw redirect(`/consultations/${slug}/answer/late`)
	// What another form has saved meanwhile stays; this one says so once it is sent.
	if (!saved.ok && form.has('autosave')) throw new Response(null, { status: 409 })
	if (saved.ok && isForLater) throw redirect(`/consultations/${slug}/answer/save`)
	if (!isLanguage(language) && !isForLater) throw new Response(null, { status: 204 })
	if (!saved.ok || !isLanguage(language)) return
	await setDraftLanguage(context.get(dbContext), id, language, { now: context.get(nowContext) })
	throw redirect(pathOf(slug, step), { headers: { 'Content-Language': language } })
}

/** Goes on to the first page that is open. */
export function onwards(content: ResponseDraft, asked: Asked) {
	return redirect(pathOf(content.slug, nextStep(content, asked)))
}

/** A page's part without what was only typed. */
export function settled(content: ResponseDraft, step: Step): ResponseDraft {
	const { [partOf(step)]: _, ...typed } = content.typed
	return { ...content, typed }
}

/** Opens the pages again on which something is missing or does not fit any more. */
export async function reopen(context: Context, asked: Asked, errors: AnswerError[]) {
	const wrong = new Set(errors.map(({ questionId }) => questionId))
	const pages = allPages(asked.definition).filter((page) =>
		page.questions.some(({ id }) => wrong.has(id)),
	)
	const keys = new Set(pages.map(({ key }) => key))
	const saved = await changeAnswers(context, (before) => ({
		...before,
		pagesDone: before.pagesDone.filter((key) => !keys.has(key)),
	}))
	return onwards(saved.ok ? saved.content : saved.now, asked)
}
