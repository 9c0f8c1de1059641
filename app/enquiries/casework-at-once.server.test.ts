import { beforeAll, expect, test } from 'vitest'
import { findCase, listEvents } from '#app/cases/case.server.ts'
import { hoursLater, makeCouncil, PEOPLE, sendFrom, sendOne } from '#app/cases/case.test-support.ts'
import { listNotices } from '#app/notices/outbox.server.ts'
import type { Db } from '#db/client.server.ts'
import { ownDatabase } from '#tests/support/own-database.ts'
import { closeNeed, takeCase } from './casework.server.ts'
import { replyToResident, withdrawEnquiry } from './conversation.server.ts'
import { findEnquiry } from './enquiry.server.ts'

const own = ownDatabase({ connectionsMax: 8 })
let db: Db

beforeAll(async () => {
	db = own.db
	await makeCouncil(db)
})

const { nadia, owen, petra } = PEOPLE
const now = hoursLater(2)
const closing = { outcome: 'done', words: 'It is done.', now } as const
const kindsOf = async (enquiryId: string) =>
	(await listEvents(db, enquiryId)).map(({ kind }) => kind)
const toldOf = async (enquiryId: string) =>
	(await listNotices(db, enquiryId)).map(({ kind }) => kind).toSorted()

test('of two who take a case at once, one has it and the other is told', async () => {
	const { enquiry, only } = await sendOne(db)
	const answers = await Promise.all(
		[nadia, owen].map((viewer) => takeCase(db, only.id, { seenOfficerId: null, viewer, now })),
	)
	expect(answers).toContainEqual({ ok: true })
	expect(answers).toContainEqual({ ok: false, code: 'taken' })
	expect(await kindsOf(enquiry.id)).toEqual(['received', 'assigned', 'taken'])
	const { officerId } = (await findCase(db, only.id)) ?? {}
	expect(await findEnquiry(db, enquiry.id)).toMatchObject({ leadStaffId: officerId })
})

test('of two who close a case at once, one does, and the resident is told once', async () => {
	const { enquiry, only } = await sendOne(db)
	const answers = await Promise.all(
		[nadia, owen].map((viewer) => closeNeed(db, only.id, { ...closing, viewer })),
	)
	expect(answers).toContainEqual({ ok: true })
	expect(answers).toContainEqual({ ok: false, code: 'notOpen' })
	expect(await toldOf(enquiry.id)).toEqual(['ask_ease', 'closed', 'enquiry_received'])
})

test('when the last two cases are closed at once, the enquiry is closed and asked about once', async () => {
	const { enquiry, cases } = await sendFrom(db, ['missed-bin', 'street-tree'])
	const [bin, tree] = cases
	await Promise.all([
		closeNeed(db, bin?.id ?? '', { ...closing, viewer: nadia }),
		closeNeed(db, tree?.id ?? '', { ...closing, viewer: petra }),
	])
	expect((await findEnquiry(db, enquiry.id))?.closedAt).toEqual(now)
	expect(await toldOf(enquiry.id)).toEqual(['ask_ease', 'closed', 'closed', 'enquiry_received'])
})

test('closing and withdrawing at once leaves one end', async () => {
	const { enquiry, only } = await sendOne(db)
	const [closed, withdrawn] = await Promise.all([
		closeNeed(db, only.id, { ...closing, viewer: nadia }),
		withdrawEnquiry(db, enquiry.id, { now }),
	])
	expect([closed.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1)
	const ends = (await kindsOf(enquiry.id)).filter((kind) => /closed|withdrawn/.test(kind))
	expect(ends).toHaveLength(1)
})

test('a reply sent by two clicks at once is one reply', async () => {
	const { enquiry, only } = await sendOne(db)
	const reply = { words: 'We are on our way.', viewer: nadia, now }
	await Promise.all([replyToResident(db, only.id, reply), replyToResident(db, only.id, reply)])
	expect(await toldOf(enquiry.id)).toEqual(['enquiry_received', 'reply'])
})
