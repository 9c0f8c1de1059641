/** Something whose outcome was told, by its kind and when. */
export type Told<Kind extends string> = { kind: Kind; id: string; at: Date }

/** What of one kind was told: how many in all, and the newest of them. */
export type ToldOfKind<Kind extends string> = { count: number; newest: Told<Kind>[] }

/** Nobody reads on for longer; what is older is found by its place. */
const pagesMax = 1000

/** How many of each kind a page may need, whatever the others hold. `page` from 1. */
export function neededFor(page: number, perPage: number): number {
	return Math.min(page, pagesMax) * perPage
}

/**
 * One page of all kinds together, newest first, and how many there are. Each kind must bring its
 * newest `neededFor(page, perPage)`; of one moment the greater id comes first.
 */
export function pageOfTold<Kind extends string>(
	kinds: ToldOfKind<Kind>[],
	{ page, perPage }: { page: number; perPage: number },
): { count: number; told: Told<Kind>[] } {
	const all = kinds
		.flatMap(({ newest }) => newest)
		.toSorted((one, other) => {
			const apart = other.at.getTime() - one.at.getTime()
			return apart === 0 ? (one.id < other.id ? 1 : -1) : apart
		})
	const end = neededFor(page, perPage)
	return {
		count: kinds.reduce((sum, { count }) => sum + count, 0),
		told: all.slice(end - perPage, end),
	}
}
