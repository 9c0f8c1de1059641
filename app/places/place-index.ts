import {
	areaOf,
	type Boundary,
	type Box,
	boxOf,
	distanceToBoundaryMetres,
	holds,
	metresPerDegree,
	type Position,
} from './geometry.ts'
import { PLACE_KINDS, type Place } from './place.ts'

export type BoundedPlace = Place & { boundary: Boundary }

type Entry = { place: Place; boundary: Boundary; box: Box }

/** All active places, ready to be asked what is where. Built once for a version of the places. */
export type PlaceIndex = { entries: Entry[]; byId: Map<string, Entry> }

/** Smallest kind first; of one kind, the smallest area first. */
export function buildPlaceIndex(places: BoundedPlace[]): PlaceIndex {
	const entries = places
		.map(({ boundary, ...place }) => ({
			place,
			boundary,
			box: boxOf(boundary),
			size: [PLACE_KINDS.indexOf(place.kind), areaOf(boundary)] as const,
		}))
		.sort((a, b) => a.size[0] - b.size[0] || a.size[1] - b.size[1])
		.map(({ size: _, ...entry }) => entry)
	return { entries, byId: new Map(entries.map((entry) => [entry.place.id, entry])) }
}

function isInBox({ west, south, east, north }: Box, [longitude, latitude]: Position): boolean {
	return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}

/** The places that hold the position, smallest first. */
export function placesAt({ entries }: PlaceIndex, position: Position): Place[] {
	return entries
		.filter(({ box, boundary }) => isInBox(box, position) && holds(boundary, position))
		.map(({ place }) => place)
}

/** The places with a line of their boundary within so many metres, whether or not they hold it. */
export function placesNear({ entries }: PlaceIndex, position: Position, metres: number): Place[] {
	const scale = metresPerDegree(position[1])
	const east = metres / scale.east
	const north = metres / scale.north
	return entries
		.filter(({ box, boundary }) => {
			const wider = {
				west: box.west - east,
				east: box.east + east,
				south: box.south - north,
				north: box.north + north,
			}
			return isInBox(wider, position) && distanceToBoundaryMetres(boundary, position) <= metres
		})
		.map(({ place }) => place)
}
