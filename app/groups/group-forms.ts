import { z } from 'zod'
import {
	isLanguage,
	LANGUAGE_CODES,
	type Language,
	type LocalText,
} from '#app/languages/language.ts'
import { parsePhone } from '#app/notices/address.ts'
import { RequiredEmail } from '#app/notices/email-field.ts'
import { isBlank } from '#app/questions/typed.ts'
import { optionalText, Ticked, typedText } from '#app/questions/typed-text.ts'
import {
	groupNameLengthMax,
	MEMBER_ROLES,
	PROPOSAL_ANSWERS,
	PROPOSAL_KINDS,
	prioritiesMax,
	priorityLengthMax,
	purposeLengthMax,
	SHOWN_OF_CONTACT,
} from './group.ts'

const personNameLengthMax = 200
const titleLengthMax = 150
const proposalLengthMax = 3000
export const replyLengthMax = 3000
const placesMax = 20
const otherLanguagesMax = 8

/** Codes: tooLong, format. Kept as the numbering plan writes it. */
const Phone = z.preprocess(
	(typed) => (typeof typed !== 'string' || isBlank(typed) ? undefined : typed),
	z
		.string()
		.transform((typed, context) => {
			const parsed = parsePhone(typed)
			if (parsed.ok) return parsed.value
			context.addIssue({ code: 'custom', message: parsed.code })
			return z.NEVER
		})
		.optional(),
)

/** Only over the web, so that a link on the page is never a script. Codes: tooLong, format. */
const Website = z.preprocess(
	(typed) => (typeof typed !== 'string' || isBlank(typed) ? undefined : typed.trim()),
	z
		.string()
		.max(300, 'tooLong')
		.transform((typed) => (/^[a-z]+:/i.test(typed) ? typed : `https://${typed}`))
		.refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), 'format')
		.refine((url) => !URL.canParse(url) || new URL(url).hostname.includes('.'), 'format')
		.optional(),
)

/** Ids as posted; whether there are such places is for the database. Code: tooMany. */
const PlaceIds = z.array(z.string().max(60)).max(placesMax, 'tooMany').default([])

/** The site's languages by code, others by name, separated by commas. Codes: tooLong, tooMany. */
const otherLanguages = optionalText(200, { lines: false })
	.transform((typed) => (typed ?? '').split(/[,،;]/).map((name) => name.trim()))
	.transform((names) => [...new Set(names.filter((name) => name !== ''))])
	.refine((names) => names.length <= otherLanguagesMax, 'tooMany')

const SpokenCodes = z
	.array(z.string())
	.default([])
	.transform((codes) => LANGUAGE_CODES.filter((code) => codes.includes(code)))

const shown = z.enum(SHOWN_OF_CONTACT, { error: 'blank' })

/**
 * A new group. Codes, by field: name, purpose, contactName blank, tooLong, control; places tooMany;
 * otherLanguages tooLong, control, tooMany; email blank, tooLong, format; phone tooLong, format;
 * shown blank.
 */
export const RegisterForm = z
	.object({
		name: typedText(groupNameLengthMax, { lines: false }),
		purpose: typedText(purposeLengthMax, { lines: true }),
		places: PlaceIds,
		spoken: SpokenCodes,
		otherLanguages,
		contactName: typedText(personNameLengthMax, { lines: false }),
		email: RequiredEmail,
		phone: Phone,
		shown,
	})
	.transform(({ otherLanguages: others, spoken, ...form }) => ({
		...form,
		spoken: [...spoken, ...others],
	}))
export type RegisterForm = z.output<typeof RegisterForm>

/** Words in each language of the site from fields such as `purpose-en`; one of them is enough. */
function localFields(field: string, lengthMax: number, { lines }: { lines: boolean }) {
	return Object.fromEntries(
		LANGUAGE_CODES.map((code) => [`${field}-${code}`, optionalText(lengthMax, { lines })]),
	)
}

function localFrom(form: Record<string, unknown>, field: string): LocalText {
	return Object.fromEntries(
		LANGUAGE_CODES.flatMap((code) => {
			const words = form[`${field}-${code}`]
			return typeof words === 'string' ? [[code, words]] : []
		}),
	)
}

/**
 * What its page says. Codes: purpose-… tooLong, control, and blank on the first where none is
 * there; website tooLong, format; places tooMany; otherLanguages tooLong, control, tooMany.
 */
export const PageForm = z
	.object({
		...localFields('purpose', purposeLengthMax, { lines: true }),
		places: PlaceIds,
		spoken: SpokenCodes,
		otherLanguages,
		website: Website,
		showsTakenPart: Ticked,
	})
	.transform((form, context) => {
		const purpose = localFrom(form, 'purpose')
		if (Object.keys(purpose).length === 0)
			context.addIssue({ code: 'custom', path: [`purpose-${LANGUAGE_CODES[0]}`], message: 'blank' })
		const { places, spoken, website, showsTakenPart } = form
		return {
			purpose,
			placeIds: places,
			spoken: [...spoken, ...form.otherLanguages],
			website: website ?? null,
			showsTakenPart,
		}
	})
export type PageForm = z.output<typeof PageForm>

/** From 1, as its fields are numbered. */
export const PRIORITY_NUMBERS = Array.from({ length: prioritiesMax }, (_, at) => at + 1)

/** What matters to it most, in order; empty ones are left out. Codes: priority-…-… tooLong, control. */
export const PrioritiesForm = z
	.object(
		Object.assign(
			{},
			...PRIORITY_NUMBERS.map((number) =>
				localFields(`priority-${number}`, priorityLengthMax, { lines: false }),
			),
		) as ReturnType<typeof localFields>,
	)
	.transform((form) =>
		PRIORITY_NUMBERS.map((number) => localFrom(form, `priority-${number}`)).filter(
			(words) => Object.keys(words).length > 0,
		),
	)

/** Codes: email blank, tooLong, format. */
export const OpenForm = z.object({ email: RequiredEmail })

/** Codes: name blank, tooLong, control; email blank, tooLong, format; role blank. */
export const InviteForm = z.object({
	name: typedText(personNameLengthMax, { lines: false }),
	email: RequiredEmail,
	role: z.enum(MEMBER_ROLES, { error: 'blank' }),
})
export type InviteForm = z.output<typeof InviteForm>

/** What becomes of who hands over, once the other accepts. */
export const AFTER_HANDOVER = ['stay', 'leave'] as const

/** Codes: memberId, after blank. */
export const HandoverForm = z.object({
	memberId: z.uuid({ error: 'blank' }),
	after: z.enum(AFTER_HANDOVER, { error: 'blank' }),
})
export type HandoverForm = z.output<typeof HandoverForm>

/** Who asked, as the page that is answered says. What makes no sense is nobody. */
export const TakingOverForm = z.object({ from: z.uuid().optional().catch(undefined) })

/** Codes: name blank, tooLong, control; phone tooLong, format; shown blank. */
export const ShownForm = z.object({
	name: typedText(personNameLengthMax, { lines: false }),
	phone: Phone,
	shown,
})
export type ShownForm = z.output<typeof ShownForm>

/** Codes: kind blank; title, words blank, tooLong, control. Of no place where it is left empty. */
export const ProposalForm = z.object({
	kind: z.enum(PROPOSAL_KINDS, { error: 'blank' }),
	title: typedText(titleLengthMax, { lines: false }),
	words: typedText(proposalLengthMax, { lines: true }),
	place: z.string().max(60).default(''),
})
export type ProposalForm = z.output<typeof ProposalForm>

/** Why staff decline, hide or close; it reaches the group. Codes: words blank, tooLong, control. */
export const ReasonForm = z.object({ words: typedText(replyLengthMax, { lines: true }) })

/** `workshop:<id>` or `consultation:<id>`, or nothing. */
const CameOf = z
	.string()
	.default('')
	.transform((typed) => {
		const [, kind, id] = /^(workshop|consultation):([\da-f-]{36})$/.exec(typed) ?? []
		return kind && id ? { kind: kind as 'workshop' | 'consultation', id } : undefined
	})

/** When the words had changed that staff have read. What makes no sense is no moment. */
export const LookForm = z.object({ seen: z.coerce.date().optional().catch(undefined) })

/**
 * What staff answer a proposal. The default language of the reply is needed. Codes: status blank;
 * reply-en blank, tooLong, control; reply-ar tooLong, control; cameOf blank (it was taken up).
 */
export const AnswerForm = z
	.object({
		status: z.enum(PROPOSAL_ANSWERS, { error: 'blank' }),
		'reply-en': typedText(replyLengthMax, { lines: true }),
		'reply-ar': optionalText(replyLengthMax, { lines: true }),
		cameOf: CameOf,
	})
	.transform((form, context) => {
		if (form.status === 'taken-up' && !form.cameOf)
			context.addIssue({ code: 'custom', path: ['cameOf'], message: 'blank' })
		return { status: form.status, reply: localFrom(form, 'reply'), cameOf: form.cameOf }
	})
export type AnswerForm = z.output<typeof AnswerForm>

/** What the list is asked for in its address; what makes no sense there is left out. */
export const GroupsQuery = z.object({
	place: z.string().max(60).optional().catch(undefined),
	page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type GroupsQuery = z.infer<typeof GroupsQuery>

/** The address of another page of the same list. */
export function groupsHref({ place, page }: GroupsQuery): string {
	const query = new URLSearchParams({
		...(place && { place }),
		...(page > 1 && { page: String(page) }),
	})
	return query.size === 0 ? '/groups' : `/groups?${query}`
}

/** Languages of the site in what is spoken, and the others by name, as the form shows them. */
export function spokenParts(spoken: string[]): { codes: Language[]; others: string[] } {
	return {
		codes: spoken.filter((one): one is Language => isLanguage(one)),
		others: spoken.filter((one) => !isLanguage(one)),
	}
}
