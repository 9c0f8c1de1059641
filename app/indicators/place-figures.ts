import { PLACE_KINDS, type PlaceKind } from '#app/places/place.ts'
import { wilsonInterval } from './interval.ts'
import type { Figure, PlaceFigure } from './measure.ts'
import { type Counts, hiddenRows, isSmall, sumOf } from './suppression.ts'

/** Counts of the enquiries that lie in exactly these places, smallest first. */
export type ChainCounts = Counts & { placeIds: string[] }
export type MeasuredPlace = { id: string; kind: PlaceKind }

type Row = Counts & { wardId: string | null; partId: string | null; within: string[] }

export function figureOf({ count, base }: Counts, { isHidden }: { isHidden: boolean }): Figure {
	const interval = wilsonInterval(count, base)
	if (!interval) return { state: 'none' }
	if (isHidden) return { state: 'too_few' }
	return { state: 'shown', count, base, share: count / base, interval }
}

/**
 * The figures of the borough, of each place in the order given, and last of what lies in none of
 * the wards (place null). A ward counts everything within it, its estates too. Small numbers are
 * hidden with their complements on both levels: the wards among each other, and the estates,
 * neighbourhoods and hub areas (parts) of a ward among each other and what lies in none of them,
 * which is never shown but could be had by taking the parts from the ward. Parts of a ward that is
 * hidden are hidden. Of parts within parts only the larger is shown.
 */
export function placeFigures(
	chains: ChainCounts[],
	{ threshold, places }: { threshold: number; places: MeasuredPlace[] },
): { borough: Figure; places: PlaceFigure[] } {
	const rows = rowsOf(chains, places)
	const wardIds = places.filter(({ kind }) => kind === 'ward').map(({ id }) => id)
	const wards = [...wardIds, null].map((id) => ({
		id,
		...sumOf(rows.filter((row) => row.wardId === id)),
	}))
	const hiddenWards = new Set([...hiddenRows(wards, threshold)].map(({ id }) => id))
	const shownParts = shownPartsOf(rows, { threshold, hiddenWards })

	const measured = places.filter(({ kind }) => kind !== 'borough')
	const total = sumOf(rows)
	return {
		borough: figureOf(total, { isHidden: isSmall(total, threshold) }),
		places: [...measured, { id: null, kind: 'ward' as const }].map(({ id, kind }) => {
			if (kind === 'ward' || id === null) {
				const ward = wards.find((candidate) => candidate.id === id) ?? { count: 0, base: 0 }
				return { placeId: id, figure: figureOf(ward, { isHidden: hiddenWards.has(id) }) }
			}
			const part = sumOf(rows.filter(({ within }) => within.includes(id)))
			return { placeId: id, figure: figureOf(part, { isHidden: !shownParts.has(id) }) }
		}),
	}
}

/** The ward of each chain, and its one part that no other part of any chain holds. */
function rowsOf(chains: ChainCounts[], places: MeasuredPlace[]): Row[] {
	const kindOf = new Map(places.map(({ id, kind }) => [id, kind]))
	const rankOf = (id: string) => PLACE_KINDS.indexOf(kindOf.get(id) ?? 'borough')
	const partsOf = ({ placeIds }: ChainCounts) =>
		placeIds.filter((id) => rankOf(id) < PLACE_KINDS.indexOf('ward'))
	const held = new Set(chains.flatMap((chain) => partsOf(chain).slice(0, -1)))
	return chains.map((chain) => ({
		count: chain.count,
		base: chain.base,
		wardId: chain.placeIds.find((id) => kindOf.get(id) === 'ward') ?? null,
		partId: partsOf(chain).find((id) => !held.has(id)) ?? null,
		within: partsOf(chain),
	}))
}

function shownPartsOf(
	rows: Row[],
	{ threshold, hiddenWards }: { threshold: number; hiddenWards: Set<string | null> },
): Set<string> {
	const shown = new Set<string>()
	for (const group of groupsOf(rows)) {
		if (group.some(({ wardId }) => hiddenWards.has(wardId))) continue
		const partIds = [...new Set(group.map(({ partId }) => partId))]
		const table = [...new Set([...partIds, null])].map((id) => ({
			id,
			...sumOf(group.filter(({ partId }) => partId === id)),
		}))
		const hidden = hiddenRows(table, threshold)
		for (const row of table) if (row.id !== null && !hidden.has(row)) shown.add(row.id)
	}
	return shown
}

/** Rows by ward; wards that share a part go together, for then one tells about the other. */
function groupsOf(rows: Row[]): Row[][] {
	const groups: Row[][] = []
	for (const row of rows) {
		const joined = groups.filter((group) =>
			group.some(
				({ wardId, partId }) => wardId === row.wardId || (partId !== null && partId === row.partId),
			),
		)
		for (const group of joined) groups.splice(groups.indexOf(group), 1)
		groups.push([...joined.flat(), row])
	}
	return groups
}
