/** What the host has done with it; whether it is over follows from the clock as well. */
export const WORKSHOP_STATUSES = ['draft', 'published', 'cancelled'] as const
export type WorkshopStatus = (typeof WORKSHOP_STATUSES)[number]

/** hybrid: some come, others join online. */
export const WORKSHOP_MODES = ['in-person', 'online', 'hybrid'] as const
export type WorkshopMode = (typeof WORKSHOP_MODES)[number]

/** How one booking takes part. */
export const ATTENDING = ['in-person', 'online'] as const
export type Attending = (typeof ATTENDING)[number]

/** How a mode is attended. */
export function attendingIn(mode: WorkshopMode): readonly Attending[] {
	return mode === 'hybrid' ? ATTENDING : [mode]
}

/** What a venue has, each said as a fact or not at all. */
export const ACCESS_FACTS = [
	'step-free',
	'accessible-toilet',
	'hearing-loop',
	'parking',
	'quiet-room',
	'prayer-room',
	'childcare',
	'food',
	'travel-refund',
] as const
export type AccessFact = (typeof ACCESS_FACTS)[number]

/** Whom places are kept for until they are released. */
export const RESERVED_FOR = ['wheelchair', 'bsl', 'young-people', 'ward'] as const
export type ReservedFor = (typeof RESERVED_FOR)[number]

/** Places in person that are kept for some; they count within the capacity. */
export type ReservedPlaces = { reservedFor: ReservedFor; places: number }

/** place: for who lives in its places. group: for its groups. invitation: for who was invited. */
export const INVITED = ['open', 'place', 'group', 'invitation'] as const
export type Invited = (typeof INVITED)[number]

export type Venue = { name: string; address: string; postcode: string }

/** Where a workshop stands for a reader. */
export const WORKSHOP_PHASES = ['draft', 'coming', 'running', 'over', 'cancelled'] as const
export type WorkshopPhase = (typeof WORKSHOP_PHASES)[number]

/** Running from its start up to, and not at, its end. */
export function workshopPhase(
	{ status, startsAt, endsAt }: { status: WorkshopStatus; startsAt: Date; endsAt: Date },
	now: Date,
): WorkshopPhase {
	if (status !== 'published') return status
	if (now < startsAt) return 'coming'
	return now < endsAt ? 'running' : 'over'
}

/** When the way in to an online workshop is shown to who is booked; never later than its start. */
export function linkShownAt({ startsAt, linkMinutes }: { startsAt: Date; linkMinutes: number }) {
	return new Date(startsAt.getTime() - linkMinutes * 60_000)
}
