import { and, count, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { consultations } from '#db/schema/consultations.ts'
import { type ListedState, type ListQuery, publicPerPage } from './public-list.ts'

function stateAt(now: Date): SQL<ListedState> {
	const at = now.toISOString()
	return sql<ListedState>`case
		when ${consultations.opensAt} > ${at}::timestamptz then 'coming'
		when ${consultations.closesAt} > ${at}::timestamptz then 'open'
		else 'closed' end`
}

/**
 * A page of the published ones: those that can be answered first, and of these what closes soon;
 * then what opens next; then what closed last.
 */
export async function listPublic(db: Db, query: ListQuery, { now }: { now: Date }) {
	const state = stateAt(now)
	const { topic, place, status, language, page } = query
	const isAsked = and(
		eq(consultations.status, 'published'),
		topic && eq(consultations.topic, topic),
		// One that is about no place in particular is about every place.
		place === undefined || place === ''
			? undefined
			: sql`(${place} = any(${consultations.placeIds}) or cardinality(${consultations.placeIds}) = 0)`,
		status && eq(state, status),
		language && sql`${language} = any(${consultations.languages})`,
	)
	const [total] = await db.select({ count: count() }).from(consultations).where(isAsked)
	const listed = await db
		.select({
			slug: consultations.slug,
			title: consultations.title,
			summary: consultations.summary,
			topic: consultations.topic,
			audience: consultations.audience,
			placeIds: consultations.placeIds,
			opensAt: consultations.opensAt,
			closesAt: consultations.closesAt,
			outcomeSentAt: consultations.outcomeSentAt,
			state: state.as('state'),
		})
		.from(consultations)
		.where(isAsked)
		.orderBy(
			sql`array_position(array['open', 'coming', 'closed'], ${state})`,
			sql`case ${state} when 'open' then ${consultations.closesAt}
				when 'coming' then ${consultations.opensAt} end`,
			sql`${consultations.closesAt} desc`,
			consultations.id,
		)
		.limit(publicPerPage)
		.offset((page - 1) * publicPerPage)
	return { listed, count: total?.count ?? 0 }
}

const hereMax = 3

/** What can be answered now about a place, as in the list: the few that close soonest. */
export async function listOpenHere(db: Db, placeId: string, { now }: { now: Date }) {
	const query: ListQuery = { place: placeId, status: 'open', page: 1 }
	return (await listPublic(db, query, { now })).listed.slice(0, hereMax)
}

/** Those of these that residents can read, in no order. */
export async function listPublishedById(db: Db, ids: string[]) {
	if (ids.length === 0) return []
	return db
		.select({ id: consultations.id, slug: consultations.slug, title: consultations.title })
		.from(consultations)
		.where(and(inArray(consultations.id, ids), eq(consultations.status, 'published')))
}

/** Whether there is anything to answer now or soon. */
export async function isAnythingAsked(db: Db, { now }: { now: Date }): Promise<boolean> {
	const [found] = await db
		.select({ id: consultations.id })
		.from(consultations)
		.where(
			and(
				eq(consultations.status, 'published'),
				sql`${consultations.closesAt} > ${now.toISOString()}::timestamptz`,
			),
		)
		.limit(1)
	return found !== undefined
}
