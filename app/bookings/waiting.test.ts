import { describe, expect, test } from 'vitest'
import type { Held, Room } from './places.ts'
import { isOfferOver, isReleaseDue, offerEnd, offersFor, type Waiting } from './waiting.ts'

const room: Room = {
	mode: 'hybrid',
	capacityInPerson: 4,
	capacityOnline: 1,
	reserved: [{ reservedFor: 'bsl', places: 1 }],
	releasedAt: null,
}
const waits = (waitingNumber: number, places: number, given: Partial<Waiting> = {}): Waiting => ({
	...{ id: `w${waitingNumber}`, waitingNumber, places, attending: 'in-person', claims: null },
	...given,
})
const held = (places: number): Held => ({
	...{ attending: 'in-person', claims: null, isReserved: false, places },
})
const offered = (list: Waiting[], taken: Held[] = []) =>
	offersFor(room, taken, list).map(({ id }) => id)

describe('what comes free is offered', () => {
	test('to the first of the list, whatever order it comes in', () => {
		expect(offered([waits(3, 3), waits(2, 3)])).toEqual(['w2'])
	})
	test('to the next who fits where the first does not; the first is not offered less', () => {
		expect(offered([waits(1, 3), waits(2, 2)], [held(1)])).toEqual(['w2'])
		expect(offered([waits(1, 2), waits(2, 2)], [held(1)])).toEqual(['w1'])
	})
	test('to as many as fit, each counting what the earlier ones were offered', () => {
		expect(offered([waits(1, 1), waits(2, 2), waits(3, 1)])).toEqual(['w1', 'w2'])
		expect(offered([waits(1, 1), waits(2, 3), waits(3, 1), waits(4, 1)])).toEqual([
			...['w1', 'w3', 'w4'],
		])
	})
	test('from the reserved places to who claims them', () => {
		expect(offersFor(room, [held(3)], [waits(1, 1), waits(2, 1, { claims: 'bsl' })])).toEqual([
			{ id: 'w2', isReserved: true },
		])
	})
	test('online to who joins online', () => {
		expect(offered([waits(1, 4), waits(2, 1, { attending: 'online' })])).toEqual(['w2'])
	})
	test('to nobody where nobody waits or nothing is free', () => {
		expect(offered([])).toEqual([])
		expect(offered([waits(1, 1)], [held(3)])).toEqual([])
	})
})

describe('an offer', () => {
	const workshop = { startsAt: new Date('2027-05-20T17:00:00Z'), offerHours: 24 }
	test('stands for its hours', () => {
		expect(offerEnd(workshop, new Date('2027-05-01T12:00:00Z'))).toEqual(
			new Date('2027-05-02T12:00:00Z'),
		)
	})
	test('ends an hour before the start at the latest', () => {
		expect(offerEnd(workshop, new Date('2027-05-20T15:59:59Z'))).toEqual(
			new Date('2027-05-20T16:00:00Z'),
		)
	})
	test('is not made from then on', () => {
		expect(offerEnd(workshop, new Date('2027-05-20T16:00:00Z'))).toBeUndefined()
	})
	test('stands up to its end, and not at it', () => {
		const offerEndsAt = new Date('2027-05-02T12:00:00Z')
		expect(isOfferOver({ offerEndsAt }, new Date('2027-05-02T11:59:59.999Z'))).toBe(false)
		expect(isOfferOver({ offerEndsAt }, offerEndsAt)).toBe(true)
		expect(isOfferOver({ offerEndsAt: null }, offerEndsAt)).toBe(false)
	})
})

test('reserved places are released from their date on, once, and never without one', () => {
	const releaseAt = new Date('2027-05-10T09:00:00Z')
	const before = new Date('2027-05-10T08:59:59Z')
	expect(isReleaseDue({ releaseAt, releasedAt: null }, before)).toBe(false)
	expect(isReleaseDue({ releaseAt, releasedAt: null }, releaseAt)).toBe(true)
	expect(isReleaseDue({ releaseAt, releasedAt: releaseAt }, releaseAt)).toBe(false)
	expect(isReleaseDue({ releaseAt: null, releasedAt: null }, releaseAt)).toBe(false)
})
