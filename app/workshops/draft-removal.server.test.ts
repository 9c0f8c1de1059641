import { desc, eq, inArray } from 'drizzle-orm'
import { beforeEach } from 'vitest'
import { forgetLedgers } from '#app/bookings/ledger.server.ts'
import { setCapacity } from '#app/bookings/places.server.ts'
import { makeOfficers } from '#app/consultations/consultation.test-support.ts'
import { makeGroup, makeMember } from '#app/groups/group.test-support.ts'
import {
	answerProposal,
	areNamedInProposals,
	listProposals,
	propose,
} from '#app/groups/proposal.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookingLedger } from '#db/schema/bookings.ts'
import { audit } from '#db/schema/web.ts'
import { workshopMaterials, workshopSeries } from '#db/schema/workshops.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { removeDrafts } from './draft-removal.server.ts'
import { addMaterial } from './material.server.ts'
import { addCommitment } from './outcome.server.ts'
import { cancelWorkshop, publishWorkshop } from './publication.server.ts'
import { laySeries, listSeriesDates } from './series.server.ts'
import { findWorkshop, type Workshop } from './workshop.server.ts'
import { acting, makePlanned, planned as now, staffId } from './workshop.test-support.ts'

const around = { isPromised: areNamedInProposals, forgetPlaces: forgetLedgers }
const removing = { ...acting, ...around }
const both = (en: string) => ({ en, ar: en })

beforeEach<{ db: Db }>(({ db }) => makeOfficers(db))

/** A draft about which everything is written that can be. */
async function written(db: Db): Promise<Workshop> {
	const { id } = await makePlanned(db, { staffId })
	await addMaterial(db, id, { title: both('The path'), body: both('Words.') }, { now })
	await addCommitment(db, id, { idea: both('A bench') } as never, acting)
	const places = { capacityInPerson: 9, capacityOnline: 0, reserved: [], releaseAt: null }
	const { revision } = (await findWorkshop(db, id)) as Workshop
	await setCapacity(db, id, { ...places, revision }, { by: { staffId }, now })
	return (await findWorkshop(db, id)) as Workshop
}

async function laid(db: Db): Promise<string[]> {
	const { id } = await makePlanned(db, { staffId })
	const done = await laySeries(db, id, { ...acting, revision: 1, every: 'week', count: 4 })
	if (!done?.ok) throw new Error('no series was laid')
	return done.ids
}

describe('a draft', () => {
	test('is gone with all that was written for it, and noted', async ({ db }) => {
		const { id, revision } = await written(db)
		expect(await removeDrafts(db, id, { ...removing, revision })).toEqual({ ok: true, removed: 1 })
		expect(await findWorkshop(db, id)).toBeUndefined()
		for (const table of [workshopMaterials, bookingLedger])
			expect(await db.select().from(table).where(eq(table.workshopId, id))).toEqual([])
		const [line] = await db.select().from(audit).orderBy(desc(audit.id)).limit(1)
		expect(line).toMatchObject({ action: 'workshop.draft_removed', staffId, subjectId: id })
		expect(await removeDrafts(db, id, { ...removing, revision })).toBeUndefined()
	})

	test('stays when it was saved, published or cancelled meanwhile', async ({ db }) => {
		const refusalOf = (id: string, revision: number) =>
			removeDrafts(db, id, { ...removing, revision })
		const saved = await written(db)
		expect(await refusalOf(saved.id, 1)).toEqual({ ok: false, code: 'stale' })
		const { id } = await makePlanned(db, { staffId })
		await publishWorkshop(db, id, { ...acting, revision: 1 })
		expect(await refusalOf(id, 1)).toEqual({ ok: false, code: 'published' })
		const ending = {
			...acting,
			why: both('Flooded.'),
			tell: async () => ({ told: 0, unreached: 0 }),
			revision: 2,
		}
		await cancelWorkshop(db, id, ending)
		expect(await refusalOf(id, 3)).toEqual({ ok: false, code: 'cancelled' })
		expect(await findWorkshop(db, id)).toBeDefined()
	})

	test('stays when a group was told that it came of what it proposed', async ({ db }) => {
		const { id, revision } = await written(db)
		const groupId = await makeGroup(db)
		const asked = { kind: 'topic', title: 'Lamps', words: 'It is dark.', place: '' } as const
		await propose(db, await makeMember(db, groupId), asked, { language: 'en', now })
		const [proposal] = await listProposals(db, groupId)
		const answer = {
			status: 'taken-up',
			reply: both('Yes.'),
			cameOf: { kind: 'workshop', id },
		} as const
		const answering = { seen: 'received', by: { staffId }, now } as const
		await answerProposal(db, proposal?.id ?? '', answer, answering)
		expect(await removeDrafts(db, id, { ...removing, revision })).toEqual({
			ok: false,
			code: 'promised',
		})
		expect(await findWorkshop(db, id)).toBeDefined()
	})
})

describe('of a series', () => {
	test('one date goes, and the others stay', async ({ db }) => {
		const [first = '', second = ''] = await laid(db)
		const seriesId = (await findWorkshop(db, first))?.seriesId ?? ''
		expect(await removeDrafts(db, second, { ...removing, revision: 1 })).toMatchObject({
			removed: 1,
		})
		expect(await listSeriesDates(db, seriesId)).toHaveLength(3)
	})

	test('all drafts that follow go, and none that is published or comes before', async ({ db }) => {
		const ids = await laid(db)
		const [first = '', second = '', third = '', fourth = ''] = ids
		await publishWorkshop(db, third, { ...acting, revision: 1 })
		const following = { ...removing, revision: 1, scope: 'following' as const }
		expect(await removeDrafts(db, second, following)).toEqual({ ok: true, removed: 2 })
		const left = await Promise.all(ids.map((id) => findWorkshop(db, id)))
		expect(left.map((one) => one?.id)).toEqual([first, undefined, third, undefined])
		const lines = await db
			.select({ id: audit.subjectId })
			.from(audit)
			.where(inArray(audit.action, ['workshop.draft_removed']))
		expect(lines.map(({ id }) => id).sort()).toEqual([second, fourth].sort())
	})

	test('nothing is left when all its dates are gone', async ({ db }) => {
		const [first = ''] = await laid(db)
		const { seriesId, revision } = (await findWorkshop(db, first)) as Workshop
		await removeDrafts(db, first, { ...removing, revision, scope: 'following' })
		const left = await db
			.select()
			.from(workshopSeries)
			.where(eq(workshopSeries.id, seriesId ?? ''))
		expect(left).toEqual([])
	})
})
