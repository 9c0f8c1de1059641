import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import file from '#db/demo/council.json' with { type: 'json' }
import { Council, keptSince } from './council.ts'

test('the demo council’s accessibility statement was reviewed within the last 12 months', () => {
	const { reviewedOn, preparedOn, testedOn } = Council.parse(file).accessibility
	// The real date, on purpose: regulation 8 asks for a review every year, and this one falls due.
	const today = Temporal.Now.plainDateISO('UTC')
	const oldest = today.subtract({ months: 12 }).toString()
	expect(reviewedOn >= oldest, `reviewed on ${reviewedOn}, more than 12 months ago`).toBe(true)
	for (const day of [preparedOn, testedOn, reviewedOn]) expect(day <= today.toString()).toBe(true)
	expect(reviewedOn >= preparedOn).toBe(true)
})

test('what ended longer ago than the years that are promised is kept no longer, nor a day less', () => {
	const now = new Date('2028-02-29T01:10:00Z')
	expect(keptSince({ keptYears: 3 }, now)).toEqual(new Date('2025-02-28T01:10:00Z'))
	expect(keptSince({ keptYears: 4 }, now)).toEqual(new Date('2024-02-29T01:10:00Z'))
	expect(now).toEqual(new Date('2028-02-29T01:10:00Z'))
})
