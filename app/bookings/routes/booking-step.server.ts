import { data, type RouterContextProvider, redirect } from 'react-router'
import { isLanguage } from '#app/languages/language.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import { changeDraft, setDraftLanguage } from '#app/questions/draft.server.ts'
import { maySaveOver, stampsIn, typedIn } from '#app/questions/draft-form.ts'
import { dbContext, draftContext, nowContext } from '#app/web/context.ts'
import { findWorkshop } from '#app/workshops/workshop.server.ts'
import type { BookingDraft } from '../booking-draft.ts'
import { readOutlook } from '../booking-outlook.server.ts'
import { outlookFor } from '../booking-outlook.ts'
import { isReachable, nextStep, pathOf, type Step, stepBefore, stepsOf } from '../booking-steps.ts'
import { bookingPhase } from '../who-may-book.ts'

type Context = Readonly<RouterContextProvider>

/** The draft of this browser, and what it books. */
export async function readBooking(context: Context) {
	const db = context.get(dbContext)
	const draft = context.get(draftContext)
	const content = draft.content as BookingDraft
	const workshop = await findWorkshop(db, content.workshopId)
	if (workshop?.slug !== content.slug) throw data(null, { status: 404 })
	const isOpen = bookingPhase(workshop, context.get(nowContext)) === 'open'
	return { draft, content, workshop, isOpen }
}

/** What every page starts from; one that is not due yet leads to the one that is. */
export async function readStep(context: Context, step: Step) {
	const { draft, content, workshop, isOpen } = await readBooking(context)
	const { slug } = content
	if (!isOpen) throw redirect(`/sessions/${slug}/book/late`)
	if (!isReachable(step, content)) throw redirect(pathOf(slug, nextStep(content)))
	const { left, waiting } = await readOutlook(context.get(dbContext), workshop)
	const steps = stepsOf(content)
	const before = stepBefore(step, content)
	return {
		...{ draft, content, workshop, left, waiting },
		typed: content.typed[step],
		frame: {
			slug,
			title: workshop.title,
			startsAt: workshop.startsAt,
			groupName: content.groupId ? content.groupName : undefined,
			backHref: before ? pathOf(slug, before) : `/sessions/${slug}`,
			number: steps.indexOf(step) + 1,
			count: steps.length,
			outlook: content.who && outlookFor(left, content.who, { waiting }),
			form: { seen: content.stamps?.[step] ?? '', own: crypto.randomUUID() },
		},
	}
}

/** The workshop's own questions as they were when it was begun; none asks for nothing. */
export async function readQuestions(context: Context, { definitionId }: BookingDraft) {
	const found = definitionId
		? await findDefinition(context.get(dbContext), definitionId)
		: undefined
	return found?.definition ?? { questions: [] }
}

async function change(context: Context, how: (content: BookingDraft) => BookingDraft | undefined) {
	const { id, content } = context.get(draftContext)
	const now = context.get(nowContext)
	const changed = await changeDraft(context.get(dbContext), id, how, { now })
	if (!changed) throw redirect(`/sessions/${(content as BookingDraft).slug}/booked`)
	return changed
}

/** Changes the draft for a page, unless another form of the page has saved it since. */
function savePart(
	context: Context,
	step: Step,
	form: FormData,
	part: (before: BookingDraft) => Partial<BookingDraft>,
) {
	const stamps = stampsIn(form)
	return change(context, (before) =>
		maySaveOver(before.stamps?.[step], stamps)
			? { ...before, ...part(before), stamps: { ...before.stamps, [step]: stamps.own } }
			: undefined,
	)
}

/**
 * Keeps a page's part and goes on. Where another form of the page has saved it since, nothing is
 * changed, and the stamp of what is there now comes back.
 */
export async function saveStep(
	context: Context,
	step: Step,
	form: FormData,
	part: (before: BookingDraft) => Partial<BookingDraft>,
): Promise<{ elsewhere: string }> {
	const saved = await savePart(context, step, form, (before) => {
		const { [step]: _, ...typed } = before.typed
		return { ...part(before), typed }
	})
	if (!saved.ok) return { elsewhere: saved.now.stamps?.[step] ?? '' }
	throw redirect(pathOf(saved.content.slug, nextStep(saved.content)))
}

/** Asks the questions again whose answers do not fit any more, those that are new among them. */
export async function reopenQuestions(
	context: Context,
	{ definitionId }: { definitionId: string | null },
): Promise<never> {
	const saved = await change(context, ({ answers, ...before }) => ({
		...before,
		definitionId: before.definitionId ?? definitionId,
	}))
	const content = saved.ok ? saved.content : saved.now
	throw redirect(pathOf(content.slug, 'questions'))
}

/**
 * When the language is switched from within a form, or it saves by itself while somebody types:
 * keeps what was typed, unchecked.
 */
export async function keepTyped(context: Context, step: Step, form: FormData): Promise<void> {
	const language = form.get('language-switch')
	if (!isLanguage(language) && !form.has('autosave')) return
	const saved = await savePart(context, step, form, (before) => ({
		typed: { ...before.typed, [step]: typedIn(form) },
	}))
	// What another form has saved meanwhile stays; this one says so once it is sent.
	if (!saved.ok && form.has('autosave')) throw new Response(null, { status: 409 })
	if (!isLanguage(language)) throw new Response(null, { status: 204 })
	if (!saved.ok) return
	const { id } = context.get(draftContext)
	await setDraftLanguage(context.get(dbContext), id, language, { now: context.get(nowContext) })
	throw redirect(pathOf(saved.content.slug, step), { headers: { 'Content-Language': language } })
}
