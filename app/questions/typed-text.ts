import { z } from 'zod'
import { hasControlCharacters, isBlank, lengthOf, withPlainLineEnds } from './typed.ts'

/**
 * What a person types into a box, kept as typed but for the space around it. Length in Unicode
 * code points. Codes: blank, tooLong, control (characters that cannot be shown or kept).
 */
export function typedText(lengthMax: number, { lines }: { lines: boolean }) {
	return z
		.string({ error: 'blank' })
		.transform(withPlainLineEnds)
		.refine((text) => !isBlank(text), { error: 'blank', abort: true })
		.refine((text) => lengthOf(text) <= lengthMax, { error: 'tooLong', abort: true })
		.refine((text) => !hasControlCharacters(text, { lines }), 'control')
		.transform((text) => text.trim())
}

/** The same for a box that may stay empty: then undefined. */
export function optionalText(lengthMax: number, { lines }: { lines: boolean }) {
	return z.preprocess(
		(text) => (typeof text !== 'string' || isBlank(text) ? undefined : text),
		typedText(lengthMax, { lines }).optional(),
	)
}

/** One box to tick, posted as "yes"; whatever else is not ticked. */
export const Ticked = z
	.literal('yes')
	.optional()
	.catch(undefined)
	.transform((typed) => typed === 'yes')

/** The Latin letters and digits of a text, joined by hyphens; '' where it has none. */
export function hyphened(text: string, lengthMax: number): string {
	return text
		.normalize('NFKD')
		.replace(/['’\p{M}]/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, lengthMax)
		.replace(/-+$/, '')
}
