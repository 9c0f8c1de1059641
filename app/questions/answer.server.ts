import { inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { answers as answerRows } from '#db/schema/questions.ts'
import type { Answers, AnswerValue } from './answer.ts'

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

/** Forgets what was answered there: before other answers take its place, or for good. */
export async function removeAnswers(db: Db, subjectIds: string[]): Promise<void> {
	await db.delete(answerRows).where(inArray(answerRows.subjectId, subjectIds))
}

/** Which of these files an answer holds. */
export async function listAnsweredFiles(db: Db, uploadIds: string[]): Promise<Set<string>> {
	if (uploadIds.length === 0) return new Set()
	const uploadId = sql<string>`${answerRows.value} ->> 'uploadId'`
	const rows = await db.select({ uploadId }).from(answerRows).where(inArray(uploadId, uploadIds))
	return new Set(rows.map((row) => row.uploadId))
}

export type StoredAnswers = { subjectId: string; definitionId: string; answers: Answers }

/** One entry for each subject that answered anything, in no order. */
export async function listAnswers(db: Db, subjectIds: string[]): Promise<StoredAnswers[]> {
	if (subjectIds.length === 0) return []
	const rows = await db
		.select({
			subjectId: answerRows.subjectId,
			definitionId: answerRows.definitionId,
			questionId: answerRows.questionId,
			// drizzle 0.45 parses a JSON string a second time: the words "7" would be a number.
			value: sql`${answerRows.value}::text`.mapWith((text): AnswerValue => JSON.parse(text)),
		})
		.from(answerRows)
		.where(inArray(answerRows.subjectId, subjectIds))
	const bySubject = new Map<string, StoredAnswers>()
	for (const { subjectId, definitionId, questionId, value } of rows) {
		const stored = bySubject.get(subjectId) ?? { subjectId, definitionId, answers: {} }
		stored.answers[questionId] = value
		bySubject.set(subjectId, stored)
	}
	return [...bySubject.values()]
}
