import { z } from 'zod'
import { parseEmailAddress } from './address.ts'

/** An address in small letters, as contacts are kept. Codes: blank, tooLong, format. */
export const RequiredEmail = z.string({ error: 'blank' }).transform((typed, context) => {
	const parsed = parseEmailAddress(typed)
	if (parsed.ok) return parsed.value.toLowerCase()
	context.addIssue({ code: 'custom', message: parsed.code })
	return z.NEVER
})

/** The same for a field that may stay empty: then undefined. Codes: tooLong, format. */
export const OptionalEmail = z.preprocess(
	(typed) => (typeof typed !== 'string' || typed.trim() === '' ? undefined : typed),
	RequiredEmail.optional(),
)
