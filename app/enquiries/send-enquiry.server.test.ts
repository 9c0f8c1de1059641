import { count } from 'drizzle-orm'
import { describe } from 'vitest'
import { listCases, listEvents } from '#app/cases/case.server.ts'
import { makeCouncil, PEOPLE, readFacts, receivedAt } from '#app/cases/case.test-support.ts'
import { listPhotos } from '#app/files/photo.server.ts'
import type { Language } from '#app/languages/language.ts'
import { listNotices } from '#app/notices/outbox.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { findDraft, findDraftById, startDraft } from '#app/questions/draft.server.ts'
import { findContact } from '#app/residents/contact.server.ts'
import { findLinkSubject, isRightCode } from '#app/residents/link.server.ts'
import { listDecisions } from '#app/triage/triage.server.ts'
import type { Db } from '#db/client.server.ts'
import { caseEvents, cases } from '#db/schema/cases.ts'
import { enquiries } from '#db/schema/enquiries.ts'
import { photos } from '#db/schema/files.ts'
import { notices } from '#db/schema/notices.ts'
import { answers } from '#db/schema/questions.ts'
import { contacts, links } from '#db/schema/residents.ts'
import { triageDecisions } from '#db/schema/triage.ts'
import { expect, test } from '#tests/support/database.ts'
import { ownDatabase } from '#tests/support/own-database.ts'
import { findEnquiry, findEnquiryOfDraft } from './enquiry.server.ts'
import { type DraftContact, type EnquiryDraft, emptyDraft } from './enquiry-draft.ts'
import { followCodeOf, type Sending, type Sent, sendEnquiry } from './send-enquiry.server.ts'

const now = receivedAt
const amina: DraftContact = {
	isAnonymous: false,
	name: 'Amina Yusuf',
	reachBy: 'email',
	email: 'Amina@example.com',
	language: 'ar',
}

/** A draft as the check page finds it, ready to be sent. */
async function prepare(
	db: Db,
	needs: string[],
	change: Partial<EnquiryDraft> = {},
	language: Language = 'en',
): Promise<Sending> {
	const facts = await readFacts(db)
	const content: EnquiryDraft = {
		...emptyDraft('The bins in Mill Lane were left full.'),
		needs,
		place: { source: 'postcode', postcode: 'ZZ1 1AA', placeIds: ['north-ward'] },
		answers: Object.fromEntries(
			facts.services
				.filter(({ id }) => needs.includes(id))
				.map(({ id, definitionId }) => [id, { definitionId, answers: { since: `${id} since` } }]),
		),
		contact: amina,
		access: { needs: ['large_print', 'other'], other: 'A ramp' },
		...change,
	}
	const started = await startDraft(db, { subject: 'enquiry', language, content, now })
	return { draftId: started.draft.id, draftKey: started.key, content, language, facts, now }
}

const idOf = (sent: Sent) => ('enquiryId' in sent ? sent.enquiryId : undefined)

/** The enquiry that sending made, or had made before. */
async function enquiryOf(db: Db, sending: Sending): Promise<string> {
	const sent = await sendEnquiry(db, sending)
	const id = idOf(sent)
	if (!id) throw new Error('nothing was stored')
	return id
}

async function send(
	db: Db,
	...args: Parameters<typeof prepare> extends [Db, ...infer Rest] ? Rest : never
) {
	const sending = await prepare(db, ...args)
	const enquiryId = await enquiryOf(db, sending)
	return { sending, enquiryId, cases: await listCases(db, [enquiryId]) }
}

async function addPhoto(db: Db, draftId: string, name: string) {
	const content = Buffer.from('a picture')
	const size = { width: 4, height: 3, sizeBytes: content.length, sha256: 'x' }
	await db.insert(photos).values({ draftId, name, ...size, content, addedAt: now })
}

const WRITTEN = [enquiries, cases, caseEvents, contacts, links, answers, triageDecisions, notices]

/** How many rows each table has that sending writes to. */
async function countRows(db: Db) {
	const counts: number[] = []
	for (const table of WRITTEN)
		counts.push((await db.select({ count: count() }).from(table))[0]?.count ?? 0)
	return counts
}

describe('sending', () => {
	test('stores what was said, with what comes of it', async ({ db }) => {
		await makeCouncil(db)
		const sending = await prepare(db, ['missed-bin', 'street-tree'])
		await addPhoto(db, sending.draftId, 'bin.jpg')
		const enquiryId = await enquiryOf(db, sending)

		const enquiry = await findEnquiry(db, enquiryId)
		expect(enquiry).toMatchObject({
			draftId: sending.draftId,
			words: sending.content.words,
			channel: 'web',
			language: 'en',
			contactLanguage: 'ar',
			placeSource: 'postcode',
			placeId: 'north-ward',
			placeIds: ['north-ward'],
			postcode: 'ZZ1 1AA',
			name: 'Amina Yusuf',
			reachBy: 'email',
			accessNeeds: ['large_print', 'other'],
			accessNeedsOther: 'A ramp',
			receivedAt: now,
			closedAt: null,
			enteredBy: null,
		})
		expect(enquiry?.reference).toMatch(/^\w{4}-\w{4}$/)
		expect(await findContact(db, enquiry?.contactId ?? '')).toMatchObject({
			kind: 'email',
			value: 'amina@example.com',
		})

		const opened = await listCases(db, [enquiryId])
		expect(opened).toMatchObject([
			{ number: 1, serviceId: 'missed-bin', teamId: 'waste', status: 'open', officerId: null },
			{ number: 2, serviceId: 'street-tree', teamId: 'north', status: 'open', officerId: null },
		])
		expect(opened.map(({ timescale }) => timescale)).toMatchObject([
			{ kind: 'working_days', days: 5, deadlineDay: '2027-03-08' },
			{ kind: 'working_days', days: 10, deadlineDay: '2027-03-15' },
		])
		const caseIds = opened.map(({ id }) => id)
		for (const [index, decision] of (await listDecisions(db, caseIds)).entries())
			expect(['service', 'place'], String(index)).toContain(decision.reason)
		expect(await listAnswers(db, caseIds)).toHaveLength(2)
		expect(await listAnswers(db, caseIds)).toContainEqual({
			subjectId: caseIds[1],
			definitionId: opened[1]?.definitionId,
			answers: { since: 'street-tree since' },
		})
		const events = await listEvents(db, enquiryId)
		expect(events.map(({ kind, caseId, actor }) => [kind, caseId, actor])).toEqual([
			['received', null, 'resident'],
			['assigned', caseIds[0], 'system'],
			['assigned', caseIds[1], 'system'],
		])
		expect(await listPhotos(db, { enquiryId })).toMatchObject([{ name: 'bin.jpg' }])
		expect(await listPhotos(db, { draftId: sending.draftId })).toEqual([])
	})

	test('tells the resident once, with a link, and gives a code to write down', async ({ db }) => {
		await makeCouncil(db)
		const { enquiryId, sending } = await send(db, ['missed-bin', 'street-tree'], {}, 'ar')
		const told = await listNotices(db, enquiryId)
		expect(told).toMatchObject([{ kind: 'enquiry_received', channel: 'email' }])
		const [notice] = await db.select().from(notices)
		expect(notice).toMatchObject({
			recipient: 'amina@example.com',
			language: 'ar',
			detail: { token: expect.any(String) },
		})
		const token = notice?.detail.token ?? ''
		expect(await findLinkSubject(db, token, { kind: 'follow', now })).toBe(enquiryId)

		const code = followCodeOf(sending.draftKey)
		expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
		expect(followCodeOf(`${sending.draftKey}x`)).not.toBe(code)
		expect(await isRightCode(db, enquiryId, code, { kind: 'follow_code', now })).toBe(true)
		const kept = JSON.stringify(await db.select().from(links))
		expect(kept).not.toContain(token)
		expect(kept).not.toContain(code)
	})

	test('keeps nothing of the draft’s key, and leaves the draft as sent', async ({ db }) => {
		await makeCouncil(db)
		const { sending } = await send(db, ['missed-bin'])
		expect(await findDraft(db, sending.draftKey, { now })).toMatchObject({ sentAt: now })
		const rows = JSON.stringify(await db.select().from(enquiries))
		expect(rows).not.toContain(sending.draftKey)
	})

	test('a colleague’s entry says who made it', async ({ db }) => {
		await makeCouncil(db)
		const entered = { channel: 'phone' as const, enteredBy: PEOPLE.nadia.staffId }
		const { enquiryId } = await send(db, ['missed-bin'], entered)
		expect(await findEnquiry(db, enquiryId)).toMatchObject(entered)
		const [first] = await listEvents(db, enquiryId)
		expect(first).toMatchObject({ kind: 'received', actor: 'staff', staffId: 'nadia' })
	})

	test('a need with no answers, and a photo that no need asks for, are simply left out', async ({
		db,
	}) => {
		await makeCouncil(db)
		const sending = await prepare(db, ['missed-bin'], { answers: {} })
		const withoutPhotos = sending.facts.services.map((one) => ({ ...one, allowsPhotos: false }))
		await addPhoto(db, sending.draftId, 'left-over.jpg')
		const facts = { ...sending.facts, services: withoutPhotos }
		const enquiryId = await enquiryOf(db, { ...sending, facts })
		const [only] = await listCases(db, [enquiryId])
		expect(await listAnswers(db, [only?.id ?? ''])).toEqual([])
		expect(await db.select().from(photos)).toEqual([])
	})
})

describe('who is told', () => {
	const kindsTold = async (db: Db, enquiryId: string) =>
		(await listNotices(db, enquiryId)).map(({ kind, channel }) => `${kind} ${channel}`)

	test('nobody, for an enquiry without a name, of which nothing personal is kept', async ({
		db,
	}) => {
		await makeCouncil(db)
		const contact = { isAnonymous: true, language: 'en' }
		const { enquiryId } = await send(db, ['missed-bin'], { contact })
		expect(await findEnquiry(db, enquiryId)).toMatchObject({
			isAnonymous: true,
			contactId: null,
			name: null,
			phone: null,
			postalAddress: null,
			reachBy: null,
		})
		expect(await kindsTold(db, enquiryId)).toEqual([])
		expect(await db.select().from(contacts)).toEqual([])
	})

	test.for([
		['text', { phone: '+447700900982' }, 'phone', ['enquiry_received text']],
		['phone', { phone: '+441632960001' }, 'phone', []],
		['post', { postalAddress: '1 Mill Lane\nHarbour' }, 'post', []],
		['in_person', {}, undefined, []],
	] as const)('by %s as they asked', async ([reachBy, way, kind, told], { db }) => {
		await makeCouncil(db)
		const contact = { isAnonymous: false, name: 'Amina', language: 'en', reachBy, ...way }
		const { enquiryId } = await send(db, ['missed-bin'], { contact })
		const enquiry = await findEnquiry(db, enquiryId)
		expect(enquiry).toMatchObject({ reachBy, name: 'Amina', ...way })
		const kept = enquiry?.contactId ? await findContact(db, enquiry.contactId) : undefined
		expect(kept?.kind).toBe(kind)
		expect(await kindsTold(db, enquiryId)).toEqual(told)
	})

	test('the duty team of each urgent need, without a word of what it is about', async ({ db }) => {
		await makeCouncil(db)
		const { enquiryId, cases: opened } = await send(db, ['missed-bin', 'fallen-tree'])
		const urgent = opened.find(({ isUrgent }) => isUrgent)
		expect(urgent).toMatchObject({ teamId: 'duty', timescale: { kind: 'hours', hours: 4 } })
		const rows = await db.select().from(notices)
		const alerts = rows.filter(({ kind }) => kind === 'duty_alert')
		expect(alerts).toMatchObject([
			{ recipient: 'duty@council.example', enquiryId, caseId: urgent?.id, detail: {} },
		])
	})

	test('no duty team where there is none, and then the need is still with somebody', async ({
		db,
	}) => {
		await makeCouncil(db)
		const sending = await prepare(db, ['fallen-tree'])
		const teams = sending.facts.teams.filter(({ kind }) => kind !== 'duty')
		const enquiryId = await enquiryOf(db, { ...sending, facts: { ...sending.facts, teams } })
		expect(await listCases(db, [enquiryId])).toMatchObject([{ isUrgent: true, teamId: 'north' }])
		expect(await kindsTold(db, enquiryId)).toEqual(['enquiry_received email'])
	})
})

describe('the lead contact', () => {
	const leadOf = async (db: Db, needs: string[]) => {
		const { enquiryId } = await send(db, needs)
		return findEnquiry(db, enquiryId)
	}

	test('is the team of the need that is due first, whatever their order', async ({ db }) => {
		await makeCouncil(db)
		for (const needs of [
			['street-tree', 'missed-bin'],
			['missed-bin', 'street-tree'],
		])
			expect(await leadOf(db, needs)).toMatchObject({ leadTeamId: 'waste', leadStaffId: null })
		expect(await leadOf(db, ['missed-bin', 'fallen-tree'])).toMatchObject({ leadTeamId: 'duty' })
	})

	test('and a sensitive need is marked as that, and no other', async ({ db }) => {
		await makeCouncil(db)
		const { cases: opened } = await send(db, ['missed-bin', 'safe-at-home'])
		expect(opened.map(({ isSensitive, teamId }) => [teamId, isSensitive])).toEqual([
			['waste', false],
			['care', true],
		])
	})
})

describe('sent again', () => {
	test('the same draft gives the same enquiry and writes nothing', async ({ db }) => {
		await makeCouncil(db)
		const { sending, enquiryId } = await send(db, ['missed-bin'])
		const before = await countRows(db)
		const later = new Date(now.getTime() + 60_000)
		expect(await sendEnquiry(db, { ...sending, now: later })).toEqual({
			kind: 'sentBefore',
			enquiryId,
		})
		expect(await countRows(db)).toEqual(before)
	})

	test('with something typed since and not confirmed, it is the same', async ({ db }) => {
		await makeCouncil(db)
		const { sending } = await send(db, ['missed-bin'])
		const content = { ...sending.content, typed: { words: { words: ['half a word'] } } }
		expect(await sendEnquiry(db, { ...sending, content })).toMatchObject({ kind: 'sentBefore' })
	})

	test('with other content it is not taken for the same, and changes nothing', async ({ db }) => {
		await makeCouncil(db)
		const { sending, enquiryId } = await send(db, ['missed-bin'])
		const content = { ...sending.content, words: 'Something else.' }
		expect(await sendEnquiry(db, { ...sending, content })).toEqual({
			kind: 'changedSince',
			enquiryId,
		})
		expect(await findEnquiry(db, enquiryId)).toMatchObject({ words: sending.content.words })
	})

	test('a draft that was read from the database counts as the same', async ({ db }) => {
		await makeCouncil(db)
		const sending = await prepare(db, ['missed-bin', 'street-tree'])
		const read = async () =>
			(await findDraftById(db, sending.draftId, { now }))?.content as EnquiryDraft
		await sendEnquiry(db, { ...sending, content: await read() })
		const again = await sendEnquiry(db, { ...sending, content: await read() })
		expect(again.kind).toBe('sentBefore')
	})
})

describe('a failure half-way leaves nothing behind', () => {
	async function expectNothing(db: Db, sending: Sending, message: RegExp) {
		const before = await countRows(db)
		await expect(sendEnquiry(db, sending)).rejects.toThrow(message)
		expect(await countRows(db)).toEqual(before)
		expect(await findDraftById(db, sending.draftId, { now })).toMatchObject({ sentAt: null })
	}

	test('without an active desk', async ({ db }) => {
		await makeCouncil(db)
		const sending = await prepare(db, ['missed-bin'])
		const teams = sending.facts.teams.map((team) => ({ ...team, isActive: team.kind !== 'desk' }))
		const facts = { ...sending.facts, teams }
		await expectNothing(db, { ...sending, facts }, /no active desk/)
		expect(await sendEnquiry(db, sending)).toMatchObject({ kind: 'received' })
	})

	test('when the database refuses a case, after the enquiry is stored', async ({ db }) => {
		await makeCouncil(db)
		const sending = await prepare(db, ['missed-bin'])
		await addPhoto(db, sending.draftId, 'bin.jpg')
		const services = sending.facts.services.map((one) => ({ ...one, id: `no-${one.id}` }))
		const content = { ...sending.content, needs: ['no-missed-bin'] }
		const facts = { ...sending.facts, services }
		await expectNothing(db, { ...sending, content, facts }, /Failed query/)
		expect(await listPhotos(db, { draftId: sending.draftId })).toHaveLength(1)
	})

	test('with a draft that needs nothing, has run out, or never was', async ({ db }) => {
		await makeCouncil(db)
		const sending = await prepare(db, ['missed-bin'])
		const content = { ...sending.content, needs: [] }
		await expectNothing(db, { ...sending, content }, /at least one need/)
		const late = new Date(now.getTime() + 29 * 86_400_000)
		expect(await sendEnquiry(db, { ...sending, now: late })).toEqual({ kind: 'notAsRead' })
		const draftId = crypto.randomUUID()
		expect(await sendEnquiry(db, { ...sending, draftId })).toEqual({ kind: 'notAsRead' })
	})
})

describe('at once, from twenty connections', () => {
	const own = ownDatabase({ connectionsMax: 20 })
	const twenty = Array.from({ length: 20 }, (_, at) => at)

	test('the same draft makes one enquiry, and all are told of that one', async () => {
		const { db } = own
		await makeCouncil(db)
		const sending = await prepare(db, ['missed-bin', 'fallen-tree'])
		const sent = await Promise.all(twenty.map(() => sendEnquiry(db, sending)))
		expect(sent.filter(({ kind }) => kind === 'received')).toHaveLength(1)
		expect(sent.filter(({ kind }) => kind === 'sentBefore')).toHaveLength(19)
		expect(new Set(sent.map(idOf)).size).toBe(1)
		const { id = '' } = (await findEnquiryOfDraft(db, sending.draftId)) ?? {}
		expect(await listCases(db, [id])).toHaveLength(2)
		const told = (await listNotices(db, id)).map(({ kind }) => kind).toSorted()
		expect(told).toEqual(['duty_alert', 'enquiry_received'])
	})

	test('enquiries of one person do not wait for each other for ever', async () => {
		const { db } = own
		const drafts = await Promise.all(twenty.map(() => prepare(db, ['missed-bin'])))
		const sent = await Promise.all(drafts.map((sending) => sendEnquiry(db, sending)))
		expect(new Set(sent.map(idOf)).size).toBe(20)
		expect(sent.every(({ kind }) => kind === 'received')).toBe(true)
		expect(await db.select().from(contacts)).toHaveLength(1)
	})
})
