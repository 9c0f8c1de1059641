import { expect, test } from 'vitest'
import { isLater as isLaterOnSite } from '#app/bookings/attendance.ts'
import { findUnsent, forgetPast, isLater, type KeptMark, makeStore } from './attendance-store.ts'

/** As the browser's own, in memory. */
function makeStorage() {
	const entries = new Map<string, string>()
	return {
		getItem: (key: string) => entries.get(key) ?? null,
		setItem: (key: string, value: string) => void entries.set(key, value),
		removeItem: (key: string) => void entries.delete(key),
		key: (at: number) => [...entries.keys()][at] ?? null,
		get length() {
			return entries.size
		},
	}
}

const workshopId = '00000000-0000-4000-8000-000000000001'
const mark = (id: string, second = 0, change: Partial<KeptMark> = {}): KeptMark => ({
	...{ id, personId: 'p', mark: 'here', markedAt: `2027-05-10T18:00:0${second}.000Z` },
	...change,
})

test('marks are given back in the order in which they were made', () => {
	const store = makeStore(makeStorage(), workshopId)
	for (const one of [mark('b', 2), mark('c', 1), mark('a', 2)]) store.keep(one)
	expect(store.list().map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})

test('what is sent or refused waits no more', () => {
	const store = makeStore(makeStorage(), workshopId)
	store.keep(mark('a'))
	store.keep(mark('b', 0, { isSent: true }))
	store.keep(mark('c', 0, { refusal: 'unknown' }))
	expect(store.listUnsent().map(({ id }) => id)).toEqual(['a'])
	store.drop('a')
	expect(store.listUnsent()).toEqual([])
})

test('a workshop with something unsent is found among others', () => {
	const storage = makeStorage()
	makeStore(storage, workshopId).keep(mark('a', 0, { isSent: true }))
	expect(findUnsent(storage)).toBeUndefined()
	const other = workshopId.replace(/1$/, '2')
	makeStore(storage, other).keep(mark('b'))
	expect(findUnsent(storage)).toBe(other)
})

test('all of a workshop goes when its time is over, and nothing of another', () => {
	const storage = makeStorage()
	const other = workshopId.replace(/1$/, '2')
	storage.setItem('something-else', 'stays')
	for (const [id, until] of [
		[workshopId, '2027-05-11T20:00:00.000Z'],
		[other, '2027-05-11T20:00:00.001Z'],
	] as const) {
		makeStore(storage, id).keep(mark('a'))
		makeStore(storage, id).keepUntil(until)
	}
	expect(forgetPast(storage, Date.parse('2027-05-11T19:59:59.999Z'))).toEqual([])
	expect(forgetPast(storage, Date.parse('2027-05-11T20:00:00.000Z'))).toEqual([workshopId])
	expect(makeStore(storage, workshopId).list()).toEqual([])
	expect(makeStore(storage, other).list()).toHaveLength(1)
	expect(storage.length).toBe(3)
})

test('a tablet learns how wrong its clock is from a fresh page, and nothing from a kept one', () => {
	const store = makeStore(makeStorage(), workshopId)
	const site = '2027-05-10T18:00:00.000Z'
	const tablet = Date.parse(site) + 90_000
	expect(store.clockOffset(site, tablet)).toBe(-90_000)
	expect(store.clockOffset(site, tablet + 3_600_000)).toBe(-90_000)
	expect(
		store.clockOffset('2027-05-10T20:00:00.000Z', Date.parse('2027-05-10T20:00:01.000Z')),
	).toBe(-1000)
})

test('the tablet and the site agree on which of two marks counts', () => {
	const marks = ['a', 'b'].flatMap((id) => [0, 1].map((second) => mark(id, second)))
	const dated = (one: KeptMark) => ({ ...one, markedAt: new Date(one.markedAt) })
	for (const one of marks)
		for (const other of marks)
			expect(isLater(one, other)).toBe(isLaterOnSite(dated(one), dated(other)))
})
