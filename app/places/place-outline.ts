import {
	type Boundary,
	type Box,
	distanceToLine,
	metresPerDegree,
	type Position,
	ringsOf,
} from './geometry.ts'

/** A point of a drawing: to the right and down, in its units. */
export type Point = [x: number, y: number]

/** From the earth to a drawing: north up, the same scale in every direction. */
export type Projection = { width: number; height: number; pointAt: (position: Position) => Point }

/** Shows the box as wide as asked, with some units free around it. */
export function projectionFor(
	{ west, south, east, north }: Box,
	{ width, margin, heightMax }: { width: number; margin: number; heightMax: number },
): Projection {
	const metres = metresPerDegree((south + north) / 2)
	const acrossMetres = Math.max(1, (east - west) * metres.east)
	const upMetres = Math.max(1, (north - south) * metres.north)
	const scale = Math.min((width - 2 * margin) / acrossMetres, (heightMax - 2 * margin) / upMetres)
	const height = Math.round(upMetres * scale + 2 * margin)
	const left = (width - acrossMetres * scale) / 2
	return {
		width,
		height,
		pointAt: ([longitude, latitude]) => [
			left + (longitude - west) * metres.east * scale,
			margin + (north - latitude) * metres.north * scale,
		],
	}
}

const keyOf = ([longitude, latitude]: Position) => `${longitude} ${latitude}`

/** The positions where lines of the boundaries meet: there an outline may not be changed. */
function meetingsOf(boundaries: Boundary[]): Set<string> {
	const neighbours = new Map<string, Set<string>>()
	const join = (from: string, to: string) => {
		const known = neighbours.get(from)
		if (known) known.add(to)
		else neighbours.set(from, new Set([to]))
	}
	for (const ring of boundaries.flatMap(ringsOf)) {
		const keys = ring.map(keyOf)
		for (let index = 1; index < keys.length; index++) {
			const [from, to] = [keys[index - 1] as string, keys[index] as string]
			if (from === to) continue
			join(from, to)
			join(to, from)
		}
	}
	return new Set([...neighbours].flatMap(([key, around]) => (around.size === 2 ? [] : [key])))
}

/**
 * Cuts a closed ring into runs that begin and end where lines meet; a ring that meets no other is
 * one run, from its least position, so that its neighbour around it cuts it in the same way.
 */
function runsOf(ring: Position[], meetings: Set<string>): Position[][] {
	const open = ring.slice(0, -1)
	const keys = open.map(keyOf)
	let start = keys.findIndex((key) => meetings.has(key))
	if (start < 0) start = keys.indexOf(keys.reduce((least, key) => (key < least ? key : least)))
	const turned = [...open.slice(start), ...open.slice(0, start), open[start] as Position]
	const runs: Position[][] = []
	let run: Position[] = [turned[0] as Position]
	for (const position of turned.slice(1)) {
		run.push(position)
		if (!meetings.has(keyOf(position))) continue
		runs.push(run)
		run = [position]
	}
	return run.length > 1 ? [...runs, run] : runs
}

/** Whether a run is walked against the direction that both its neighbours agree on. */
function isBackwards(run: Position[]): boolean {
	const ends = [run[0], run.at(-1)].map((end) => keyOf(end as Position))
	if (ends[0] !== ends[1]) return (ends[0] as string) > (ends[1] as string)
	return keyOf(run[1] as Position) > keyOf(run.at(-2) as Position)
}

function drawnRun(run: Position[], { pointAt }: Projection, tolerance: number): Point[] {
	const backwards = isBackwards(run)
	const points = (backwards ? run.toReversed() : run).map(pointAt)
	const kept = straightened(points, tolerance).map(
		([x, y]): Point => [Math.round(x), Math.round(y)],
	)
	return backwards ? kept.reverse() : kept
}

/** Leaves out points that lie within the tolerance of the line without them (Douglas, Peucker). */
function straightened(points: Point[], tolerance: number): Point[] {
	const isKept = new Set([0, points.length - 1])
	const open: [number, number][] = [[0, points.length - 1]]
	for (let stretch = open.pop(); stretch; stretch = open.pop()) {
		const [first, last] = stretch
		let farthest = { index: -1, distance: tolerance }
		for (let index = first + 1; index < last; index++) {
			const distance = distanceToLine(
				points[index] as Point,
				points[first] as Point,
				points[last] as Point,
			)
			if (distance > farthest.distance) farthest = { index, distance }
		}
		if (farthest.index < 0) continue
		isKept.add(farthest.index)
		open.push([first, farthest.index], [farthest.index, last])
	}
	return points.filter((_, index) => isKept.has(index))
}

/**
 * The closed rings of each boundary in whole units, with fewer points. A line that two boundaries
 * share, position by position, is simplified the same way in both, so nothing gapes or overlaps;
 * positions where three or more lines meet stay. What would shrink to nothing is left out.
 */
export function drawTogether(
	boundaries: Boundary[],
	projection: Projection,
	{ tolerance }: { tolerance: number },
): Point[][][] {
	const meetings = meetingsOf(boundaries)
	return boundaries.map((boundary) =>
		ringsOf(boundary)
			.map((ring) =>
				runsOf(ring, meetings)
					.flatMap((run) => drawnRun(run, projection, tolerance))
					.filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]),
			)
			.filter((ring) => new Set(ring.map(String)).size > 2),
	)
}

/** The data of an SVG path through closed rings of whole numbers: relative steps, few bytes. */
export function svgPath(rings: Point[][]): string {
	return rings
		.map((ring) => {
			const [[startX, startY] = [0, 0], ...rest] = ring.slice(0, -1)
			let [x, y] = [startX, startY]
			const steps = rest.map(([nextX, nextY]) => {
				const step = `${joined(nextX - x)}${joined(nextY - y)}`
				;[x, y] = [nextX, nextY]
				return step
			})
			return `M${startX}${joined(startY)}l${steps.join('').trimStart()}z`
		})
		.join('')
}

/** A number that follows another: a minus sign parts them as well as a space does. */
function joined(value: number): string {
	return value < 0 ? `${value}` : ` ${value}`
}
