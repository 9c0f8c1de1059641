import type { Answers, RawAnswers } from '#app/questions/answer.ts'
import type { Attending, ReservedFor } from '#app/workshops/workshop.ts'
import type { SupportAsked } from './support.server.ts'

/** Who comes, as it is asked: by themselves, with others, or for a group. */
export const COMING_AS = ['me', 'others', 'group'] as const
export type ComingAs = (typeof COMING_AS)[number]

export type WhoComes = {
	as: ComingAs
	groupName?: string
	/** People, the one who books included. */
	places: number
	/** Of the others, as far as they are known yet; never more than there are. */
	names: string[]
	attending: Attending
	claims: ReservedFor | null
}

/** How to reach who books. */
export type BookerContact = {
	name: string
	email?: string
	phone?: string
	postcode?: string
	placeId?: string
	wantsOutcome: boolean
}

/** What the draft of a booking holds. */
export type BookingDraft = {
	workshopId: string
	/** Of the workshop: the draft is opened on its pages only. */
	slug: string
	/** Of the workshop's own questions, pinned when it was begun. */
	definitionId: string | null
	who?: WhoComes
	/** Checked; there once the page was answered. */
	answers?: Answers
	support?: SupportAsked[]
	contact?: BookerContact
	/** As typed and not yet checked, by page. */
	typed: Record<string, RawAnswers>
	/** Which form saved each page last: another one must not save over it unseen. */
	stamps?: Record<string, string>
	/** The invitation it was begun from. */
	invitationId?: string
	/** The group it was begun for by one of its members. */
	groupId?: string
	/** Of who books for it, which must still hold when it is sent. */
	membershipId?: string
	groupName?: string
}

/** The people of a booking in their order, who books first; null for who has no name yet. */
export function peopleOf(
	{ places, names }: Pick<WhoComes, 'places' | 'names'>,
	name: string,
): (string | null)[] {
	return Array.from({ length: places }, (_, index) =>
		index === 0 ? name : (names[index - 1] ?? null),
	)
}
