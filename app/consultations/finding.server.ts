import { and, asc, count, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { consultations, findings } from '#db/schema/consultations.ts'
import { lockConsultation } from './consultation.server.ts'
import type { FindingForm } from './finding.ts'
import type { ToldOfKind } from './told.ts'

export type Finding = typeof findings.$inferSelect

/** More would be a list that nobody reads. */
export const findingsMax = 60

/** In their order. */
export function listFindings(db: Db, consultationId: string): Promise<Finding[]> {
	return db
		.select()
		.from(findings)
		.where(eq(findings.consultationId, consultationId))
		.orderBy(asc(findings.position), asc(findings.id))
		.limit(findingsMax)
}

export type FindingKey = { consultationId: string; findingId: string }

function isFinding({ consultationId, findingId }: FindingKey) {
	return and(eq(findings.id, findingId), eq(findings.consultationId, consultationId))
}

export async function findFinding(db: Db, key: FindingKey): Promise<Finding | undefined> {
	const [found] = await db.select().from(findings).where(isFinding(key))
	return found
}

/** After those that are there, and who adds at the same moment; full: there are sixty already. */
export function addFinding(
	db: Db,
	consultationId: string,
	finding: FindingForm,
	{ now }: { now: Date },
): Promise<{ ok: true; findingId: string } | { ok: false; code: 'full' }> {
	return db.transaction(async (tx) => {
		await lockConsultation(tx, consultationId)
		const known = await listFindings(tx, consultationId)
		if (known.length >= findingsMax) return { ok: false, code: 'full' } as const
		const position = (known.at(-1)?.position ?? 0) + 1
		const [added] = await tx
			.insert(findings)
			.values({ ...finding, consultationId, position, changedAt: now })
			.returning({ id: findings.id })
		if (!added) throw new Error('the finding was not stored')
		return { ok: true, findingId: added.id } as const
	})
}

/** False when it is not one of this consultation's, or was changed after it was seen. */
export async function changeFinding(
	db: Db,
	key: FindingKey,
	finding: FindingForm,
	{ seenAt, now }: { seenAt: Date; now: Date },
): Promise<boolean> {
	const changed = await db
		.update(findings)
		.set({ ...finding, changedAt: now })
		.where(and(isFinding(key), eq(findings.changedAt, seenAt)))
		.returning({ id: findings.id })
	return changed.length > 0
}

export async function removeFinding(db: Db, key: FindingKey): Promise<boolean> {
	const removed = await db.delete(findings).where(isFinding(key)).returning({ id: findings.id })
	return removed.length > 0
}

/** Those whose outcome was told, the newest first and at most `most` of them. */
export async function listTold(
	db: Db,
	{ placeId, most }: { placeId?: string; most: number },
): Promise<ToldOfKind<'consultation'>> {
	const isTold = and(
		isNotNull(consultations.outcomeSentAt),
		eq(consultations.status, 'published'),
		placeId === undefined ? undefined : isAbout(placeId),
	)
	const [total] = await db.select({ count: count() }).from(consultations).where(isTold)
	const newest = await db
		.select({ id: consultations.id, at: consultations.outcomeSentAt })
		.from(consultations)
		.where(isTold)
		.orderBy(desc(consultations.outcomeSentAt), desc(consultations.id))
		.limit(most)
	return {
		count: total?.count ?? 0,
		newest: newest.flatMap(({ id, at }) => (at ? [{ kind: 'consultation' as const, id, at }] : [])),
	}
}

/** What came of these, with how much of it is done, in the order of the ids. */
export async function readOutcomes(db: Db, ids: string[]) {
	if (ids.length === 0) return []
	const rows = await db
		.select({
			id: consultations.id,
			slug: consultations.slug,
			title: consultations.title,
			decision: consultations.decision,
		})
		.from(consultations)
		.where(inArray(consultations.id, ids))
	const progress = await countDone(db, ids)
	return rows
		.map((one) => ({ ...one, ...(progress.get(one.id) ?? { actions: 0, done: 0 }) }))
		.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

/** One that is about no place in particular is about every place. */
function isAbout(placeId: string): SQL {
	return sql`(${placeId} = any(${consultations.placeIds}) or cardinality(${consultations.placeIds}) = 0)`
}

async function countDone(db: Db, consultationIds: string[]) {
	const rows = await db
		.select({
			consultationId: findings.consultationId,
			actions: count(findings.action),
			done: count(findings.doneOn),
		})
		.from(findings)
		.where(inArray(findings.consultationId, consultationIds))
		.groupBy(findings.consultationId)
	return new Map(rows.map(({ consultationId, ...counts }) => [consultationId, counts]))
}
