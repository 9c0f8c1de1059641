import {
	DEFAULT_LANGUAGE,
	LANGUAGE_CODES,
	type Language,
	type LocalText,
	textIn,
} from '#app/languages/language.ts'
import { hyphened } from '#app/questions/typed-text.ts'

/**
 * unproven: the email of who registered it was not confirmed yet. waiting: staff are to verify it.
 */
export const GROUP_STATUSES = ['unproven', 'waiting', 'verified', 'declined', 'closed'] as const
export type GroupStatus = (typeof GROUP_STATUSES)[number]

/** contact: speaks for the group, and looks after its page and its members. */
export const MEMBER_ROLES = ['contact', 'member'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export const MEMBERSHIP_STATUSES = ['invited', 'active', 'declined', 'left', 'removed'] as const
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number]

/** What a contact person lets the group's page show of them. */
export const SHOWN_OF_CONTACT = ['nothing', 'name', 'name-and-contact'] as const
export type ShownOfContact = (typeof SHOWN_OF_CONTACT)[number]

export const PROPOSAL_KINDS = ['workshop', 'topic'] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

export const PROPOSAL_STATUSES = ['received', 'considering', 'taken-up', 'not-taken-up'] as const
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number]

/** What staff answer a proposal with; 'received' is what it is before. */
export const PROPOSAL_ANSWERS = ['considering', 'taken-up', 'not-taken-up'] as const
export type ProposalAnswer = (typeof PROPOSAL_ANSWERS)[number]

export const groupNameLengthMax = 120
export const purposeLengthMax = 1000
export const priorityLengthMax = 300
export const prioritiesMax = 6
export const membersMax = 100
/** Proposals of one group that wait for an answer at a time. */
export const proposalsOpenMax = 10
/** How long a registration waits for its email to be confirmed. */
export const unprovenDays = 28

/** Addresses below /groups that are pages of the site. */
const TAKEN_SLUGS = ['register', 'open', 'link', 'own']

/**
 * The group's address made of its name: Latin letters and digits joined by hyphens, at most 50.
 * A name in another script, or one of the site's own pages, becomes `group-…`.
 */
export function groupSlugFrom(name: string): string {
	const slug = hyphened(name, 50)
	const isUsable = slug.length >= 3 && !TAKEN_SLUGS.includes(slug)
	return isUsable ? slug : `group-${slug}`.replace(/-$/, '')
}

type Shown = { status: GroupStatus; decidedAt: Date | null; hiddenAt: Date | null }

/** Whether staff have looked at its words and verified it, be it closed since. */
export function wasVerified({ status, decidedAt }: Omit<Shown, 'hiddenAt'>): boolean {
	return status === 'verified' || (status === 'closed' && decidedAt !== null)
}

/**
 * Whether anybody may read of it: verified, or closed after it had been verified, and not hidden by
 * staff. The others are for their own members and for staff.
 */
export function isPublic(group: Shown): boolean {
	return wasVerified(group) && group.hiddenAt === null
}

/**
 * How a group stands, as its own members are told. hidden: it is verified, and staff hide its page.
 * over: it is closed, and nobody can read its page.
 */
export function standingOf(group: Shown): GroupStatus | 'hidden' | 'over' {
	if (group.status === 'verified') return group.hiddenAt ? 'hidden' : 'verified'
	if (group.status === 'closed') return isPublic(group) ? 'closed' : 'over'
	return group.status
}

/** Only members of a verified group speak for it; an invitation that waits is no membership. */
export function mayAct(membership: {
	status: MembershipStatus
	group: { status: GroupStatus }
}): boolean {
	return membership.status === 'active' && membership.group.status === 'verified'
}

/**
 * Whether a member may open a booking of their group without its code: a contact person every one,
 * another member the one that was booked with their own address.
 */
export function mayOpenBooking(
	membership: Parameters<typeof mayAct>[0] & {
		groupId: string
		role: MemberRole
		contactId: string
	},
	booking: { groupId: string | null; contactId: string | null },
): boolean {
	if (!mayAct(membership) || booking.groupId !== membership.groupId) return false
	return membership.role === 'contact' || booking.contactId === membership.contactId
}

type Standing = { id: string; role: MemberRole; status: MembershipStatus }

/**
 * Whether somebody can still take over what they were asked to: who asked is a contact person as
 * before and has not taken it back, and both are in the same group.
 */
export function mayTakeOver(
	giver: Standing & { groupId: string; handoverTo: string | null },
	taker: Standing & { groupId: string },
): boolean {
	const areThere = giver.status === 'active' && taker.status === 'active'
	const isAsked = giver.handoverTo === taker.id && giver.id !== taker.id
	return areThere && isAsked && giver.role === 'contact' && giver.groupId === taker.groupId
}

/** A group is never left without somebody who speaks for it: its last contact stays until then. */
export function isLastContact(members: Standing[], id: string): boolean {
	const contacts = members.filter(({ role, status }) => role === 'contact' && status === 'active')
	return contacts.length === 1 && contacts[0]?.id === id
}

/**
 * What may become of a member by a contact's act: themselves they leave, and another contact
 * leaves by their own act.
 */
export function mayRemove(by: Standing, member: Standing): boolean {
	const isThere = member.status === 'active' || member.status === 'invited'
	if (by.role !== 'contact' || by.status !== 'active' || by.id === member.id || !isThere)
		return false
	return member.role === 'member' || member.status === 'invited'
}

/**
 * A group's own words: in the reader's language, or the site's default, or else the one that they
 * are in. Unlike the council's, they need not be there in the default language. `lang` where it is
 * not the reader's.
 */
export function groupWords(text: LocalText, language: Language): { text: string; lang?: Language } {
	if (text[language] !== undefined || text[DEFAULT_LANGUAGE] !== undefined)
		return textIn(text, language)
	const there = LANGUAGE_CODES.find((code) => text[code] !== undefined)
	return there ? { text: text[there] ?? '', lang: there } : { text: '' }
}
