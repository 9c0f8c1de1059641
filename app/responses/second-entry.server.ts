import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { listAnswers, removeAnswers, storeAnswers } from '#app/questions/answer.server.ts'
import type { Answers } from '#app/questions/answer.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { responses, secondEntries } from '#db/schema/responses.ts'
import { giveBackToCount } from './change-response.server.ts'
import { readAgain } from './publication.server.ts'
import { holdResponse } from './response.server.ts'
import { isGone } from './response.ts'

const listMax = 200

function keyedOf(consultationId: string) {
	return and(
		eq(responses.consultationId, consultationId),
		isNotNull(responses.keyedBy),
		eq(responses.isTrial, false),
	)
}

/** How many were keyed so far, whoever keyed them, and the reference of the last of this person's. */
export async function readKeyed(
	db: Db,
	consultationId: string,
	{ staffId }: { staffId: string },
): Promise<{ count: number; reference?: string }> {
	const [row] = await db.select({ keyed: count() }).from(responses).where(keyedOf(consultationId))
	const [last] = await db
		.select({ reference: responses.reference })
		.from(responses)
		.where(and(keyedOf(consultationId), eq(responses.keyedBy, staffId)))
		.orderBy(desc(responses.storedAt))
		.limit(1)
	return { count: row?.keyed ?? 0, reference: last?.reference }
}

/**
 * Every so many of what was keyed, in the order of keying, is keyed again by somebody else: those
 * that wait for it, and those on which the two differ and nobody has decided.
 */
export async function listSecondEntries(
	db: Db,
	{ id, checkEvery }: { id: string; checkEvery: number },
) {
	if (checkEvery === 0) return []
	const keyed = db.$with('keyed').as(
		db
			.select({
				id: responses.id,
				reference: responses.reference,
				keyedBy: responses.keyedBy,
				storedAt: responses.storedAt,
				withdrawnAt: responses.withdrawnAt,
				forgottenAt: responses.forgottenAt,
				number: sql<number>`row_number() over (order by ${responses.storedAt}, ${responses.id})`.as(
					'number',
				),
			})
			.from(responses)
			.where(keyedOf(id)),
	)
	return db
		.with(keyed)
		.select({
			id: keyed.id,
			reference: keyed.reference,
			keyedBy: keyed.keyedBy,
			differences: secondEntries.differences,
		})
		.from(keyed)
		.leftJoin(secondEntries, eq(secondEntries.responseId, keyed.id))
		.where(
			and(
				sql`${keyed.number} % ${checkEvery} = 0`,
				isNull(keyed.withdrawnAt),
				isNull(keyed.forgottenAt),
				isNull(secondEntries.settledAt),
			),
		)
		.orderBy(asc(keyed.storedAt), asc(keyed.id))
		.limit(listMax)
}

export async function findSecondEntry(db: Db, responseId: string) {
	const [found] = await db
		.select()
		.from(secondEntries)
		.where(eq(secondEntries.responseId, responseId))
	return found
}

/**
 * Keeps what another person read on the same form; without a difference it is settled at once.
 * gone: the response was taken back or forgotten, and what it said must not come back with this.
 */
export async function keepSecondEntry(
	db: Db,
	{
		responseId,
		answers,
		differences,
	}: { responseId: string; answers: Answers; differences: string[] },
	{ staffId, now }: { staffId: string; now: Date },
): Promise<'kept' | 'ownKeying' | 'keptBefore' | 'gone'> {
	return db.transaction(async (tx) => {
		const response = await holdResponse(tx, responseId)
		if (!response?.keyedBy || response.keyedBy === staffId) return 'ownKeying'
		if (isGone(response)) return 'gone'
		const settled = differences.length === 0 ? { settledBy: staffId, settledAt: now } : {}
		const kept = await tx
			.insert(secondEntries)
			.values({ responseId, keyedBy: staffId, answers, differences, at: now, ...settled })
			.onConflictDoNothing()
			.returning({ id: secondEntries.responseId })
		if (kept.length === 0) return 'keptBefore'
		const line = { action: 'response.keyed_again', staffId, subjectId: responseId } as const
		await recordAudit(tx, { ...line, detail: { differences: differences.length }, at: now })
		return 'kept'
	})
}

/** A person has looked at the form again and says which of the two is right, question by question. */
export async function settleDifferences(
	db: Db,
	{ responseId, answers }: { responseId: string; answers: Answers },
	{ staffId, now }: { staffId: string; now: Date },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const before = await holdResponse(tx, responseId)
		if (!before || isGone(before)) return false
		const settled = await tx
			.update(secondEntries)
			.set({ settledBy: staffId, settledAt: now })
			.where(and(eq(secondEntries.responseId, responseId), isNull(secondEntries.settledAt)))
			.returning({ id: secondEntries.responseId })
		if (settled.length === 0) return false
		await giveBackToCount(tx, before)
		const [stored] = await listAnswers(tx, [responseId])
		await readAgain(tx, responseId, { before: stored?.answers ?? {}, after: answers, now })
		await removeAnswers(tx, [responseId])
		await storeAnswers(tx, { subjectId: responseId, definitionId: before.definitionId, answers })
		await tx.update(responses).set({ countedAt: null }).where(eq(responses.id, responseId))
		const line = { action: 'response.difference_settled', staffId, subjectId: responseId } as const
		await recordAudit(tx, { ...line, at: now })
		return true
	})
}
