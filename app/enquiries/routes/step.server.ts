import { data, type RouterContextProvider, redirect } from 'react-router'
import { isLanguage } from '#app/languages/language.ts'
import type { RawAnswers } from '#app/questions/answer.ts'
import { listDefinitions } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import { findDraftById, saveDraft, setDraftLanguage } from '#app/questions/draft.server.ts'
import { typedIn } from '#app/questions/draft-form.ts'
import { listServicesByIds } from '#app/services/service.server.ts'
import type { Service } from '#app/services/service.ts'
import { dbContext, draftContext, nowContext } from '#app/web/context.ts'
import type { EnquiryDraft } from '../enquiry-draft.ts'
import { isReachable, nextStep, pathOf, type Step, stepBefore } from '../journey.ts'

type Context = Readonly<RouterContextProvider>

/** A service of the draft, with what the order of the pages needs of it. */
export type AskedService = Service & {
	definition: Definition
	questionCount: number
	isNotUs: boolean
}

export async function readServices(context: Context, ids: string[]): Promise<AskedService[]> {
	const db = context.get(dbContext)
	const found = await listServicesByIds(db, ids)
	const definitions = await listDefinitions(
		db,
		found.map(({ definitionId }) => definitionId),
	)
	const byId = new Map(definitions.map(({ id, definition }) => [id, definition]))
	return found.map((service) => {
		const definition = byId.get(service.definitionId) ?? { questions: [] }
		const questionCount = definition.questions.length
		return { ...service, definition, questionCount, isNotUs: service.notUs !== null }
	})
}

/** What every page of the journey starts from; a page that is not due yet sends to the one that is. */
export async function readStep(context: Context, step: Step) {
	const draft = context.get(draftContext)
	const content = draft.content as EnquiryDraft
	const services = await readServices(context, content.needs)
	if (!isReachable(step, content, services)) throw redirect(pathOf(nextStep(content, services)))
	return {
		content,
		services,
		typed: content.typed[keyOf(step)],
		/** What the page's frame shows. */
		frame: {
			backHref: stepBefore(step, content, services),
			isSensitive: services.some((service) => service.isSensitive),
			isForSomeone: content.channel !== 'web',
		},
	}
}

function keyOf(step: Step): string {
	return step.name === 'questions' ? `questions-${step.serviceId}` : step.name
}

/**
 * Changes the draft, whoever else saves it at the same moment: a page changes its own part only,
 * so after a clash the change is made again on what is there now.
 */
export async function changeDraft(
	context: Context,
	change: (content: EnquiryDraft) => EnquiryDraft,
): Promise<EnquiryDraft> {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { id } = context.get(draftContext)
	for (let tries = 0; tries < 5; tries++) {
		const draft = await findDraftById(db, id, { now })
		if (!draft || draft.sentAt) throw redirect('/ask/sent')
		const content = change(draft.content as EnquiryDraft)
		const saved = await saveDraft(db, id, content, { revision: draft.revision, now })
		if (saved.ok) return content
	}
	throw data(null, { status: 409 })
}

/** Keeps a page's confirmed part, forgets what was only typed, and goes on to the next page. */
export async function saveStep(
	context: Context,
	step: Step,
	change: (content: EnquiryDraft) => EnquiryDraft,
	nextPath?: string,
): Promise<never> {
	const content = await changeDraft(context, (before) => {
		const { [keyOf(step)]: _, ...typed } = before.typed
		return { ...change(before), typed }
	})
	throw redirect(nextPath ?? pathOf(nextStep(content, await readServices(context, content.needs))))
}

/**
 * When the language is switched from within a form, or it saves by itself while somebody types:
 * keeps what was typed, unchecked, and shows the page again.
 */
export async function keepTyped(context: Context, step: Step, form: FormData): Promise<void> {
	const language = form.get('language-switch')
	const isAutosave = form.has('autosave')
	if (!isLanguage(language) && !isAutosave) return
	const typed = typedIn(form)
	await changeDraft(context, (before) => ({
		...before,
		typed: { ...before.typed, [keyOf(step)]: typed },
	}))
	if (!isLanguage(language)) throw new Response(null, { status: 204 })
	const { id } = context.get(draftContext)
	await setDraftLanguage(context.get(dbContext), id, language, { now: context.get(nowContext) })
	throw redirect(pathOf(step), { headers: { 'Content-Language': language } })
}

/** PostgreSQL knows no NUL, so nothing can be looked for with one. */
export function withoutNul(typed: FormDataEntryValue): string {
	return String(typed).replaceAll('\0', '')
}

/** The single value of a field that was typed, or else what is kept. */
export function typedOr(typed: RawAnswers | undefined, name: string, kept = ''): string {
	return typed ? (typed[name]?.at(-1) ?? '') : kept
}
