import { describe, expect, test } from 'vitest'
import {
	capacityOf,
	freeInGeneral,
	freeReserved,
	type Held,
	isPartyAllowed,
	placesHeld,
	poolFor,
	type Room,
	reservedPlaces,
	reservedTaken,
} from './places.ts'

const hall: Room = {
	mode: 'hybrid',
	capacityInPerson: 10,
	capacityOnline: 3,
	reserved: [
		{ reservedFor: 'wheelchair', places: 2 },
		{ reservedFor: 'bsl', places: 3 },
	],
	releasedAt: null,
}
const released = { ...hall, releasedAt: new Date('2027-05-10T09:00:00Z') }
const holds = (places: number, given: Partial<Held> = {}): Held => ({
	...{ attending: 'in-person', claims: null, isReserved: false, places },
	...given,
})
const inReserve = (places: number, claims: Held['claims']) =>
	holds(places, { claims, isReserved: true })
const party = (places: number, given: Partial<Held> = {}) => holds(places, given)

describe('capacity', () => {
	test('is counted apart in person and online', () => {
		expect([capacityOf(hall, 'in-person'), capacityOf(hall, 'online')]).toEqual([10, 3])
		expect(placesHeld([holds(4), holds(1, { attending: 'online' })], 'in-person')).toBe(4)
	})
	test('is none in a way in which the workshop is not held', () => {
		expect(capacityOf({ ...hall, mode: 'in-person' }, 'online')).toBe(0)
		expect(capacityOf({ ...hall, mode: 'online' }, 'in-person')).toBe(0)
	})
})

describe('general places', () => {
	test('are those that nobody has and nothing is reserved of', () => {
		expect(freeInGeneral(hall, [], 'in-person')).toBe(5)
		expect(freeInGeneral(hall, [holds(5)], 'in-person')).toBe(0)
		expect(freeInGeneral(hall, [], 'online')).toBe(3)
	})
	test('are not fewer when reserved places are taken, up to their number', () => {
		expect(freeInGeneral(hall, [inReserve(2, 'wheelchair')], 'in-person')).toBe(5)
		expect(freeInGeneral(hall, [inReserve(3, 'wheelchair')], 'in-person')).toBe(4)
	})
	test('are never negative, though a host reserves what others have', () => {
		expect(freeInGeneral(hall, [holds(10)], 'in-person')).toBe(0)
	})
	test('are all that is left once the reserved ones are released', () => {
		expect(freeInGeneral(released, [], 'in-person')).toBe(10)
		expect(freeInGeneral(released, [inReserve(2, 'bsl'), holds(7)], 'in-person')).toBe(1)
	})
})

describe('reserved places', () => {
	test('are for who claims them, and none once released', () => {
		expect(freeReserved(hall, [], 'wheelchair')).toBe(2)
		expect(freeReserved(hall, [inReserve(1, 'wheelchair')], 'wheelchair')).toBe(1)
		expect(freeReserved(hall, [inReserve(1, 'wheelchair')], 'bsl')).toBe(3)
		expect(freeReserved(hall, [], 'ward')).toBe(0)
		expect(freeReserved(released, [], 'bsl')).toBe(0)
	})
	test('are taken by who has them, in person, whatever others hold', () => {
		const held = [inReserve(1, 'wheelchair'), inReserve(2, 'bsl'), holds(3, { claims: 'bsl' })]
		expect(reservedTaken(held, 'wheelchair')).toBe(1)
		expect(reservedTaken(held, 'bsl')).toBe(2)
		expect(reservedTaken(held, 'ward')).toBe(0)
	})
	test('are not more than the hall has left', () => {
		expect(freeReserved(hall, [holds(9)], 'bsl')).toBe(1)
		expect(freeReserved(hall, [holds(10)], 'bsl')).toBe(0)
	})
	test('named twice for the same people are added up', () => {
		const twice = [...hall.reserved, { reservedFor: 'bsl' as const, places: 1 }]
		expect(reservedPlaces({ ...hall, reserved: twice }, 'bsl')).toBe(4)
	})
})

describe('a party', () => {
	test('takes the reserved places that it claims, if all of it fits there', () => {
		expect(poolFor(hall, [], party(2, { claims: 'wheelchair' }))).toBe('reserved')
		expect(poolFor(hall, [], party(3, { claims: 'wheelchair' }))).toBe('general')
	})
	test('is never split: where it fits in neither, it waits', () => {
		expect(poolFor(hall, [], party(5))).toBe('general')
		expect(poolFor(hall, [], party(6))).toBeUndefined()
		expect(poolFor(hall, [holds(4)], party(3, { claims: 'wheelchair' }))).toBeUndefined()
	})
	test('that claims nothing leaves reserved places alone', () => {
		expect(poolFor(hall, [holds(5)], party(1))).toBeUndefined()
		expect(poolFor(hall, [holds(5)], party(1, { claims: 'bsl' }))).toBe('reserved')
	})
	test('online has no reserved places', () => {
		const online = party(1, { attending: 'online', claims: 'bsl' })
		expect(poolFor(hall, [], online)).toBe('general')
		expect(poolFor(hall, [holds(3, { attending: 'online' })], online)).toBeUndefined()
	})
})

describe('a booking', () => {
	const workshop = { ...hall, capacityInPerson: 30, allowsCompanions: true, allowsGroups: true }
	const allowed = (kind: 'person' | 'group', places: number, given = {}) =>
		isPartyAllowed({ ...workshop, ...given }, { kind, attending: 'in-person', places })

	test('of a person is for six at most, of a group for twenty', () => {
		expect([0, 1, 6, 7].map((places) => allowed('person', places))).toEqual([
			...[false, true, true, false],
		])
		expect([20, 21].map((places) => allowed('group', places))).toEqual([true, false])
	})
	test('is for one where nobody may be brought along, and not for groups where those may not come', () => {
		expect([1, 2].map((places) => allowed('person', places, { allowsCompanions: false }))).toEqual([
			...[true, false],
		])
		expect(allowed('group', 1, { allowsGroups: false })).toBe(false)
	})
	test('is not for more than the hall holds when it is empty', () => {
		expect([4, 5].map((places) => allowed('person', places, { capacityInPerson: 4 }))).toEqual([
			...[true, false],
		])
	})
})
