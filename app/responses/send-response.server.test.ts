import { eq } from 'drizzle-orm'
import { findConsultationById } from '#app/consultations/consultation.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { findDraft } from '#app/questions/draft.server.ts'
import type { Db } from '#db/client.server.ts'
import { consultations } from '#db/schema/consultations.ts'
import { notices } from '#db/schema/notices.ts'
import { drafts } from '#db/schema/questions.ts'
import { equalityAnswers, responseFlags, responses } from '#db/schema/responses.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { openByCode, openByLink } from './open-response.server.ts'
import { findResponse } from './response.server.ts'
import { closesAt, makePark, open, opensAt, prepare, send } from './response.test-support.ts'
import { receiptCodeOf, sendResponse } from './send-response.server.ts'

const long = 'The path by the lake is wet all winter long, and prams get stuck.'
const minutes = (count: number) => count * 60_000

async function answersOf(db: Db, id: string) {
	const [stored] = await listAnswers(db, [id])
	return stored?.answers
}

test('a response is stored with its answers, and the questions stay as they are from then on', async ({
	db,
}) => {
	const park = await makePark(db)
	const sending = await prepare(db, park, { where: 'lake', why: long })
	const sent = await sendResponse(db, sending)
	if (sent.kind !== 'received') throw new Error(sent.kind)
	expect(await findResponse(db, sent.responseId)).toMatchObject({
		...{ channel: 'web', respondentKind: 'anonymous', isFlagged: false, countedAt: null },
		...{ receivedAt: open, publication: 'waiting', definitionId: park.definitionId },
	})
	expect(await answersOf(db, sent.responseId)).toEqual({ where: 'lake', why: long })
	expect((await findConsultationById(db, park.id))?.frozenAt).toEqual(open)
	// Nothing of what was written stays with the draft.
	const draft = await findDraft(db, sending.draftKey, { now: open })
	expect(JSON.stringify(draft?.content)).not.toContain('winter')
})

test('no answer to a hidden question gets in, whoever put it into the draft', async ({ db }) => {
	const park = await makePark(db)
	const id = await send(db, park, { where: 'lake', trees: 'oak', nonsense: 'x' })
	expect(await answersOf(db, id)).toEqual({ where: 'lake' })
})

test('what must be answered, and what does not fit, is told, and nothing is stored', async ({
	db,
}) => {
	const park = await makePark(db)
	for (const answers of [{}, { where: 'moon' }, { where: 'wood', trees: 'x'.repeat(201) }]) {
		const sent = await sendResponse(db, await prepare(db, park, answers as never))
		expect(sent.kind).toBe('incomplete')
	}
	expect(await db.select().from(responses)).toEqual([])
})

test('from paper, what was left open stays open', async ({ db }) => {
	const park = await makePark(db)
	const keyed = { channel: 'paper', staffId: 'meera', receivedAt: open } as const
	const id = await send(db, park, { why: long }, { keyed, now: new Date('2027-05-20T10:00:00Z') })
	expect(await findResponse(db, id)).toMatchObject({
		channel: 'paper',
		keyedBy: 'meera',
		receivedAt: open,
	})
})

describe('in time', () => {
	const last = new Date(closesAt.getTime() - 1)
	const graceEnds = new Date(closesAt.getTime() + minutes(24 * 60))
	test.for([
		['at the opening', opensAt, opensAt, 'received'],
		[
			'before the opening',
			new Date(opensAt.getTime() - 1),
			new Date(opensAt.getTime() - 1),
			'closed',
		],
		['in the last moment', last, last, 'received'],
		['begun in the last moment and sent in the grace', last, closesAt, 'received'],
		['sent in the last moment of the grace', last, new Date(graceEnds.getTime() - 1), 'received'],
		['sent at the end of the grace', last, graceEnds, 'closed'],
		['begun at the close', closesAt, closesAt, 'closed'],
	] as const)('%s', async ([, startedAt, now, kind], { db }) => {
		const park = await makePark(db)
		const sending = await prepare(db, park, { where: 'lake' }, { startedAt, now })
		expect((await sendResponse(db, sending)).kind).toBe(kind)
		const draft = await findDraft(db, sending.draftKey, { now })
		// Who is told that it is too late still has what they wrote.
		expect(draft?.sentAt === null).toBe(kind === 'closed')
	})

	test('a close that was moved holds as it is now, not as it was read', async ({ db }) => {
		const park = await makePark(db)
		const sending = await prepare(db, park, { where: 'lake' })
		await db
			.update(consultations)
			.set({ closesAt: opensAt, graceHours: 0 })
			.where(eq(consultations.id, park.id))
		expect((await sendResponse(db, sending)).kind).toBe('closed')
	})

	test('a withdrawn consultation takes nothing', async ({ db }) => {
		const park = await makePark(db)
		const sending = await prepare(db, park, { where: 'lake' })
		await db.update(consultations).set({ status: 'withdrawn' }).where(eq(consultations.id, park.id))
		expect((await sendResponse(db, sending)).kind).toBe('closed')
	})
})

test('sent twice it is one response, and saved in between it is not sent unread', async ({
	db,
}) => {
	const park = await makePark(db)
	const sending = await prepare(db, park, { where: 'lake' })
	expect(await sendResponse(db, { ...sending, revision: 9 })).toEqual({ kind: 'notAsRead' })
	const first = await sendResponse(db, sending)
	const second = await sendResponse(db, sending)
	expect(second).toEqual({ ...first, kind: 'sentBefore' })
	expect(await db.select().from(responses)).toHaveLength(1)
})

test('answers about equality are kept with nothing that leads back', async ({ db }) => {
	const park = await makePark(db)
	const equality = { age: '25-34', sex: 'female' }
	await send(db, park, { where: 'lake' }, { content: { equality } })
	const rows = await db.select().from(equalityAnswers)
	expect(Object.fromEntries(rows.map(({ questionId, value }) => [questionId, value]))).toEqual(
		equality,
	)
	expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['consultationId', 'id', 'questionId', 'value'])
})

test('who gave an address gets a receipt by email that opens the answers', async ({ db }) => {
	const park = await makePark(db)
	const sending = await prepare(
		db,
		park,
		{ where: 'lake' },
		{ about: { email: 'Amina@Example.com' } },
	)
	await sendResponse(db, sending)
	const [notice] = await db.select().from(notices)
	expect(notice).toMatchObject({ kind: 'response_received', recipient: 'amina@example.com' })
	expect(await openByLink(db, notice?.detail.token ?? '', { now: open })).toBeTruthy()
	expect(await openByLink(db, 'x'.repeat(43), { now: open })).toBeUndefined()
})

test('the reference and the code of the receipt open the answers, and neither alone does', async ({
	db,
}) => {
	const park = await makePark(db)
	const sending = await prepare(db, park, { where: 'lake' })
	await sendResponse(db, sending)
	const [{ reference } = { reference: '' }] = await db.select().from(responses)
	const code = receiptCodeOf(sending.draftKey)
	const typed = { reference: reference.toLowerCase().replace('-', ' '), code: code.toLowerCase() }
	expect(await openByCode(db, typed, { now: open })).toBeTruthy()
	expect(await openByCode(db, { reference, code: 'B4KD-QQ7T-9XCM' }, { now: open })).toBeUndefined()
	expect(await openByCode(db, { reference: 'K7QD-93XT', code }, { now: open })).toBeUndefined()
})

describe('what may be from somebody who answered before is flagged with the reason, and kept', () => {
	const five = { where: 'lake', a: 1, b: 2, c: 3, d: 4 }
	test.for([
		['same-email', { where: 'lake' }, { about: { email: 'a@example.com' } }],
		['same-words', { where: 'lake', why: long }, {}],
		['same-browser', { where: 'lake' }, { browserKey: 'one' }],
		['same-answers', five, {}],
	] as const)('%s', async ([reason, answers, given], { db }) => {
		const park = await makePark(db)
		const first = await send(db, park, { ...answers }, given)
		const second = await send(db, park, { ...answers }, given)
		const flags = await db.select().from(responseFlags)
		expect(flags).toMatchObject([{ responseId: second, reason, otherResponseId: first }])
		expect((await findResponse(db, second))?.isFlagged).toBe(true)
		expect((await findResponse(db, first))?.isFlagged).toBe(false)
	})

	test('a form that comes twice is kept twice', async ({ db }) => {
		const park = await makePark(db)
		const keyed = {
			channel: 'paper',
			staffId: 'meera',
			receivedAt: open,
			formCode: 'ABCD',
		} as const
		const first = await send(db, park, { where: 'lake' }, { keyed })
		const second = await send(db, park, { where: 'wood' }, { keyed })
		expect((await findResponse(db, first))?.formCode).toBe('ABCD')
		expect(await findResponse(db, second)).toMatchObject({ formCode: null, isFlagged: true })
	})

	test('however many came from one browser, the first of the same email is found', async ({
		db,
	}) => {
		const park = await makePark(db)
		const first = await send(db, park, { where: 'lake' }, { browserKey: 'hub' })
		const stored = await findResponse(db, first)
		if (!stored) throw new Error('the response was not stored')
		const { id: _, reference: __, draftId: ___, ...like } = stored
		const others = Array.from({ length: 201 }, () => crypto.randomUUID())
		const begun = { subject: 'response', language: 'en', content: {} } as const
		const dates = { startedAt: open, savedAt: open, expiresAt: open, sentAt: open }
		await db.insert(drafts).values(others.map((id) => ({ ...begun, ...dates, id, keyHash: id })))
		await db
			.insert(responses)
			.values(others.map((id) => ({ ...like, id, draftId: id, reference: id })))
		const own = { about: { email: 'a@example.com' } }
		const early = await send(db, park, { where: 'wood' }, own)
		const late = await send(db, park, { where: 'lake' }, { ...own, browserKey: 'hub' })
		const flags = await db.select().from(responseFlags).where(eq(responseFlags.responseId, late))
		const byReason = Object.fromEntries(flags.map((one) => [one.reason, one.otherResponseId]))
		expect(byReason['same-email']).toBe(early)
		expect([first, ...others]).toContain(byReason['same-browser'])
	})

	test('what is alike by chance, and what is elsewhere, is not', async ({ db }) => {
		const park = await makePark(db)
		await send(db, park, { where: 'lake', why: 'More trees please', a: 1, b: 1 })
		await send(db, park, { where: 'lake', why: 'More trees please', a: 1, b: 1 })
		expect(await db.select().from(responseFlags)).toEqual([])
	})
})

test('a trial is stored, tells nobody, and freezes nothing', async ({ db }) => {
	const park = await makePark(db, { status: 'draft', publishedAt: null })
	const content = { isTrial: true }
	const id = await send(db, park, { where: 'lake' }, { content, about: { email: 'a@example.com' } })
	expect((await findResponse(db, id))?.isTrial).toBe(true)
	expect(await db.select().from(notices)).toEqual([])
	expect((await findConsultationById(db, park.id))?.frozenAt).toBeNull()
	const late = await prepare(db, park, { where: 'lake' }, { content })
	await db.update(consultations).set({ status: 'published' }).where(eq(consultations.id, park.id))
	expect((await sendResponse(db, late)).kind).toBe('closed')
})
