import { z } from 'zod'
import { optionalText } from '#app/questions/typed-text.ts'
import { EASE_ANSWERS, RESOLVED_ANSWERS } from './enquiry.ts'

export const easeWordsLengthMax = 2000

/** Codes: ease blank; words tooLong, control. */
export const EaseForm = z.object({
	ease: z.enum(EASE_ANSWERS, { error: 'blank' }),
	resolved: z.enum(RESOLVED_ANSWERS).optional().catch(undefined),
	words: optionalText(easeWordsLengthMax, { lines: true }),
})
export type EaseForm = z.infer<typeof EaseForm>

/** The last moment at which an answer can be given or changed, counted from closing. */
export function easeOpenUntil(closedAt: Date, { openDays }: { openDays: number }): Date {
	return new Date(closedAt.getTime() + openDays * 86_400_000)
}

/** Asked once all of an enquiry is closed, and for as long as the council has set. */
export function isEaseOpen(
	closedAt: Date | null,
	{ openDays, now }: { openDays: number; now: Date },
): boolean {
	return closedAt !== null && now <= easeOpenUntil(closedAt, { openDays })
}
