import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import { listAnswers } from '#app/questions/answer.server.ts'
import type { Answers } from '#app/questions/answer.ts'
import type { Db } from '#db/client.server.ts'
import { responseRecounts, responses } from '#db/schema/responses.ts'
import type { ResponseChannel } from './response.ts'

export type Countable = {
	consultationId: string
	definitionId: string
	placeId: string | null
	channel: ResponseChannel
	isFlagged: boolean
	answers: Answers
}

/**
 * Takes responses that the results do not hold yet, and notes that they now do: for a transaction
 * that adds them. Another worker takes others meanwhile. Trial answers are never counted.
 */
export async function takeUncounted(
	tx: Db,
	{ now, batchMax }: { now: Date; batchMax: number },
): Promise<Countable[]> {
	const rows = await tx
		.select({
			id: responses.id,
			consultationId: responses.consultationId,
			definitionId: responses.definitionId,
			placeId: responses.placeId,
			channel: responses.channel,
			isFlagged: responses.isFlagged,
		})
		.from(responses)
		.where(
			and(isNull(responses.countedAt), isNull(responses.withdrawnAt), eq(responses.isTrial, false)),
		)
		.limit(batchMax)
		.for('update', { skipLocked: true })
	const ids = rows.map(({ id }) => id)
	if (ids.length === 0) return []
	const stored = new Map(
		(await listAnswers(tx, ids)).map(({ subjectId, answers }) => [subjectId, answers]),
	)
	await tx.update(responses).set({ countedAt: now }).where(inArray(responses.id, ids))
	return rows.map(({ id, ...row }) => ({ ...row, answers: stored.get(id) ?? {} }))
}

/** Takes away what was noted of responses that were changed or withdrawn after they were counted. */
export async function takeRecounts(
	tx: Db,
	{ batchMax }: { batchMax: number },
): Promise<Countable[]> {
	const batch = tx
		.select({ id: responseRecounts.id })
		.from(responseRecounts)
		.orderBy(asc(responseRecounts.id))
		.limit(batchMax)
		.for('update', { skipLocked: true })
	return tx.delete(responseRecounts).where(inArray(responseRecounts.id, batch)).returning({
		consultationId: responseRecounts.consultationId,
		definitionId: responseRecounts.definitionId,
		placeId: responseRecounts.placeId,
		channel: responseRecounts.channel,
		isFlagged: responseRecounts.isFlagged,
		answers: responseRecounts.answers,
	})
}

/** Responses that wait to be counted into the results. */
export async function countUncounted(db: Db, consultationId: string): Promise<number> {
	const [row] = await db
		.select({ waiting: count() })
		.from(responses)
		.where(
			and(
				eq(responses.consultationId, consultationId),
				isNull(responses.countedAt),
				isNull(responses.withdrawnAt),
				eq(responses.isTrial, false),
			),
		)
	return row?.waiting ?? 0
}
