import { eq } from 'drizzle-orm'
import { listCases, listEvents } from '#app/cases/case.server.ts'
import { hoursLater, makeCouncil, PEOPLE, sendFrom, sendOne } from '#app/cases/case.test-support.ts'
import { listNotices } from '#app/notices/outbox.server.ts'
import { findLinkSubject } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { closeNeed } from './casework.server.ts'
import { addNote, replyToResident, residentWrites, withdrawEnquiry } from './conversation.server.ts'
import { findEnquiry } from './enquiry.server.ts'

const { nadia, owen } = PEOPLE
const now = hoursLater(2)
const words = 'We collect it tomorrow.\nPlease leave it out.'
const lastEvent = async (db: Db, enquiryId: string) => (await listEvents(db, enquiryId)).at(-1)

async function lastNotice(db: Db, enquiryId: string) {
	const all = await db.select().from(notices).where(eq(notices.enquiryId, enquiryId))
	return all.find(({ kind }) => kind !== 'enquiry_received')
}

describe('a reply', () => {
	test('goes to the resident in the language that they asked for, with a link of its own', async ({
		db,
	}) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db, 'missed-bin', { language: 'ar' })
		expect(await replyToResident(db, only.id, { words, viewer: nadia, now })).toEqual({ ok: true })
		const event = { kind: 'reply', staffId: 'nadia', caseId: only.id, words }
		expect(await lastEvent(db, enquiry.id)).toMatchObject(event)
		const notice = await lastNotice(db, enquiry.id)
		expect(notice).toMatchObject({
			kind: 'reply',
			channel: 'email',
			recipient: 'amina@example.com',
			language: 'ar',
			caseId: only.id,
			detail: { words },
		})
		const token = notice?.detail.token ?? ''
		expect(await findLinkSubject(db, token, { kind: 'follow', now })).toBe(enquiry.id)
	})

	test('goes as a text message to who asked for that, and not to who asked to be rung', async ({
		db,
	}) => {
		await makeCouncil(db)
		const reached = { isAnonymous: false, phone: '+447700900982', language: 'en' } as const
		for (const [reachBy, channels] of [
			['text', ['text']],
			['phone', []],
		] as const) {
			const contact = { ...reached, reachBy }
			const { enquiry, only } = await sendOne(db, 'missed-bin', { contact })
			await replyToResident(db, only.id, { words, viewer: nadia, now })
			const sent = (await listNotices(db, enquiry.id)).filter(({ kind }) => kind === 'reply')
			expect(sent.map(({ channel }) => channel)).toEqual(channels)
		}
	})

	test('can still be given after closing', async ({ db }) => {
		await makeCouncil(db)
		const { only } = await sendOne(db)
		await closeNeed(db, only.id, { outcome: 'done', words, viewer: nadia, now })
		expect(await replyToResident(db, only.id, { words, viewer: nadia, now })).toEqual({ ok: true })
	})

	test('said again within a minute by the same person is a second click', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db)
		const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
		const say = (viewer: typeof nadia, seconds: number) =>
			replyToResident(db, only.id, { words, viewer, now: at(seconds) })
		await say(nadia, 0)
		await say(nadia, 59.999)
		await say(owen, 59.999)
		await say(nadia, 60)
		const replies = (await listEvents(db, enquiry.id)).filter(({ kind }) => kind === 'reply')
		expect(replies.map(({ staffId }) => staffId)).toEqual(['nadia', 'owen', 'nadia'])
	})
})

test('a note is kept with the case and sent to nobody', async ({ db }) => {
	await makeCouncil(db)
	const { enquiry, only } = await sendOne(db)
	expect(await addNote(db, only.id, { words, viewer: nadia, now })).toEqual({ ok: true })
	expect(await lastEvent(db, enquiry.id)).toMatchObject({ kind: 'note', words, caseId: only.id })
	expect(await lastNotice(db, enquiry.id)).toBeUndefined()
})

test('a resident’s message is about the enquiry, and once however often it is sent', async ({
	db,
}) => {
	await makeCouncil(db)
	const { enquiry } = await sendOne(db)
	const photoIds = [crypto.randomUUID()]
	expect(await residentWrites(db, enquiry.id, { words, photoIds, now })).toEqual({ ok: true })
	await residentWrites(db, enquiry.id, { words, now })
	const events = (await listEvents(db, enquiry.id)).filter(
		({ kind }) => kind === 'resident_message',
	)
	expect(events).toMatchObject([{ actor: 'resident', caseId: null, words, detail: { photoIds } }])
	const unknown = await residentWrites(db, crypto.randomUUID(), { words, now })
	expect(unknown).toEqual({ ok: false, code: 'unknown' })
})

test('withdrawing ends what is open and leaves what was closed', async ({ db }) => {
	await makeCouncil(db)
	const { enquiry, cases } = await sendFrom(db, ['missed-bin', 'street-tree'])
	await closeNeed(db, cases[0]?.id ?? '', { outcome: 'done', words, viewer: nadia, now })
	expect(await withdrawEnquiry(db, enquiry.id, { words: 'Sorted.', now })).toEqual({ ok: true })
	expect(await listCases(db, [enquiry.id])).toMatchObject([
		{ status: 'closed', outcome: 'done' },
		{ status: 'withdrawn', outcome: null, closedAt: now },
	])
	expect((await findEnquiry(db, enquiry.id))?.closedAt).toEqual(now)
	const told = (await listNotices(db, enquiry.id)).map(({ kind }) => kind).toSorted()
	expect(told).toEqual(['closed', 'enquiry_received', 'withdrawn'])
	expect(await withdrawEnquiry(db, enquiry.id, { now })).toEqual({ ok: false, code: 'notOpen' })
})
