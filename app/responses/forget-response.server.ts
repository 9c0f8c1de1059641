import { and, inArray, isNotNull, isNull } from 'drizzle-orm'
import { listClosedBefore } from '#app/consultations/consultation.server.ts'
import { forgetRatingWords } from '#app/participation/rating.server.ts'
import { removeAnswers } from '#app/questions/answer.server.ts'
import { revokeLinks } from '#app/residents/link.server.ts'
import { inBatches } from '#db/batches.ts'
import type { Db } from '#db/client.server.ts'
import {
	abuseReports,
	redactions,
	responseFlags,
	responses,
	secondEntries,
} from '#db/schema/responses.ts'
import { removeFilesOf } from './response-files.server.ts'

/** What the row of a response holds once it is forgotten. */
const FORGOTTEN = {
	publication: 'withheld',
	...{ name: null, groupName: null, groupId: null, postcode: null, contactId: null },
	wantsOutcome: false,
	...{ browserHash: null, wordsHash: null, answersHash: '', contentHash: '' },
} as const

/**
 * Forgets what people answered and who they are, wherever it is kept. That there was a response
 * stays known, and so does what was counted of it.
 */
export async function forgetResponses(tx: Db, ids: string[]): Promise<void> {
	await removeFilesOf(tx, ids)
	await removeAnswers(tx, ids)
	for (const words of [redactions, secondEntries, abuseReports])
		await tx.delete(words).where(inArray(words.responseId, ids))
	await forgetRatingWords(tx, 'consultation', ids)
	await tx.update(responses).set(FORGOTTEN).where(inArray(responses.id, ids))
}

type Forgetting = {
	now: Date
	batchMax: number
	/** Forgets what others keep of these responses, within the same transaction. */
	forgetMore?: (tx: Db, ids: string[]) => Promise<void>
}

/** Forgets responses to consultations that closed before `since`. Gives how many. */
export async function forgetOldResponses(
	db: Db,
	{
		since,
		batchMax = 200,
		...forgetting
	}: { since: Date } & Omit<Forgetting, 'batchMax'> & { batchMax?: number },
): Promise<number> {
	const closed = await listClosedBefore(db, since)
	return inBatches(batchMax, () =>
		db.transaction((tx) => forgetSome(tx, closed, { ...forgetting, batchMax })),
	)
}

async function forgetSome(
	tx: Db,
	consultationIds: string[],
	{ now, batchMax, forgetMore }: Forgetting,
): Promise<number> {
	const old = await tx
		.select({ id: responses.id })
		.from(responses)
		.where(
			and(
				inArray(responses.consultationId, consultationIds),
				isNull(responses.forgottenAt),
				isNull(responses.withdrawnAt),
				// What is not counted yet would be lost to the results.
				isNotNull(responses.countedAt),
			),
		)
		.limit(batchMax)
		.for('update', { skipLocked: true })
	const ids = old.map(({ id }) => id)
	await forgetResponses(tx, ids)
	await forgetMore?.(tx, ids)
	await revokeLinks(tx, ids, { now })
	// How it counted is settled by now.
	await tx.delete(responseFlags).where(inArray(responseFlags.responseId, ids))
	await tx.update(responses).set({ forgottenAt: now }).where(inArray(responses.id, ids))
	return ids.length
}
