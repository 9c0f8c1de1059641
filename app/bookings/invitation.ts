import { parseEmailAddress } from '#app/notices/address.ts'
import { hasControlCharacters, isBlank, lengthOf, withPlainLineEnds } from '#app/questions/typed.ts'

/** The most that are invited with one form. */
export const invitedAtOnceMax = 200
export const invitedNameLengthMax = 150

export type Invitee = { email: string; name: string | null }
export type InviteeProblem = {
	/** Of the form, from 1. */
	line: number
	typed: string
	code: 'format' | 'tooLong'
}
export type ReadInvitees =
	| { ok: true; invitees: Invitee[] }
	| { ok: false; code: 'blank' | 'tooMany' }
	| { ok: false; code: 'lines'; problems: InviteeProblem[] }

/**
 * One address on each line, with a name before it or not: "Amina Yusuf, amina@example.com". Lines
 * that are blank do not count, and an address that comes again is taken once, with the first name
 * beside it. Every line that cannot be used is told, and then none is.
 */
export function readInvitees(text: string): ReadInvitees {
	const typed = withPlainLineEnds(text)
		.split('\n')
		.map((line, at) => ({ line: at + 1, typed: line.trim() }))
		.filter((one) => !isBlank(one.typed))
	if (typed.length === 0) return { ok: false, code: 'blank' }
	if (typed.length > invitedAtOnceMax) return { ok: false, code: 'tooMany' }
	const problems: InviteeProblem[] = []
	const invitees = new Map<string, Invitee>()
	for (const one of typed) {
		const read = readLine(one.typed)
		if ('code' in read) problems.push({ ...one, code: read.code })
		else invitees.set(read.email, { ...read, name: invitees.get(read.email)?.name ?? read.name })
	}
	return problems.length > 0
		? { ok: false, code: 'lines', problems }
		: { ok: true, invitees: [...invitees.values()] }
}

function readLine(typed: string): Invitee | { code: 'format' | 'tooLong' } {
	const [, before = '', bare] = /^(.*?)[\s,;]*<?([^\s,;<>]+)>?[,;]?$/.exec(typed) ?? []
	const parsed = parseEmailAddress(bare ?? '')
	if (!parsed.ok) return { code: parsed.code === 'tooLong' ? 'tooLong' : 'format' }
	const name = before.replace(/^["'\s]+|["'\s]+$/g, '')
	if (lengthOf(name) > invitedNameLengthMax) return { code: 'tooLong' }
	if (hasControlCharacters(name, { lines: false }) || name.includes('@')) return { code: 'format' }
	return { email: parsed.value.toLowerCase(), name: name === '' ? null : name }
}

/** Where an invitation stands, for the host. */
export const INVITATION_STATES = ['invited', 'booked', 'withdrawn'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

export function invitationState({
	bookingId,
	withdrawnAt,
}: {
	bookingId: string | null
	withdrawnAt: Date | null
}): InvitationState {
	if (bookingId) return 'booked'
	return withdrawnAt ? 'withdrawn' : 'invited'
}
