import { z } from 'zod'
import { Language } from '#app/languages/language.ts'
import { parseEmailAddress } from '#app/notices/address.ts'
import { OptionalPhone } from '#app/notices/phone-field.ts'
import { optionalText, typedText } from '#app/questions/typed-text.ts'
import { ATTENDING, type Attending, RESERVED_FOR } from '#app/workshops/workshop.ts'
import { groupPlacesMax, SUPPORT_KINDS, type SupportKind } from './booking.ts'

/** How somebody reached a colleague who books for them. */
export const KEYED_BOOKING_CHANNELS = ['phone', 'hub', 'email', 'post'] as const

/** Needs of which it is noted what exactly. */
export const NEEDS_IN_WORDS: readonly SupportKind[] = [
	'language-interpreter',
	'food',
	'childcare',
	'travel',
	'other',
]

const nameLengthMax = 150
const wordsLengthMax = 300

const Email = z
	.string()
	.default('')
	.transform((typed, context) => {
		const parsed = parseEmailAddress(typed)
		if (parsed.ok) return parsed.value.toLowerCase()
		if (parsed.code !== 'blank') context.addIssue({ code: 'custom', message: parsed.code })
		return null
	})

/** Names of others who come, a line each. */
const Others = z
	.string()
	.default('')
	.transform((text) => text.split(/\r\n?|\n/).map((line) => line.trim()))
	.transform((lines) => lines.filter((line) => line !== ''))
	.refine((names) => names.every((name) => name.length <= nameLengthMax), 'tooLong')

const Unnamed = z
	.string()
	.default('')
	.transform((typed) => (typed.trim() === '' ? '0' : typed.trim()))
	.refine((typed) => /^\d{1,2}$/.test(typed) && Number(typed) < groupPlacesMax, 'range')
	.transform(Number)

const words = Object.fromEntries(
	NEEDS_IN_WORDS.map((kind) => [`words-${kind}`, optionalText(wordsLengthMax, { lines: false })]),
)

/**
 * What a colleague keys in for somebody. Codes: name, groupName, others, words-… tooLong, control,
 * and name blank; email, phone tooLong, format; unnamed range; channel, language, attending blank.
 */
const Fields = z.object({
	name: typedText(nameLengthMax, { lines: false }),
	email: Email,
	phone: OptionalPhone,
	groupName: optionalText(nameLengthMax, { lines: false }),
	others: Others,
	unnamed: Unnamed,
	attending: z.enum(ATTENDING, { error: 'blank' }).optional(),
	claims: z
		.enum(RESERVED_FOR)
		.nullish()
		.catch(null)
		.transform((claims) => claims ?? null),
	channel: z.enum(KEYED_BOOKING_CHANNELS, { error: 'blank' }),
	language: Language,
	wantsOutcome: z
		.string()
		.optional()
		.transform((value) => value === 'yes'),
	support: z.array(z.enum(SUPPORT_KINDS).catch('other')).default([]),
	...words,
})

/** As the form is read by the page: of a workshop that is held in one way, nobody is asked how. */
export function keyedForm(ways: readonly Attending[]) {
	return Fields.transform((typed, context) => {
		const [only] = ways
		const attending = ways.length === 1 ? only : typed.attending
		if (!attending || !ways.includes(attending)) {
			context.addIssue({ code: 'custom', path: ['attending'], message: 'blank' })
			return z.NEVER
		}
		const { name, groupName, others, unnamed, support, ...rest } = typed
		const unnamedPeople = Array.from({ length: unnamed }, () => null)
		const { email, phone, claims, channel, language, wantsOutcome } = rest
		return {
			...{ name, groupName, email, phone, claims, channel, language, wantsOutcome, attending },
			kind: groupName ? ('group' as const) : ('person' as const),
			people: [name, ...others, ...unnamedPeople],
			support: [...new Set(support)].map((kind) => ({
				kind,
				words: (rest as Record<string, unknown>)[`words-${kind}`] as string | undefined,
			})),
		}
	})
}
export type KeyedBooking = z.output<ReturnType<typeof keyedForm>>
