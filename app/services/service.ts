import { z } from 'zod'
import { DEFAULT_LANGUAGE, Language } from '#app/languages/language.ts'
import type { Definition } from '#app/questions/definition.ts'
import { parseDefinition } from '#app/questions/definition-check.ts'
import { hasControlCharacters } from '#app/questions/typed.ts'

export const nameLengthMax = 120
export const descriptionLengthMax = 1000
export const notUsLengthMax = 1000
export const synonymLengthMax = 80
export const synonymsMax = 60
export const timescaleDaysMax = 365
export const urgentHoursMax = 72
const lgslIdMax = 99_999

function words(lengthMax: number, { lines }: { lines: boolean }) {
	return z
		.string({ error: 'blank' })
		.trim()
		.min(1, 'blank')
		.max(lengthMax, 'tooLong')
		.refine((text) => !hasControlCharacters(text, { lines }), 'characters')
}

/** Council content: the default language must be there, the others may be. */
function localWords(lengthMax: number, { lines }: { lines: boolean }) {
	return z
		.partialRecord(Language, words(lengthMax, { lines }))
		.refine((text) => Boolean(text[DEFAULT_LANGUAGE]), 'blank')
}

function wholeNumber(max: number) {
	return z.int({ error: 'format' }).min(1, 'range').max(max, 'range')
}

/** Checked by the question engine, whose problems are kept with their paths inside it. */
const CheckedDefinition = z.unknown().transform((input, context): Definition => {
	const parsed = parseDefinition(input)
	if (parsed.ok) return parsed.definition
	for (const { path, code } of parsed.problems)
		context.addIssue({ code: 'custom', message: code, path: path === '' ? [] : path.split('.') })
	return z.NEVER
})

/**
 * What an administrator or an import says of a service. Codes: `blank`, `tooLong`, `characters`
 * (control characters), `format`, `range`, `tooMany`, and those of `parseDefinition` below
 * `definition`. Timescale in working days; urgent services in elapsed hours, and null for others.
 */
export const ServiceForm = z.object({
	/** Part of field names and addresses: no underscore in the former; 'new' is a page. */
	id: z.string({ error: 'blank' }).regex(/^(?!new$)[a-z][a-z0-9-]{1,59}$/, 'format'),
	lgslId: wholeNumber(lgslIdMax).nullable(),
	name: localWords(nameLengthMax, { lines: false }),
	description: localWords(descriptionLengthMax, { lines: true }),
	synonyms: z.partialRecord(
		Language,
		z.array(words(synonymLengthMax, { lines: false })).max(synonymsMax, 'tooMany'),
	),
	notUs: localWords(notUsLengthMax, { lines: true }).nullable(),
	timescaleDays: wholeNumber(timescaleDaysMax),
	urgentHours: wholeNumber(urgentHoursMax).nullable(),
	isSensitive: z.boolean(),
	allowsAnonymous: z.boolean(),
	needsPlace: z.boolean(),
	allowsPhotos: z.boolean(),
	isActive: z.boolean(),
	definition: CheckedDefinition,
})
export type ServiceForm = z.infer<typeof ServiceForm>

/** A service of the directory. Its questions are those of the definition that it names. */
export type Service = Omit<ServiceForm, 'definition'> & {
	definitionId: string
	revision: number
	updatedAt: Date
}
