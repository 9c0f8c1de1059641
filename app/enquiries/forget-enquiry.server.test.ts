import { eq } from 'drizzle-orm'
import { forgetEventWords, listEvents } from '#app/cases/case.server.ts'
import {
	makeCouncil,
	PEOPLE,
	readFacts,
	receivedAt,
	sendOne,
} from '#app/cases/case.test-support.ts'
import { listAnswers, storeAnswers } from '#app/questions/answer.server.ts'
import { findLinkSubject, makeLink } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { cases } from '#db/schema/cases.ts'
import { easeResponses, enquiries } from '#db/schema/enquiries.ts'
import { photos } from '#db/schema/files.ts'
import { expect, test } from '#tests/support/database.ts'
import { addNeed, closeNeed } from './casework.server.ts'
import { addNote, replyToResident, residentWrites } from './conversation.server.ts'
import { answerEase } from './ease.server.ts'
import { findEnquiry } from './enquiry.server.ts'
import { forgetOldEnquiries } from './forget-enquiry.server.ts'

const now = new Date('2030-06-01T01:00:00Z')
const closedAt = new Date('2020-05-01T12:00:00Z')
const after = new Date(closedAt.getTime() + 1)

/** All of it so long ago that the database lets its events be forgotten. */
async function closedLongAgo(db: Db, { at = closedAt } = {}) {
	const { enquiry, only } = await sendOne(db, 'missed-bin', { now: at })
	const { id: enquiryId } = enquiry
	await storeAnswers(db, {
		subjectId: only.id,
		definitionId: only.definitionId,
		answers: { since: 'Monday' },
	})
	const closing = { outcome: 'done', words: 'Done, Amina.', viewer: PEOPLE.nadia } as const
	await closeNeed(db, only.id, { ...closing, now: at })
	const ease = { ease: 'agree', words: 'Thanks, Nadia.' } as const
	await answerEase(db, enquiryId, ease, { openDays: 28, now: at })
	await db.insert(photos).values({
		...{ enquiryId, name: 'bin.jpg', width: 1, height: 1, sizeBytes: 1, sha256: '' },
		...{ content: Buffer.from('x'), addedAt: at },
	})
	return { id: enquiryId, caseId: only.id }
}

const wordsOf = async (db: Db, id: string) =>
	(await listEvents(db, id)).flatMap(({ words }) => words ?? [])

test('years after it closed nothing is left of an enquiry but what it counts for', async ({
	db,
}) => {
	await makeCouncil(db)
	const { id, caseId } = await closedLongAgo(db)
	const { enquiry: open } = await sendOne(db)
	const token = await makeLink(db, { kind: 'follow', subjectId: id, now: receivedAt })
	const events = (await listEvents(db, id)).length

	expect(await forgetOldEnquiries(db, { since: closedAt, now })).toBe(0)
	expect(await wordsOf(db, id)).toContain('Done, Amina.')
	expect(await forgetOldEnquiries(db, { since: after, now })).toBe(1)
	expect(await forgetOldEnquiries(db, { since: after, now })).toBe(0)

	expect(await findEnquiry(db, id)).toMatchObject({
		...{ words: '', name: null, contactId: null, accessNeeds: [], forgottenAt: now },
		...{ placeId: 'north-ward', closedAt },
	})
	expect(await listAnswers(db, [caseId])).toEqual([])
	expect([await wordsOf(db, id), await listEvents(db, id)]).toMatchObject([
		[],
		Array.from({ length: events }, () => ({ words: null })),
	])
	expect(await db.select().from(photos)).toEqual([])
	expect(await db.select().from(easeResponses)).toMatchObject([{ ease: 'agree', words: null }])
	const [{ outcome } = { outcome: null }] = await db
		.select({ outcome: cases.outcome })
		.from(cases)
		.where(eq(cases.id, caseId))
	expect(outcome).toBe('done')
	expect(await findLinkSubject(db, token, { kind: 'follow', now: receivedAt })).toBeUndefined()
	expect((await findEnquiry(db, open.id))?.name).toBe('Amina Yusuf')
})

test('the words of events are safe while their enquiry is not forgotten', async ({ db }) => {
	await makeCouncil(db)
	const { id } = await closedLongAgo(db)
	await forgetEventWords(db, [id])
	expect(await wordsOf(db, id)).toContain('Done, Amina.')
})

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

test('what was said of late is safe in the database, whatever is said of when it closed', async ({
	db,
}) => {
	await makeCouncil(db)
	const { id } = await closedLongAgo(db, { at: daysAgo(300) })
	const asIfOld = { closedAt, forgottenAt: now }
	await db.update(enquiries).set(asIfOld).where(eq(enquiries.id, id))
	await forgetEventWords(db, [id])
	expect(await wordsOf(db, id)).toContain('Done, Amina.')
})

test('a year by the council’s calendar is old enough for the database, a leap day more or less', async ({
	db,
}) => {
	await makeCouncil(db)
	const { id } = await closedLongAgo(db, { at: daysAgo(364) })
	await db.update(enquiries).set({ forgottenAt: now }).where(eq(enquiries.id, id))
	await forgetEventWords(db, [id])
	expect(await wordsOf(db, id)).toEqual([])
})

test('what was said after the close is kept as long as anything else', async ({ db }) => {
	await makeCouncil(db)
	const { id, caseId } = await closedLongAgo(db)
	const later = new Date('2021-05-01T12:00:00Z')
	await residentWrites(db, id, { words: 'It was left full again.', now: later })
	expect(await forgetOldEnquiries(db, { since: after, now })).toBe(0)
	expect(await wordsOf(db, id)).toContain('It was left full again.')

	const answered = new Date('2021-05-02T12:00:00Z')
	const reply = { words: 'We come tomorrow.', viewer: PEOPLE.nadia, now: answered }
	await replyToResident(db, caseId, reply)
	expect(await forgetOldEnquiries(db, { since: answered, now })).toBe(0)
	expect(await forgetOldEnquiries(db, { since: new Date(answered.getTime() + 1), now })).toBe(1)
	expect(await wordsOf(db, id)).toEqual([])
})

test('nothing is said or asked in an enquiry once it is forgotten: that would stay for good', async ({
	db,
}) => {
	await makeCouncil(db)
	const { id, caseId } = await closedLongAgo(db)
	await forgetOldEnquiries(db, { since: after, now })
	const events = await listEvents(db, id)

	const saying = { words: 'Amina moved to 3 Elm Road.', viewer: PEOPLE.nadia, now }
	const refused = { ok: false, code: 'notYours' }
	expect(await replyToResident(db, caseId, saying)).toEqual(refused)
	expect(await addNote(db, caseId, saying)).toEqual(refused)
	const { words } = saying
	expect(await residentWrites(db, id, { words, now })).toEqual({ ok: false, code: 'unknown' })
	const facts = await readFacts(db)
	const asked = { ...saying, serviceId: 'street-tree', facts }
	expect(await addNeed(db, id, asked)).toEqual({ ok: false, code: 'notOpen' })

	expect(await listEvents(db, id)).toEqual(events)
	expect((await findEnquiry(db, id))?.closedAt).toEqual(closedAt)
})
