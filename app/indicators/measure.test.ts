import { expect, test } from 'vitest'
import { baselinesFrom, WORDING_VERSIONS, yearEnding } from './measure.ts'

test.for([
	['2027-01-04', '2026-01-05'],
	['2028-02-29', '2027-03-01'],
	['2029-02-28', '2028-02-29'],
] as const)('the year that ends on %s begins on %s', ([to, from]) => {
	expect(yearEnding(to)).toEqual({ from, to })
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
