import { graceEnd } from '#app/consultations/consultation.ts'
import { type Answers, visibleQuestions } from '#app/questions/answer.ts'
import type { Definition } from '#app/questions/definition.ts'
import { pagesOf, type QuestionPage } from '#app/questions/paging.ts'
import type { ResponseDraft } from './response-draft.ts'

/** From so many pages on, there is a page that lists them all. */
export const contentsPagesMin = 4

/** What the order of the pages follows from; the definition in the order drawn for this person. */
export type Asked = { definition: Definition; asksEquality: boolean }

export type Step = { name: 'page'; key: string } | { name: 'about' | 'equality' | 'check' }

export function pathOf(slug: string, step: Step): string {
	const own = step.name === 'page' ? `page/${step.key}` : step.name
	return `/consultations/${slug}/answer/${own}`
}

/** The name under which a draft keeps what belongs to a step; no page's key holds a full stop. */
export function partOf(step: Step): string {
	return step.name === 'page' ? step.key : `.${step.name}`
}

/** The pages of these answers in their order. Who changes a response is not asked apart again. */
export function stepsOf(draft: ResponseDraft, { definition, asksEquality }: Asked): Step[] {
	const pages = pagesOf(definition, draft.answers)
	return [
		...pages.map(({ key }): Step => ({ name: 'page', key })),
		{ name: 'about' },
		...(asksEquality && !draft.changes ? [{ name: 'equality' } as const] : []),
		{ name: 'check' },
	]
}

export function pageOf(draft: ResponseDraft, asked: Asked, key: string): QuestionPage | undefined {
	return pagesOf(asked.definition, draft.answers).find((page) => page.key === key)
}

/** A page is done when it was answered and nothing that must be answered is open on it. */
export function isDone(step: Step, draft: ResponseDraft, asked: Asked): boolean {
	if (!('key' in step)) {
		if (step.name === 'check') return false
		return draft[step.name] !== undefined
	}
	const page = pageOf(draft, asked, step.key)
	if (!page || !draft.pagesDone.includes(step.key)) return false
	const called = new Set(visibleQuestions(asked.definition, draft.answers).map(({ id }) => id))
	return page.questions.every(
		(question) =>
			!(called.has(question.id) && isRequired(question)) || question.id in draft.answers,
	)
}

function isRequired(question: Definition['questions'][number]): boolean {
	return question.type !== 'information' && question.isRequired
}

/** Where to go next: the first page that is open, in the end the check page. */
export function nextStep(draft: ResponseDraft, asked: Asked): Step {
	return stepsOf(draft, asked).find((step) => !isDone(step, draft, asked)) ?? { name: 'check' }
}

export function stepBefore(step: Step, draft: ResponseDraft, asked: Asked): Step | undefined {
	const steps = stepsOf(draft, asked)
	return steps[steps.findIndex((one) => partOf(one) === partOf(step)) - 1]
}

/** Whether there are so many pages that a list of them helps. */
export function hasContents(draft: ResponseDraft, asked: Asked): boolean {
	return pagesOf(asked.definition, draft.answers).length >= contentsPagesMin
}

/**
 * The answers once a page is saved: the page's old ones go, and so does what the new ones hide
 * on other pages.
 */
export function withPage(
	answers: Answers,
	{ definition, page, given }: { definition: Definition; page: QuestionPage; given: Answers },
): Answers {
	const own = new Set(page.questions.map(({ id }) => id))
	const others = Object.entries(answers).filter(([id]) => !own.has(id))
	const all = { ...Object.fromEntries(others), ...given }
	const called = new Set(visibleQuestions(definition, all).map(({ id }) => id))
	return Object.fromEntries(Object.entries(all).filter(([id]) => called.has(id)))
}

/** What was asked of these answers on a page, or on all of them, as a definition of its own. */
export function askedOn({ definition }: Asked, answers: Answers, page?: QuestionPage): Definition {
	const own = page && new Set(page.questions.map(({ id }) => id))
	const questions = visibleQuestions(definition, answers)
		.filter(({ id }) => !own || own.has(id))
		.map(({ showIf: _, ...question }) => question)
	return { questions }
}

/** The last moment for what was begun in time; a trial has none. */
export function sendableUntil({
	closesAt,
	graceHours,
}: {
	closesAt: Date | null
	graceHours: number
}): Date | undefined {
	return closesAt ? graceEnd(closesAt, graceHours) : undefined
}
