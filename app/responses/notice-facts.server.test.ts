import { eq } from 'drizzle-orm'
import { renderNotice } from '#app/notices/notice-text.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import type { Db } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'
import { responses } from '#db/schema/responses.ts'
import { expect, test } from '#tests/support/database.ts'
import { withdrawResponse } from './change-response.server.ts'
import { gatherFacts } from './notice-facts.server.ts'
import { findResponse } from './response.server.ts'
import { changeAnswers, makePark, open, send } from './response.test-support.ts'

const council = {
	name: { en: 'Thornmere Council', ar: 'مجلس ثورنمير' },
	phone: '01632 960 001',
	timeZone: 'Europe/London',
}
const settings = { council, publicUrl: 'https://thornmere.example' }
const about = { email: 'amina@example.com', kind: 'person' as const, name: 'Amina Yusuf' }
const secret = 'My knees'

async function noticesOf(db: Db) {
	return db.select().from(notices).orderBy(notices.createdAt)
}

async function respond(db: Db) {
	const park = await makePark(db)
	return { park, id: await send(db, park, { where: 'lake', why: secret }, { about }) }
}

test('a notice about a response says which, and what it is about, by its own address', async ({
	db,
}) => {
	const { park, id } = await respond(db)
	const [notice] = await noticesOf(db)
	if (!notice) throw new Error('nobody was told')
	const response = await findResponse(db, id)
	expect(await gatherFacts(db, notice, settings)).toEqual({
		council: {
			name: 'Thornmere Council',
			phone: '01632 960 001',
			url: 'https://thornmere.example',
		},
		publicUrl: 'https://thornmere.example',
		needs: [],
		reference: response?.reference,
		consultation: {
			title: park.title.en,
			url: `https://thornmere.example/consultations/${park.slug}`,
		},
		untilText: undefined,
	})
})

test('it is in the language of who answered, and its links lead there', async ({ db }) => {
	await respond(db)
	await db.update(notices).set({ language: 'ar', detail: { until: '2027-04-20T10:00:00Z' } })
	const [notice] = await noticesOf(db)
	if (!notice) throw new Error('nobody was told')
	const facts = await gatherFacts(db, notice, settings)
	expect(facts.council.name).toBe('مجلس ثورنمير')
	expect(facts.consultation?.url).toContain('https://thornmere.example/ar/consultations/')
	// Eleven o'clock in the council's own time, in summer.
	expect(facts.untilText).toMatch(/20 أبريل 2027.*11:00/)
})

test('no notice about a response holds what was answered, or who it was', async ({ db }) => {
	const { park, id } = await respond(db)
	await changeAnswers(db, park, id, { where: 'wood', why: secret })
	await db.update(responses).set({ countedAt: open }).where(eq(responses.id, id))
	await withdrawResponse(db, id, { now: open })
	const told = await noticesOf(db)
	expect(told.map(({ kind }) => kind).toSorted()).toEqual(
		['response_received', 'response_changed', 'response_withdrawn'].toSorted(),
	)
	const t = translatorFor('en').getFixedT('en', 'notices')
	for (const notice of told) {
		const facts = await gatherFacts(db, notice, settings)
		const { subject, text, html } = renderNotice(t, notice, facts)
		for (const part of [JSON.stringify(facts), subject, text, html]) {
			expect(part).not.toContain(secret)
			expect(part).not.toContain('Amina')
		}
	}
})

test('of a response that is gone there is nothing to say but what it was about', async ({ db }) => {
	await respond(db)
	const [notice] = await noticesOf(db)
	if (!notice) throw new Error('nobody was told')
	const facts = await gatherFacts(db, { ...notice, responseId: null }, settings)
	expect([facts.reference, facts.consultation === undefined]).toEqual([undefined, false])
})
