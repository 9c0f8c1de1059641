import { findCase, listCases, listEvents } from '#app/cases/case.server.ts'
import {
	daysLater,
	hoursLater,
	makeCouncil,
	PEOPLE,
	readFacts,
	sendFrom,
	sendOne,
} from '#app/cases/case.test-support.ts'
import { listNotices } from '#app/notices/outbox.server.ts'
import { listDecisions } from '#app/triage/triage.server.ts'
import type { Db } from '#db/client.server.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { addNeed, closeNeed, handOverCase, takeCase } from './casework.server.ts'
import { replyToResident, withdrawEnquiry } from './conversation.server.ts'
import { findEnquiry } from './enquiry.server.ts'

const { nadia, owen, petra, carys, lead, admin } = PEOPLE
const now = hoursLater(2)
const words = 'A colleague will come on Wednesday.'
const kindsTold = async (db: Db, enquiryId: string) =>
	(await listNotices(db, enquiryId)).map(({ kind }) => kind).toSorted()
const lastEvent = async (db: Db, enquiryId: string) => (await listEvents(db, enquiryId)).at(-1)
const take = (db: Db, id: string, viewer = nadia, seenOfficerId: string | null = null) =>
	takeCase(db, id, { seenOfficerId, viewer, now })
const close = (db: Db, id: string, viewer = nadia) =>
	closeNeed(db, id, { outcome: 'done', words, viewer, now })

async function handOver(
	db: Db,
	id: string,
	{ toTeamId = 'north', isCountedAnew = false, at = now, viewer = nadia } = {},
) {
	const facts = await readFacts(db)
	return handOverCase(db, id, { toTeamId, words, isCountedAnew, facts, viewer, now: at })
}
async function add(db: Db, enquiryId: string, serviceId: string, viewer = nadia) {
	const facts = await readFacts(db)
	return addNeed(db, enquiryId, { serviceId, words, facts, viewer, now })
}

describe('taking a case', () => {
	test('makes the officer the lead contact where no person is yet', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db)
		expect(await take(db, only.id)).toEqual({ ok: true })
		expect(await findCase(db, only.id)).toMatchObject({ officerId: 'nadia' })
		expect(await findEnquiry(db, enquiry.id)).toMatchObject({
			leadTeamId: 'waste',
			leadStaffId: 'nadia',
		})
		expect(await lastEvent(db, enquiry.id)).toMatchObject({ kind: 'taken', staffId: 'nadia' })
	})

	test('leaves the lead with who has it, unless the case is the most urgent', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, cases } = await sendFrom(db, ['street-tree', 'missed-bin'])
		const [tree, bin] = cases
		await take(db, bin?.id ?? '', nadia)
		await take(db, tree?.id ?? '', petra)
		expect(await findEnquiry(db, enquiry.id)).toMatchObject({ leadStaffId: 'nadia' })
		await take(db, bin?.id ?? '', owen, 'nadia')
		expect(await findEnquiry(db, enquiry.id)).toMatchObject({ leadStaffId: 'owen' })
	})

	test('a second click changes nothing', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db)
		await take(db, only.id)
		expect(await take(db, only.id)).toEqual({ ok: true })
		const taken = (await listEvents(db, enquiry.id)).filter(({ kind }) => kind === 'taken')
		expect(taken).toHaveLength(1)
	})

	test('from a colleague only by who has seen that they have it', async ({ db }) => {
		await makeCouncil(db)
		const { only } = await sendOne(db)
		await take(db, only.id, nadia)
		expect(await take(db, only.id, owen)).toEqual({ ok: false, code: 'taken' })
		expect(await take(db, only.id, owen, 'nadia')).toEqual({ ok: true })
	})

	test('is refused once it is closed', async ({ db }) => {
		await makeCouncil(db)
		const { only } = await sendOne(db)
		await close(db, only.id)
		expect(await take(db, only.id)).toEqual({ ok: false, code: 'notOpen' })
	})
})

test('nobody acts on a case that they may not see', async ({ db }) => {
	await makeCouncil(db)
	const { enquiry, only } = await sendOne(db)
	const before = await listEvents(db, enquiry.id)
	const refused = { ok: false, code: 'notYours' }
	for (const viewer of [petra, carys, admin]) {
		expect(await take(db, only.id, viewer)).toEqual(refused)
		expect(await close(db, only.id, viewer)).toEqual(refused)
		expect(await handOver(db, only.id, { viewer })).toEqual(refused)
		expect(await add(db, enquiry.id, 'street-tree', viewer)).toEqual(refused)
		expect(await replyToResident(db, only.id, { words, viewer, now })).toEqual(refused)
	}
	expect(await take(db, crypto.randomUUID())).toEqual(refused)
	expect(await listEvents(db, enquiry.id)).toEqual(before)
	expect(await take(db, only.id, lead)).toEqual({ ok: true })
})

describe('handing a case over', () => {
	test('keeps the promised deadline, and stores a decision by a person', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db)
		await take(db, only.id)
		expect(await handOver(db, only.id)).toEqual({ ok: true })
		const { teamId, officerId, deadlineAt, timescale } = only
		expect({ teamId, officerId }).toEqual({ teamId: 'waste', officerId: null })
		const after = { teamId: 'north', officerId: null, deadlineAt, timescale }
		expect(await findCase(db, only.id)).toMatchObject(after)
		expect(await listDecisions(db, [only.id])).toMatchObject([
			{ teamId: 'waste', reason: 'service' },
			{ teamId: 'north', reason: 'handed_over', ruleId: null },
		])
		expect((await lastEvent(db, enquiry.id))?.detail).toEqual({
			fromTeamId: 'waste',
			toTeamId: 'north',
			deadlineAt: deadlineAt.toISOString(),
		})
		expect(await kindsTold(db, enquiry.id)).toEqual(['enquiry_received', 'handed_over'])
	})

	test('counts anew from today where that is asked for, and says both dates', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db)
		await handOver(db, only.id, { isCountedAnew: true, at: daysLater(3) })
		const deadlineAt = new Date('2027-03-11T23:59:59.999Z')
		expect(await findCase(db, only.id)).toMatchObject({
			deadlineAt,
			timescale: { countedFrom: '2027-03-04', deadlineDay: '2027-03-11' },
		})
		expect(await lastEvent(db, enquiry.id)).toMatchObject({
			words,
			detail: {
				previousDeadlineAt: '2027-03-08T23:59:59.999Z',
				deadlineAt: deadlineAt.toISOString(),
			},
		})
	})

	test('never rescues a deadline that has passed', async ({ db }) => {
		await makeCouncil(db)
		const { only } = await sendOne(db)
		const at = new Date('2027-03-09T00:00:00Z')
		expect(await handOver(db, only.id, { isCountedAnew: true, at })).toEqual({ ok: true })
		expect(await findCase(db, only.id)).toMatchObject({ deadlineAt: only.deadlineAt })
	})

	test('takes the lead along only when its team has nothing else open', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db)
		await add(db, enquiry.id, 'street-tree')
		await take(db, only.id)
		await handOver(db, only.id, { toTeamId: 'desk' })
		const leadNow = { leadTeamId: 'desk', leadStaffId: null }
		expect(await findEnquiry(db, enquiry.id)).toMatchObject(leadNow)
		const [, tree] = await listCases(db, [enquiry.id])
		await handOver(db, tree?.id ?? '', { toTeamId: 'care', viewer: petra })
		expect(await findEnquiry(db, enquiry.id)).toMatchObject(leadNow)
	})

	test('is refused to the same team, to none, and once it is closed', async ({ db }) => {
		await makeCouncil(db)
		const { only } = await sendOne(db)
		const refusals = { waste: 'sameTeam', nowhere: 'unknownTeam' }
		for (const [toTeamId, code] of Object.entries(refusals))
			expect(await handOver(db, only.id, { toTeamId })).toEqual({ ok: false, code })
		await close(db, only.id)
		expect(await handOver(db, only.id)).toEqual({ ok: false, code: 'notOpen' })
	})
})

describe('adding a need', () => {
	test('opens a case by triage, counted from today', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry } = await sendOne(db, 'missed-bin', { now: daysLater(-7) })
		expect(await add(db, enquiry.id, 'street-tree')).toEqual({ ok: true })
		const [, added] = await listCases(db, [enquiry.id])
		expect(added).toMatchObject({ number: 2, teamId: 'north', status: 'open', receivedAt: now })
		expect(added?.timescale).toMatchObject({ days: 10, countedFrom: '2027-03-01' })
		expect(await listDecisions(db, [added?.id ?? ''])).toMatchObject([{ reason: 'place' }])
		expect(await kindsTold(db, enquiry.id)).toEqual(['enquiry_received', 'need_added'])
	})

	test('alerts the duty team of an urgent one', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry } = await sendOne(db)
		await add(db, enquiry.id, 'fallen-tree')
		expect(await kindsTold(db, enquiry.id)).toContain('duty_alert')
	})

	test('is refused twice while it is open, and for a service that there is not', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry } = await sendOne(db)
		const refusals = { 'missed-bin': 'already', 'no-service': 'unknownService' }
		for (const [serviceId, code] of Object.entries(refusals))
			expect(await add(db, enquiry.id, serviceId)).toEqual({ ok: false, code })
	})

	test('opens a closed enquiry again, but not a withdrawn one', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db)
		await close(db, only.id)
		expect((await findEnquiry(db, enquiry.id))?.closedAt).toEqual(now)
		expect(await add(db, enquiry.id, 'missed-bin')).toEqual({ ok: true })
		expect((await findEnquiry(db, enquiry.id))?.closedAt).toBeNull()
		await withdrawEnquiry(db, enquiry.id, { now })
		expect(await add(db, enquiry.id, 'street-tree')).toEqual({ ok: false, code: 'notOpen' })
	})
})

describe('closing', () => {
	test('the last open case closes the enquiry and asks how easy it was', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, cases } = await sendFrom(db, ['missed-bin', 'street-tree'])
		const [bin, tree] = cases
		await close(db, bin?.id ?? '')
		expect((await findEnquiry(db, enquiry.id))?.closedAt).toBeNull()
		expect(await kindsTold(db, enquiry.id)).toEqual(['closed', 'enquiry_received'])
		await close(db, tree?.id ?? '', petra)
		expect((await findEnquiry(db, enquiry.id))?.closedAt).toEqual(now)
		const told = ['ask_ease', 'closed', 'closed', 'enquiry_received']
		expect(await kindsTold(db, enquiry.id)).toEqual(told)
	})

	test('says what became of it', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db)
		await closeNeed(db, only.id, { outcome: 'not_us', words, viewer: nadia, now })
		expect(await findCase(db, only.id)).toMatchObject({
			status: 'closed',
			outcome: 'not_us',
			closedAt: now,
		})
		const event = { kind: 'closed', words, detail: { outcome: 'not_us' } }
		expect(await lastEvent(db, enquiry.id)).toMatchObject(event)
		expect(await close(db, only.id)).toEqual({ ok: false, code: 'notOpen' })
	})

	test('asks once, however often the last case closes', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db)
		await close(db, only.id)
		await add(db, enquiry.id, 'missed-bin')
		const [, again] = await listCases(db, [enquiry.id])
		await close(db, again?.id ?? '')
		const asked = (await kindsTold(db, enquiry.id)).filter((kind) => kind === 'ask_ease')
		expect(asked).toHaveLength(1)
	})

	test('sends nothing to who left no address', async ({ db }) => {
		await makeCouncil(db)
		const contact = { isAnonymous: true, language: 'en' }
		const { enquiry, only } = await sendOne(db, 'missed-bin', { contact })
		expect(await close(db, only.id)).toEqual({ ok: true })
		expect(await kindsTold(db, enquiry.id)).toEqual([])
	})
})

test('what is told is undone together with what was done', async ({ db }) => {
	await makeCouncil(db)
	const { enquiry, only } = await sendOne(db)
	const undone = db.transaction(async (tx) => {
		await close(tx, only.id)
		expect(await kindsTold(tx, enquiry.id)).toContain('closed')
		throw new Error('undo')
	})
	await expect(undone).rejects.toThrow('undo')
	expect(await kindsTold(db, enquiry.id)).toEqual(['enquiry_received'])
	expect(await findCase(db, only.id)).toMatchObject({ status: 'open' })
})
