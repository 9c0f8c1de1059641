import { eq } from 'drizzle-orm'
import type { Consultation } from '#app/consultations/consultation.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import type { Db } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'
import { responseRecounts, responses } from '#db/schema/responses.ts'
import { audit } from '#db/schema/web.ts'
import { expect, test } from '#tests/support/database.ts'
import { beginChange } from './begin-response.server.ts'
import { changeResponse, withdrawResponse } from './change-response.server.ts'
import { findResponse } from './response.server.ts'
import { closesAt, makePark, open, prepare, send } from './response.test-support.ts'
import type { ResponseDraft } from './response-draft.ts'

const last = new Date(closesAt.getTime() - 1)
const about = { email: 'amina@example.com' }

/** What sending a change to these answers takes. */
async function change(db: Db, park: Consultation, id: string, answers: ResponseDraft['answers']) {
	const response = await findResponse(db, id)
	if (!response) throw new Error('there is no such response')
	const begun = await beginChange(db, response, { consultation: park, language: 'en', now: open })
	const { draft, key: draftKey } = begun
	const content = draft.content as ResponseDraft
	const sending = await prepare(db, park, {})
	return { ...sending, draftId: draft.id, revision: 1, draftKey, content: { ...content, answers } }
}

async function answersOf(db: Db, id: string) {
	return (await listAnswers(db, [id]))[0]?.answers
}

test('a change begins with what was sent, and takes its place under the same reference', async ({
	db,
}) => {
	const park = await makePark(db)
	const id = await send(db, park, { where: 'lake', why: 'Ducks' }, { about })
	const before = await findResponse(db, id)
	const changing = await change(db, park, id, { where: 'wood', trees: 'Oak' })
	expect(changing.content).toMatchObject({ changes: id, about: { email: 'amina@example.com' } })
	expect(await changeResponse(db, changing)).toEqual({ kind: 'received', responseId: id })
	expect(await answersOf(db, id)).toEqual({ where: 'wood', trees: 'Oak' })
	expect(await findResponse(db, id)).toMatchObject({
		reference: before?.reference,
		changedAt: open,
		isFlagged: false,
	})
	expect(await changeResponse(db, changing)).toEqual({ kind: 'sentBefore', responseId: id })
	const told = await db.select({ kind: notices.kind }).from(notices)
	expect(told.map(({ kind }) => kind)).toEqual(['response_received', 'response_changed'])
	expect(await db.select().from(audit)).toMatchObject([
		{ action: 'response.changed', subjectId: id },
	])
})

test('what was counted is given back to the counts with what it was, once', async ({ db }) => {
	const park = await makePark(db)
	const id = await send(db, park, { where: 'lake' })
	expect(await changeResponse(db, await change(db, park, id, { where: 'wood' }))).toMatchObject({
		kind: 'received',
	})
	expect(await db.select().from(responseRecounts)).toEqual([])
	await db.update(responses).set({ countedAt: open }).where(eq(responses.id, id))
	await changeResponse(db, await change(db, park, id, { where: 'lake' }))
	expect(await db.select().from(responseRecounts)).toMatchObject([
		{ responseId: id, answers: { where: 'wood' }, channel: 'web', isFlagged: false },
	])
	expect((await findResponse(db, id))?.countedAt).toBeNull()
})

test('a response is taken back in the last moment, and not at the close', async ({ db }) => {
	const park = await makePark(db)
	const id = await send(
		db,
		park,
		{ where: 'lake' },
		{ about: { ...about, kind: 'person', name: 'Amina' } },
	)
	expect(await withdrawResponse(db, id, { now: closesAt })).toBe('closed')
	await db.update(responses).set({ countedAt: open }).where(eq(responses.id, id))
	expect(await withdrawResponse(db, id, { now: last })).toBe('withdrawn')
	expect(await answersOf(db, id)).toBeUndefined()
	expect(await findResponse(db, id)).toMatchObject({
		...{ withdrawnAt: last, name: null, contactId: null, countedAt: null },
	})
	expect(await db.select().from(responseRecounts)).toHaveLength(1)
	expect(await withdrawResponse(db, id, { now: last })).toBe('closed')
})

test('what was taken back cannot be changed any more', async ({ db }) => {
	const park = await makePark(db)
	const id = await send(db, park, { where: 'lake' })
	const changing = await change(db, park, id, { where: 'wood' })
	await withdrawResponse(db, id, { now: open })
	expect(await changeResponse(db, changing)).toEqual({ kind: 'closed' })
	expect(await answersOf(db, id)).toBeUndefined()
})
