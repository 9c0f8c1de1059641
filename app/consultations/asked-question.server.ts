import { and, count, desc, eq, isNotNull } from 'drizzle-orm'
import type { Language, LocalText } from '#app/languages/language.ts'
import { keepContact } from '#app/residents/contact.server.ts'
import type { Db } from '#db/client.server.ts'
import { publicQuestions } from '#db/schema/consultations.ts'
import { answeredPerPage } from './public-list.ts'

/** A question about a consultation; with an address, who asked is told the answer. */
export function askPublicQuestion(
	db: Db,
	{
		consultationId,
		words,
		email,
		language,
		now,
	}: { consultationId: string; words: string; email?: string; language: Language; now: Date },
): Promise<void> {
	return db.transaction(async (tx) => {
		const contact = email ? await keepContact(tx, { kind: 'email', value: email }) : undefined
		const asked = { consultationId, words, language, contactId: contact?.id, askedAt: now }
		await tx.insert(publicQuestions).values(asked)
	})
}

export type AnsweredQuestion = { id: string; words: string; language: Language; answer: LocalText }

/** What was asked and answered in public, the newest answer first. */
export async function listAnswered(
	db: Db,
	consultationId: string,
	{ page, perPage = answeredPerPage }: { page: number; perPage?: number },
): Promise<{ answered: AnsweredQuestion[]; count: number }> {
	const isShown = and(
		eq(publicQuestions.consultationId, consultationId),
		eq(publicQuestions.isHidden, false),
		isNotNull(publicQuestions.answer),
	)
	const [total] = await db.select({ count: count() }).from(publicQuestions).where(isShown)
	const rows = await db
		.select({
			id: publicQuestions.id,
			words: publicQuestions.words,
			language: publicQuestions.language,
			answer: publicQuestions.answer,
		})
		.from(publicQuestions)
		.where(isShown)
		.orderBy(desc(publicQuestions.answeredAt), desc(publicQuestions.id))
		.limit(perPage)
		.offset((page - 1) * perPage)
	const answered = rows.flatMap(({ answer, ...row }) => (answer ? [{ ...row, answer }] : []))
	return { answered, count: total?.count ?? 0 }
}
