import { z } from 'zod'
import { Language } from '#app/languages/language.ts'
import { parseEmailAddress, parsePhone } from '#app/notices/address.ts'
import { optionalText, typedText } from '#app/questions/typed-text.ts'
import { ACCESS_NEEDS, type AccessNeed, REACH_METHODS, wordsLengthMax } from './enquiry.ts'
import type { DraftAccess, DraftContact } from './enquiry-draft.ts'

export const nameLengthMax = 200
export const addressLengthMax = 500
export const goodTimeLengthMax = 200
export const accessOtherLengthMax = 500

/** Codes: blank, tooLong, control. */
export const WordsForm = z.object({ words: typedText(wordsLengthMax, { lines: true }) })

const EmailAddress = z.string({ error: 'blank' }).transform((typed, context) => {
	const parsed = parseEmailAddress(typed)
	if (parsed.ok) return parsed.value
	context.addIssue({ code: 'custom', message: parsed.code })
	return z.NEVER
})

function phoneNumber({ needsMobile }: { needsMobile: boolean }) {
	return z.string({ error: 'blank' }).transform((typed, context) => {
		const parsed = parsePhone(typed)
		if (parsed.ok && (parsed.isMobile || !needsMobile)) return parsed.value
		context.addIssue({ code: 'custom', message: parsed.ok ? 'notMobile' : parsed.code })
		return z.NEVER
	})
}

/** What each way to reach somebody takes. */
const REACHED = {
	email: { email: EmailAddress },
	phone: { phone: phoneNumber({ needsMobile: false }) },
	text: { mobile: phoneNumber({ needsMobile: true }) },
	post: { postalAddress: typedText(addressLengthMax, { lines: true }) },
	in_person: {},
}
const ReachBy = z.enum(REACH_METHODS, { error: 'blank' })

/** Only the fields that are asked for, in the order of the page; a browser posts hidden ones too. */
function fieldsAsked(form: Record<string, unknown>) {
	if (form.isAnonymous === 'yes') return { language: Language }
	const reachBy = ReachBy.safeParse(form.reachBy).data
	return {
		name: typedText(nameLengthMax, { lines: false }),
		...(form.isForOther === 'yes' && { onBehalfOf: typedText(nameLengthMax, { lines: false }) }),
		reachBy: ReachBy,
		...(reachBy && REACHED[reachBy]),
		goodTime: optionalText(goodTimeLengthMax, { lines: false }),
		language: Language,
	}
}

type Asked = Omit<DraftContact, 'isAnonymous'> & { mobile?: string }

/**
 * How to reach somebody. Anonymous asks for nothing else, and of the ways to reach them only the
 * chosen one is looked at. Codes, by field: name, onBehalfOf, reachBy, email, phone, mobile,
 * postalAddress, language blank; texts tooLong, control; email, phone, mobile tooLong, format;
 * mobile notMobile, because a text message would not arrive.
 */
export const ContactForm = z
	.record(z.string(), z.unknown())
	.transform((form, context): DraftContact => {
		const asked = z.object(fieldsAsked(form)).safeParse(form)
		for (const { path, message } of asked.error?.issues ?? [])
			context.addIssue({ code: 'custom', path, message })
		if (!asked.success) return z.NEVER
		const { mobile, ...contact } = asked.data as Asked
		const isAnonymous = form.isAnonymous === 'yes'
		return { isAnonymous, ...contact, ...(mobile && { phone: mobile }) }
	})

const isAccessNeed = (need: string): need is AccessNeed =>
	(ACCESS_NEEDS as readonly string[]).includes(need)

/** Codes: other blank, tooLong, control. A need that is not in the list is left out. */
export const AccessForm = z
	.object({
		needs: z.array(z.string()).transform((needs) => needs.filter(isAccessNeed)),
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
export const RequiredEmail = EmailAddress.transform((address) => address.toLowerCase())

/** Where to send the link that opens the answers again. Codes: email blank, tooLong, format. */
export const SaveForm = z.object({ email: RequiredEmail })
