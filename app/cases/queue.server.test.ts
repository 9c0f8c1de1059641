import { closeNeed, takeCase } from '#app/enquiries/casework.server.ts'
import {
	addNote,
	replyToResident,
	residentWrites,
	withdrawEnquiry,
} from '#app/enquiries/conversation.server.ts'
import { leadOf } from '#app/enquiries/enquiry.server.ts'
import type { Viewer } from '#app/staff/viewer.ts'
import type { Db } from '#db/client.server.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import {
	daysLater,
	hoursLater,
	makeCouncil,
	PEOPLE,
	sendFrom,
	sendOne,
} from './case.test-support.ts'
import { countQueue, listQueue } from './queue.server.ts'
import { type QueueFilter, queuePageLength, unreadAfterClosingDays } from './queue.ts'

const { nadia, owen, petra, carys, lead, admin, engagement } = PEOPLE
const now = hoursLater(2)
const words = 'It is done.'

async function idsSeen(db: Db, viewer: Viewer, filter: QueueFilter = 'open', at = now) {
	const looking = { filter, isLed: leadOf(db, viewer), now: at }
	return (await listQueue(db, viewer, looking)).rows.map(({ id }) => id)
}
const counts = (db: Db, viewer: Viewer, at = now) =>
	countQueue(db, viewer, { isLed: leadOf(db, viewer), now: at })

describe('who sees a case in the queue', () => {
	test('its team, and nobody who works no cases', async ({ db }) => {
		await makeCouncil(db)
		const { only } = await sendOne(db)
		for (const viewer of [nadia, owen, lead]) expect(await idsSeen(db, viewer)).toEqual([only.id])
		for (const viewer of [petra, carys, admin, engagement])
			expect(await idsSeen(db, viewer)).toEqual([])
	})

	test('an officer who is the lead contact, in person or while no person is by team', async ({
		db,
	}) => {
		await makeCouncil(db)
		const { cases } = await sendFrom(db, ['missed-bin', 'street-tree'])
		const [bin, tree] = cases.map(({ id }) => id)
		const both = [bin, tree]
		expect(await idsSeen(db, nadia)).toEqual(both)
		expect(await idsSeen(db, lead)).toEqual([bin])
		expect(await idsSeen(db, petra)).toEqual([tree])
		await takeCase(db, bin ?? '', { seenOfficerId: null, viewer: owen, now })
		expect(await idsSeen(db, owen)).toEqual(both)
		expect(await idsSeen(db, nadia)).toEqual([bin])
	})

	test('a sensitive one only its own team, whoever is the lead contact', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, cases } = await sendFrom(db, ['safe-at-home', 'missed-bin'])
		const [home, bin] = cases.map(({ id }) => id)
		expect(enquiry.leadTeamId).toBe('care')
		expect(await idsSeen(db, carys)).toEqual([home, bin])
		await takeCase(db, bin ?? '', { seenOfficerId: null, viewer: nadia, now })
		expect(await idsSeen(db, nadia)).toEqual([bin])
	})
})

test('the queue begins with what is due first, and is read page by page', async ({ db }) => {
	await makeCouncil(db)
	const sent: string[] = []
	for (let count = 0; count <= queuePageLength; count++) {
		const { only } = await sendOne(db, 'missed-bin', { now: daysLater(count % 3) })
		sent.push(only.id)
	}
	const looking = { filter: 'open', isLed: leadOf(db, nadia), now } as const
	const first = await listQueue(db, nadia, looking)
	expect(first.rows).toHaveLength(queuePageLength)
	const second = await listQueue(db, nadia, { ...looking, after: first.next })
	expect(second.rows).toHaveLength(1)
	expect(second.next).toBeUndefined()
	const all = [...first.rows, ...second.rows]
	expect(new Set(all.map(({ id }) => id))).toEqual(new Set(sent))
	const times = all.map(({ deadlineAt }) => deadlineAt.getTime())
	expect(times).toEqual(times.toSorted((a, b) => a - b))
})

test('a page that is just full has none after it', async ({ db }) => {
	await makeCouncil(db)
	for (let count = 0; count < queuePageLength; count++) await sendOne(db)
	const { next } = await listQueue(db, nadia, { filter: 'open', isLed: leadOf(db, nadia), now })
	expect(next).toBeUndefined()
})

test('each view has its own cases, and its count', async ({ db }) => {
	await makeCouncil(db)
	const late = (await sendOne(db, 'missed-bin', { now: daysLater(-20) })).only.id
	const mine = (await sendOne(db)).only.id
	const written = await sendOne(db, 'missed-bin', { now: hoursLater(1) })
	const closed = (await sendOne(db)).only.id
	await takeCase(db, mine, { seenOfficerId: null, viewer: nadia, now })
	await residentWrites(db, written.enquiry.id, { words, now })
	await closeNeed(db, closed, { outcome: 'done', words, viewer: nadia, now })
	expect(await idsSeen(db, nadia)).toHaveLength(3)
	expect(await idsSeen(db, nadia, 'mine')).toEqual([mine])
	expect(await idsSeen(db, nadia, 'overdue')).toEqual([late])
	expect(await idsSeen(db, nadia, 'unread')).toEqual([written.only.id])
	expect(await idsSeen(db, nadia, 'closed')).toEqual([closed])
	expect(await counts(db, nadia)).toEqual({ open: 3, mine: 1, overdue: 1, unread: 1 })
	expect(await counts(db, admin)).toEqual({ open: 0, mine: 0, overdue: 0, unread: 0 })
})

test('a team may be asked for alone, but never one of somebody else', async ({ db }) => {
	await makeCouncil(db)
	const both = { ...nadia, teamIds: ['waste', 'north'] }
	await sendOne(db)
	const tree = (await sendOne(db, 'street-tree')).only.id
	await sendOne(db, 'safe-at-home')
	const looking = { filter: 'open', isLed: leadOf(db, both), now } as const
	expect((await listQueue(db, both, looking)).rows).toHaveLength(2)
	const ofNorth = await listQueue(db, both, { ...looking, teamId: 'north' })
	expect(ofNorth.rows.map(({ id }) => id)).toEqual([tree])
	expect((await listQueue(db, both, { ...looking, teamId: 'care' })).rows).toEqual([])
})

describe('a message from the resident', () => {
	test('waits in each team’s queue until somebody replies, or acts on that need', async ({
		db,
	}) => {
		await makeCouncil(db)
		const { enquiry, cases } = await sendFrom(db, ['missed-bin', 'street-tree'])
		const [bin = '', tree = ''] = cases.map(({ id }) => id)
		const unread = async () => [
			...(await idsSeen(db, lead, 'unread')),
			...(await idsSeen(db, petra, 'unread')),
		]
		await addNote(db, bin, { words, viewer: nadia, now })
		expect(await unread()).toEqual([])
		await residentWrites(db, enquiry.id, { words, now })
		expect(await unread()).toEqual([bin, tree])
		await addNote(db, bin, { words: 'Read.', viewer: nadia, now })
		expect(await unread()).toEqual([tree])
		await replyToResident(db, bin, { words, viewer: nadia, now })
		expect(await unread()).toEqual([])
	})

	test('comes back to the queue after closing, for some time', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db)
		await closeNeed(db, only.id, { outcome: 'done', words, viewer: nadia, now })
		await residentWrites(db, enquiry.id, { words: 'It is back.', now: hoursLater(3) })
		const last = new Date(now.getTime() + unreadAfterClosingDays * 86_400_000)
		expect(await idsSeen(db, nadia, 'unread', last)).toEqual([only.id])
		expect(await counts(db, nadia, last)).toMatchObject({ open: 0, unread: 1 })
		const later = new Date(last.getTime() + 1)
		expect(await idsSeen(db, nadia, 'unread', later)).toEqual([])
	})
})

test('closed cases come last first, withdrawn ones among them', async ({ db }) => {
	await makeCouncil(db)
	const first = (await sendOne(db, 'missed-bin', { now: daysLater(-7) })).only.id
	const second = await sendOne(db)
	await closeNeed(db, first, { outcome: 'done', words, viewer: nadia, now })
	await withdrawEnquiry(db, second.enquiry.id, { now })
	expect(await idsSeen(db, nadia, 'closed')).toEqual([second.only.id, first])
})

test('a row names the teams that alone read the words of its enquiry', async ({ db }) => {
	await makeCouncil(db)
	await sendFrom(db, ['safe-at-home', 'missed-bin'])
	await sendOne(db)
	const looking = { filter: 'open', isLed: leadOf(db, nadia), now } as const
	const { rows } = await listQueue(db, nadia, looking)
	expect(rows.map(({ wordsTeamIds }) => wordsTeamIds).toSorted()).toEqual([[], ['care']])
})
