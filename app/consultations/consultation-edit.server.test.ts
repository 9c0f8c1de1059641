import { eq } from 'drizzle-orm'
import { beforeEach } from 'vitest'
import { findDefinition } from '#app/questions/definition.server.ts'
import { consultations } from '#db/schema/consultations.ts'
import { audit } from '#db/schema/web.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import {
	ASKED,
	makeConsultation,
	makeOfficers,
	OFFICERS,
	started,
} from './consultation.test-support.ts'
import {
	keepQuestions,
	readBeginning,
	saveConsultation,
	startConsultation,
} from './consultation-edit.server.ts'
import { addDocuments, listDocuments } from './document.server.ts'

const [by] = OFFICERS
const now = new Date('2027-03-02T10:00:00Z')
const saving = { by, now, revision: 1 }

beforeEach<{ db: Parameters<typeof makeOfficers>[0] }>(({ db }) => makeOfficers(db))

test('a copy has the words, questions and documents of another, and none of its times', async ({
	db,
}) => {
	const other = await makeConsultation(db)
	const document = { variant: 'easy-read' as const, title: { en: 'Easy' }, body: { en: 'Words' } }
	await addDocuments(db, other.id, [document], { now: started })
	const beginning = await readBeginning(db, other.id)
	if (!beginning) throw new Error('nothing to begin with')
	const copy = await startConsultation(db, beginning, { by, now })
	expect(copy).toMatchObject({ status: 'draft', title: other.title, opensAt: null, readBy: null })
	expect(copy.slug).toBe('a-new-path-in-the-park')
	expect((await findDefinition(db, copy.definitionId))?.definition).toEqual(ASKED)
	expect(await listDocuments(db, copy.id)).toMatchObject([document])
	const again = await startConsultation(db, beginning, { by, now })
	expect(again.slug).toBe('a-new-path-in-the-park-2')
})

describe('a save', () => {
	test('over the revision that was read goes through and is noted', async ({ db }) => {
		const { id } = await makeConsultation(db)
		const saved = await saveConsultation(db, id, { title: { en: 'Paths' } }, saving)
		expect(saved).toMatchObject({ ok: true, consultation: { title: { en: 'Paths' }, revision: 2 } })
		const lines = await db.select().from(audit).where(eq(audit.subjectId, id))
		expect(lines).toMatchObject([{ action: 'consultation.changed', staffId: by.staffId }])
	})

	test('over somebody else’s is refused, and what they saved is given back', async ({ db }) => {
		const { id } = await makeConsultation(db)
		await saveConsultation(db, id, { title: { en: 'Theirs' } }, saving)
		const mine = await saveConsultation(db, id, { title: { en: 'Mine' } }, saving)
		expect(mine).toMatchObject({ ok: false, code: 'stale', current: { title: { en: 'Theirs' } } })
	})

	test('takes no address that another has', async ({ db }) => {
		const { slug } = await makeConsultation(db)
		const { id } = await makeConsultation(db)
		const saved = await saveConsultation(db, id, { slug }, saving)
		expect(saved).toMatchObject({ ok: false, code: 'slugTaken' })
	})

	test('moves neither address nor moments once it is published', async ({ db }) => {
		const made = await makeConsultation(db, { status: 'published' })
		const change = { slug: 'another', opensAt: now, closesAt: now, graceHours: 3 }
		const saved = await saveConsultation(db, made.id, change, saving)
		expect(saved).toMatchObject({
			ok: true,
			consultation: { slug: made.slug, closesAt: made.closesAt, graceHours: 3 },
		})
	})

	test('takes no translation away that residents read', async ({ db }) => {
		const made = await makeConsultation(db, { status: 'published' })
		const saved = await saveConsultation(db, made.id, { why: { en: 'Because' } }, saving)
		expect(saved).toMatchObject({
			ok: false,
			code: 'incomplete',
			missing: [{ page: 'page', path: 'why', code: 'untranslated', language: 'ar' }],
		})
	})
})

describe('questions', () => {
	const other = { questions: [{ ...ASKED.questions[0], id: 'q2' }] } as typeof ASKED

	test('are a new version, and the old one stays', async ({ db }) => {
		const made = await makeConsultation(db)
		const saved = await keepQuestions(db, made.id, other, saving)
		if (!saved?.ok) throw new Error('not saved')
		expect(saved.consultation.definitionId).not.toBe(made.definitionId)
		expect((await findDefinition(db, made.definitionId))?.definition).toEqual(ASKED)
		expect(await findDefinition(db, saved.consultation.definitionId)).toMatchObject({ version: 2 })
	})

	test('stay as they are once somebody has answered', async ({ db }) => {
		const { id } = await makeConsultation(db, { frozenAt: now })
		expect(await keepQuestions(db, id, other, saving)).toMatchObject({ code: 'frozen' })
	})

	test('that were changed meanwhile are not overwritten', async ({ db }) => {
		const { id } = await makeConsultation(db)
		await db.update(consultations).set({ revision: 2 }).where(eq(consultations.id, id))
		expect(await keepQuestions(db, id, other, saving)).toMatchObject({ code: 'stale' })
	})
})

test('nothing is saved of what is not there', async ({ db }) => {
	const id = crypto.randomUUID()
	expect(await saveConsultation(db, id, {}, saving)).toBeUndefined()
	expect(await keepQuestions(db, id, ASKED, saving)).toBeUndefined()
})
