import { Temporal } from 'temporal-polyfill'
import { keepDefinition } from '#app/questions/definition.server.ts'
import { Definition } from '#app/questions/definition.ts'
import { addDays, DEFAULT_TIME_ZONE, localDay } from '#app/triage/timescale.ts'
import type { Db } from '#db/client.server.ts'
import * as bookingTables from '#db/schema/bookings.ts'
import { participationRatings } from '#db/schema/participation.ts'
import { contacts } from '#db/schema/residents.ts'
import * as tables from '#db/schema/workshops.ts'
import { instantOn } from './calendar.ts'
import type { Both } from './wording.ts'
import { both } from './wording.ts'
import { rowsOfBookings } from './workshop-bookings.ts'
import { comingWorkshops, gardenSeries } from './workshop-coming.ts'
import { pastWorkshops } from './workshop-past.ts'
import { type DemoWorkshop, gardenHut } from './workshop-wording.ts'

const officer = 'meera-chowdhury'
const dayMilliseconds = 86_400_000
/** Residents of enquiries and of consultations have the numbers before. */
const firstNumber = 40_000
const numbersEach = 100
const weeks = 6
export const gardenSlug = 'brickfields-garden'
const movedWhy: Both = [
	'The hut is used for the election on Wednesday.',
	'يُستخدم الكوخ للانتخابات يوم الأربعاء.',
]
const cancelledWhy: Both = [
	'Our gardener is ill, and nobody can stand in.',
	'بستانيّنا مريض، ولا أحد ينوب عنه.',
]

export type Placed = DemoWorkshop & {
	/** Of a date of the series: from 1; and how it came to differ from how it was laid. */
	series?: { position: number; laidOn: number; isMoved: boolean }
}

/** The Sunday on which the clocks next change, with at least four weeks until then. */
function nextClockChange(today: string): string {
	const from = Temporal.PlainDate.from(today).add({ weeks: 4 }).toZonedDateTime(DEFAULT_TIME_ZONE)
	const change = from.getTimeZoneTransition('next')
	if (!change) throw new Error('the clocks of the demo do not change')
	return change.toPlainDate().toString()
}

/** Three Wednesdays before a change of the clocks and three after it. */
export function gardenDates(now: Date): Placed[] {
	const today = localDay(now)
	const sunday = nextClockChange(today)
	const between = (day: string) =>
		Temporal.PlainDate.from(today).until(day, { largestUnit: 'days' }).days
	return Array.from({ length: weeks }, (_, at) => {
		const laidOn = between(addDays(sunday, -18 + 7 * at))
		const isMoved = at === 3
		const summary = gardenSeries.summary
		return {
			...{ ...gardenSeries, venue: gardenHut, booked: 7 - at },
			...{ slug: `${gardenSlug}-${at + 1}`, code: `garden${at + 1}`, summary },
			day: isMoved ? laidOn + 1 : laidOn,
			...(at === 4 && { cancelled: { day: -1, why: cancelledWhy } }),
			series: { position: at + 1, laidOn, isMoved },
		}
	})
}

export function workshopsOf(now: Date): Placed[] {
	return [...pastWorkshops, ...comingWorkshops, ...gardenDates(now)]
}

/** The columns that do not depend on what is stored already. */
export function columnsOf(demo: Placed, now: Date) {
	const today = localDay(now)
	const { day, at, lasts, mode = 'in-person' as const, venue, cancelled, series } = demo
	const startsAt = instantOn(addDays(today, day), at, 0)
	const publishedAt = new Date(Math.min(startsAt.getTime(), now.getTime()) - 33 * dayMilliseconds)
	const told = cancelled ?? (series?.isMoved ? { day: -3, why: movedWhy } : undefined)
	const changedAt = told ? instantOn(addDays(today, told.day), 11, 5) : publishedAt
	return {
		...{ slug: demo.slug, shortCode: demo.code, topic: demo.topic, placeIds: demo.placeIds },
		...{ languages: ['en' as const, 'ar' as const], mode, startsAt, publishedAt, changedAt },
		status: cancelled ? ('cancelled' as const) : ('published' as const),
		...{ title: both(demo.title), summary: both(demo.summary) },
		...{ decides: both(demo.decides), open: both(demo.open) },
		endsAt: new Date(startsAt.getTime() + lasts * 3_600_000),
		venue: mode === 'online' ? null : (venue ?? null),
		accessFacts: demo.access ?? [],
		accessNotes: demo.notes ? both(demo.notes) : null,
		onlineUrl: mode === 'in-person' ? null : `https://meet.larkhithe.example/${demo.slug}`,
		...{ capacityInPerson: demo.inPerson, capacityOnline: demo.online ?? 0 },
		...{ reserved: demo.reserved ?? [], invited: demo.invited ?? ('open' as const) },
		releaseAt: demo.reserved ? new Date(startsAt.getTime() - 3 * dayMilliseconds) : null,
		...{ spoken: demo.spoken ?? ['en' as const], interpreters: demo.interpreters ?? [] },
		...{ facilitator: demo.facilitator, hostTeamId: demo.team, hostPhone: '020 7946 0155' },
		bookingOpensAt:
			demo.bookingOpens === undefined ? null : instantOn(addDays(today, demo.bookingOpens), 9, 0),
		sequence: told ? 1 : 0,
		cancelledAt: cancelled ? changedAt : null,
		cancelledWhy: cancelled ? both(cancelled.why) : null,
		notes: demo.outcome ? both(demo.outcome.notes) : null,
		outcomesSentAt: demo.outcome ? instantOn(addDays(today, demo.outcome.day), 10, 20) : null,
		seriesPosition: series?.position ?? null,
		seriesStartsAt: series ? instantOn(addDays(today, series.laidOn), at, 0) : null,
		createdBy: officer,
		createdAt: new Date(publishedAt.getTime() - 6 * dayMilliseconds),
	}
}

/** Twenty workshops around `now`, with who booked, what they need, who came and what came of it. */
export async function fillWorkshops(
	db: Db,
	{ now, groupIds }: { now: Date; groupIds: ReadonlyMap<string, string> },
): Promise<Map<string, string>> {
	const ids = new Map<string, string>()
	const dates = gardenDates(now)
	const firstOn = addDays(localDay(now), dates[0]?.series?.laidOn ?? 0)
	const seriesId = crypto.randomUUID()
	await db.insert(tables.workshopSeries).values({
		...{ id: seriesId, slug: gardenSlug, rule: { every: 'week', firstOn, count: weeks } },
		createdAt: new Date(now.getTime() - 40 * dayMilliseconds),
	})
	for (const [index, demo] of workshopsOf(now).entries()) {
		const id = crypto.randomUUID()
		ids.set(demo.slug, id)
		const columns = columnsOf(demo, now)
		const invitedGroupIds =
			demo.invited === 'group'
				? (demo.groups ?? []).flatMap((slug) => groupIds.get(slug) ?? [])
				: []
		const definitionId = demo.definition ? await keepQuestions(db, demo, { id, now }) : null
		const rows = rowsOfBookings(demo, {
			...{ workshop: { ...columns, id, releasedAt: null }, groupIds, now },
			firstNumber: firstNumber + index * numbersEach,
		})
		await db.insert(tables.workshops).values({
			...{ ...columns, id, invitedGroupIds, seriesId: demo.series ? seriesId : null },
			definitionId,
			ledgerNumber: rows.ledger.length,
		})
		await fillPage(db, demo, { workshopId: id, at: columns.publishedAt, now })
		await insertBookings(db, rows)
	}
	return ids
}

async function keepQuestions(db: Db, demo: Placed, { id, now }: { id: string; now: Date }) {
	const definition = Definition.parse(demo.definition)
	const kept = await keepDefinition(db, { owner: `workshop:${id}`, definition, now })
	return kept.id
}

async function fillPage(
	db: Db,
	{ materials = [], outcome }: Placed,
	{ workshopId, at, now }: { workshopId: string; at: Date; now: Date },
) {
	if (materials.length > 0)
		await db.insert(tables.workshopMaterials).values(
			materials.map(({ title, body }, index) => ({
				...{ workshopId, position: index + 1, title: both(title), body: both(body) },
				changedAt: at,
			})),
		)
	if (!outcome) return
	const dayAt = (day?: number) => (day === undefined ? null : addDays(localDay(now), day))
	await db.insert(tables.commitments).values(
		outcome.commitments.map(({ idea, decision, action, byTeam, by, due, done }, index) => ({
			...{ workshopId, position: index + 1, idea: both(idea), byTeamId: byTeam, by },
			decision: decision && both(decision),
			action: action && both(action),
			...{ dueOn: dayAt(due), doneOn: dayAt(done) },
			changedAt: instantOn(addDays(localDay(now), outcome.day), 10, 0),
		})),
	)
}

async function insertBookings(db: Db, rows: ReturnType<typeof rowsOfBookings>) {
	const inserts = [
		[contacts, rows.contacts],
		[bookingTables.bookings, rows.bookings],
		[bookingTables.bookingPeople, rows.people],
		[bookingTables.bookingLedger, rows.ledger],
		[bookingTables.supportNeeds, rows.support],
		[bookingTables.attendanceMarks, rows.marks],
		[bookingTables.participantExpenses, rows.expenses],
		[participationRatings, rows.ratings],
	] as const
	for (const [table, values] of inserts)
		if (values.length > 0) await db.insert(table).values(values as never)
}
