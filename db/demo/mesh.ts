import type { Position } from '#app/places/geometry.ts'
import { chanceFrom } from './chance.ts'
import { type Course, courses, junctions, type Spot } from './courses.ts'

/** In the North Sea, well off the coast: nobody's address. */
const origin = { longitude: 2.14, latitude: 53.165 }
const kmPerDegree = 111.32

function junction(name: string): Spot {
	const spot = junctions[name]
	if (!spot) throw new Error(`no junction ${name}`)
	return spot
}

/** A point of the smooth curve (Catmull and Rom) from b to c, whose neighbours are a and d. */
function between(a: Spot, b: Spot, c: Spot, d: Spot, part: number): Spot {
	const along = (i: 0 | 1) =>
		0.5 *
		(2 * b[i] +
			(c[i] - a[i]) * part +
			(2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * part ** 2 +
			(3 * b[i] - a[i] - 3 * c[i] + d[i]) * part ** 3)
	return [along(0), along(1)]
}

const stepKm = 0.13

/** The points of a line: its curve, each point but the ends moved a little to one side. */
function trace(name: string, { from, to, through, strays }: Course): Spot[] {
	const chance = chanceFrom(name)
	const course = [junction(from), ...through, junction(to)]
	const points: Spot[] = [junction(from)]
	for (let leg = 0; leg < course.length - 1; leg++) {
		const b = course[leg] as Spot
		const c = course[leg + 1] as Spot
		const a = course[leg - 1] ?? b
		const d = course[leg + 2] ?? c
		const steps = Math.max(2, Math.round(Math.hypot(c[0] - b[0], c[1] - b[1]) / stepKm))
		for (let step = 1; step <= steps; step++) {
			const [east, north] = between(a, b, c, d, step / steps)
			const away = (chance.next() - 0.5) * 2 * strays
			const turn = chance.next() * Math.PI
			points.push([east + away * Math.cos(turn), north + away * Math.sin(turn)])
		}
	}
	points[points.length - 1] = junction(to)
	return points
}

export function positionAt([east, north]: Spot): Position {
	const perDegreeEast = kmPerDegree * Math.cos((origin.latitude * Math.PI) / 180)
	const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
	return [
		rounded(origin.longitude + east / perDegreeEast),
		rounded(origin.latitude + north / kmPerDegree),
	]
}

const lines = new Map(Object.entries(courses).map(([name, course]) => [name, trace(name, course)]))

/**
 * The closed ring along these lines, counter-clockwise as RFC 7946 asks. A name with a minus
 * before it is walked from its end to its start.
 */
export function ringOf(path: string[]): Spot[] {
	const ring: Spot[] = []
	for (const step of path) {
		const isBackwards = step.startsWith('-')
		const line = lines.get(isBackwards ? step.slice(1) : step)
		if (!line) throw new Error(`no line ${step}`)
		const points = isBackwards ? line.toReversed() : line
		const last = ring.at(-1)
		if (last && (last[0] !== points[0]?.[0] || last[1] !== points[0]?.[1])) {
			throw new Error(`${step} does not go on from where the path is`)
		}
		ring.push(...(last ? points.slice(1) : points))
	}
	const isClosed = ring[0]?.[0] === ring.at(-1)?.[0] && ring[0]?.[1] === ring.at(-1)?.[1]
	if (!isClosed) throw new Error(`${path.join(' ')} does not come back`)
	return isCounterClockwise(ring) ? ring : ring.toReversed()
}

/** Square kilometres, above 0 when the ring runs counter-clockwise. */
export function areaOf(ring: Spot[]): number {
	return ring.reduce((sum, [east, north], index) => {
		const [nextEast, nextNorth] = ring[(index + 1) % ring.length] as Spot
		return sum + (east * nextNorth - nextEast * north) / 2
	}, 0)
}

function isCounterClockwise(ring: Spot[]): boolean {
	return areaOf(ring) > 0
}

export function isInside([east, north]: Spot, ring: Spot[]): boolean {
	let inside = false
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [ie, ino] = ring[i] as Spot
		const [je, jno] = ring[j] as Spot
		if (ino > north !== jno > north && east < ((je - ie) * (north - ino)) / (jno - ino) + ie) {
			inside = !inside
		}
	}
	return inside
}

/** Kilometres from the spot to the nearest point of the ring. */
export function distanceToEdge([east, north]: Spot, ring: Spot[]): number {
	let nearest = Number.POSITIVE_INFINITY
	for (let i = 0; i < ring.length - 1; i++) {
		const [ae, an] = ring[i] as Spot
		const [be, bn] = ring[i + 1] as Spot
		const length2 = (be - ae) ** 2 + (bn - an) ** 2
		const part = ((east - ae) * (be - ae) + (north - an) * (bn - an)) / (length2 || 1)
		const held = Math.min(1, Math.max(0, part))
		nearest = Math.min(
			nearest,
			Math.hypot(east - ae - held * (be - ae), north - an - held * (bn - an)),
		)
	}
	return nearest
}

/** A rounded block of streets: its middle, half its width and height, and its turn in degrees. */
export function blockRing(
	middle: Spot,
	{ halfWidth, halfHeight, turn }: { halfWidth: number; halfHeight: number; turn: number },
	seed: string,
): Spot[] {
	const chance = chanceFrom(seed)
	const corners = 14
	const lean = (turn * Math.PI) / 180
	const ring = Array.from({ length: corners }, (_, corner): Spot => {
		const angle = (corner / corners) * 2 * Math.PI
		const reach = 0.88 + chance.next() * 0.2
		const along = Math.sign(Math.cos(angle)) * Math.abs(Math.cos(angle)) ** 0.6 * halfWidth * reach
		const across =
			Math.sign(Math.sin(angle)) * Math.abs(Math.sin(angle)) ** 0.6 * halfHeight * reach
		return [
			middle[0] + along * Math.cos(lean) - across * Math.sin(lean),
			middle[1] + along * Math.sin(lean) + across * Math.cos(lean),
		]
	})
	return [...ring, ring[0] as Spot]
}
