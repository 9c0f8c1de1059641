import { z } from 'zod'
import { OptionalEmail, RequiredEmail } from '#app/notices/email-field.ts'
import { typedText } from '#app/questions/typed-text.ts'

export const questionLengthMax = 1000

/** Codes: words blank, tooLong, control; email tooLong, format. */
export const QuestionForm = z.object({
	words: typedText(questionLengthMax, { lines: true }),
	email: OptionalEmail,
})

/** Codes: email blank, tooLong, format. */
export const FollowForm = z.object({ email: RequiredEmail })
