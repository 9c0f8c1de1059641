import { eq } from 'drizzle-orm'
import { connect } from '#db/client.server.ts'
import { drafts } from '#db/schema/questions.ts'
import { expect, test } from '#tests/support/database.ts'
import {
	findDraft,
	findDraftById,
	markDraftSent,
	rekeyDraft,
	removeExpiredDrafts,
	saveDraft,
	setDraftLanguage,
	startDraft,
} from './draft.server.ts'
import { draftExpiry } from './draft.ts'

const now = new Date('2026-03-27T09:00:00Z')
const later = new Date('2026-03-28T09:00:00Z')
const begin = { subject: 'enquiry', language: 'en', content: { words: 'A hole' }, now } as const
const opening = { subject: 'enquiry', now } as const
const secondsFrom = (date: Date, seconds: number) => new Date(date.getTime() + seconds * 1000)

test('a draft is found by its key, of which only a hash is kept', async ({ db }) => {
	const { draft, key } = await startDraft(db, begin)
	expect(Buffer.from(key, 'base64url').length).toBeGreaterThanOrEqual(16)
	expect(await findDraft(db, key, { now })).toEqual(draft)
	expect(await findDraft(db, `${key}x`, { now })).toBeUndefined()
	expect(draft).toMatchObject({ content: begin.content, revision: 1, language: 'en', sentAt: null })

	const [row] = await db.select().from(drafts).where(eq(drafts.id, draft.id))
	expect(JSON.stringify([row, draft])).not.toContain(key)
	const other = await startDraft(db, begin)
	expect(other.key).not.toBe(key)
})

test('a draft lasts for 28 days from its last save and not a second more', async ({ db }) => {
	const { draft, key } = await startDraft(db, begin)
	expect(draft.expiresAt).toEqual(new Date('2026-04-24T09:00:00Z'))
	expect(await findDraft(db, key, { now: secondsFrom(draft.expiresAt, -1) })).toBeDefined()
	expect(await findDraft(db, key, { now: draft.expiresAt })).toBeUndefined()
	expect(await saveDraft(db, draft.id, {}, { revision: 1, now: draft.expiresAt })).toEqual({
		ok: false,
		current: undefined,
	})
	await saveDraft(db, draft.id, {}, { revision: 1, now: later })
	expect((await findDraft(db, key, { now: later }))?.expiresAt).toEqual(draftExpiry(later))
})

test('who saves over an older revision is told what there is now', async ({ db }) => {
	const { draft, key } = await startDraft(db, begin)
	const first = await saveDraft(db, draft.id, { words: 'phone' }, { revision: 1, now: later })
	expect(first).toEqual({ ok: true, revision: 2 })
	const second = await saveDraft(db, draft.id, { words: 'laptop' }, { revision: 1, now: later })
	expect(second).toMatchObject({ ok: false, current: { revision: 2, content: { words: 'phone' } } })
	expect(await findDraft(db, key, { now: later })).toMatchObject({
		...{ content: { words: 'phone' }, revision: 2, savedAt: later, startedAt: now },
	})
})

test('what PostgreSQL cannot keep does not lose the rest of a draft', async ({ db }) => {
	const { draft, key } = await startDraft(db, {
		...begin,
		content: { 'a\0': ['\0x', '👍', 1, null] },
	})
	expect(draft.content).toEqual({ 'a\ufffd': ['\ufffdx', '👍', 1, null] })
	await saveDraft(db, draft.id, { raw: { words: ['\ud83d \u202e'] } }, { revision: 1, now })
	expect((await findDraft(db, key, { now }))?.content).toEqual({
		raw: { words: ['\ufffd \u202e'] },
	})
})

test('a change of language is not a save', async ({ db }) => {
	const { draft, key } = await startDraft(db, begin)
	await setDraftLanguage(db, draft.id, 'ar', { now: later })
	expect(await findDraft(db, key, { now })).toEqual({ ...draft, language: 'ar' })
	expect((await saveDraft(db, draft.id, {}, { revision: 1, now })).ok).toBe(true)
})

test('opened in another browser, it is closed in the first', async ({ db }) => {
	const { draft, key } = await startDraft(db, begin)
	const again = await rekeyDraft(db, draft.id, opening)
	expect(again?.draft).toEqual(draft)
	expect(await findDraft(db, key, { now })).toBeUndefined()
	expect(await findDraft(db, again?.key ?? '', { now })).toEqual(draft)
	expect(await rekeyDraft(db, draft.id, { ...opening, now: draft.expiresAt })).toBeUndefined()
})

test('a link to answers of another kind opens nothing and leaves them as they are', async ({
	db,
}) => {
	const { draft, key } = await startDraft(db, { ...begin, subject: 'response' })
	expect(await rekeyDraft(db, draft.id, opening)).toBeUndefined()
	expect(await findDraft(db, key, { now })).toEqual(draft)
})

test('a draft is sent once and then stays as it was', async ({ db }) => {
	const { draft, key } = await startDraft(db, begin)
	expect(await markDraftSent(db, draft.id, { now: later })).toEqual({ startedAt: draft.startedAt })
	expect(await markDraftSent(db, draft.id, { now: later })).toBeUndefined()
	expect(await saveDraft(db, draft.id, {}, { revision: 1, now: later })).toMatchObject({
		ok: false,
		current: { sentAt: later },
	})
	await setDraftLanguage(db, draft.id, 'ar', { now: later })
	expect(await rekeyDraft(db, draft.id, { ...opening, now: later })).toBeUndefined()
	expect(await findDraft(db, key, { now: later })).toEqual({ ...draft, sentAt: later })

	const expired = await startDraft(db, begin)
	expect(
		await markDraftSent(db, expired.draft.id, { now: expired.draft.expiresAt }),
	).toBeUndefined()
})

test('of many who send or save at the same time, one does', async () => {
	const { db, close } = connect(process.env.DATABASE_URL ?? '')
	const { draft } = await startDraft(db, begin)
	const tries = Array.from({ length: 10 }, (_, index) => index)
	const saved = await Promise.all(
		tries.map((index) => saveDraft(db, draft.id, { index }, { revision: 1, now })),
	)
	expect(saved.filter(({ ok }) => ok).length).toBe(1)
	const sent = await Promise.all(tries.map(() => markDraftSent(db, draft.id, { now })))
	expect(sent.filter(Boolean).length).toBe(1)
	await db.delete(drafts).where(eq(drafts.id, draft.id))
	await close()
})

test('expired drafts go, sent ones are emptied once, the others stay', async ({ db }) => {
	// Long before any draft that another test may have kept meanwhile.
	const now = new Date('1990-01-01T00:00:00Z')
	const start = () => startDraft(db, { ...begin, now }).then(({ draft }) => draft)
	const unsent = [await start(), await start(), await start(), await start()]
	const sent = await start()
	await markDraftSent(db, sent.id, { now })
	const expiry = sent.expiresAt
	const open = await start()
	await saveDraft(db, open.id, open.content, { revision: 1, now: secondsFrom(now, 1) })

	expect(await removeExpiredDrafts(db, { now: secondsFrom(expiry, -1), batchMax: 2 })).toBe(0)
	expect(await removeExpiredDrafts(db, { now: expiry, batchMax: 2 })).toBe(5)
	expect(await removeExpiredDrafts(db, { now: expiry, batchMax: 2 })).toBe(0)
	for (const { id } of unsent)
		expect(await db.select().from(drafts).where(eq(drafts.id, id))).toEqual([])
	const [emptied] = await db.select().from(drafts).where(eq(drafts.id, sent.id))
	expect(emptied).toMatchObject({ content: {}, sentAt: now })
	expect(await findDraftById(db, open.id, { now })).toMatchObject({ content: begin.content })
})
