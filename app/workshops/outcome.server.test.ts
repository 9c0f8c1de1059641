import { beforeEach } from 'vitest'
import { makeOfficers } from '#app/consultations/consultation.test-support.ts'
import type { Db } from '#db/client.server.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { addCommitment, changeCommitment, listCommitments, sendOutcomes } from './outcome.server.ts'
import { findWorkshop } from './workshop.server.ts'
import {
	acting,
	listening,
	makePlanned,
	planned as now,
	staffId,
	WHOLE_WORKSHOP,
	why,
} from './workshop.test-support.ts'

beforeEach<{ db: Db }>(({ db }) => makeOfficers(db))

describe('outcomes', () => {
	const undecided = {
		...{ idea: why, decision: null, action: null },
		...{ byTeamId: null, by: null, dueOn: null, doneOn: null },
	}
	const idea = { ...undecided, decision: why }
	const later = { ...acting, now: WHOLE_WORKSHOP.endsAt }

	test('are sent once, when it is over and there is something to say', async ({ db }) => {
		const { tell, heard } = listening()
		const { id } = await makePlanned(db, { staffId, status: 'published' })
		const sending = { revision: 1, words: why, tell }
		const before = { ...later, now: new Date(WHOLE_WORKSHOP.endsAt.getTime() - 1) }
		expect(await sendOutcomes(db, id, { ...sending, ...before })).toMatchObject({ code: 'notOver' })
		expect(await sendOutcomes(db, id, { ...sending, ...later })).toMatchObject({
			code: 'nothingToSay',
		})
		await addCommitment(db, id, idea, { now })
		expect(await sendOutcomes(db, id, { ...sending, ...later })).toEqual({
			ok: true,
			told: 3,
			unreached: 1,
		})
		expect(await sendOutcomes(db, id, { ...sending, ...later })).toMatchObject({ code: 'sent' })
		expect(heard).toMatchObject([{ kind: 'workshop_outcome', statuses: ['booked'] }])
	})

	test('wait for their translation', async ({ db }) => {
		const { tell } = listening()
		const { id } = await makePlanned(db, { staffId, status: 'published' })
		await addCommitment(db, id, { ...idea, idea: { en: 'A bench' } }, { now })
		const sending = { revision: 1, words: why, tell, ...later }
		expect(await sendOutcomes(db, id, sending)).toMatchObject({
			code: 'untranslated',
			missing: [{ field: 'idea', language: 'ar', of: { number: 1, idea: { en: 'A bench' } } }],
		})
		expect(await findWorkshop(db, id)).toMatchObject({ outcomesSentAt: null })
	})

	test('wait for an answer to each idea', async ({ db }) => {
		const { tell } = listening()
		const { id } = await makePlanned(db, { staffId, status: 'published' })
		await addCommitment(db, id, idea, { now })
		await addCommitment(db, id, undecided, { now })
		const sending = { revision: 1, words: why, tell, ...later }
		expect(await sendOutcomes(db, id, sending)).toMatchObject({
			code: 'incomplete',
			missing: [{ field: 'decision', code: 'undecided', of: { number: 2 } }],
		})
		const [, second] = await listCommitments(db, id)
		const key = { workshopId: id, commitmentId: second?.id ?? '' }
		expect(await changeCommitment(db, key, idea, { now })).toEqual({ ok: true })
		expect(await sendOutcomes(db, id, sending)).toMatchObject({ ok: true })
	})

	test('once sent take nothing that is not whole', async ({ db }) => {
		const { id } = await makePlanned(db, { staffId, status: 'published', outcomesSentAt: now })
		const half = { ...idea, decision: { en: 'Agreed' } }
		expect(await addCommitment(db, id, half, { now })).toEqual({
			...{ ok: false, code: 'untold' },
			lacking: [{ field: 'decision', language: 'ar', code: 'untranslated' }],
		})
		expect(await addCommitment(db, id, undecided, { now })).toMatchObject({ code: 'untold' })
		expect(await addCommitment(db, id, idea, { now })).toEqual({ ok: true })
		const [made] = await listCommitments(db, id)
		const key = { workshopId: id, commitmentId: made?.id ?? '' }
		expect(await changeCommitment(db, key, half, { now })).toMatchObject({ code: 'untold' })
		expect(await listCommitments(db, id)).toEqual([made])
		const other = { ...key, commitmentId: crypto.randomUUID() }
		expect(await changeCommitment(db, other, idea, { now })).toEqual({ ok: false, code: 'gone' })
	})
})
