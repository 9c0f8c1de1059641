import { z } from 'zod'
import { DEFAULT_LANGUAGE, LANGUAGE_CODES, type LocalText } from '#app/languages/language.ts'
import { TEAM_KINDS, type TeamKind } from './role.ts'
import { orNull, StaffEmail, shortWords } from './short-words.ts'

export type Team = {
	id: string
	name: LocalText
	kind: TeamKind
	email: string | null
	phone: string | null
	isActive: boolean
}

export const teamNameLengthMax = 100
export const teamPhoneLengthMax = 40

/** One field for each language: 'name-en', 'name-ar'. */
const names = Object.fromEntries(
	LANGUAGE_CODES.map((code) => [
		`name-${code}`,
		code === DEFAULT_LANGUAGE
			? shortWords(teamNameLengthMax)
			: orNull(shortWords(teamNameLengthMax)),
	]),
) as Record<`name-${string}`, z.ZodType<string | null>>

const TeamFields = z.object({
	...names,
	kind: z.enum(TEAM_KINDS, { error: 'blank' }),
	email: orNull(StaffEmail),
	phone: orNull(
		z
			.string()
			.trim()
			.max(teamPhoneLengthMax, { error: 'tooLong', abort: true })
			.regex(/^\+?[\d ()-]+$/, 'format'),
	),
	/** The box is not ticked, so nothing is posted, when the team no longer works. */
	isActive: z
		.literal('yes')
		.optional()
		.transform((ticked) => ticked === 'yes'),
})

/** A posted form; `name` is gathered from its language fields, empty ones left out. */
export const TeamForm = TeamFields.transform(
	({ kind, email, phone, isActive, ...rest }): Omit<Team, 'id'> => {
		const typed = rest as Record<string, string | null>
		const name = LANGUAGE_CODES.map((code) => [code, typed[`name-${code}`]] as const)
		const filled = Object.fromEntries(name.filter(([, text]) => text))
		return { kind, email, phone, isActive, name: filled as LocalText }
	},
)
export type TeamForm = z.output<typeof TeamForm>

/** What a form for this team shows before anything is typed. */
export function teamValues(team: Team): Record<string, string> {
	const names = LANGUAGE_CODES.map((code) => [`name-${code}`, team.name[code] ?? ''])
	return {
		...Object.fromEntries(names),
		kind: team.kind,
		email: team.email ?? '',
		phone: team.phone ?? '',
		isActive: team.isActive ? 'yes' : '',
	}
}

/** There is one active team of each of these kinds. */
export function isSingleKind(kind: TeamKind): boolean {
	return kind === 'desk' || kind === 'duty'
}

/**
 * Whether the council may do without what the team was before: the desk takes every enquiry
 * that no rule gives to a team, so there must always be one.
 */
export function leavesNoDesk(before: Team | undefined, after: Omit<Team, 'id'>): boolean {
	if (!before?.isActive || before.kind !== 'desk') return false
	return after.kind !== 'desk' || !after.isActive
}

/** What stands for a team in paths: 'Parks & Streets' → 'parks-streets'; undefined for no letters. */
export function teamIdFrom(name: string): string | undefined {
	const words = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\p{M}'’]/gu, '')
	const id = words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
	return id.slice(0, 60) || undefined
}

export function areKnownTeams(teams: Team[], ids: string[]): boolean {
	return ids.every((id) => teams.some((team) => team.id === id))
}
