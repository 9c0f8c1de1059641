import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { answers as answerRows } from '#db/schema/questions.ts'
import type { Answers } from './answer.ts'

/** What `checkAnswers` let through for a case, response or booking; kept once. */
export async function storeAnswers(
	db: Db,
	{
		subjectId,
		definitionId,
		answers,
	}: { subjectId: string; definitionId: string; answers: Answers },
): Promise<void> {
	const rows = Object.entries(answers).map(([questionId, value]) => ({
		subjectId,
		definitionId,
		questionId,
		value,
	}))
	if (rows.length > 0) await db.insert(answerRows).values(rows)
}

export type StoredAnswers = { subjectId: string; definitionId: string; answers: Answers }

/** One entry for each subject that answered anything, in no order. */
export async function listAnswers(db: Db, subjectIds: string[]): Promise<StoredAnswers[]> {
	if (subjectIds.length === 0) return []
	const rows = await db.select().from(answerRows).where(inArray(answerRows.subjectId, subjectIds))
	const bySubject = new Map<string, StoredAnswers>()
	for (const { subjectId, definitionId, questionId, value } of rows) {
		const stored = bySubject.get(subjectId) ?? { subjectId, definitionId, answers: {} }
		stored.answers[questionId] = value
		bySubject.set(subjectId, stored)
	}
	return [...bySubject.values()]
}
