import { expect, test } from 'vitest'
import { feedRowsMax, indicatorFeed } from './indicator-feed.ts'
import type { MeasureReading } from './measure.ts'
import { figureOf, placeFigures } from './place-figures.ts'

const period = { from: '2026-01-05', to: '2027-01-04' }

function reading(placeCount: number): MeasureReading {
	const ids = Array.from({ length: placeCount }, (_, index) => `place-${index}`)
	const rows = ids.map((id, index) => ({ placeIds: [id], count: 10 + index, base: 200 }))
	const wards = [...ids, 'small'].map((id) => ({ id, kind: 'ward' as const }))
	const small = { placeIds: ['small'], count: 2, base: 9 }
	const figures = placeFigures([...rows, small], { threshold: 5, places: wards })
	const figure = figureOf({ count: 50, base: 100 }, { isHidden: false })
	const baseline = { ...period, source: 'Survey', isComparable: true, placeId: null, figure }
	return {
		measure: 'ease',
		...period,
		threshold: 5,
		...figures,
		askedCount: 300,
		baselines: [baseline],
	}
}
const places = new Map([['place-0', { code: 'W1', name: { en: 'North', ar: 'الشمال' } }]])
const feed = (placeCount: number, page = 1) =>
	indicatorFeed([reading(placeCount)], { places, page })

test('a row has these fields and no other', () => {
	const first = feed(3)?.rows[0]
	expect(Object.keys(feed(3) ?? {})).toEqual(['threshold', 'page', 'pagesCount', 'rows'])
	expect(Object.keys(first ?? {})).toEqual([
		'measure',
		'wordingVersion',
		'from',
		'to',
		'scope',
		'placeCode',
		'placeName',
		'state',
		'count',
		'base',
		'share',
		'low',
		'high',
		'asked',
		'excluded',
		'baseline',
	])
	expect(Object.keys(first?.baseline ?? {})).toEqual([
		'from',
		'to',
		'state',
		'count',
		'base',
		'share',
		'low',
		'high',
		'source',
		'isComparable',
	])
})

test('the borough comes first, then the places, then what has none', () => {
	const rows = feed(2)?.rows ?? []
	expect(rows.map(({ scope }) => scope)).toEqual(['borough', 'place', 'place', 'place', 'none'])
	expect(rows[0]).toMatchObject({ state: 'shown', asked: 300, baseline: { share: 0.5 } })
	expect(rows[1]).toMatchObject({ placeCode: 'W1', asked: null, baseline: null })
})

test('what may not be shown has no number at all', () => {
	const hidden = feed(3)?.rows.filter(({ state }) => state === 'too_few') ?? []
	expect(hidden).toHaveLength(2)
	for (const row of hidden)
		expect(row).toMatchObject({ count: null, base: null, share: null, low: null, high: null })
})

test('a page has up to 100 rows, and there is no page after the last', () => {
	expect(feed(97)).toMatchObject({ pagesCount: 1, rows: { length: feedRowsMax } })
	expect(feed(98)).toMatchObject({ pagesCount: 2, rows: { length: feedRowsMax } })
	expect(feed(98, 2)).toMatchObject({ page: 2, rows: { length: 1 } })
	for (const page of [0, 3, 1.5, Number.NaN]) expect(feed(98, page)).toBeUndefined()
})
