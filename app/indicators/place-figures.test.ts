import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from './measure.ts'
import { type ChainCounts, type MeasuredPlace, placeFigures } from './place-figures.ts'

const ward = (id: string): MeasuredPlace => ({ id, kind: 'ward' })
const estate = (id: string): MeasuredPlace => ({ id, kind: 'estate' })
const chain = (placeIds: string[], count: number, base: number) => ({ placeIds, count, base })
const wards = ['north', 'south', 'east'].map(ward)
const rows = [
	chain(['north'], 30, 40),
	chain(['south'], 12, 25),
	chain(['east'], 50, 80),
	chain([], 10, 20),
]

function figures(chains: ChainCounts[], places = wards, threshold = 5) {
	const { borough, places: found } = placeFigures(chains, { threshold, places })
	return { borough, ...Object.fromEntries(found.map((row) => [row.placeId ?? 'none', row.figure])) }
}

test('a figure has its count, base, share and interval; what is in no ward comes last', () => {
	const { borough, places } = placeFigures(rows, { threshold: 5, places: wards })
	expect(borough).toMatchObject({ state: 'shown', count: 102, base: 165, share: 102 / 165 })
	expect(places.map(({ placeId }) => placeId)).toEqual(['north', 'south', 'east', null])
	expect(places[0]?.figure).toMatchObject({ state: 'shown', count: 30, base: 40, share: 0.75 })
	expect(places[0]?.figure).toHaveProperty('interval.low', expect.closeTo(0.5981, 3))
})

test('a small ward is hidden together with the next smallest', () => {
	const found = figures([...rows, chain(['west'], 4, 9)], [...wards, ward('west')])
	expect(found).toMatchObject({ west: { state: 'too_few' }, none: { state: 'too_few' } })
	expect(found).toMatchObject({ north: { state: 'shown' }, south: { state: 'shown' } })
})

test('places that are not given count as no place, and the borough has no row', () => {
	const found = figures(rows, [ward('east'), { id: 'borough', kind: 'borough' }, ward('new')])
	expect(Object.keys(found)).toEqual(['borough', 'east', 'new', 'none'])
	expect(found).toMatchObject({ new: { state: 'none' }, none: { count: 52, base: 85 } })
})

test('without any answer there is no value', () => {
	expect(figures([], [])).toEqual({ borough: { state: 'none' }, none: { state: 'none' } })
})

test('under the threshold the borough is hidden too', () => {
	const few = [chain(['north'], 4, 40)]
	expect(figures(few).borough).toEqual({ state: 'too_few' })
	expect(figures(few, wards, 4).borough).toMatchObject({ state: 'shown' })
})

describe('an estate', () => {
	const places = [...wards, estate('towers'), estate('green')]

	test('counts for its ward as well', () => {
		const found = figures([...rows, chain(['towers', 'north', 'borough'], 8, 20)], places)
		expect(found).toMatchObject({
			towers: { state: 'shown', count: 8, base: 20 },
			north: { state: 'shown', count: 38, base: 60 },
			green: { state: 'none' },
		})
	})

	test('is hidden when it is small, and costs no other place its figure', () => {
		const found = figures([...rows, chain(['towers', 'north'], 2, 20)], places)
		expect(found).toMatchObject({
			towers: { state: 'too_few' },
			north: { state: 'shown', base: 60 },
		})
	})

	test('is hidden when the rest of its ward is small and could be worked out', () => {
		const most = [chain(['towers', 'north'], 30, 60), chain(['north'], 1, 9), ...rows.slice(1)]
		expect(figures(most, places)).toMatchObject({
			towers: { state: 'too_few' },
			north: { state: 'shown', count: 31, base: 69 },
		})
	})

	test('is hidden with its ward, large as it may be itself', () => {
		const chains = [
			chain(['north'], 2, 9),
			chain(['towers', 'south'], 10, 20),
			chain(['east'], 50, 80),
			chain([], 30, 60),
		]
		expect(figures(chains, places)).toMatchObject({
			south: { state: 'too_few' },
			towers: { state: 'too_few' },
			east: { state: 'shown' },
		})
	})

	test('that lies in two wards counts for each of them', () => {
		const over = [...rows, chain(['towers', 'north'], 8, 20), chain(['towers', 'south'], 7, 20)]
		expect(figures(over, places)).toMatchObject({
			towers: { count: 15, base: 40 },
			north: { count: 38 },
			south: { count: 19 },
		})
	})

	test('within a neighbourhood is not shown, but the neighbourhood is', () => {
		const area: MeasuredPlace = { id: 'area', kind: 'neighbourhood' }
		const nested = [...rows, chain(['towers', 'area', 'north'], 8, 20)]
		expect(figures(nested, [...places, area])).toMatchObject({
			towers: { state: 'too_few' },
			area: { state: 'shown', base: 20 },
		})
	})
})

/** Every way to give each part of the table a whole number so that what is shown comes out. */
function solutions(
	limits: { of: number[]; sum: number }[],
	partsCount: number,
	max: number,
	found: number[] = [],
): number[][] {
	const fits = limits.every(({ of, sum }) => {
		const known = of.filter((index) => index < found.length)
		const so = known.reduce((total, index) => total + (found[index] ?? 0), 0)
		return known.length === of.length ? so === sum : so <= sum
	})
	if (!fits) return []
	if (found.length === partsCount) return [found]
	return Array.from({ length: max + 1 }, (_, value) => value).flatMap((value) =>
		solutions(limits, partsCount, max, [...found, value]),
	)
}

/** Two wards, an estate in the first, one that may lie in both, and what is in no ward. */
const cells = [['a'], ['p', 'a'], ['q', 'a'], ['b'], ['q', 'b'], []]
const tablePlaces = [ward('a'), ward('b'), estate('p'), estate('q')]

test('no hidden number has a single possible value, on two levels', () => {
	const cell = fc.record({ count: fc.nat(3), complement: fc.nat(3) })
	const table = fc.array(cell, { minLength: cells.length, maxLength: cells.length })
	fc.assert(
		fc.property(table, fc.integer({ min: 1, max: 3 }), (drawn, threshold) => {
			const chains = cells.map((placeIds, index) => {
				const { count = 0, complement = 0 } = drawn[index] ?? {}
				return { placeIds, count, base: count + complement }
			})
			const { borough, places } = placeFigures(chains, { threshold, places: tablePlaces })
			const all = [{ placeId: 'borough', figure: borough }, ...places]
			const indexes = (placeId: string | null) =>
				cells.flatMap((placeIds, index) => {
					if (placeId === 'borough') return [index]
					return (placeId === null ? placeIds.length === 0 : placeIds.includes(placeId))
						? [index]
						: []
				})
			for (const measure of ['count', 'complement'] as const) {
				const numberOf = (figure: Figure) => {
					if (figure.state !== 'shown') return 0
					return measure === 'count' ? figure.count : figure.base - figure.count
				}
				// What has nothing in it is published as such.
				const known = all.filter(({ figure }) => figure.state !== 'too_few')
				const limits = known.map(({ placeId, figure }) => ({
					of: indexes(placeId),
					sum: numberOf(figure),
				}))
				if (borough.state === 'too_few') continue
				const tables = solutions(limits, cells.length, 18)
				for (const { placeId, figure } of all) {
					if (figure.state !== 'too_few') continue
					const of = indexes(placeId)
					const sums = tables.map((values) => of.reduce((sum, at) => sum + (values[at] ?? 0), 0))
					expect(new Set(sums).size, `${measure} of ${placeId}`).toBeGreaterThan(1)
				}
			}
		}),
		{ numRuns: 150 },
	)
})
