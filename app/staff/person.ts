import { z } from 'zod'
import { STAFF_ROLES, type StaffRole } from './role.ts'
import { StaffEmail, shortWords } from './short-words.ts'

/** Somebody of the staff, as the pages about people show them. */
export type Person = {
	id: string
	name: string
	email: string
	role: StaffRole
	teamIds: string[]
	hasSecondFactor: boolean
	disabledAt: Date | null
}

export const personNameLengthMax = 200

const fields = {
	/** Any characters: names are as people have them. */
	name: shortWords(personNameLengthMax),
	role: z.enum(STAFF_ROLES, { error: 'blank' }),
	/** Ids of teams; the page that reads the form checks that they exist. */
	teamIds: z.array(z.string().max(60)).max(200),
}

/** Who works cases works them for a team; without one there would be nothing to see. */
const needsTeam = ({ role, teamIds }: { role: StaffRole; teamIds: string[] }) =>
	teamIds.length > 0 || (role !== 'officer' && role !== 'team_lead')
const teamMissing = { error: 'blank', path: ['teamIds'] }

export const PersonForm = z.object(fields).refine(needsTeam, teamMissing)
export type PersonForm = z.infer<typeof PersonForm>

export const InvitationForm = z
	.object({
		email: StaffEmail,
		...fields,
	})
	.refine(needsTeam, teamMissing)
export type InvitationForm = z.infer<typeof InvitationForm>

/** Nobody takes their own administration away: the last of them could lock everybody out. */
export function canChangeRole(person: { id: string }, by: { staffId: string }): boolean {
	return person.id !== by.staffId
}
