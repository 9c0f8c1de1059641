/** Longitude and latitude in degrees (WGS 84). */
export type Position = [longitude: number, latitude: number]

/** A GeoJSON geometry (RFC 7946). */
export type Boundary =
	| { type: 'Polygon'; coordinates: Position[][] }
	| { type: 'MultiPolygon'; coordinates: Position[][][] }

export type Box = { west: number; south: number; east: number; north: number }

/** Nearer than this, a table of postcodes and a drawn boundary may honestly disagree. */
export const nearBoundaryMetres = 25

/** Every ring, outer ones and holes; the last position of each repeats the first. */
export function ringsOf(boundary: Boundary): Position[][] {
	return boundary.type === 'Polygon' ? boundary.coordinates : boundary.coordinates.flat()
}

/** The smallest box around some positions. Nothing here crosses the 180th meridian. */
export function boxAround(positions: Iterable<Position>): Box {
	const far = Number.POSITIVE_INFINITY
	const box = { west: far, south: far, east: -far, north: -far }
	for (const [longitude, latitude] of positions) {
		box.west = Math.min(box.west, longitude)
		box.east = Math.max(box.east, longitude)
		box.south = Math.min(box.south, latitude)
		box.north = Math.max(box.north, latitude)
	}
	return box
}

export function boxOf(boundary: Boundary): Box {
	return boxAround(ringsOf(boundary).flat())
}

/**
 * Whether the position lies within the boundary (even–odd rule, so holes and several parts count).
 * A position on a line that two places share is in exactly one of them: in the one to the east of
 * the line, or where the line runs due east, to the north of it. Each line is taken in the same
 * direction for both places, so rounding cannot differ between them.
 */
export function holds(boundary: Boundary, [longitude, latitude]: Position): boolean {
	let isWithin = false
	for (const ring of ringsOf(boundary)) {
		for (let index = 1; index < ring.length; index++) {
			const from = ring[index - 1] as Position
			const to = ring[index] as Position
			const [low, high] = from[1] < to[1] ? [from, to] : [to, from]
			if (low[1] > latitude || high[1] <= latitude) continue
			const side =
				(high[0] - low[0]) * (latitude - low[1]) - (longitude - low[0]) * (high[1] - low[1])
			if (side > 0) isWithin = !isWithin
		}
	}
	return isWithin
}

/** Metres in a degree at a latitude (series for the WGS 84 ellipsoid). */
export function metresPerDegree(latitude: number): { east: number; north: number } {
	const angle = (latitude * Math.PI) / 180
	return {
		east: 111_412.84 * Math.cos(angle) - 93.5 * Math.cos(3 * angle) + 0.118 * Math.cos(5 * angle),
		north: 111_132.92 - 559.82 * Math.cos(2 * angle) + 1.175 * Math.cos(4 * angle),
	}
}

/**
 * Metres from the position to the nearest point of the boundary's lines, from inside or outside.
 * Reckoned on a plane that touches the earth at the position: right to 0.2% within 10 km of it.
 */
export function distanceToBoundaryMetres(boundary: Boundary, position: Position): number {
	const scale = metresPerDegree(position[1])
	const east = (to: Position) => (to[0] - position[0]) * scale.east
	const north = (to: Position) => (to[1] - position[1]) * scale.north
	let nearest = Number.POSITIVE_INFINITY
	for (const ring of ringsOf(boundary)) {
		for (let index = 1; index < ring.length; index++) {
			const a = ring[index - 1] as Position
			const b = ring[index] as Position
			nearest = Math.min(nearest, distanceToLine([0, 0], [east(a), north(a)], [east(b), north(b)]))
		}
	}
	return nearest
}

/** In a plane, from a point to the nearest point of the line between two others. */
export function distanceToLine(
	[x, y]: [number, number],
	[ax, ay]: [number, number],
	[bx, by]: [number, number],
): number {
	const length2 = (bx - ax) ** 2 + (by - ay) ** 2
	const part = length2 === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2
	const held = Math.min(1, Math.max(0, part))
	return Math.hypot(x - ax - held * (bx - ax), y - ay - held * (by - ay))
}

/** Metres between two positions of one borough: right to 0.2% within 20 km. */
export function distanceMetres(from: Position, to: Position): number {
	const scale = metresPerDegree((from[1] + to[1]) / 2)
	return Math.hypot((to[0] - from[0]) * scale.east, (to[1] - from[1]) * scale.north)
}

/** Square degrees, holes left out: for telling a larger place from a smaller one. */
export function areaOf(boundary: Boundary): number {
	const polygons = boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates
	return polygons
		.map(([outer = [], ...holes]) =>
			holes.reduce((area, hole) => area - ringArea(hole), ringArea(outer)),
		)
		.reduce((sum, area) => sum + area, 0)
}

/** Square degrees within a closed ring, whichever way round it runs. */
export function ringArea(ring: Position[]): number {
	const [originX, originY] = ring[0] ?? [0, 0]
	const twice = ring.slice(1).reduce((sum, [x, y], index) => {
		const [fromX, fromY] = ring[index] as Position
		return sum + (fromX - originX) * (y - originY) - (x - originX) * (fromY - originY)
	}, 0)
	return Math.abs(twice) / 2
}

/** The stretches of a level line that lie within the rings, as [from, to], from west to east. */
export function spansAt(rings: Position[][], level: number): [number, number][] {
	const crossings: number[] = []
	for (const ring of rings) {
		for (let index = 1; index < ring.length; index++) {
			const [ax, ay] = ring[index - 1] as Position
			const [bx, by] = ring[index] as Position
			if (ay > level !== by > level) crossings.push(ax + ((level - ay) / (by - ay)) * (bx - ax))
		}
	}
	crossings.sort((a, b) => a - b)
	return Array.from({ length: Math.floor(crossings.length / 2) }, (_, index) => [
		crossings[index * 2] as number,
		crossings[index * 2 + 1] as number,
	])
}

const levelsTried = 15

/** A position well within the boundary: the middle of its widest stretch from west to east. */
export function innerPosition(boundary: Boundary): Position {
	const { south, north, west } = boxOf(boundary)
	const rings = ringsOf(boundary)
	let best = { width: -1, position: [west, south] as Position }
	for (let step = 1; step <= levelsTried; step++) {
		const level = south + ((north - south) * step) / (levelsTried + 1)
		for (const [from, to] of spansAt(rings, level))
			if (to - from > best.width) best = { width: to - from, position: [(from + to) / 2, level] }
	}
	return best.position
}
