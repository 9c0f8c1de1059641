import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarFor } from './calendar.ts'
import {
	addDays,
	countWorkingDays,
	deadlineInHours,
	deadlineInWorkingDays,
	isMet,
	localDay,
} from './timescale.ts'

const england = calendarFor({ division: 'england-and-wales' })
const scotland = calendarFor({ division: 'scotland' })
const northernIreland = calendarFor({ division: 'northern-ireland' })
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

describe('known answers', () => {
	test.for([
		['2026-04-02', 1, '2026-04-07', england],
		['2026-04-02', 1, '2026-04-06', scotland],
		['2026-04-04', 1, '2026-04-07', england],
		['2026-12-24', 1, '2026-12-29', england],
		['2026-12-24', 5, '2027-01-05', england],
		['2026-12-31', 1, '2027-01-04', england],
		['2026-12-31', 1, '2027-01-05', scotland],
		['2026-11-27', 1, '2026-11-30', england],
		['2026-11-27', 1, '2026-12-01', scotland],
		['2026-08-28', 1, '2026-09-01', england],
		['2026-08-28', 1, '2026-08-31', scotland],
		['2026-07-10', 1, '2026-07-14', northernIreland],
		['2027-12-23', 10, '2028-01-11', england],
		['2020-05-07', 1, '2020-05-11', england],
		['2022-06-01', 1, '2022-06-06', england],
		['2022-09-16', 1, '2022-09-20', england],
		['2023-05-05', 1, '2023-05-09', england],
	] as const)('%s and %i working days: %s', ([received, days, deadline, calendar]) => {
		const { timescale } = deadlineInWorkingDays(noon(received), days, calendar)
		expect(timescale).toMatchObject({ deadlineDay: deadline, countedFrom: received })
	})

	test('with the council’s own two holidays, forwards and backwards from a Saturday', () => {
		const custom = calendarFor({
			division: 'england-and-wales',
			imported: [
				{ date: '2020-09-15', title: 'One' },
				{ date: '2020-09-21', title: 'Two' },
			],
		})
		expect(countWorkingDays('2020-09-19', 1, custom).day).toBe('2020-09-22')
		expect(countWorkingDays('2020-09-19', -5, custom).day).toBe('2020-09-11')
	})
})

test('the days passed over are told with their names', () => {
	const { timescale } = deadlineInWorkingDays(noon('2026-04-02'), 5, england)
	expect(timescale).toEqual({
		kind: 'working_days',
		days: 5,
		countedFrom: '2026-04-02',
		deadlineDay: '2026-04-13',
		skipped: [
			{ date: '2026-04-03', title: { en: 'Good Friday' } },
			{ date: '2026-04-06', title: { en: 'Easter Monday' } },
		],
		isProvisional: false,
	})
})

test('a deadline is the last millisecond of the local day, in winter and in summer', () => {
	const winter = deadlineInWorkingDays(noon('2026-01-12'), 1, england)
	expect(winter.deadlineAt.toISOString()).toBe('2026-01-13T23:59:59.999Z')
	const summer = deadlineInWorkingDays(noon('2026-07-13'), 1, england)
	expect(summer.deadlineAt.toISOString()).toBe('2026-07-14T22:59:59.999Z')
})

test('a deadline over a clock change ends at local midnight all the same', () => {
	const spring = deadlineInWorkingDays(noon('2026-03-27'), 1, england)
	expect(spring.deadlineAt.toISOString()).toBe('2026-03-30T22:59:59.999Z')
	const autumn = deadlineInWorkingDays(noon('2026-10-23'), 1, england)
	expect(autumn.deadlineAt.toISOString()).toBe('2026-10-26T23:59:59.999Z')
})

test('an enquiry that comes after the offices close counts as that local day', () => {
	const evening = new Date('2026-07-13T22:59:59Z')
	expect(localDay(evening)).toBe('2026-07-13')
	const { timescale } = deadlineInWorkingDays(evening, 1, england)
	expect(timescale).toMatchObject({ countedFrom: '2026-07-13', deadlineDay: '2026-07-14' })

	const afterMidnight = new Date('2026-07-13T23:00:00Z')
	const next = deadlineInWorkingDays(afterMidnight, 1, england)
	expect(next.timescale).toMatchObject({ countedFrom: '2026-07-14', deadlineDay: '2026-07-15' })
})

test('past the published holidays a deadline is provisional', () => {
	const last = deadlineInWorkingDays(noon('2028-12-28'), 1, england)
	expect(last.timescale).toMatchObject({ deadlineDay: '2028-12-29', isProvisional: false })
	const beyond = deadlineInWorkingDays(noon('2028-12-29'), 1, england)
	expect(beyond.timescale).toMatchObject({ deadlineDay: '2029-01-02', isProvisional: true })
})

test('only whole numbers of days from 1 to 260 can be agreed', () => {
	for (const days of [0, -1, 1.5, 261, Number.NaN])
		expect(() => deadlineInWorkingDays(noon('2026-04-02'), days, england)).toThrow(RangeError)
	for (const days of [1, 260])
		expect(deadlineInWorkingDays(noon('2026-04-02'), days, england).timescale.kind).toBe(
			'working_days',
		)
})

test('a calendar that closures have emptied is refused, never counted by the clock', () => {
	const closures = Array.from({ length: 420 }, (_, index) => ({
		date: addDays('2026-01-01', index),
		title: { en: 'Closed' },
	}))
	const closed = calendarFor({ division: 'england-and-wales', closures })
	expect(() => deadlineInWorkingDays(noon('2026-01-01'), 1, closed)).toThrow(RangeError)
})

test('the count agrees with walking day by day', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 60 }), (on, days) => {
			const from = addDays('2015-01-01', on)
			const { day } = countWorkingDays(from, days, england)
			let worked = 0
			for (let walk = from; walk < day; ) {
				walk = addDays(walk, 1)
				if (england.isWorkingDay(walk)) worked += 1
			}
			expect(worked).toBe(days)
			expect(england.isWorkingDay(day)).toBe(true)
		}),
		{ numRuns: 50 },
	)
})

test('urgent hours are elapsed hours, across a clock change too', () => {
	const { deadlineAt, timescale } = deadlineInHours(new Date('2026-03-28T23:00:00Z'), 4)
	expect(deadlineAt.toISOString()).toBe('2026-03-29T03:00:00.000Z')
	expect(timescale).toEqual({ kind: 'hours', hours: 4 })
	for (const hours of [0, 241, 0.5])
		expect(() => deadlineInHours(noon('2026-03-28'), hours)).toThrow(RangeError)
})

test('closing at the deadline is in time, a millisecond later is not', () => {
	const deadlineAt = new Date('2026-04-07T22:59:59.999Z')
	expect(isMet(new Date('2026-04-07T22:59:59.999Z'), deadlineAt)).toBe(true)
	expect(isMet(new Date('2026-04-07T23:00:00.000Z'), deadlineAt)).toBe(false)
})
