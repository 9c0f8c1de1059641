import { z } from 'zod'
import { parseEmailAddress, parsePhone } from '#app/notices/address.ts'
import { optionalText, typedText } from '#app/questions/typed-text.ts'
import { OpenByCodeForm } from '#app/residents/open-by-code.ts'
import { wordsLengthMax } from './enquiry.ts'

/** An address or a number, normalised as contacts are kept. Codes: blank, format. */
const AnyContact = z.string({ error: 'blank' }).transform((typed, context) => {
	const email = parseEmailAddress(typed)
	if (email.ok) return email.value.toLowerCase()
	const phone = parsePhone(typed)
	if (phone.ok) return phone.value
	context.addIssue({ code: 'custom', message: email.code === 'blank' ? 'blank' : 'format' })
	return z.NEVER
})

export const SendCodeForm = OpenByCodeForm.pick({ reference: true }).extend({ contact: AnyContact })

/** Codes: words blank, tooLong, control. */
export const MessageForm = z.object({ words: typedText(wordsLengthMax, { lines: true }) })

/** Codes: words tooLong, control. */
export const WithdrawalForm = z.object({ words: optionalText(2000, { lines: true }) })
