import { expect, test } from 'vitest'
import type { Boundary, Position } from './geometry.ts'
import { drawTogether, type Point, projectionFor, svgPath } from './place-outline.ts'

const polygon = (...rings: Position[][]): Boundary => ({ type: 'Polygon', coordinates: rings })
const frame = { width: 100, heightMax: 200, margin: 0 }
/** At the equator a degree is nearly as long northward as eastward. */
const projection = projectionFor({ west: 0, south: 0, east: 1, north: 1 }, frame)

test('north is up, and nothing is stretched', () => {
	const { width, height, pointAt } = projectionFor(
		{ west: -0.3, south: 51.5, east: -0.1, north: 51.7 },
		{ width: 720, heightMax: 2000, margin: 10 },
	)
	const [west, north] = pointAt([-0.3, 51.7])
	const [east, south] = pointAt([-0.1, 51.5])
	expect([west, north].map(Math.round)).toEqual([10, 10])
	expect([east, south].map(Math.round)).toEqual([width - 10, height - 10])
	expect((south - north) / (east - west)).toBeCloseTo(22_252 / 13_867, 2)
})

test('what is taller than the picture is made smaller and stands in its middle', () => {
	const { height, pointAt } = projectionFor({ west: 0, south: 0, east: 1, north: 4 }, frame)
	expect(height).toBe(200)
	expect(pointAt([0.5, 2])[0]).toBeCloseTo(50)
	expect(pointAt([0, 0])[0]).toBeGreaterThan(20)
})

test('a line that two places share is simplified the same way for both', () => {
	const shared = Array.from({ length: 60 }, (_, step): Position => {
		const north = (step + 1) / 61
		return [0.5 + 0.05 * Math.sin(step / 4) + 0.01 * Math.cos(step * 7), north]
	})
	const west = polygon([[0, 0], [0.5, 0], ...shared, [0.5, 1], [0, 1], [0, 0]])
	const east = polygon([[1, 1], [0.5, 1], ...shared.toReversed(), [0.5, 0], [1, 0], [1, 1]])
	const [[left = []] = [], [right = []] = []] = drawTogether([west, east], projection, {
		tolerance: 1.5,
	})
	const between = (ring: Point[]) => ring.filter(([x]) => x > 1 && x < 99).map(String)
	expect(between(left).length).toBeGreaterThan(4)
	expect(between(left).length).toBeLessThan(40)
	expect(new Set(between(left))).toEqual(new Set(between(right)))
})

test('a place within another leaves a hole of the same shape', () => {
	const inner: Position[] = Array.from({ length: 40 }, (_, step) => {
		const angle = (step / 40) * 2 * Math.PI
		return [0.5 + 0.3 * Math.cos(angle), 0.5 + 0.3 * Math.sin(angle)]
	})
	const closed = [...inner, inner[0] as Position]
	const startsElsewhere = [...inner.slice(17), ...inner.slice(0, 18)].toReversed()
	const outer: Position[] = [
		[0, 0],
		[1, 0],
		[1, 1],
		[0, 1],
		[0, 0],
	]
	const drawn = drawTogether([polygon(closed), polygon(outer, startsElsewhere)], projection, {
		tolerance: 1,
	})
	const [hole, filling] = [drawn[1]?.[1] ?? [], drawn[0]?.[0] ?? []]
	expect(filling.length).toBeLessThan(30)
	expect(new Set(hole.map(String))).toEqual(new Set(filling.map(String)))
})

test('lines on the way are left out, corners and meetings stay', () => {
	const ring: Position[] = [
		[0, 0],
		[0.5, 0],
		[1, 0],
		[1, 1],
		[0, 1],
		[0, 0],
	]
	const [[points = []] = []] = drawTogether([polygon(ring)], projection, { tolerance: 0.5 })
	expect(points.map(String)).not.toContain('50,100')
	expect(points).toHaveLength(5)
	const spur: Position[] = [
		[0.5, 0],
		[0.6, -0.5],
		[0.4, -0.5],
		[0.5, 0],
	]
	const [[met = []] = []] = drawTogether([polygon(ring), polygon(spur)], projection, {
		tolerance: 0.5,
	})
	expect(met.map(([x]) => x)).toContain(50)
})

test('a speck is left out', () => {
	const speck: Position[] = [
		[0.5, 0.5],
		[0.501, 0.5],
		[0.501, 0.501],
		[0.5, 0.5],
	]
	expect(drawTogether([polygon(speck)], projection, { tolerance: 1 })).toEqual([[]])
})

test('a path is made of short relative steps', () => {
	const ring: Point[] = [
		[10, 10],
		[15, 8],
		[12, 20],
		[10, 10],
	]
	expect(svgPath([ring])).toBe('M10 10l5-2-3 12z')
	expect(
		svgPath([
			ring,
			[
				[-3, -4],
				[0, 0],
				[5, 5],
				[-3, -4],
			],
		]),
	).toBe('M10 10l5-2-3 12zM-3-4l3 4 5 5z')
	expect(svgPath([])).toBe('')
})
