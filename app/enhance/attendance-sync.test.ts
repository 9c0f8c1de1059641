import { expect, test } from 'vitest'
import type { KeptMark } from './attendance-store.ts'
import { makeSync, marksAtOnce, type Sent } from './attendance-sync.ts'

function makeMarks(count: number) {
	const kept = new Map<string, KeptMark>()
	const keep = (mark: KeptMark) => void kept.set(mark.id, mark)
	for (let at = 0; at < count; at++)
		keep({ id: `m${at}`, personId: `p${at}`, mark: 'here', markedAt: '2027-05-10T18:00:00.000Z' })
	const list = () => [...kept.values()]
	const listUnsent = () => list().filter(({ isSent, refusal }) => !isSent && !refusal)
	return { keep, list, listUnsent }
}
const storing = async (marks: KeptMark[]): Promise<Sent> => ({
	...{ kind: 'kept', refused: [] },
	stored: marks.map(({ id }) => id),
})

test('what waits is sent in turns, until nothing does', async () => {
	const marks = makeMarks(marksAtOnce + 1)
	const turns: number[] = []
	const { sendNow } = makeSync(marks, (given) => {
		turns.push(given.length)
		return storing(given)
	})
	expect(await sendNow()).toBe('kept')
	expect(turns).toEqual([marksAtOnce, 1])
	expect(marks.listUnsent()).toEqual([])
})

test('without a connection everything stays, and goes later', async () => {
	const marks = makeMarks(12)
	let isOnline = false
	const { sendNow } = makeSync(marks, (given) =>
		isOnline ? storing(given) : Promise.reject(new TypeError('offline')),
	)
	expect(await sendNow()).toBe('later')
	expect(marks.listUnsent()).toHaveLength(12)
	isOnline = true
	expect(await sendNow()).toBe('kept')
	expect(marks.listUnsent()).toEqual([])
})

test('who is signed out loses nothing', async () => {
	const marks = makeMarks(2)
	const { sendNow } = makeSync(marks, async () => ({ kind: 'signedOut' }))
	expect(await sendNow()).toBe('signedOut')
	expect(marks.listUnsent()).toHaveLength(2)
})

test('what is refused is noted, and not sent again', async () => {
	const marks = makeMarks(2)
	let turns = 0
	const { sendNow } = makeSync(marks, async () => {
		turns += 1
		return { kind: 'kept', stored: ['m0'], refused: [{ id: 'm1', code: 'otherWorkshop' }] }
	})
	expect(await sendNow()).toBe('kept')
	expect(turns).toBe(1)
	expect(marks.list().map(({ isSent, refusal }) => isSent ?? refusal)).toEqual([
		true,
		'otherWorkshop',
	])
})

test('an answer about other marks does not make it send for ever', async () => {
	const marks = makeMarks(1)
	const { sendNow } = makeSync(marks, async () => ({ kind: 'kept', stored: ['x'], refused: [] }))
	expect(await sendNow()).toBe('later')
	expect(marks.listUnsent()).toHaveLength(1)
})

test('asked twice at once it sends once', async () => {
	const marks = makeMarks(1)
	let turns = 0
	const { sendNow } = makeSync(marks, (given) => {
		turns += 1
		return storing(given)
	})
	await Promise.all([sendNow(), sendNow()])
	expect(turns).toBe(1)
})
