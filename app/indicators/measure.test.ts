import { expect, test } from 'vitest'
import { baselinesFrom, figuresFrom, WORDING_VERSIONS, yearEnding } from './measure.ts'

test.for([
	['2027-01-04', '2026-01-05'],
	['2028-02-29', '2027-03-01'],
	['2029-02-28', '2028-02-29'],
] as const)('the year that ends on %s begins on %s', ([to, from]) => {
	expect(yearEnding(to)).toEqual({ from, to })
})

const rows = [
	{ placeId: 'north', count: 30, base: 40 },
	{ placeId: 'south', count: 12, base: 20 },
	{ placeId: 'east', count: 50, base: 80 },
	{ placeId: null, count: 10, base: 20 },
]

test('a figure has its count, base, share and interval', () => {
	const { borough, places } = figuresFrom(rows, { threshold: 5 })
	expect(borough).toMatchObject({ state: 'shown', count: 102, base: 160, share: 102 / 160 })
	expect(places.map(({ placeId }) => placeId)).toEqual(['north', 'south', 'east', null])
	expect(places[0]?.figure).toMatchObject({ state: 'shown', count: 30, base: 40, share: 0.75 })
	expect(places[0]?.figure).toHaveProperty('interval.low', expect.closeTo(0.5981, 3))
})

test('a small place is hidden together with the next smallest', () => {
	const small = { placeId: 'west', count: 4, base: 9 }
	const { places } = figuresFrom([...rows, small], { threshold: 5 })
	const hidden = places.filter(({ figure }) => figure.state === 'too_few')
	expect(hidden.map(({ placeId }) => placeId)).toEqual(['west', null])
})

test('only the places asked for have a row; others count as no place', () => {
	const { borough, places } = figuresFrom(rows, { threshold: 5, placeIds: ['east', 'new'] })
	expect(borough).toMatchObject({ base: 160 })
	expect(places).toMatchObject([
		{ placeId: 'east', figure: { state: 'shown', base: 80 } },
		{ placeId: 'new', figure: { state: 'none' } },
		{ placeId: null, figure: { state: 'shown', count: 52, base: 80 } },
	])
})

test('without any answer there is no value', () => {
	expect(figuresFrom([], { threshold: 5 })).toEqual({
		borough: { state: 'none' },
		places: [{ placeId: null, figure: { state: 'none' } }],
	})
})

test('under the threshold the borough is hidden too', () => {
	const few = [{ placeId: 'north', count: 4, base: 40 }]
	expect(figuresFrom(few, { threshold: 5 }).borough).toEqual({ state: 'too_few' })
	expect(figuresFrom(few, { threshold: 4 }).borough).toMatchObject({ state: 'shown' })
})

const baseline = {
	placeId: null as string | null,
	from: '2024-04-01',
	to: '2025-03-31',
	count: 120,
	base: 300,
	source: 'Residents’ survey 2025',
	wordingVersion: WORDING_VERSIONS.ease,
}
const options = { measure: 'ease', threshold: 5 } as const

test('a baseline keeps its source and period, and compares only on the same wording', () => {
	const other = { ...baseline, placeId: 'north', count: 40, base: 90, wordingVersion: 'ease-0' }
	expect(baselinesFrom([baseline, other], options)).toMatchObject([
		{ source: baseline.source, from: baseline.from, isComparable: true, figure: { share: 0.4 } },
		{ placeId: 'north', isComparable: false, figure: { state: 'shown' } },
	])
})

test('small numbers in baselines are hidden with their complements', () => {
	const north = { ...baseline, placeId: 'north', count: 3, base: 100 }
	const south = { ...baseline, placeId: 'south', count: 60, base: 90 }
	const east = { ...baseline, placeId: 'east', count: 57, base: 110 }
	const states = baselinesFrom([baseline, north, south, east], options).map(
		({ figure }) => figure.state,
	)
	expect(states).toEqual(['shown', 'too_few', 'too_few', 'shown'])
})
