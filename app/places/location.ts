import { holds, innerPosition, nearBoundaryMetres, type Position } from './geometry.ts'
import { PLACE_KINDS, type Place } from './place.ts'
import { type PlaceIndex, placesAt, placesNear } from './place-index.ts'

/** One of the places that it may be, with all the places that hold it if it is, smallest first. */
export type PlaceChoice = { place: Place; placeIds: string[] }

/** Where something is. Without a place it is outside the borough, or not about one place. */
export type Location = {
	/** The places that hold it, smallest first: an estate, its ward, the borough. */
	placeIds: string[]
	wardId: string | null
	/** So near a boundary that only the person can say which place it is: then there are choices. */
	isNearBoundary: boolean
	choices: PlaceChoice[]
}

export const nowhere: Location = {
	placeIds: [],
	wardId: null,
	isNearBoundary: false,
	choices: [],
}

const wardRank = PLACE_KINDS.indexOf('ward')
const rankOf = ({ kind }: Place) => PLACE_KINDS.indexOf(kind)
const isSmall = (place: Place) => rankOf(place) < wardRank
const isWard = (place: Place) => place.kind === 'ward'
const idsOf = (places: Place[]) => places.map(({ id }) => id)
const unique = (places: Place[]) => [...new Map(places.map((place) => [place.id, place])).values()]

/** A place and the larger ones around its middle. */
function chainOf(index: PlaceIndex, place: Place): Place[] {
	const entry = index.byId.get(place.id)
	if (!entry) return []
	const around = placesAt(index, innerPosition(entry.boundary))
	return [place, ...around.filter((other) => rankOf(other) > rankOf(place))]
}

/**
 * Which places hold a position. `tableWardId` is the ward that the table of postcodes gives: it
 * goes before the drawn boundary. Within `nearBoundaryMetres` of a line between two places the
 * answer is still the likeliest one, and the choices say what else it may be.
 */
export function locationAt(
	index: PlaceIndex,
	position: Position,
	{ tableWardId }: { tableWardId?: string } = {},
): Location {
	const holding = placesAt(index, position)
	const near = placesNear(index, position, nearBoundaryMetres).filter(
		({ kind }) => kind !== 'borough',
	)
	const drawnWard = holding.find(isWard)
	const ward = (tableWardId && index.byId.get(tableWardId)?.place) || drawnWard
	const larger = holding.filter((place) => rankOf(place) > wardRank)

	const choices = choicesOf(index, {
		wards: unique([
			...(ward ? [ward] : []),
			...(drawnWard ? [drawnWard] : []),
			...near.filter(isWard),
		]),
		unsure: near.filter(isSmall),
		sure: holding.filter((place) => isSmall(place) && !near.includes(place)),
	})
	const isNearBoundary = choices.length > 1 || (!ward && choices.length > 0)
	return {
		placeIds: idsOf([...holding.filter(isSmall), ...(ward ? [ward] : []), ...larger]),
		wardId: ward?.id ?? null,
		isNearBoundary,
		choices: isNearBoundary ? choices : [],
	}
}

function choicesOf(
	index: PlaceIndex,
	{ wards, unsure, sure }: { wards: Place[]; unsure: Place[]; sure: Place[] },
): PlaceChoice[] {
	return [
		...unsure.map((place) => ({ place, placeIds: idsOf(chainOf(index, place)) })),
		...wards.map((place) => ({ place, placeIds: idsOf([...sure, ...chainOf(index, place)]) })),
	]
}

/** Where something is that somebody has picked a place for; undefined for an unknown place. */
export function locationOfPlace(index: PlaceIndex, placeId: string): Location | undefined {
	const place = index.byId.get(placeId)?.place
	if (!place) return undefined
	const chain = chainOf(index, place)
	return { ...nowhere, placeIds: idsOf(chain), wardId: chain.find(isWard)?.id ?? null }
}

/** What lies around a place and in it: its middle, the larger places around that, and those in it. */
export function surroundingsOf(
	index: PlaceIndex,
	placeId: string,
): { middle: Position; within: Place[]; inside: Place[] } | undefined {
	const own = index.byId.get(placeId)
	if (!own) return undefined
	const inside = index.entries.filter(
		({ place, boundary }) =>
			rankOf(place) < rankOf(own.place) && holds(own.boundary, innerPosition(boundary)),
	)
	return {
		middle: innerPosition(own.boundary),
		within: chainOf(index, own.place).slice(1),
		inside: inside.map(({ place }) => place),
	}
}
