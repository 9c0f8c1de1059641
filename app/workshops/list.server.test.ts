import { makeOfficers } from '#app/consultations/consultation.test-support.ts'
import type { Db } from '#db/client.server.ts'
import { staff } from '#db/schema/staff.ts'
import { workshopSeries, workshops } from '#db/schema/workshops.ts'
import { expect, test } from '#tests/support/database.ts'
import {
	findSeen,
	isAnythingComing,
	listForFeed,
	listMonth,
	listSeries,
	listSessions,
	listSessionsHere,
	listShapedHere,
} from './list.server.ts'
import { type SessionQuery, sessionsPerPage } from './list.ts'

import type { Workshop } from './workshop.server.ts'

const timeZone = 'Europe/London'
const open = new Date('2027-05-01T12:00:00Z')
const startsAt = new Date('2027-05-20T17:00:00Z')
const endsAt = new Date('2027-05-20T19:00:00Z')
const both = (en: string) => ({ en, ar: `${en} (عربي)` })

/** Published, in person. */
async function makeWorkshop(db: Db, given: Partial<Workshop> = {}): Promise<Workshop> {
	const [officer] = await db.select({ id: staff.id }).from(staff).limit(1)
	if (!officer) await makeOfficers(db)
	const code = crypto.randomUUID()
	const [workshop] = await db
		.insert(workshops)
		.values({
			...{ slug: `shaping-${code}`, shortCode: code, status: 'published', topic: 'parks' },
			...{ languages: ['en', 'ar'], title: both('Shaping the park'), summary: both('Come.') },
			...{ decides: both('Where the path goes.'), open: both('Everything else.') },
			...{ startsAt, endsAt, capacityInPerson: 10, createdBy: 'meera' },
			...{ createdAt: open, changedAt: open, publishedAt: open },
			...given,
		})
		.returning()
	if (!workshop) throw new Error('the workshop was not stored')
	return workshop
}

const clock = { now: open, timeZone }
const ask = async (db: Db, query: Partial<SessionQuery> = {}, now = open) => {
	const found = await listSessions(db, { when: 'coming', page: 1, ...query }, { now, timeZone })
	return found.listed.map(({ slug }) => slug)
}

test('what comes is listed soonest first, and a draft is not there', async ({ db }) => {
	const later = new Date(startsAt.getTime() + 86_400_000)
	await makeWorkshop(db, { slug: 'second', startsAt: later, endsAt: new Date(later.getTime() + 1) })
	await makeWorkshop(db, { slug: 'first' })
	await makeWorkshop(db, { slug: 'unseen', status: 'draft', publishedAt: null })
	await makeWorkshop(db, { slug: 'dropped', status: 'cancelled', publishedAt: null })
	expect(await ask(db)).toEqual(['first', 'second'])
	expect(await findSeen(db, { slug: 'unseen' })).toBeUndefined()
	expect(await findSeen(db, { slug: 'dropped' })).toBeUndefined()
})

test('until its end it is coming, and from its end on it is past', async ({ db }) => {
	await makeWorkshop(db, { slug: 'one' })
	const before = new Date(endsAt.getTime() - 1)
	expect([await ask(db, {}, before), await ask(db, { when: 'past' }, before)]).toEqual([
		['one'],
		[],
	])
	expect([await ask(db, {}, endsAt), await ask(db, { when: 'past' }, endsAt)]).toEqual([
		[],
		['one'],
	])
	expect(await isAnythingComing(db, { now: before })).toBe(true)
	expect(await isAnythingComing(db, { now: endsAt })).toBe(false)
})

test('each filter keeps what fits it and leaves out what does not', async ({ db }) => {
	await makeWorkshop(db, {
		...{ slug: 'here', placeIds: ['tollgate'], topic: 'parks', accessFacts: ['food'] },
		...{ mode: 'hybrid', spoken: ['ar'], interpreters: [] },
	})
	await makeWorkshop(db, {
		...{ slug: 'there', placeIds: ['millrace'], topic: 'care', accessFacts: [], mode: 'in-person' },
		...{ spoken: ['en'], interpreters: ['bsl'] },
	})
	await makeWorkshop(db, { slug: 'all', placeIds: [], topic: 'money', interpreters: ['ar'] })
	expect((await ask(db, { place: 'tollgate' })).sort()).toEqual(['all', 'here'])
	expect(await ask(db, { topic: 'care' })).toEqual(['there'])
	expect(await ask(db, { access: 'food' })).toEqual(['here'])
	expect(await ask(db, { mode: 'online' })).toEqual(['here'])
	expect((await ask(db, { mode: 'in-person' })).length).toBe(3)
	expect((await ask(db, { language: 'ar' })).sort()).toEqual(['all', 'here'])
	expect((await ask(db, { month: '2027-05' })).length).toBe(3)
	expect(await ask(db, { month: '2027-06' })).toEqual([])
	expect((await listSessionsHere(db, 'millrace', clock)).length).toBe(2)
})

test('a page holds so many, and says whether there is another', async ({ db }) => {
	for (let at = 0; at <= sessionsPerPage; at++) await makeWorkshop(db)
	const [one, two] = [
		await listSessions(db, { when: 'coming', page: 1 }, clock),
		await listSessions(db, { when: 'coming', page: 2 }, clock),
	]
	expect([one.listed.length, one.hasMore]).toEqual([sessionsPerPage, true])
	expect([two.listed.length, two.hasMore]).toEqual([1, false])
	const ids = [...one.listed, ...two.listed].map(({ id }) => id)
	expect(new Set(ids).size).toBe(sessionsPerPage + 1)
})

test('a cancelled one stays to be seen, in the list, the month and the feed', async ({ db }) => {
	await makeWorkshop(db, { slug: 'off', status: 'cancelled', cancelledAt: open })
	expect(await ask(db)).toEqual(['off'])
	expect(await listMonth(db, { month: '2027-05' }, { timeZone })).toHaveLength(1)
	expect(await listForFeed(db, { when: 'coming', page: 1 }, clock)).toHaveLength(1)
	expect(await listSessionsHere(db, 'anywhere', clock)).toEqual([])
})

test('a month is one by the council’s clock', async ({ db }) => {
	// Half past midnight on 1 June in London is still May in UTC.
	const at = new Date('2027-05-31T23:30:00Z')
	await makeWorkshop(db, { startsAt: at, endsAt: new Date('2027-06-01T01:00:00Z') })
	expect(await listMonth(db, { month: '2027-05' }, { timeZone })).toHaveLength(0)
	expect(await listMonth(db, { month: '2027-06' }, { timeZone })).toHaveLength(1)
})

test('the short address is found in capitals too', async ({ db }) => {
	const workshop = await makeWorkshop(db, { shortCode: 'otter' })
	expect((await findSeen(db, { shortCode: 'OTTER' }))?.id).toBe(workshop.id)
	expect(await findSeen(db, { shortCode: 'stoat' })).toBeUndefined()
})

test('a series lists its dates that may be seen, in order', async ({ db }) => {
	const [series] = await db
		.insert(workshopSeries)
		.values({
			slug: 'garden',
			rule: { every: 'week', firstOn: '2027-05-20', count: 3 },
			createdAt: open,
		})
		.returning()
	const seriesId = series?.id ?? ''
	const later = new Date(startsAt.getTime() + 7 * 86_400_000)
	await makeWorkshop(db, {
		slug: 'two',
		seriesId,
		startsAt: later,
		endsAt: new Date(later.getTime() + 1),
	})
	await makeWorkshop(db, { slug: 'one', seriesId })
	await makeWorkshop(db, { slug: 'draft', seriesId, status: 'draft', publishedAt: null })
	expect((await listSeries(db, seriesId)).map(({ slug }) => slug)).toEqual(['one', 'two'])
})

test('what was shaped in a place is there once it is told', async ({ db }) => {
	await makeWorkshop(db, { slug: 'told', placeIds: ['tollgate'], outcomesSentAt: endsAt })
	await makeWorkshop(db, { slug: 'untold', placeIds: ['tollgate'] })
	const found = await listShapedHere(db, 'tollgate', { now: endsAt, timeZone })
	expect(found.map(({ slug }) => slug)).toEqual(['told'])
})
