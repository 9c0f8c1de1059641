import type { Attending, ReservedFor } from '#app/workshops/workshop.ts'

/** What is left of a workshop. */
export type PlacesLeft = Record<Attending, { free: number }> & {
	reserved: { reservedFor: ReservedFor; free: number }[]
}

/** position: of the turn on the waiting list, from 1. */
export type Outlook = { kind: 'place' } | { kind: 'waiting'; position: number }

/**
 * What who books now would get, as long as nobody else is quicker: places at once if all of them
 * are free, or the turn after all who wait.
 */
export function outlookFor(
	left: PlacesLeft,
	{
		attending,
		claims,
		places,
	}: { attending: Attending; claims: ReservedFor | null; places: number },
	{ waiting }: { waiting: number },
): Outlook {
	const claimed = left.reserved.find(({ reservedFor }) => reservedFor === claims)
	const reserved = attending === 'in-person' ? (claimed?.free ?? 0) : 0
	if (places <= Math.max(reserved, left[attending].free)) return { kind: 'place' }
	return { kind: 'waiting', position: waiting + 1 }
}
