import { z } from 'zod'
import { Language } from '#app/languages/language.ts'
import { parseEmailAddress, parsePhone } from '#app/notices/address.ts'
import { isBlank } from '#app/questions/typed.ts'
import { optionalText, typedText } from '#app/questions/typed-text.ts'
import { ACCESS_NEEDS, REACH_METHODS, wordsLengthMax } from './enquiry.ts'
import type { DraftAccess, DraftContact } from './enquiry-draft.ts'

export const nameLengthMax = 200
export const addressLengthMax = 500
export const goodTimeLengthMax = 200
export const accessOtherLengthMax = 500

/** Codes: blank, tooLong, control. */
export const WordsForm = z.object({ words: typedText(wordsLengthMax, { lines: true }) })

const Ticked = z.preprocess((value) => value === 'yes', z.boolean())

const EmailAddress = z.preprocess(
	(typed) => (typeof typed === 'string' && !isBlank(typed) ? typed : undefined),
	z
		.string()
		.transform((typed, context) => {
			const parsed = parseEmailAddress(typed)
			if (parsed.ok) return parsed.value
			context.addIssue({ code: 'custom', message: parsed.code })
			return z.NEVER
		})
		.optional(),
)

const PhoneNumber = z.preprocess(
	(typed) => (typeof typed === 'string' && !isBlank(typed) ? typed : undefined),
	z
		.string()
		.transform((typed, context) => {
			const parsed = parsePhone(typed)
			if (parsed.ok) return { e164: parsed.value, isMobile: parsed.isMobile }
			context.addIssue({ code: 'custom', message: parsed.code })
			return z.NEVER
		})
		.optional(),
)

const Fields = z.object({
	isAnonymous: Ticked,
	name: optionalText(nameLengthMax, { lines: false }),
	isForOther: Ticked,
	onBehalfOf: optionalText(nameLengthMax, { lines: false }),
	reachBy: z.enum(REACH_METHODS).optional(),
	email: EmailAddress,
	phone: PhoneNumber,
	mobile: PhoneNumber,
	postalAddress: optionalText(addressLengthMax, { lines: true }),
	goodTime: optionalText(goodTimeLengthMax, { lines: false }),
	language: Language,
})
type Fields = z.infer<typeof Fields>

const NEEDED = { email: 'email', phone: 'phone', text: 'mobile', post: 'postalAddress' } as const

/**
 * How to reach somebody. Anonymous asks for nothing else. Codes, by field: name, reachBy, email,
 * phone, mobile, postalAddress, onBehalfOf blank; mobile notMobile, because a text message would not
 * arrive; and those of the parts.
 */
export const ContactForm = Fields.superRefine((fields, context) => {
	const refuse = (field: keyof Fields, message: string) =>
		context.addIssue({ code: 'custom', path: [field], message })
	if (fields.isAnonymous) return
	if (!fields.name) refuse('name', 'blank')
	if (fields.isForOther && !fields.onBehalfOf) refuse('onBehalfOf', 'blank')
	if (!fields.reachBy) return refuse('reachBy', 'blank')
	if (fields.reachBy === 'in_person') return
	const needed = NEEDED[fields.reachBy]
	if (!fields[needed]) refuse(needed, 'blank')
	else if (fields.reachBy === 'text' && !fields.mobile?.isMobile) refuse('mobile', 'notMobile')
}).transform((fields): DraftContact => {
	const { isAnonymous, isForOther, language, reachBy, name, goodTime } = fields
	if (isAnonymous) return { isAnonymous, language }
	const reached = {
		...(reachBy === 'email' && { email: fields.email }),
		...(reachBy === 'phone' && { phone: fields.phone?.e164 }),
		...(reachBy === 'text' && { phone: fields.mobile?.e164 }),
		...(reachBy === 'post' && { postalAddress: fields.postalAddress }),
	}
	const onBehalfOf = isForOther ? fields.onBehalfOf : undefined
	return { isAnonymous, name, onBehalfOf, reachBy, ...reached, goodTime, language }
})

/** Codes: other blank, tooLong, control. */
export const AccessForm = z
	.object({
		needs: z.array(z.enum(ACCESS_NEEDS)),
		other: optionalText(accessOtherLengthMax, { lines: true }),
	})
	.refine(({ needs, other }) => !needs.includes('other') || other !== undefined, {
		path: ['other'],
		error: 'blank',
	})
	.transform(
		({ needs, other }): DraftAccess => ({
			needs: [...new Set(needs)],
			...(needs.includes('other') && { other }),
		}),
	)

/** An email address that must be there. Codes: blank, tooLong, format. */
export const RequiredEmail = z.string({ error: 'blank' }).transform((typed, context) => {
	const parsed = parseEmailAddress(typed)
	if (parsed.ok) return parsed.value.toLowerCase()
	context.addIssue({ code: 'custom', message: parsed.code })
	return z.NEVER
})
