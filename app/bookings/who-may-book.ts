import type { Invited, WorkshopStatus } from '#app/workshops/workshop.ts'

type Times = {
	status: WorkshopStatus
	startsAt: Date
	bookingOpensAt: Date | null
	bookingClosesAt: Date | null
}

/** Whether a workshop can be booked. early: not yet. over: too late, cancelled or never published. */
export const BOOKING_PHASES = ['early', 'open', 'over'] as const
export type BookingPhase = (typeof BOOKING_PHASES)[number]

/**
 * From its publication or the moment that is set, up to, and not at, the close that is set and in
 * any case the start. A colleague may book for somebody until the start.
 */
export function bookingPhase(
	{ status, startsAt, bookingOpensAt, bookingClosesAt }: Times,
	now: Date,
	{ isKeyed = false }: { isKeyed?: boolean } = {},
): BookingPhase {
	if (status !== 'published' || now >= startsAt) return 'over'
	if (isKeyed) return 'open'
	if (bookingClosesAt && now >= bookingClosesAt) return 'over'
	return bookingOpensAt && now < bookingOpensAt ? 'early' : 'open'
}

/** Whether a booking can still be changed, given back or passed on: until the start. */
export function isChangeable(
	{ status, startsAt }: Pick<Times, 'status' | 'startsAt'>,
	now: Date,
): boolean {
	return status === 'published' && now < startsAt
}

/**
 * Whether places can be passed on to anybody: not where they were meant for who has them, by where
 * they live, their group, an invitation or a reserved place. Given back, they go to the next whom
 * they are meant for.
 */
export function canPassOn(
	{ invited }: { invited: Invited },
	{ isReserved }: { isReserved: boolean },
): boolean {
	return invited === 'open' && !isReserved
}

/** What is known of who wants to book. */
export type Booker = {
	/** The places in which they live. */
	placeIds: string[]
	/** The group for which they book, once it is known that they may. */
	groupId: string | null
	email: string | null
	/** The invitation by which they came, read back. */
	invitation?: { email: string; withdrawnAt: Date | null; isUsed: boolean }
}

/**
 * Whether a workshop is for this person. By place: they live in one of its places, or anywhere in
 * the borough where it names none. By group: the group is one of those invited, or any where none
 * is named. By invitation: theirs stands, is not used, and went to the address that they give;
 * passed on to somebody else it is of no use.
 */
export function isInvited(
	workshop: { invited: Invited; placeIds: string[]; invitedGroupIds: string[] },
	{ placeIds, groupId, email, invitation }: Booker,
): boolean {
	switch (workshop.invited) {
		case 'open':
			return true
		case 'place':
			return workshop.placeIds.length === 0
				? placeIds.length > 0
				: placeIds.some((id) => workshop.placeIds.includes(id))
		case 'group':
			return (
				groupId !== null &&
				(workshop.invitedGroupIds.length === 0 || workshop.invitedGroupIds.includes(groupId))
			)
		case 'invitation':
			return invitation !== undefined && isOwnInvitation(invitation, email)
	}
}

/** Whether an invitation stands and went to this address; small and capital letters are one. */
export function isOwnInvitation(
	{ email: invited, withdrawnAt, isUsed }: NonNullable<Booker['invitation']>,
	email: string | null,
): boolean {
	return !withdrawnAt && !isUsed && email?.toLowerCase() === invited.toLowerCase()
}
