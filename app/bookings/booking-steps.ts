import type { BookingDraft } from './booking-draft.ts'

/** The pages of a booking in their order; `questions` only where the workshop has its own. */
const STEPS = ['who', 'questions', 'support', 'contact', 'check'] as const
export type Step = (typeof STEPS)[number]

const KEPT = {
	who: 'who',
	questions: 'answers',
	support: 'support',
	contact: 'contact',
} as const satisfies Record<Exclude<Step, 'check'>, keyof BookingDraft>

export function pathOf(slug: string, step: Step): string {
	return `/sessions/${slug}/book/${step}`
}

export function stepsOf({ definitionId }: Pick<BookingDraft, 'definitionId'>): Step[] {
	return STEPS.filter((step) => step !== 'questions' || definitionId !== null)
}

/** The check is never done: it is where the booking is sent. */
export function isDone(step: Step, draft: BookingDraft): boolean {
	return step !== 'check' && draft[KEPT[step]] !== undefined
}

/** Where to go next: the first page that is open, in the end the check. */
export function nextStep(draft: BookingDraft): Step {
	return stepsOf(draft).find((step) => !isDone(step, draft)) ?? 'check'
}

/** Pages may be answered in any order, but for the check. */
export function isReachable(step: Step, draft: BookingDraft): boolean {
	return stepsOf(draft).includes(step) && (step !== 'check' || nextStep(draft) === 'check')
}

export function stepBefore(step: Step, draft: BookingDraft): Step | undefined {
	const steps = stepsOf(draft)
	return steps[steps.indexOf(step) - 1]
}
