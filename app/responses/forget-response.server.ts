import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { listClosedBefore } from '#app/consultations/consultation.server.ts'
import { forgetRatingWords } from '#app/participation/rating.server.ts'
import { removeAnswers } from '#app/questions/answer.server.ts'
import { revokeLinks } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import {
	abuseReports,
	redactions,
	responseFlags,
	responses,
	secondEntries,
} from '#db/schema/responses.ts'
import { removeLeftFiles } from './response-files.server.ts'

/** What the row of a response holds once it is forgotten. */
const FORGOTTEN = {
	publication: 'withheld',
	...{ name: null, groupName: null, groupId: null, postcode: null, contactId: null },
	wantsOutcome: false,
	...{ browserHash: null, wordsHash: null, answersHash: '', contentHash: '' },
} as const

/**
 * Forgets what somebody answered and who they are, wherever it is kept. That there was a response
 * stays known, and so does what was counted of it.
 */
export async function forgetResponse(tx: Db, responseId: string): Promise<void> {
	await removeLeftFiles(tx, responseId, {})
	await removeAnswers(tx, responseId)
	for (const words of [redactions, secondEntries, abuseReports])
		await tx.delete(words).where(eq(words.responseId, responseId))
	await forgetRatingWords(tx, { kind: 'consultation', subjectId: responseId })
	await tx.update(responses).set(FORGOTTEN).where(eq(responses.id, responseId))
}

/** Forgets responses to consultations that closed before `since`. Gives how many. */
export async function forgetOldResponses(
	db: Db,
	{ since, now, batchMax = 200 }: { since: Date; now: Date; batchMax?: number },
): Promise<number> {
	const closed = await listClosedBefore(db, since)
	let forgotten = 0
	for (let done = batchMax; done === batchMax; forgotten += done)
		done = await db.transaction(async (tx) => {
			const old = await tx
				.select({ id: responses.id })
				.from(responses)
				.where(
					and(
						inArray(responses.consultationId, closed),
						isNull(responses.forgottenAt),
						isNull(responses.withdrawnAt),
						// What is not counted yet would be lost to the results.
						isNotNull(responses.countedAt),
					),
				)
				.limit(batchMax)
				.for('update', { skipLocked: true })
			const ids = old.map(({ id }) => id)
			for (const id of ids) {
				await forgetResponse(tx, id)
				await revokeLinks(tx, id, { now })
			}
			// How it counted is settled by now.
			await tx.delete(responseFlags).where(inArray(responseFlags.responseId, ids))
			await tx.update(responses).set({ forgottenAt: now }).where(inArray(responses.id, ids))
			return old.length
		})
	return forgotten
}
