import {
	and,
	asc,
	desc,
	eq,
	getTableColumns,
	gt,
	gte,
	inArray,
	isNotNull,
	lt,
	lte,
	type SQL,
	sql,
} from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { workshopSeries, workshops } from '#db/schema/workshops.ts'
import { type SessionQuery, sessionsPerPage } from './list.ts'
import { monthBounds } from './month.ts'
import type { Workshop } from './workshop.server.ts'

const columns = getTableColumns(workshops)

/** A cancelled one stays to be seen, so that nobody stands before a closed door. */
const isSeen = and(
	inArray(workshops.status, ['published', 'cancelled']),
	isNotNull(workshops.publishedAt),
)

/** No workshop lasts longer: what is under way began within so many days. */
const lastsDaysMax = 7
const seriesMax = 60
const perMonthMax = 200
const feedMax = 200
const hereMax = 3

type Clock = { now: Date; timeZone: string }
type Filters = Omit<SessionQuery, 'page' | 'when'>

function fits({ place, topic, access, mode, language, month }: Filters, timeZone: string) {
	const within = month ? monthBounds(month, timeZone) : undefined
	return and(
		isSeen,
		within && and(gte(workshops.startsAt, within.from), lt(workshops.startsAt, within.to)),
		// One that is about no place in particular is about every place.
		place === undefined
			? undefined
			: sql`(${place} = any(${workshops.placeIds}) or cardinality(${workshops.placeIds}) = 0)`,
		topic && eq(workshops.topic, topic),
		access && sql`${access} = any(${workshops.accessFacts})`,
		mode && inArray(workshops.mode, [mode, 'hybrid']),
		language &&
			sql`(${language} = any(${workshops.spoken}) or ${language} = any(${workshops.interpreters}))`,
	)
}

/** The bound on the start is what lets the index leave out all that is over. */
function isComing(now: Date): SQL | undefined {
	const since = new Date(now.getTime() - lastsDaysMax * 86_400_000)
	return and(gt(workshops.startsAt, since), gt(workshops.endsAt, now))
}

/** A page of them, and whether there is another: they are not counted, however many there are. */
export async function listSessions(db: Db, query: SessionQuery, { now, timeZone }: Clock) {
	const { page, when, ...filters } = query
	const isPast = when === 'past'
	const inTime = isPast
		? and(lte(workshops.startsAt, now), lte(workshops.endsAt, now))
		: isComing(now)
	const found = await db
		.select(columns)
		.from(workshops)
		// A month that is asked for is shown as a whole.
		.where(and(fits(filters, timeZone), filters.month ? undefined : inTime))
		.orderBy(
			isPast ? desc(workshops.startsAt) : asc(workshops.startsAt),
			isPast ? desc(workshops.id) : asc(workshops.id),
		)
		.limit(sessionsPerPage + 1)
		.offset((page - 1) * sessionsPerPage)
	return { listed: found.slice(0, sessionsPerPage), hasMore: found.length > sessionsPerPage }
}

/** All of a month, in order. */
export async function listMonth(
	db: Db,
	{ month, ...filters }: Filters & { month: string },
	{ timeZone }: { timeZone: string },
): Promise<Workshop[]> {
	return db
		.select(columns)
		.from(workshops)
		.where(fits({ ...filters, month }, timeZone))
		.orderBy(asc(workshops.startsAt), asc(workshops.id))
		.limit(perMonthMax)
}

/** For calendars and readers of feeds: what comes, and what was in the last four weeks. */
export async function listForFeed(
	db: Db,
	query: SessionQuery,
	{ now, timeZone }: Clock,
): Promise<Workshop[]> {
	const { page: _, when: _when, ...filters } = query
	const since = new Date(now.getTime() - 28 * 86_400_000)
	return db
		.select(columns)
		.from(workshops)
		.where(and(fits(filters, timeZone), filters.month ? undefined : gt(workshops.startsAt, since)))
		.orderBy(asc(workshops.startsAt), asc(workshops.id))
		.limit(feedMax)
}

/** What comes in a place, as in the list: the few that are soonest. */
export async function listSessionsHere(
	db: Db,
	placeId: string,
	{ now, timeZone }: Clock,
): Promise<Workshop[]> {
	return db
		.select(columns)
		.from(workshops)
		.where(
			and(fits({ place: placeId }, timeZone), eq(workshops.status, 'published'), isComing(now)),
		)
		.orderBy(asc(workshops.startsAt), asc(workshops.id))
		.limit(hereMax)
}

/** What was shaped in a place and is told, the last first: the few of them. */
export async function listShapedHere(db: Db, placeId: string, clock: Clock): Promise<Workshop[]> {
	return db
		.select(columns)
		.from(workshops)
		.where(
			and(
				fits({ place: placeId }, clock.timeZone),
				eq(workshops.status, 'published'),
				isNotNull(workshops.outcomesSentAt),
				lte(workshops.startsAt, clock.now),
			),
		)
		.orderBy(desc(workshops.startsAt), desc(workshops.id))
		.limit(hereMax)
}

/** Whether there is anything to come to, now or soon. */
export async function isAnythingComing(db: Db, { now }: { now: Date }): Promise<boolean> {
	const [found] = await db
		.select({ id: workshops.id })
		.from(workshops)
		.where(and(isSeen, eq(workshops.status, 'published'), isComing(now)))
		.limit(1)
	return found !== undefined
}

/** The dates of a series that residents may see, in order. */
export async function listSeries(db: Db, seriesId: string): Promise<Workshop[]> {
	return db
		.select(columns)
		.from(workshops)
		.where(and(isSeen, eq(workshops.seriesId, seriesId)))
		.orderBy(asc(workshops.startsAt), asc(workshops.id))
		.limit(seriesMax)
}

export async function findSeries(db: Db, by: { id: string } | { slug: string }) {
	const [series] = await db
		.select({ id: workshopSeries.id, slug: workshopSeries.slug })
		.from(workshopSeries)
		.where('id' in by ? eq(workshopSeries.id, by.id) : eq(workshopSeries.slug, by.slug))
	return series
}

/** A draft is not there for residents. A short code may be typed in capitals or not. */
export async function findSeen(
	db: Db,
	by: { slug: string } | { shortCode: string },
): Promise<Workshop | undefined> {
	const isAsked =
		'slug' in by
			? eq(workshops.slug, by.slug)
			: inArray(workshops.shortCode, [by.shortCode.toLowerCase(), by.shortCode.toUpperCase()])
	const [workshop] = await db.select(columns).from(workshops).where(and(isSeen, isAsked)).limit(1)
	return workshop
}
