import { z } from 'zod'
import { parsePostcode } from './postcode.ts'

/** In upper case without a space. Codes: blank, partial, format. */
export const RequiredPostcode = z.string({ error: 'blank' }).transform((typed, context) => {
	const parsed = parsePostcode(typed)
	if (parsed.ok) return parsed.postcode
	context.addIssue({ code: 'custom', message: parsed.code })
	return z.NEVER
})

/** The same for a field that may stay empty: then undefined. Codes: partial, format. */
export const OptionalPostcode = z.preprocess(
	(typed) => (typeof typed !== 'string' || typed.trim() === '' ? undefined : typed),
	RequiredPostcode.optional(),
)
