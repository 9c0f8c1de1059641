import type { Answers } from '#app/questions/answer.ts'
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
