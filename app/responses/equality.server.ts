import { count, eq, sql } from 'drizzle-orm'
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

/**
 * Writes them anew, all of a consultation at once and in an order of chance: what PostgreSQL notes
 * of a row, which transaction wrote it and after which other, leads back to the response that it
 * came with, for as long as it lies as it came. What lies mixed, and nothing has joined, stays.
 * Gives of how many consultations.
 */
export async function mixEqualityAnswers(db: Db): Promise<number> {
	const { consultationId, questionId, value } = equalityAnswers
	const fresh = await db
		.select({ consultationId })
		.from(equalityAnswers)
		.groupBy(consultationId)
		.having(sql`count(distinct xmin::text) > 1 or count(*) = count(distinct ${questionId})`)
	for (const one of fresh)
		await db.execute(sql`
			with taken as (
				delete from ${equalityAnswers} where ${consultationId} = ${one.consultationId}
				returning ${consultationId}, ${questionId}, ${value}
			)
			insert into ${equalityAnswers} (id, consultation_id, question_id, value)
			select gen_random_uuid(), consultation_id, question_id, value
			from taken order by random()`)
	return fresh.length
}
