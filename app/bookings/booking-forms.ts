import { z } from 'zod'
import { Language } from '#app/languages/language.ts'
import { OptionalEmail, RequiredEmail } from '#app/notices/email-field.ts'
import { OptionalPhone } from '#app/notices/phone-field.ts'
import { OptionalPostcode, RequiredPostcode } from '#app/places/postcode-field.ts'
import { isBlank, parseNumber } from '#app/questions/typed.ts'
import { optionalText, Ticked, typedText } from '#app/questions/typed-text.ts'
import {
	ATTENDING,
	type Attending,
	RESERVED_FOR,
	type ReservedFor,
} from '#app/workshops/workshop.ts'
import { companionsMax, groupPlacesMax, SUPPORT_KINDS, type SupportKind } from './booking.ts'
import { COMING_AS, type ComingAs, type WhoComes } from './booking-draft.ts'
import type { SupportAsked } from './support.server.ts'
import { SUPPORT_WORDS, supportFor } from './support-asked.ts'

export const nameLengthMax = 200
export const supportWordsLengthMax = 500

const name = typedText(nameLengthMax, { lines: false })

/** What a workshop lets one choose of who comes. */
export type WhoOffer = {
	as: readonly ComingAs[]
	attending: readonly Attending[]
	/** Kinds of reserved places that are still kept. */
	reserved: readonly ReservedFor[]
	/** The group that it is booked for, where that was settled before. */
	groupName?: string
}

const Count = (max: number) =>
	z.string({ error: 'blank' }).transform((typed, context) => {
		const count = isBlank(typed) ? 'blank' : parseNumber(typed)
		const isWhole = typeof count === 'number' && Number.isInteger(count)
		if (isWhole && count >= 1 && count <= max) return count
		const code = typeof count === 'number' ? (count < 1 ? 'tooFew' : 'tooMany') : 'format'
		context.addIssue({
			code: 'custom',
			message: count === 'blank' ? 'blank' : !isWhole && code !== 'format' ? 'format' : code,
		})
		return z.NEVER
	})

/** One name on a line; empty lines are left out. Codes: tooLong, control. */
const Names = z
	.string()
	.default('')
	.transform((typed, context) => {
		const names = typed.split(/\r\n|\r|\n/).filter((line) => !isBlank(line))
		const parsed = z.array(name).safeParse(names)
		if (parsed.success) return parsed.data
		context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? 'control' })
		return z.NEVER
	})

/** The only one there is to choose is not asked for. */
function oneOf<Value extends string>(all: readonly Value[], offered: readonly Value[]) {
	const [only] = offered.length === 1 ? offered : []
	return z.preprocess(
		(typed) => (only === undefined ? typed : (typed ?? only)),
		z
			.enum(all as readonly [Value, ...Value[]], { error: 'blank' })
			.refine((value) => offered.includes(value), { error: 'blank' }),
	)
}

const COUNTED = {
	others: { count: 'others', names: 'othersNames', max: companionsMax, self: 1 },
	group: { count: 'groupSize', names: 'groupNames', max: groupPlacesMax, self: 0 },
} as const

/** Only what was asked of the chosen way; a browser posts the fields of the others too. */
function fieldsAsked(form: Record<string, unknown>, { groupName, ...offer }: WhoOffer) {
	const as = oneOf(COMING_AS, offer.as)
	const chosen = as.safeParse(form.as).data
	const counted = chosen === 'others' || chosen === 'group' ? COUNTED[chosen] : undefined
	return {
		chosen,
		counted,
		fields: z.object({
			as,
			...(chosen === 'group' && groupName === undefined && { groupName: name }),
			...(counted && { [counted.count]: Count(counted.max), [counted.names]: Names }),
			attending: oneOf(ATTENDING, offer.attending),
			claims: z.enum(RESERVED_FOR).optional().catch(undefined),
		}),
	}
}

/**
 * Who comes. Codes, by field: as, attending blank; others, groupSize blank, format, tooFew,
 * tooMany; othersNames, groupNames tooMany (more than come), tooLong, control; groupName blank,
 * tooLong, control. Reserved places are in person, so who joins online claims none.
 */
export function whoForm(offer: WhoOffer) {
	return z.record(z.string(), z.unknown()).transform((form, context): WhoComes => {
		const { chosen, counted, fields } = fieldsAsked(form, offer)
		const parsed = fields.safeParse(form)
		if (!parsed.success || !chosen) {
			for (const { path, message } of parsed.error?.issues ?? [])
				context.addIssue({ code: 'custom', path, message })
			return z.NEVER
		}
		const given: Record<string, unknown> = parsed.data
		const places = counted ? Number(given[counted.count]) + counted.self : 1
		const names = counted ? (given[counted.names] as string[]) : []
		if (counted && names.length > places - 1) {
			context.addIssue({ code: 'custom', path: [counted.names], message: 'tooMany' })
			return z.NEVER
		}
		const { attending, claims } = parsed.data
		const isClaimed = claims && attending === 'in-person' && offer.reserved.includes(claims)
		const groupName = offer.groupName ?? (given.groupName as string | undefined)
		return {
			as: chosen,
			...(chosen === 'group' && groupName && { groupName }),
			...{ places, names, attending, claims: isClaimed ? claims : null },
		}
	})
}

/**
 * What is changed of who comes once it is booked. Codes: places blank, format, tooFew, tooMany;
 * names tooMany, tooLong, control; attending blank.
 */
export function peopleForm({ max, attending }: { max: number; attending: readonly Attending[] }) {
	return z
		.object({ places: Count(max), names: Names, attending: oneOf(ATTENDING, attending) })
		.refine(({ places, names }) => names.length < places, { path: ['names'], error: 'tooMany' })
}

const wordsField = (kind: SupportKind) => `words-${kind}`

/**
 * What somebody needs. Codes, by field `words-<kind>`: blank (where words are needed), tooLong,
 * control; supportConsent blank: needs tell of health and belief, so we keep them only with the
 * explicit consent of Article 9(2)(a) of the UK GDPR. What cannot be asked for by who takes part in
 * this way is left out.
 */
export function supportForm(attending: Attending) {
	const offered = supportFor(attending)
	return z.record(z.string(), z.unknown()).transform((form, context): SupportAsked[] => {
		const ticked = z.array(z.enum(SUPPORT_KINDS).catch('other')).safeParse(form.support)
		const raw = [form.support].flat().map(String)
		const kinds = offered.filter((kind) => ticked.success && raw.includes(kind))
		const needs = kinds.flatMap((kind): SupportAsked[] => {
			const asked = SUPPORT_WORDS[kind]
			if (!asked) return [{ kind }]
			const Words = { needed: typedText, optional: optionalText }[asked]
			const parsed = Words(supportWordsLengthMax, { lines: true }).safeParse(form[wordsField(kind)])
			if (parsed.success) return [{ kind, ...(parsed.data && { words: parsed.data }) }]
			const message = parsed.error.issues[0]?.message ?? 'blank'
			context.addIssue({ code: 'custom', path: [wordsField(kind)], message })
			return []
		})
		if (kinds.length > 0 && form.supportConsent !== 'yes')
			context.addIssue({ code: 'custom', path: ['supportConsent'], message: 'blank' })
		return needs
	})
}

/**
 * How to reach who books. Codes: name blank, tooLong, control; email blank (where it is needed, or
 * the outcome was asked for), tooLong, format; phone tooLong, format; postcode blank (where it is needed), partial, format.
 */
export function contactForm({
	needsEmail,
	needsPostcode,
}: {
	needsEmail: boolean
	needsPostcode: boolean
}) {
	return z.record(z.string(), z.unknown()).transform((form, context) => {
		const isEmailNeeded = needsEmail || form.wantsOutcome === 'yes'
		const parsed = z
			.object({
				name,
				email: isEmailNeeded ? RequiredEmail : OptionalEmail,
				phone: OptionalPhone,
				postcode: needsPostcode ? RequiredPostcode : OptionalPostcode,
				wantsOutcome: Ticked,
			})
			.safeParse(form)
		if (parsed.success) return parsed.data
		for (const { path, message } of parsed.error.issues)
			context.addIssue({ code: 'custom', path, message })
		return z.NEVER
	})
}

/** Who gets a place. Codes: name blank, tooLong, control; email blank, tooLong, format; language blank. */
export const TransferForm = z.object({ name, email: RequiredEmail, language: Language })
