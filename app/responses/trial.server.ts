import { and, count, desc, eq } from 'drizzle-orm'
import { removeAnswers } from '#app/questions/answer.server.ts'
import type { Db } from '#db/client.server.ts'
import { responses } from '#db/schema/responses.ts'

function isTrialOf(consultationId: string) {
	return and(eq(responses.consultationId, consultationId), eq(responses.isTrial, true))
}

/** The newest trial answers, at most fifty, and how many there are. */
export async function listTrials(db: Db, consultationId: string) {
	const trials = await db
		.select({
			id: responses.id,
			reference: responses.reference,
			language: responses.language,
			storedAt: responses.storedAt,
		})
		.from(responses)
		.where(isTrialOf(consultationId))
		.orderBy(desc(responses.storedAt), desc(responses.id))
		.limit(50)
	const [row] = await db.select({ count: count() }).from(responses).where(isTrialOf(consultationId))
	return { trials, count: row?.count ?? 0 }
}

/** Takes the trial answers of a consultation away for good, before it is published. */
export async function deleteTrials(db: Db, consultationId: string): Promise<number> {
	const gone = await db
		.delete(responses)
		.where(isTrialOf(consultationId))
		.returning({ id: responses.id })
	await removeAnswers(
		db,
		gone.map(({ id }) => id),
	)
	return gone.length
}
