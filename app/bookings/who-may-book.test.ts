import { describe, expect, test } from 'vitest'
import { bookingPhase, isChangeable, isInvited } from './who-may-book.ts'

const at = (text: string) => new Date(`2027-05-${text}Z`)
const times = {
	status: 'published' as const,
	startsAt: at('20T17:00:00'),
	bookingOpensAt: at('02T09:00:00'),
	bookingClosesAt: at('19T17:00:00'),
}

describe('a workshop can be booked', () => {
	test('from the moment that is set, up to the close', () => {
		const phases = ['02T08:59:59', '02T09:00:00', '19T16:59:59', '19T17:00:00']
		expect(phases.map((text) => bookingPhase(times, at(text)))).toEqual([
			...['early', 'open', 'open', 'over'],
		])
	})
	test('up to its start where no close is set, or one after it', () => {
		for (const bookingClosesAt of [null, at('21T17:00:00')]) {
			const one = { ...times, bookingOpensAt: null, bookingClosesAt }
			expect(bookingPhase(one, at('20T16:59:59'))).toBe('open')
			expect(bookingPhase(one, at('20T17:00:00'))).toBe('over')
		}
	})
	test('by a colleague before and after those, and not once it has begun', () => {
		const phases = ['01T09:00:00', '20T16:59:59', '20T17:00:00']
		expect(phases.map((text) => bookingPhase(times, at(text), { isKeyed: true }))).toEqual([
			...['open', 'open', 'over'],
		])
	})
	test('not as a draft and not once cancelled', () => {
		for (const status of ['draft', 'cancelled'] as const) {
			expect(bookingPhase({ ...times, status }, at('03T09:00:00'))).toBe('over')
			expect(isChangeable({ ...times, status }, at('03T09:00:00'))).toBe(false)
		}
	})
})

test('a booking can be changed until the start', () => {
	expect(isChangeable(times, at('20T16:59:59'))).toBe(true)
	expect(isChangeable(times, at('20T17:00:00'))).toBe(false)
})

describe('a workshop is for', () => {
	const who = { placeIds: [], groupId: null, email: null }
	const workshop = { placeIds: ['north'], invitedGroupIds: ['g1'] }
	const may = (invited: 'open' | 'place' | 'group' | 'invitation', given: object, change = {}) =>
		isInvited({ ...workshop, ...change, invited }, { ...who, ...given })

	test('everybody when it is open', () => {
		expect(may('open', {})).toBe(true)
	})
	test('who lives in one of its places', () => {
		expect(may('place', { placeIds: ['estate', 'north'] })).toBe(true)
		expect(may('place', { placeIds: ['south'] })).toBe(false)
		expect(may('place', {})).toBe(false)
	})
	test('who lives in the borough where it names no place', () => {
		expect(may('place', { placeIds: ['south'] }, { placeIds: [] })).toBe(true)
		expect(may('place', {}, { placeIds: [] })).toBe(false)
	})
	test('the groups that are invited, or any where none is named', () => {
		expect(may('group', { groupId: 'g1' })).toBe(true)
		expect(may('group', { groupId: 'g2' })).toBe(false)
		expect(may('group', { groupId: 'g2' }, { invitedGroupIds: [] })).toBe(true)
		expect(may('group', {}, { invitedGroupIds: [] })).toBe(false)
	})
	test('who was invited, under the address that the invitation went to', () => {
		const invitation = { email: 'amina@example.com', withdrawnAt: null, isUsed: false }
		expect(may('invitation', { invitation, email: 'Amina@Example.com' })).toBe(true)
		expect(may('invitation', { invitation, email: 'friend@example.com' })).toBe(false)
		expect(may('invitation', { invitation })).toBe(false)
		expect(may('invitation', { email: 'amina@example.com' })).toBe(false)
	})
	test('nobody by an invitation that was taken back or is used', () => {
		const invitation = { email: 'amina@example.com', withdrawnAt: null, isUsed: false }
		const given = { email: 'amina@example.com' }
		const withdrawn = { ...invitation, withdrawnAt: at('03T09:00:00') }
		expect(may('invitation', { ...given, invitation: withdrawn })).toBe(false)
		expect(may('invitation', { ...given, invitation: { ...invitation, isUsed: true } })).toBe(false)
	})
})
