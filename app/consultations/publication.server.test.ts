import { beforeAll, describe, expect, test } from 'vitest'
import { deleteTrials } from '#app/responses/trial.server.ts'
import { calendarFor } from '#app/triage/calendar.ts'
import type { Db } from '#db/client.server.ts'
import { drafts } from '#db/schema/questions.ts'
import { responses } from '#db/schema/responses.ts'
import { ownDatabase } from '#tests/support/own-database.ts'
import { findConsultationById } from './consultation.server.ts'
import { makeConsultation, makeOfficers, OFFICERS } from './consultation.test-support.ts'
import {
	extendClose,
	listGates,
	publishConsultation,
	withdrawConsultation,
} from './publication.server.ts'

const own = ownDatabase({ connectionsMax: 6 })
let db: Db

beforeAll(async () => {
	db = own.db
	await makeOfficers(db)
})

const now = new Date('2027-03-20T10:00:00Z')
const [meera, tom] = OFFICERS
const publishing = {
	revision: 1,
	justifications: {},
	by: meera,
	now,
	calendar: calendarFor({ division: 'england-and-wales' }),
	timeZone: 'Europe/London',
	deleteTrials,
}

async function addResponse(consultationId: string, definitionId: string, isTrial: boolean) {
	const draftId = crypto.randomUUID()
	const when = { startedAt: now, savedAt: now, expiresAt: now, sentAt: now }
	const draft = { id: draftId, keyHash: draftId, subject: 'response' as const, content: {} }
	await db.insert(drafts).values({ ...draft, ...when, language: 'en' })
	const about = { channel: 'web' as const, language: 'en' as const, isTrial }
	const hashes = { contentHash: draftId, answersHash: draftId, reference: draftId }
	const by = { respondentKind: 'anonymous' as const, receivedAt: now, storedAt: now }
	await db
		.insert(responses)
		.values({ draftId, consultationId, definitionId, ...about, ...hashes, ...by })
}

describe('publishing', () => {
	test('keeps what the gates said, and takes trial answers away', async () => {
		const made = await makeConsultation(db)
		await addResponse(made.id, made.definitionId, true)
		const done = await publishConsultation(db, made.id, publishing)
		expect(done).toMatchObject({ ok: true, consultation: { status: 'published', revision: 2 } })
		expect(await deleteTrials(db, made.id)).toBe(0)
		expect(await listGates(db, made.id)).toMatchObject([
			{ gate: 'formative', isPassed: true, byName: 'Meera' },
			{ gate: 'reasons', isPassed: true },
			{ gate: 'time', isPassed: true, facts: { needed: 20 } },
			{ gate: 'consideration', isPassed: true },
		])
	})

	test('of two officers at once, one does it', async () => {
		const { id } = await makeConsultation(db)
		const both = await Promise.all(
			[meera, tom].map((by) => publishConsultation(db, id, { ...publishing, by })),
		)
		expect(both.map((one) => one?.ok).toSorted()).toEqual([false, true])
		expect(both).toContainEqual({ ok: false, code: 'published' })
		expect(await listGates(db, id)).toHaveLength(4)
	})

	test('a gate that is not passed needs somebody’s reason, which is kept', async () => {
		const { id } = await makeConsultation(db, { stage: 'decided' })
		expect(await publishConsultation(db, id, publishing)).toEqual({
			ok: false,
			code: 'unjustified',
			gates: ['formative'],
		})
		const justifications = { formative: 'The law leaves us no choice.', time: 'Not needed' }
		const done = await publishConsultation(db, id, { ...publishing, justifications })
		expect(done?.ok).toBe(true)
		expect(await listGates(db, id)).toMatchObject([
			{ gate: 'formative', isPassed: false, justification: 'The law leaves us no choice.' },
			{ justification: null },
			{ gate: 'time', isPassed: true, justification: null },
			{},
		])
	})

	test('a missing translation is named, and nothing is published', async () => {
		const { id } = await makeConsultation(db, { scope: { en: 'Where it goes' } })
		expect(await publishConsultation(db, id, publishing)).toEqual({
			ok: false,
			code: 'incomplete',
			missing: [{ page: 'page', path: 'scope', code: 'untranslated', language: 'ar' }],
		})
		expect(await findConsultationById(db, id)).toMatchObject({ status: 'draft' })
	})

	test('what was changed since it was read is not published unseen', async () => {
		const { id } = await makeConsultation(db, { revision: 2 })
		expect(await publishConsultation(db, id, publishing)).toEqual({ ok: false, code: 'stale' })
	})
})

describe('more time', () => {
	const told = async () => undefined
	const extend = (id: string, closesAt: string) =>
		extendClose(db, id, { closesAt: new Date(closesAt), revision: 1, by: meera, now, told })

	test('is later than the close there was', async () => {
		const { id } = await makeConsultation(db, { status: 'published' })
		expect(await extend(id, '2027-05-05T16:00:00Z')).toEqual({ ok: false, code: 'notLater' })
		expect(await extend(id, '2027-05-05T16:00:01Z')).toEqual({ ok: true })
	})

	test('never ends in the past', async () => {
		const closesAt = new Date('2027-03-10T16:00:00Z')
		const { id } = await makeConsultation(db, { status: 'published', closesAt })
		expect(await extend(id, '2027-03-20T10:00:00Z')).toEqual({ ok: false, code: 'notLater' })
		expect(await extend(id, '2027-03-20T10:00:01Z')).toEqual({ ok: true })
	})

	test('is for what is published and not settled', async () => {
		const draft = await makeConsultation(db)
		expect(await extend(draft.id, '2028-01-01')).toEqual({ ok: false, code: 'notPublished' })
		const settled = await makeConsultation(db, { status: 'published', outcomeSentAt: now })
		expect(await extend(settled.id, '2028-01-01')).toEqual({ ok: false, code: 'decided' })
	})
})

test('a consultation is withdrawn once, with its words', async () => {
	const { id } = await makeConsultation(db, { status: 'published' })
	const withdrawing = { why: { en: 'The money is gone.' }, revision: 1, by: meera, now }
	expect(await withdrawConsultation(db, id, withdrawing)).toEqual({ ok: true })
	expect(await withdrawConsultation(db, id, withdrawing)).toEqual({ ok: false, code: 'withdrawn' })
	expect(await findConsultationById(db, id)).toMatchObject({
		status: 'withdrawn',
		withdrawnWhy: { en: 'The money is gone.' },
	})
})

test('a consultation whose outcome was told is not withdrawn', async () => {
	const { id } = await makeConsultation(db, { status: 'published', outcomeSentAt: now })
	const withdrawing = { why: { en: 'The money is gone.' }, revision: 1, by: meera, now }
	expect(await withdrawConsultation(db, id, withdrawing)).toEqual({ ok: false, code: 'decided' })
	expect(await findConsultationById(db, id)).toMatchObject({ status: 'published' })
})
