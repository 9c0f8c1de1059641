import { randomUUID } from 'node:crypto'
import { eq, isNull } from 'drizzle-orm'
import { keepUpload } from '#app/files/upload.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { startDraft } from '#app/questions/draft.server.ts'
import type { Db } from '#db/client.server.ts'
import { uploads } from '#db/schema/files.ts'
import { notices } from '#db/schema/notices.ts'
import { drafts } from '#db/schema/questions.ts'
import { responseRecounts, responses } from '#db/schema/responses.ts'
import { audit } from '#db/schema/web.ts'
import { expect, test } from '#tests/support/database.ts'
import { changeResponse, withdrawResponse } from './change-response.server.ts'
import { findResponse } from './response.server.ts'
import {
	closesAt,
	makePark,
	open,
	PARK,
	prepare,
	prepareChange,
	send,
} from './response.test-support.ts'
import { sendResponse } from './send-response.server.ts'

const last = new Date(closesAt.getTime() - 1)
const about = { email: 'amina@example.com' }

async function answersOf(db: Db, id: string) {
	return (await listAnswers(db, [id]))[0]?.answers
}

test('a change begins with what was sent, and takes its place under the same reference', async ({
	db,
}) => {
	const park = await makePark(db)
	const id = await send(db, park, { where: 'lake', why: 'Ducks' }, { about })
	const before = await findResponse(db, id)
	const changing = await prepareChange(db, park, id, { where: 'wood', trees: 'Oak' })
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
	expect(
		await changeResponse(db, await prepareChange(db, park, id, { where: 'wood' })),
	).toMatchObject({
		kind: 'received',
	})
	expect(await db.select().from(responseRecounts)).toEqual([])
	await db.update(responses).set({ countedAt: open }).where(eq(responses.id, id))
	await changeResponse(db, await prepareChange(db, park, id, { where: 'lake' }))
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
	const changing = await prepareChange(db, park, id, { where: 'wood' })
	const atOnce = await prepareChange(db, park, id, { where: 'wood' })
	await withdrawResponse(db, id, { now: open })
	expect(await changeResponse(db, changing)).toEqual({ kind: 'notAsRead' })
	expect(await answersOf(db, id)).toBeUndefined()
	// As where it was being sent while the response was taken back.
	const { content } = atOnce
	const begun = { language: 'en' as const, content, now: open }
	const { draft } = await startDraft(db, { subject: 'response', ...begun })
	expect(await changeResponse(db, { ...atOnce, draftId: draft.id })).toEqual({ kind: 'closed' })
	expect(await answersOf(db, id)).toBeUndefined()
})

test('what was begun to change a response goes with it when it is taken back, and nothing else', async ({
	db,
}) => {
	const park = await makePark(db)
	const id = await send(db, park, { where: 'lake', why: 'Ducks' }, { about })
	await prepareChange(db, park, id, { where: 'wood' })
	const other = await prepare(db, park, { where: 'lake' })
	await withdrawResponse(db, id, { now: open })
	const left = await db.select({ id: drafts.id }).from(drafts).where(isNull(drafts.sentAt))
	expect(left.map((one) => one.id)).toContain(other.draftId)
	const kept = JSON.stringify(await db.select().from(drafts))
	expect(kept).not.toMatch(/Ducks|amina@/)
	expect(await findResponse(db, id)).toMatchObject({ contentHash: '' })
})

test('a file stays with a change, and goes when it is taken out or the response taken back', async ({
	db,
}) => {
	const photo = { id: 'photo', type: 'file' as const, label: { en: 'A photo' }, isRequired: false }
	const definition = { questions: [...PARK.questions, photo] }
	const park = await makePark(db, { definition })
	const begun = await prepare(db, park, {})
	const bytes = Buffer.from('The corner of Mill Lane.')
	const file = { draftId: begun.draftId, questionId: 'photo', name: 'corner.txt', bytes }
	const kept = await keepUpload(db, file, { now: open })
	if (!kept.ok) throw new Error(kept.code)
	const sentWith = { where: 'lake', photo: { uploadId: kept.id, name: 'corner.txt' } }
	const sent = await sendResponse(db, {
		...begun,
		content: { ...begun.content, answers: sentWith },
	})
	if (sent.kind !== 'received') throw new Error(sent.kind)
	const id = sent.responseId
	const fileIds = async () =>
		(await db.select({ id: uploads.id }).from(uploads)).map((one) => one.id)

	const changed = { ...sentWith, where: 'wood' }
	expect((await changeResponse(db, await prepareChange(db, park, id, changed))).kind).toBe(
		'received',
	)
	expect(await answersOf(db, id)).toEqual(changed)
	const foreign = { where: 'wood', photo: { uploadId: randomUUID(), name: 'x.txt' } }
	expect((await changeResponse(db, await prepareChange(db, park, id, foreign))).kind).toBe(
		'incomplete',
	)
	expect(await fileIds()).toEqual([kept.id])
	expect(await withdrawResponse(db, id, { now: open })).toBe('withdrawn')
	expect(await fileIds()).toEqual([])
})
