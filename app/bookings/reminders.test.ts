import { expect, test } from 'vitest'
import { dueReminders, hasReminderAhead, isSupportKept } from './reminders.ts'

const startsAt = new Date('2027-05-20T17:00:00Z')
const due = (reminderHours: number[], now: string) =>
	dueReminders({ startsAt, reminderHours }, new Date(now))

test('a reminder is due from its hours before the start, until the start', () => {
	expect(due([24], '2027-05-19T16:59:59Z')).toEqual([])
	expect(due([24], '2027-05-19T17:00:00Z')).toEqual([24])
	expect(due([24], '2027-05-20T16:59:59Z')).toEqual([24])
	expect(due([24], '2027-05-20T17:00:00Z')).toEqual([])
})

test('of several that are due the latest comes first, and each counts once', () => {
	expect(due([168, 2, 24, 24], '2027-05-19T18:00:00Z')).toEqual([24, 168])
})

test('none is due more than two weeks before', () => {
	expect(due([336, 337], '2027-05-06T17:00:00Z')).toEqual([336])
})

test('a reminder is ahead until its hours before the start, and where there is one', () => {
	const ahead = (reminderHours: number[], now: string) =>
		hasReminderAhead({ startsAt, reminderHours }, new Date(now))
	expect(ahead([2, 24], '2027-05-20T14:59:59Z')).toBe(true)
	expect(ahead([2, 24], '2027-05-20T15:00:00Z')).toBe(false)
	expect(ahead([], '2027-05-01T15:00:00Z')).toBe(false)
	expect(ahead([337], '2027-05-01T15:00:00Z')).toBe(false)
})

test('what people need is kept for its days after the end, and not longer', () => {
	const workshop = { endsAt: new Date('2027-05-20T19:00:00Z'), supportKeptDays: 28 }
	expect(isSupportKept(workshop, new Date('2027-06-17T18:59:59Z'))).toBe(true)
	expect(isSupportKept(workshop, new Date('2027-06-17T19:00:00Z'))).toBe(false)
})
