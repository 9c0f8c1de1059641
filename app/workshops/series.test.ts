import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, daysLater, type Every, layDates, layMore, movedAlong } from './series.ts'

const timeZone = 'Europe/London'
const at = (moment: string) => new Date(moment)
const local = (moment: Date) => moment.toLocaleString('sv-SE', { timeZone })
const lay = (startsAt: string, endsAt: string, every: Every, count: number) =>
	layDates({ startsAt: at(startsAt), endsAt: at(endsAt) }, { every, count }, timeZone)

describe('a series by the week', () => {
	test('keeps its local time when the clock goes forward', () => {
		const laid = lay('2027-03-25T18:00:00Z', '2027-03-25T20:00:00Z', 'week', 2)
		expect(laid.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
			[at('2027-03-25T18:00:00Z'), at('2027-03-25T20:00:00Z')],
			[at('2027-04-01T17:00:00Z'), at('2027-04-01T19:00:00Z')],
		])
	})

	test('and when it goes back', () => {
		const laid = lay('2027-10-28T17:00:00Z', '2027-10-28T19:00:00Z', 'week', 2)
		expect(laid[1]?.startsAt).toEqual(at('2027-11-04T18:00:00Z'))
	})

	test('moves a time that does not exist forward, as long as the first, and says so', () => {
		const laid = lay('2027-03-21T01:30:00Z', '2027-03-21T03:00:00Z', 'week', 2)
		expect(laid[1]).toEqual({
			startsAt: at('2027-03-28T01:30:00Z'),
			endsAt: at('2027-03-28T03:00:00Z'),
			clock: 'skipped',
		})
		expect(local(laid[1]?.startsAt as Date)).toBe('2027-03-28 02:30:00')
	})

	test('takes the first of a time that exists twice, and says so', () => {
		const laid = lay('2027-10-24T00:30:00Z', '2027-10-24T02:00:00Z', 'week', 2)
		expect(laid[1]).toMatchObject({ startsAt: at('2027-10-31T00:30:00Z'), clock: 'twice' })
	})

	test('ends after it starts even where the start was moved past its end', () => {
		const laid = lay('2027-03-21T01:45:00Z', '2027-03-21T02:15:00Z', 'week', 2)
		expect(laid[1]).toMatchObject({
			startsAt: at('2027-03-28T01:45:00Z'),
			endsAt: at('2027-03-28T02:15:00Z'),
		})
	})
})

test('a series by the fortnight leaves a week out each time', () => {
	const laid = lay('2027-05-04T17:00:00Z', '2027-05-04T19:00:00Z', 'fortnight', 3)
	expect(laid.map(({ startsAt }) => local(startsAt).slice(0, 10))).toEqual([
		'2027-05-04',
		'2027-05-18',
		'2027-06-01',
	])
})

describe('a series by the month', () => {
	const days = (first: string, count: number) =>
		lay(`${first}T12:00:00Z`, `${first}T13:00:00Z`, 'month', count).map(({ startsAt }) =>
			local(startsAt).slice(0, 10),
		)

	test('stays on its weekday of the month', () => {
		expect(days('2027-01-19', 4)).toEqual(['2027-01-19', '2027-02-16', '2027-03-16', '2027-04-20'])
	})

	test('takes a fifth weekday as the last of each month', () => {
		expect(days('2027-03-29', 4)).toEqual(['2027-03-29', '2027-04-26', '2027-05-31', '2027-06-28'])
	})
})

test('a series has from two to 52 dates', () => {
	const first = ['2027-05-04T17:00:00Z', '2027-05-04T19:00:00Z'] as const
	expect(lay(...first, 'week', 2)).toHaveLength(2)
	expect(lay(...first, 'week', 52)).toHaveLength(52)
	for (const count of [0, 1, 53, 2.5])
		expect(() => lay(...first, 'week', count)).toThrow(RangeError)
})

describe('more dates of a series', () => {
	const more = (startsAt: string, every: Every, firstOn: string, count: number) => {
		const endsAt = new Date(at(startsAt).getTime() + 7_200_000)
		return layMore({ startsAt: at(startsAt), endsAt }, { every, firstOn, more: count }, timeZone)
	}

	test('follow the last one at its local time over a change of the clock', () => {
		const laid = more('2027-03-25T18:00:00Z', 'week', '2027-03-18', 2)
		expect(laid.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
			[at('2027-04-01T17:00:00Z'), at('2027-04-01T19:00:00Z')],
			[at('2027-04-08T17:00:00Z'), at('2027-04-08T19:00:00Z')],
		])
	})

	test('are those that the series would have had', () => {
		for (const [every, first] of [
			['week', '2027-05-04T17:00:00Z'],
			['fortnight', '2027-05-04T17:00:00Z'],
			['month', '2027-01-19T12:00:00Z'],
			['month', '2027-03-29T12:00:00Z'],
		] as const) {
			const end = new Date(at(first).getTime() + 7_200_000).toISOString()
			const whole = lay(first, end, every, 9)
			const last = whole[3]?.startsAt.toISOString() ?? ''
			expect(more(last, every, first.slice(0, 10), 5)).toEqual(whole.slice(4))
		}
	})

	test('are at least one, and never more than a series may have', () => {
		const last = '2027-05-04T17:00:00Z'
		expect(more(last, 'week', '2027-05-04', 1)).toHaveLength(1)
		for (const count of [0, 52, 1.5])
			expect(() => more(last, 'week', '2027-05-04', count)).toThrow(RangeError)
	})
})

test('whatever it begins with, a series goes forward, ends after it starts and keeps its local time', () => {
	const moment = fc.date({
		min: at('2026-01-01T00:00:00Z'),
		max: at('2029-01-01T00:00:00Z'),
		noInvalidDate: true,
	})
	const every = fc.constantFrom<Every>('week', 'fortnight', 'month')
	fc.assert(
		fc.property(
			moment,
			fc.integer({ min: 1, max: 600 }),
			every,
			fc.integer({ min: 2, max: 52 }),
			(start, minutes, unit, count) => {
				const startsAt = new Date(Math.floor(start.getTime() / 60_000) * 60_000)
				const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
				const laid = layDates({ startsAt, endsAt }, { every: unit, count }, timeZone)
				expect(laid).toHaveLength(count)
				const time = local(startsAt).slice(11)
				for (const [place, one] of laid.entries()) {
					expect(one.endsAt.getTime()).toBeGreaterThan(one.startsAt.getTime())
					if (one.clock === 'plain') expect(local(one.startsAt).slice(11)).toBe(time)
					const before = laid[place - 1]
					if (before) expect(one.startsAt.getTime()).toBeGreaterThan(before.startsAt.getTime())
				}
			},
		),
		{ numRuns: 200 },
	)
})

describe('a date that follows one that is moved', () => {
	const from = { startsAt: at('2027-03-25T18:00:00Z'), endsAt: at('2027-03-25T20:00:00Z') }

	test('moves by as many days, to the same local time, over a change of the clock', () => {
		const to = { startsAt: at('2027-03-26T19:30:00Z'), endsAt: at('2027-03-26T21:00:00Z') }
		const date = { startsAt: at('2027-04-01T17:00:00Z'), endsAt: at('2027-04-01T19:00:00Z') }
		expect(movedAlong(date, { from, to }, timeZone)).toEqual({
			startsAt: at('2027-04-02T18:30:00Z'),
			endsAt: at('2027-04-02T20:00:00Z'),
			clock: 'plain',
		})
	})
})

test('days are counted by the local calendar', () => {
	expect(daysBetween(at('2027-03-27T23:30:00Z'), at('2027-03-28T23:30:00Z'), timeZone)).toBe(2)
	expect(daysBetween(at('2027-03-28T12:00:00Z'), at('2027-03-26T12:00:00Z'), timeZone)).toBe(-2)
	expect(daysLater(at('2027-03-27T12:00:00Z'), 1, timeZone)).toEqual(at('2027-03-28T11:00:00Z'))
})
