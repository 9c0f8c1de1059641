import { z } from 'zod'
import { parseEmailAddress } from '#app/notices/address.ts'
import { isBlank } from '#app/questions/typed.ts'
import { typedText } from '#app/questions/typed-text.ts'

export const questionLengthMax = 1000

/** An address in small letters, as contacts are kept. Codes: blank, tooLong, format. */
const RequiredEmail = z.string({ error: 'blank' }).transform((typed, context) => {
	const parsed = parseEmailAddress(typed)
	if (parsed.ok) return parsed.value.toLowerCase()
	context.addIssue({ code: 'custom', message: parsed.code })
	return z.NEVER
})

/** Codes: words blank, tooLong, control; email tooLong, format. */
export const QuestionForm = z.object({
	words: typedText(questionLengthMax, { lines: true }),
	email: z.preprocess(
		(typed) => (typeof typed !== 'string' || isBlank(typed) ? undefined : typed),
		RequiredEmail.optional(),
	),
})

/** Codes: email blank, tooLong, format. */
export const FollowForm = z.object({ email: RequiredEmail })
