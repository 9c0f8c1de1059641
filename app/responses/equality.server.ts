import { count, eq } from 'drizzle-orm'
import type { Answers, AnswerValue } from '#app/questions/answer.ts'
import type { Db } from '#db/client.server.ts'
import { equalityAnswers } from '#db/schema/responses.ts'

/**
 * Keeps answers about equality with nothing that leads back to who gave them: a row each, under
 * random ids and in the order of these, without a moment.
 */
export async function keepEqualityAnswers(
	db: Db,
	consultationId: string,
	given: Answers,
): Promise<void> {
	const rows = Object.entries(given).map(([questionId, value]) => ({
		id: crypto.randomUUID(),
		consultationId,
		questionId,
		value,
	}))
	const inChance = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))
	if (inChance.length > 0) await db.insert(equalityAnswers).values(inChance)
}

/** How often each answer about equality was given: all that is ever read of them. */
export function countEqualityAnswers(
	db: Db,
	consultationId: string,
): Promise<{ questionId: string; value: AnswerValue; count: number }[]> {
	const { questionId, value } = equalityAnswers
	return db
		.select({ questionId, value, count: count() })
		.from(equalityAnswers)
		.where(eq(equalityAnswers.consultationId, consultationId))
		.groupBy(questionId, value)
}
