import { z } from 'zod'
import { hasControlCharacters, isBlank, lengthOf } from '#app/questions/typed.ts'

/** One line of words, kept as typed but for the spaces around it. Codes: blank, tooLong, control. */
export function shortWords(lengthMax: number) {
	return z
		.string({ error: 'blank' })
		.refine((text) => !isBlank(text), { error: 'blank', abort: true })
		.refine((text) => lengthOf(text) <= lengthMax, { error: 'tooLong', abort: true })
		.refine((text) => !hasControlCharacters(text, { lines: false }), 'control')
		.transform((text) => text.trim())
}

/** The same, and null for a field that is empty or was not sent. */
export function orNull<Schema extends z.ZodType<unknown, string>>(schema: Schema) {
	return z
		.string()
		.default('')
		.transform((text) => (isBlank(text) ? null : text))
		.pipe(schema.nullable())
}

/** An address that somebody signs in with or is written to, in lower case. Codes: blank, format. */
export const StaffEmail = z
	.string({ error: 'blank' })
	.trim()
	.toLowerCase()
	.min(1, { error: 'blank', abort: true })
	.max(254, { error: 'format', abort: true })
	.pipe(z.email('format'))
