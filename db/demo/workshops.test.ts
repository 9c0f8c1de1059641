import { sql } from 'drizzle-orm'
import { isHolding, listHeld } from '#app/bookings/held.server.ts'
import { capacityOf, placesHeld } from '#app/bookings/places.ts'
import { listSeries, listSessions } from '#app/workshops/list.server.ts'
import { isNarrowed } from '#app/workshops/list.ts'
import { workshopPhase } from '#app/workshops/workshop.ts'
import { bookingLedger, bookings } from '#db/schema/bookings.ts'
import { groups, proposals } from '#db/schema/groups.ts'
import { workshops } from '#db/schema/workshops.ts'
import { expect, test } from '#tests/support/database.ts'
import { places } from './borough.ts'
import { localTime } from './calendar.ts'
import { fillDemo } from './demo.server.ts'
import { demoGroups } from './groups-wording.ts'
import { columnsOf, gardenDates, workshopsOf } from './workshops.ts'

const now = new Date('2026-11-18T11:20:00Z')
const placeIds = new Set(places.map(({ id }) => id))

test('there are twenty, about places that there are, under addresses of their own', () => {
	const told = workshopsOf(now)
	expect(told.length).toBe(20)
	expect(new Set(told.map(({ slug }) => slug)).size).toBe(20)
	expect(new Set(told.map(({ code }) => code)).size).toBe(20)
	const named = [...told, ...demoGroups].flatMap((one) => one.placeIds)
	expect(named.filter((id) => !placeIds.has(id))).toEqual([])
})

test('every page is whole in English and in Arabic', () => {
	for (const demo of workshopsOf(now))
		for (const [, arabic] of [demo.title, demo.summary, demo.decides, demo.open])
			expect(arabic).toMatch(/[\u0621-\u064a]{2}/)
})

test.each([
	'2026-11-18T11:20:00Z',
	'2026-12-28T23:50:00Z',
	'2027-03-20T09:00:00Z',
	'2027-10-20T09:00:00Z',
])(
	'at %s some are over and told, others come, and the series runs over a clock change',
	(moment) => {
		const at = new Date(moment)
		const phases = workshopsOf(at).map((demo) => workshopPhase(columnsOf(demo, at), at))
		const counts = Object.fromEntries(
			['over', 'coming', 'cancelled'].map((one) => [
				one,
				phases.filter((phase) => phase === one).length,
			]),
		)
		expect(counts).toEqual({ over: 5, coming: 13, cancelled: 2 })
		const dates = gardenDates(at).map((demo) => columnsOf(demo, at))
		expect(dates.map(({ startsAt }) => localTime(startsAt).hour)).toEqual([18, 18, 18, 18, 18, 18])
		expect(dates.map(({ startsAt }) => localTime(startsAt).weekday)).toEqual([3, 3, 3, 4, 3, 3])
		expect(new Set(dates.map(({ startsAt }) => startsAt.getUTCHours())).size).toBe(2)
		expect(dates.map(({ status }) => status === 'cancelled')).toEqual([
			...[false, false, false, false, true, false],
		])
	},
)

test('what is stored agrees with itself and can be found', async ({ db }) => {
	await fillDemo(db, { now })
	const stored = await db.select().from(workshops)
	expect(stored.length).toBe(20)
	const held = Map.groupBy(
		await listHeld(
			db,
			stored.map(({ id }) => id),
		),
		({ workshopId }) => workshopId,
	)
	for (const workshop of stored)
		for (const attending of ['in-person', 'online'] as const) {
			const taken = placesHeld((held.get(workshop.id) ?? []).filter(isHolding), attending)
			expect([workshop.slug, taken <= capacityOf(workshop, attending)]).toEqual([
				workshop.slug,
				true,
			])
		}
	const numbered = await db
		.select({
			workshopId: bookingLedger.workshopId,
			last: sql<number>`max(${bookingLedger.number})::int`,
			steps: sql<number>`count(*)::int`,
		})
		.from(bookingLedger)
		.groupBy(bookingLedger.workshopId)
	for (const { workshopId, last, steps } of numbered) {
		expect(last).toBe(steps)
		expect(stored.find(({ id }) => id === workshopId)?.ledgerNumber).toBe(last)
	}
	const full = stored.find(({ slug }) => slug === 'canal-path-lighting')
	const ofFull = (await db.select().from(bookings)).filter((one) => one.workshopId === full?.id)
	const statuses = new Set(ofFull.map(({ status }) => status))
	expect(statuses).toEqual(new Set(['booked', 'waiting', 'offered', 'cancelled']))
	const query = { when: 'coming', page: 1 } as const
	expect(isNarrowed(query)).toBe(false)
	const { listed } = await listSessions(db, query, { now, timeZone: 'Europe/London' })
	expect(listed.length).toBe(15)
	const { seriesId } = stored.find(({ slug }) => slug.startsWith('brickfields')) ?? {}
	expect((await listSeries(db, seriesId ?? '')).length).toBe(6)
	expect((await db.select().from(groups)).length).toBe(8)
	const proposed = await db.select().from(proposals)
	const taken = proposed.filter(({ status }) => status === 'taken-up')
	expect(taken.every(({ workshopId, consultationId }) => workshopId || consultationId)).toBe(true)
}, 60_000)
