import { and, asc, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { ToldOfKind } from '#app/consultations/told.ts'
import type { Db } from '#db/client.server.ts'
import { commitments, workshops } from '#db/schema/workshops.ts'

/** Those of which it was told what came, the newest first and at most `most` of them. */
export async function listShaped(
	db: Db,
	{ placeId, most }: { placeId?: string; most: number },
): Promise<ToldOfKind<'session'>> {
	const isTold = and(
		isNotNull(workshops.outcomesSentAt),
		eq(workshops.status, 'published'),
		// One that is about no place in particular is about every place.
		placeId === undefined
			? undefined
			: sql`(${placeId} = any(${workshops.placeIds}) or cardinality(${workshops.placeIds}) = 0)`,
	)
	const [total] = await db.select({ count: count() }).from(workshops).where(isTold)
	const newest = await db
		.select({ id: workshops.id, at: workshops.outcomesSentAt })
		.from(workshops)
		.where(isTold)
		.orderBy(desc(workshops.outcomesSentAt), desc(workshops.id))
		.limit(most)
	return {
		count: total?.count ?? 0,
		newest: newest.flatMap(({ id, at }) => (at ? [{ kind: 'session' as const, id, at }] : [])),
	}
}

/** What came of these, with the first of their decisions and how much is done, in no order. */
export async function readShaped(db: Db, ids: string[]) {
	if (ids.length === 0) return []
	const rows = await db
		.select({ id: workshops.id, slug: workshops.slug, title: workshops.title })
		.from(workshops)
		.where(inArray(workshops.id, ids))
	const decided = await db
		.selectDistinctOn([commitments.workshopId], {
			workshopId: commitments.workshopId,
			decision: commitments.decision,
		})
		.from(commitments)
		.where(and(inArray(commitments.workshopId, ids), isNotNull(commitments.decision)))
		.orderBy(asc(commitments.workshopId), asc(commitments.position), asc(commitments.id))
	const progress = await db
		.select({
			workshopId: commitments.workshopId,
			actions: count(commitments.action),
			done: count(commitments.doneOn),
		})
		.from(commitments)
		.where(inArray(commitments.workshopId, ids))
		.groupBy(commitments.workshopId)
	return rows.map((one) => {
		const own = progress.find(({ workshopId }) => workshopId === one.id)
		const first = decided.find(({ workshopId }) => workshopId === one.id)
		const { actions = 0, done = 0 } = own ?? {}
		return { ...one, decision: first?.decision ?? null, actions, done }
	})
}
