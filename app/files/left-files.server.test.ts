import { beforeEach } from 'vitest'
import { storeAnswers } from '#app/questions/answer.server.ts'
import { keepDefinition } from '#app/questions/definition.server.ts'
import { markDraftSent, removeExpiredDrafts, startDraft } from '#app/questions/draft.server.ts'
import type { Db } from '#db/client.server.ts'
import { pictures, uploads } from '#db/schema/files.ts'
import { staff } from '#db/schema/staff.ts'
import { expect, test } from '#tests/support/database.ts'
import { removeLeftFiles } from './left-files.server.ts'
import { keepPicture, pictureAddress } from './picture.server.ts'
import { keepUpload } from './upload.server.ts'

const now = new Date('2027-03-01T10:00:00Z')
const later = (days: number) => ({ now: new Date(now.getTime() + days * 86_400_000) })
const idsIn = async (db: Db, table: typeof uploads | typeof pictures) =>
	(await db.select({ id: table.id }).from(table)).map(({ id }) => id).toSorted()

beforeEach<{ db: Db }>(async ({ db }) => {
	const dates = { createdAt: now, updatedAt: now }
	const role = 'engagement_officer' as const
	await db.insert(staff).values({ id: 'meera', name: 'M', email: 'm@example.com', role, ...dates })
})

async function makeDraft(db: Db, questionIds: string[]) {
	const begin = { subject: 'response', language: 'en', content: {}, now } as const
	const { draft } = await startDraft(db, begin)
	const ids: string[] = []
	for (const questionId of questionIds) {
		const file = { draftId: draft.id, questionId, name: 'plan.txt', bytes: Buffer.from('A plan') }
		const kept = await keepUpload(db, file, { now })
		if (!kept.ok) throw new Error(kept.code)
		ids.push(kept.id)
	}
	return { draftId: draft.id, ids }
}

test('a file that was not sent with its draft goes, and one that an answer holds stays', async ({
	db,
}) => {
	const sent = await makeDraft(db, ['plan', 'letter'])
	const open = await makeDraft(db, ['plan'])
	const [held = '', left = ''] = sent.ids
	const { id: definitionId } = await keepDefinition(db, {
		owner: 'consultation:x',
		definition: { questions: [] },
		now,
	})
	const answers = { plan: { uploadId: held, name: 'plan.txt' } }
	await storeAnswers(db, { subjectId: crypto.randomUUID(), definitionId, answers })
	await markDraftSent(db, sent.draftId, { now })
	expect(await removeLeftFiles(db, { now, batchMax: 1 })).toBe(1)
	expect(await idsIn(db, uploads)).toEqual([held, ...open.ids].toSorted())
	expect(await idsIn(db, uploads)).not.toContain(left)
	// The files of a draft that is never sent go with it.
	await removeExpiredDrafts(db, later(60))
	expect(await idsIn(db, uploads)).toEqual([held])
})

test('a picture that no question came to show goes after a week', async ({ db }) => {
	const { default: sharp } = await import('sharp')
	const keep = async (background: string, at = { now }) => {
		const size = { width: 4, height: 4, channels: 3 as const }
		const bytes = await sharp({ create: { ...size, background } })
			.png()
			.toBuffer()
		const kept = await keepPicture(db, bytes, { by: { staffId: 'meera' }, ...at })
		return kept.ok ? kept.id : ''
	}
	const [asked, left, again] = [await keep('#ff0000'), await keep('#00ff00'), await keep('#0000ff')]
	const label = { en: 'Which?' }
	const options = [{ value: 'a', label, image: pictureAddress(asked), alt: label }]
	const shown = { id: 'q1', type: 'image-choice' as const, label, isRequired: false, options }
	const definition = { questions: [shown] }
	await keepDefinition(db, { owner: 'consultation:x', definition, now })
	await keepDefinition(db, { owner: 'consultation:x', definition: { questions: [] }, now })
	expect(await removeLeftFiles(db, later(6))).toBe(0)
	await keep('#0000ff', later(6))
	expect(await removeLeftFiles(db, later(8))).toBe(1)
	expect(await idsIn(db, pictures)).toEqual([asked, again].toSorted())
	expect(await idsIn(db, pictures)).not.toContain(left)
})
