import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	areaOf,
	type Boundary,
	boxOf,
	distanceMetres,
	distanceToBoundaryMetres,
	holds,
	innerPosition,
	metresPerDegree,
	type Position,
	spansAt,
} from './geometry.ts'

const square = (west: number, south: number, size = 1): Position[] => [
	[west, south],
	[west + size, south],
	[west + size, south + size],
	[west, south + size],
	[west, south],
]
const polygon = (...rings: Position[][]): Boundary => ({ type: 'Polygon', coordinates: rings })

describe('holds', () => {
	const withHole = polygon(square(0, 0, 10), square(4, 4, 2))

	test('inside, outside and in a hole', () => {
		expect(holds(withHole, [1, 1])).toBe(true)
		expect(holds(withHole, [5, 5])).toBe(false)
		expect(holds(withHole, [11, 5])).toBe(false)
		expect(holds(withHole, [-1, 4])).toBe(false)
	})

	test('any part of several, and what fills the hole of another', () => {
		const parts: Boundary = { type: 'MultiPolygon', coordinates: [[square(0, 0)], [square(5, 5)]] }
		expect(holds(parts, [0.5, 0.5])).toBe(true)
		expect(holds(parts, [5.5, 5.5])).toBe(true)
		expect(holds(parts, [3, 3])).toBe(false)
		expect(holds(polygon(square(4, 4, 2)), [5, 5])).toBe(true)
	})

	test('the way round of a ring does not matter', () => {
		const turned = polygon(square(0, 0).toReversed())
		expect(holds(turned, [0.5, 0.5])).toBe(true)
		expect(holds(turned, [0, 0])).toBe(holds(polygon(square(0, 0)), [0, 0]))
	})

	test('of the places around a line or a corner exactly one holds it', () => {
		const tiles = [0, 1].flatMap((x) => [0, 1].map((y) => polygon(square(x, y))))
		const on: Position[] = [
			[1, 1],
			[1, 0.5],
			[0.5, 1],
			[1, 1.5],
			[1.5, 1],
		]
		for (const position of on) expect(tiles.filter((tile) => holds(tile, position))).toHaveLength(1)
	})

	test('a crooked line cuts a square into two that share no position and lose none', () => {
		const inner = fc.tuple(
			fc.double({ min: 0.1, max: 0.9, noNaN: true }),
			fc.integer({ min: 1, max: 9 }),
		)
		const line = fc.uniqueArray(inner, { selector: ([, y]) => y, minLength: 1, maxLength: 8 })
		const share = fc.double({ min: 0, max: 1, noNaN: true })
		fc.assert(
			fc.property(line, share, fc.nat(7), (spots, part, which) => {
				const cut: Position[] = [
					[0.5, 0],
					...spots.map(([x, y]): Position => [x, y / 10]).sort((a, b) => a[1] - b[1]),
					[0.5, 1],
				]
				const west = polygon([[0, 0], ...cut, [0, 1], [0, 0]])
				const east = polygon([[1, 1], ...cut.toReversed(), [1, 0], [1, 1]])
				const from = cut[which % (cut.length - 1)] as Position
				const to = cut[(which % (cut.length - 1)) + 1] as Position
				const along = (axis: 0 | 1) => from[axis] + (to[axis] - from[axis]) * part
				const position: Position = [along(0), Math.min(along(1), 0.999)]
				expect([west, east].filter((half) => holds(half, position))).toHaveLength(1)
			}),
		)
	})
})

describe('metres', () => {
	test.for([
		[0, 111_320, 110_574],
		[30, 96_486, 110_852],
		[45, 78_847, 111_132],
		[60, 55_800, 111_412],
	])('a degree at latitude %i is as long as tables say', ([latitude = 0, east = 0, north = 0]) => {
		const metres = metresPerDegree(latitude)
		expect(Math.abs(metres.east - east)).toBeLessThan(2)
		expect(Math.abs(metres.north - north)).toBeLessThan(2)
	})

	test('the distance to a boundary is that to its nearest line or corner, from either side', () => {
		const box = polygon(square(-0.2, 51.6, 0.01))
		const { east, north } = metresPerDegree(51.605)
		const close = (position: Position, metres: number) =>
			expect(distanceToBoundaryMetres(box, position) / metres).toBeCloseTo(1, 3)
		close([-0.198, 51.605], 0.002 * east)
		close([-0.202, 51.605], 0.002 * east)
		close([-0.195, 51.611], 0.001 * north)
		close([-0.201, 51.599], Math.hypot(0.001 * east, 0.001 * north))
		expect(distanceToBoundaryMetres(box, [-0.2, 51.6])).toBe(0)
	})

	test('a hole has a boundary too', () => {
		const ring = polygon(square(0, 51, 0.1), square(0.04, 51.04, 0.02))
		expect(distanceToBoundaryMetres(ring, [0.05, 51.05])).toBeLessThan(750)
	})

	test('twenty kilometres agree with the length on the ellipsoid to 0.2%', () => {
		// 51.5, -0.2 to 51.65, -0.05 by Vincenty's formulae: 19,664 m.
		expect(distanceMetres([-0.2, 51.5], [-0.05, 51.65])).toBeGreaterThan(19_664 * 0.998)
		expect(distanceMetres([-0.2, 51.5], [-0.05, 51.65])).toBeLessThan(19_664 * 1.002)
	})
})

test('areas leave holes out and add parts up', () => {
	expect(areaOf(polygon(square(0, 50, 10), square(4, 54, 2)))).toBeCloseTo(96)
	expect(areaOf({ type: 'MultiPolygon', coordinates: [[square(0, 0)], [square(5, 5, 2)]] })).toBe(5)
})

test('a box is as wide as its boundary', () => {
	expect(boxOf(polygon(square(3, 4)))).toEqual({ west: 3, south: 4, east: 4, north: 5 })
})

test('a level line has its stretches within the rings, holes left out', () => {
	expect(spansAt([square(0, 0, 10), square(4, 4, 2)], 5)).toEqual([
		[0, 4],
		[6, 10],
	])
	expect(spansAt([square(0, 0)], 2)).toEqual([])
})

test('the middle lies within, even where the centre of the box does not', () => {
	const hoop = polygon(square(0, 0, 10), square(1, 1, 8))
	expect(holds(hoop, innerPosition(hoop))).toBe(true)
})
