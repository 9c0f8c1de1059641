import { and, asc, eq } from 'drizzle-orm'
import { beforeEach } from 'vitest'
import { keepContact } from '#app/residents/contact.server.ts'
import { findLinkSubject } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { consultationFollowers } from '#db/schema/consultations.ts'
import { notices } from '#db/schema/notices.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { makeConsultation, makeOfficers, OFFICERS } from './consultation.test-support.ts'
import { sendNews, sendOutcome, tellFollowers } from './telling.server.ts'

const [by] = OFFICERS
const now = new Date('2027-07-01T10:00:00Z')

beforeEach<{ db: Db }>(({ db }) => makeOfficers(db))

async function follow(
	db: Db,
	consultationId: string,
	email: string,
	given: { language?: 'en' | 'ar'; confirmedAt?: Date | null; endedAt?: Date } = {},
) {
	const { id: contactId } = await keepContact(db, { kind: 'email', value: email })
	const about = { language: 'en' as const, confirmedAt: now, askedAt: now, ...given }
	const [row] = await db
		.insert(consultationFollowers)
		.values({ consultationId, contactId, ...about })
		.returning()
	if (!row) throw new Error('nobody follows')
	return row
}

const listSent = (db: Db, consultationId: string) =>
	db
		.select()
		.from(notices)
		.where(and(eq(notices.consultationId, consultationId)))
		.orderBy(asc(notices.recipient))

describe('news', () => {
	const words = { en: 'Longer', ar: 'أطول' }

	test('go to those who confirmed and have not ended it, each in their language', async ({
		db,
	}) => {
		const { id } = await makeConsultation(db)
		const amina = await follow(db, id, 'amina@example.com', { language: 'ar' })
		await follow(db, id, 'ben@example.com')
		await follow(db, id, 'carl@example.com', { confirmedAt: null })
		await follow(db, id, 'dora@example.com', { endedAt: now })
		expect(await tellFollowers(db, id, { kind: 'consultation_news', words, now })).toBe(2)
		const sent = await listSent(db, id)
		expect(sent.map(({ recipient, detail }) => [recipient, detail.words])).toEqual([
			['amina@example.com', 'أطول'],
			['ben@example.com', 'Longer'],
		])
		const token = sent[0]?.detail.token ?? ''
		expect(await findLinkSubject(db, token, { kind: 'follower', now })).toBe(amina.id)
	})

	test('are sent once, however often the button is pressed', async ({ db }) => {
		const { id } = await makeConsultation(db, { status: 'published' })
		await follow(db, id, 'ben@example.com')
		const news = { words, revision: 1, by, now }
		expect(await sendNews(db, id, news)).toEqual({ ok: true, told: 1 })
		expect(await sendNews(db, id, news)).toEqual({ ok: false, code: 'stale' })
		expect(await listSent(db, id)).toHaveLength(1)
	})

	test('reach more people than one batch holds, each once', async ({ db }) => {
		const { id } = await makeConsultation(db)
		for (let at = 0; at < 501; at++) await follow(db, id, `p${at}@example.com`)
		expect(await tellFollowers(db, id, { kind: 'consultation_news', words, now })).toBe(501)
		const recipients = (await listSent(db, id)).map(({ recipient }) => recipient)
		expect(new Set(recipients).size).toBe(501)
	})
})

describe('an outcome', () => {
	const nobody = async () => []
	const sending = { revision: 1, by, now, listWanting: nobody }

	test('is told when it is closed, once', async ({ db }) => {
		const { id } = await makeConsultation(db, { status: 'published' })
		await follow(db, id, 'ben@example.com')
		expect(await sendOutcome(db, id, sending)).toEqual({ ok: true, told: 1 })
		expect(await sendOutcome(db, id, { ...sending, revision: 2 })).toEqual({
			ok: false,
			code: 'sent',
		})
	})

	test('waits for the close', async ({ db }) => {
		const { id, closesAt } = await makeConsultation(db, { status: 'published' })
		const before = new Date((closesAt?.getTime() ?? 0) - 1)
		const early = await sendOutcome(db, id, { ...sending, now: before })
		expect(early).toEqual({ ok: false, code: 'notClosed' })
		const draft = await makeConsultation(db)
		expect(await sendOutcome(db, draft.id, sending)).toEqual({ ok: false, code: 'notClosed' })
	})

	test('reaches those who asked in their answers, and nobody twice', async ({ db }) => {
		const { id } = await makeConsultation(db, { status: 'published' })
		const ben = await follow(db, id, 'ben@example.com')
		const amina = await keepContact(db, { kind: 'email', value: 'amina@example.com' })
		const wanting = [amina.id, ben.contactId].map((contactId) => {
			return { contactId, responseId: crypto.randomUUID(), language: 'ar' as const }
		})
		const listWanting = async () => wanting
		expect(await sendOutcome(db, id, { ...sending, listWanting })).toEqual({ ok: true, told: 2 })
		expect(await listSent(db, id)).toMatchObject([
			{ recipient: 'amina@example.com', language: 'ar', responseId: wanting[0]?.responseId },
			{ recipient: 'ben@example.com', language: 'en', responseId: null },
		])
	})
})
