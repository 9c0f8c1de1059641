import { z } from 'zod'
import { OptionalEmail, RequiredEmail } from '#app/notices/email-field.ts'
import { OptionalPostcode } from '#app/places/postcode-field.ts'
import { Ticked, typedText } from '#app/questions/typed-text.ts'
import { RESPONDENT_KINDS } from './response.ts'

export const nameLengthMax = 200

const Kind = z.enum(RESPONDENT_KINDS, { error: 'blank' })
const name = typedText(nameLengthMax, { lines: false })

/** Only what was asked of the chosen kind; a browser posts the fields of the others too. */
function fieldsAsked(form: Record<string, unknown>) {
	const kind = Kind.safeParse(form.kind).data
	return {
		kind: Kind,
		...(kind === 'person' && { name }),
		...(kind === 'group' && { groupName: name, contactName: name }),
		email: form.wantsOutcome === 'yes' ? RequiredEmail : OptionalEmail,
		postcode: OptionalPostcode,
		mayPublish: Ticked,
		wantsOutcome: Ticked,
	}
}

/**
 * Who answers. Codes, by field: kind blank; name, groupName, contactName blank, tooLong, control;
 * email blank (news was asked for), tooLong, format; postcode partial, format.
 */
export const AboutForm = z.record(z.string(), z.unknown()).transform((form, context) => {
	const parsed = z.object(fieldsAsked(form)).safeParse(form)
	if (!parsed.success) {
		for (const { path, message } of parsed.error.issues)
			context.addIssue({ code: 'custom', path, message })
		return z.NEVER
	}
	const { contactName, ...about } = parsed.data as typeof parsed.data & { contactName?: string }
	return { ...about, ...(contactName && { name: contactName }) } as AboutTyped
})
export type AboutTyped = {
	kind: (typeof RESPONDENT_KINDS)[number]
	name?: string
	groupName?: string
	email?: string
	postcode?: string
	mayPublish: boolean
	wantsOutcome: boolean
}

/** Codes: email blank, tooLong, format. */
export const SaveForm = z.object({ email: RequiredEmail })
