import { makeOfficers, OFFICERS } from '#app/consultations/consultation.test-support.ts'
import type { Db } from '#db/client.server.ts'
import { commitments } from '#db/schema/workshops.ts'
import { expect, test } from '#tests/support/database.ts'
import { listShaped, readShaped } from './shaped.server.ts'
import type { Workshop } from './workshop.server.ts'
import { makePlanned, planned } from './workshop.test-support.ts'

const { staffId } = OFFICERS[0]
const told = (day: string) => new Date(`2027-${day}T10:00:00Z`)
const make = (db: Db, given: Partial<Workshop>) =>
	makePlanned(db, { staffId, status: 'published', ...given })

test('what came of sessions is there once it is told, newest first and no more than asked', async ({
	db,
}) => {
	await makeOfficers(db)
	const old = await make(db, { outcomesSentAt: told('04-01'), placeIds: ['tollgate'] })
	const next = await make(db, { outcomesSentAt: told('04-02'), placeIds: ['hithe-quay'] })
	const everywhere = await make(db, { outcomesSentAt: told('04-03') })
	await make(db, {})
	await make(db, { outcomesSentAt: told('04-04'), status: 'cancelled' })
	const ids = async (placeId?: string, most = 10) =>
		(await listShaped(db, { placeId, most })).newest.map(({ id }) => id)
	expect(await ids()).toEqual([everywhere.id, next.id, old.id])
	expect(await ids('tollgate')).toEqual([everywhere.id, old.id])
	expect(await listShaped(db, { most: 1 })).toEqual({
		count: 3,
		newest: [{ kind: 'session', id: everywhere.id, at: told('04-03') }],
	})
})

test('it has the first of what was decided, and how much of what is done', async ({ db }) => {
	await makeOfficers(db)
	const one = await make(db, { outcomesSentAt: told('04-01') })
	const bare = await make(db, { outcomesSentAt: told('04-02') })
	const idea = { workshopId: one.id, idea: { en: 'A bench' }, changedAt: planned }
	const action = { action: { en: 'We build it.' }, by: 'Parks', dueOn: '2027-06-01' }
	await db.insert(commitments).values([
		{ ...idea, position: 1 },
		{ ...idea, ...action, position: 2, decision: { en: 'Two benches.' }, doneOn: '2027-05-01' },
		{ ...idea, ...action, position: 3, decision: { en: 'No lamps.' } },
	])
	const found = await readShaped(db, [one.id, bare.id])
	expect(found.find(({ id }) => id === one.id)).toMatchObject({
		decision: { en: 'Two benches.' },
		actions: 2,
		done: 1,
	})
	expect(found.find(({ id }) => id === bare.id)).toMatchObject({ decision: null, actions: 0 })
	expect(await readShaped(db, [])).toEqual([])
})
