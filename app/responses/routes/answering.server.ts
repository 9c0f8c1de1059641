import { data, type RouterContextProvider, redirect } from 'react-router'
import { type Consultation, findConsultation } from '#app/consultations/consultation.server.ts'
import { mayStillSend } from '#app/consultations/consultation.ts'
import { isLanguage } from '#app/languages/language.ts'
import type { RawAnswers } from '#app/questions/answer.ts'
import type { AnswerError } from '#app/questions/answer-check.ts'
import {
	type Draft,
	findDraftById,
	saveDraft,
	setDraftLanguage,
} from '#app/questions/draft.server.ts'
import { allPages } from '#app/questions/paging.ts'
import { dbContext, draftContext, nowContext } from '#app/web/context.ts'
import {
	type Asked,
	hasContents,
	isDone,
	maySaveOver,
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

/** What steers a page and is no answer. */
const STEERING = ['language-switch', 'autosave', 'form-seen', 'form-own']

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
	return { ...answering, typed: content.typed[partOf(step)], frame: frameOf(answering, step) }
}

/** What the pages' frame shows, and what tells one form of a page from another. */
function frameOf({ content, consultation, asked }: Answering, step: Step) {
	const { slug } = content
	const before = stepBefore(step, content, asked)
	const steps = stepsOf(content, asked)
	return {
		slug,
		title: consultation.title,
		backHref: before ? pathOf(slug, before) : `/consultations/${slug}`,
		contentsHref: hasContents(content, asked)
			? `/consultations/${slug}/answer/contents`
			: undefined,
		isTrial: content.isTrial,
		isChange: content.changes !== undefined,
		number: steps.findIndex((one) => partOf(one) === partOf(step)) + 1,
		count: steps.length,
		isDone: isDone(step, content, asked),
		form: { seen: content.stamps?.[partOf(step)] ?? '', own: crypto.randomUUID() },
	}
}
export type Frame = ReturnType<typeof frameOf>

/**
 * Changes the draft, whoever else saves it at the same moment: the change is made again on what
 * is there now. Undefined: the change would not be made on that.
 */
async function changeDraft(
	context: Context,
	change: (content: ResponseDraft) => ResponseDraft | undefined,
): Promise<{ ok: true; content: ResponseDraft } | { ok: false; now: ResponseDraft }> {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { id, content: read } = context.get(draftContext)
	for (let tries = 0; tries < 5; tries++) {
		const draft = await findDraftById(db, id, { now })
		if (!draft || draft.sentAt)
			throw redirect(`/consultations/${(read as ResponseDraft).slug}/received`)
		const before = draft.content as ResponseDraft
		const content = change(before)
		if (!content) return { ok: false, now: before }
		const { revision, expiresAt } = draft
		const saved = await saveDraft(db, id, content, { revision, now, expiresAt })
		if (saved.ok) return { ok: true, content }
	}
	throw data(null, { status: 409 })
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
	const stamps = { seen: textIn(form, 'form-seen'), own: textIn(form, 'form-own') }
	return changeDraft(context, (before) =>
		isForced || maySaveOver(before.stamps?.[part], stamps)
			? { ...change(before), stamps: { ...before.stamps, [part]: stamps.own } }
			: undefined,
	)
}

const textIn = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, 60)

/**
 * When the language is switched from within a form, it saves by itself while somebody types, or
 * it comes too late: keeps what was typed, unchecked.
 */
export async function keepTyped(context: Context, step: Step, form: FormData): Promise<void> {
	const answering = await readAnswering(context)
	const isLate = !isStillOpen(answering, context.get(nowContext))
	const language = form.get('language-switch')
	if (!isLanguage(language) && !form.has('autosave') && !isLate) return
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
	if (!isLanguage(language)) throw new Response(null, { status: 204 })
	if (!saved.ok) return
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

/** What a form held, for showing it again. */
export function typedIn(form: FormData): RawAnswers {
	const fields = [...form].filter(
		(field): field is [string, string] =>
			typeof field[1] === 'string' && !STEERING.includes(field[0]),
	)
	const byName = Map.groupBy(fields, ([name]) => name)
	return Object.fromEntries([...byName].map(([name, same]) => [name, same.map(([, text]) => text)]))
}

/** Opens the pages again on which something is missing or does not fit any more. */
export async function reopen(context: Context, asked: Asked, errors: AnswerError[]) {
	const wrong = new Set(errors.map(({ questionId }) => questionId))
	const pages = allPages(asked.definition).filter((page) =>
		page.questions.some(({ id }) => wrong.has(id)),
	)
	const keys = new Set(pages.map(({ key }) => key))
	const saved = await changeDraft(context, (before) => ({
		...before,
		pagesDone: before.pagesDone.filter((key) => !keys.has(key)),
	}))
	return onwards(saved.ok ? saved.content : saved.now, asked)
}
