import { beforeEach } from 'vitest'
import { makeOfficers } from '#app/consultations/consultation.test-support.ts'
import type { Db } from '#db/client.server.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { changeSeries, saveWorkshop } from './edit-workshop.server.ts'
import { cancelWorkshop, publishWorkshop } from './publication.server.ts'
import { extendSeries, laySeries, listSeriesDates } from './series.server.ts'
import { findWorkshop, listWorkshopsById, type Workshop } from './workshop.server.ts'
import {
	acting,
	listening,
	makePlanned,
	saving,
	staffId,
	WHOLE_WORKSHOP,
	why,
} from './workshop.test-support.ts'

beforeEach<{ db: Db }>(({ db }) => makeOfficers(db))

async function laid(db: Db, given: Partial<Workshop> = {}, count = 4): Promise<Workshop[]> {
	const first = await makePlanned(db, { staffId, ...given })
	const done = await laySeries(db, first.id, { ...saving, every: 'week', count })
	if (!done?.ok) throw new Error('no series was laid')
	return inOrder(db, done.ids)
}

async function inOrder(db: Db, ids: string[]): Promise<Workshop[]> {
	const dates = await listWorkshopsById(db, ids)
	return dates.toSorted((one, other) => Number(one.startsAt) - Number(other.startsAt))
}

describe('a series', () => {
	test('is laid at the same local time over a change of the clock, as drafts', async ({ db }) => {
		const dates = await laid(db)
		expect(
			dates.map(({ startsAt, seriesPosition }) => [seriesPosition, startsAt.toISOString()]),
		).toEqual([
			[1, '2027-03-25T18:00:00.000Z'],
			[2, '2027-04-01T17:00:00.000Z'],
			[3, '2027-04-08T17:00:00.000Z'],
			[4, '2027-04-15T17:00:00.000Z'],
		])
		expect(new Set(dates.map(({ slug }) => slug)).size).toBe(4)
		for (const date of dates)
			expect(date).toMatchObject({ status: 'draft', title: WHOLE_WORKSHOP.title })
	})

	test('is laid once', async ({ db }) => {
		const [first] = await laid(db)
		const again = { ...saving, revision: 2, every: 'week' as const, count: 3 }
		expect(await laySeries(db, first?.id ?? '', again)).toEqual({ ok: false, code: 'inSeries' })
		expect(await laySeries(db, first?.id ?? '', { ...again, revision: 1 })).toEqual({
			...{ ok: false, code: 'stale' },
		})
	})

	test('is extended from its last date, as drafts like the last that is not cancelled', async ({
		db,
	}) => {
		const [first, , , last] = await laid(db, { releaseAt: new Date('2027-03-24T18:00:00Z') })
		const id = first?.id ?? ''
		await saveWorkshop(db, last?.id ?? '', { facilitator: 'Idris' }, saving)
		const extending = { ...saving, revision: 2, more: 2 }
		expect(await extendSeries(db, id, { ...extending, revision: 1 })).toMatchObject({
			code: 'stale',
		})
		const done = await extendSeries(db, id, extending)
		if (!done?.ok) throw new Error('the series was not extended')
		expect(await inOrder(db, done.ids)).toMatchObject([
			{
				...{ status: 'draft', facilitator: 'Idris', seriesPosition: 5, revision: 1 },
				startsAt: new Date('2027-04-22T17:00:00Z'),
				releaseAt: new Date('2027-04-21T17:00:00Z'),
			},
			{ seriesPosition: 6, startsAt: new Date('2027-04-29T17:00:00Z') },
		])
		expect(await extendSeries(db, id, extending)).toMatchObject({ code: 'stale' })
		const again = { ...extending, revision: 3 }
		expect(await extendSeries(db, id, { ...again, more: 47 })).toMatchObject({ code: 'tooMany' })
		const late = { ...again, now: new Date('2027-05-06T17:00:00Z') }
		expect(await extendSeries(db, id, late)).toMatchObject({ code: 'past' })
	})

	test('is extended only where there is one', async ({ db }) => {
		const { id } = await makePlanned(db, { staffId })
		const extending = { ...saving, more: 2 }
		expect(await extendSeries(db, id, extending)).toEqual({ ok: false, code: 'noSeries' })
		expect(await extendSeries(db, crypto.randomUUID(), extending)).toBeUndefined()
	})

	test('moved from one date on takes the following along, and leaves the earlier', async ({
		db,
	}) => {
		const [, second] = await laid(db)
		const times = {
			startsAt: new Date('2027-04-02T18:00:00Z'),
			endsAt: new Date('2027-04-02T19:30:00Z'),
		}
		const scope = 'following' as const
		const moved = await changeSeries(db, second?.id ?? '', { times }, { scope }, saving)
		expect(moved).toMatchObject({ ok: true, changed: 3 })
		const dates = await listSeriesDates(db, second?.seriesId ?? '')
		expect(dates.map(({ startsAt }) => startsAt.toISOString())).toEqual([
			'2027-03-25T18:00:00.000Z',
			'2027-04-02T18:00:00.000Z',
			'2027-04-09T18:00:00.000Z',
			'2027-04-16T18:00:00.000Z',
		])
		expect(dates[2]?.seriesStartsAt?.toISOString()).toBe('2027-04-08T17:00:00.000Z')
	})

	test('tells those of each published date alone', async ({ db }) => {
		const [first, second] = await laid(db)
		const { tell, heard } = listening()
		const publishing = { ...acting, scope: 'following' as const }
		await publishWorkshop(db, second?.id ?? '', { ...publishing, revision: 1 })
		const venue = { name: 'The Barn', address: '2 Mill Lane', postcode: 'QZ1 1AB' }
		const telling = { scope: 'following' as const, reason: why, tell }
		const change = { columns: { venue } }
		expect(
			await changeSeries(db, first?.id ?? '', change, telling, { ...saving, revision: 2 }),
		).toMatchObject({
			...{ ok: true, changed: 4, told: 9, unreached: 3 },
		})
		expect(heard).toHaveLength(3)
		expect(heard.filter(({ before }) => before)).toEqual([])
	})

	test('is published whole or not at all', async ({ db }) => {
		const [first, second] = await laid(db)
		await saveWorkshop(db, second?.id ?? '', { venue: null }, saving)
		const publishing = { ...acting, revision: 2, scope: 'following' as const }
		expect(await publishWorkshop(db, first?.id ?? '', publishing)).toMatchObject({
			...{ ok: false, code: 'incomplete', date: { id: second?.id } },
			missing: [{ page: 'venue', path: 'venueName', code: 'missing' }],
		})
		expect((await findWorkshop(db, first?.id ?? ''))?.status).toBe('draft')
	})

	test('is cancelled from one date on', async ({ db }) => {
		const [first, second] = await laid(db)
		const { tell, heard } = listening()
		const scope = 'following' as const
		await publishWorkshop(db, first?.id ?? '', { ...acting, revision: 2, scope })
		const cancelling = { ...acting, why, tell, revision: 2, scope }
		expect(await cancelWorkshop(db, second?.id ?? '', cancelling)).toEqual({
			...{ ok: true, cancelled: 3, told: 9, unreached: 3 },
		})
		expect(
			heard.every(({ kind, sequence }) => kind === 'workshop_cancelled' && sequence === 1),
		).toBe(true)
		const dates = await listSeriesDates(db, second?.seriesId ?? '')
		expect(dates.map(({ status }) => status)).toEqual([
			...['published', 'cancelled', 'cancelled', 'cancelled'],
		])
	})
})
