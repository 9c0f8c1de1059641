import { and, asc, count, desc, eq, isNull } from 'drizzle-orm'
import type { LocalText } from '#app/languages/language.ts'
import { queueNotice } from '#app/notices/outbox.server.ts'
import { findContact } from '#app/residents/contact.server.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { publicQuestions } from '#db/schema/consultations.ts'

export const askedPerPage = 25

/** Questions that were asked, those without an answer first, then the newest. */
export async function listAsked(db: Db, consultationId: string, { page }: { page: number }) {
	const isOfIt = eq(publicQuestions.consultationId, consultationId)
	const [row] = await db.select({ count: count() }).from(publicQuestions).where(isOfIt)
	const asked = await db
		.select()
		.from(publicQuestions)
		.where(isOfIt)
		.orderBy(
			asc(publicQuestions.isHidden),
			desc(isNull(publicQuestions.answeredAt)),
			desc(publicQuestions.askedAt),
			desc(publicQuestions.id),
		)
		.limit(askedPerPage)
		.offset((page - 1) * askedPerPage)
	return { asked, count: row?.count ?? 0 }
}

type Key = { consultationId: string; questionId: string }
type Acting = { by: { staffId: string }; now: Date }

function isAsked({ consultationId, questionId }: Key) {
	return and(eq(publicQuestions.id, questionId), eq(publicQuestions.consultationId, consultationId))
}

export async function findAsked(db: Db, key: Key) {
	const [found] = await db.select().from(publicQuestions).where(isAsked(key))
	return found
}

/**
 * Answers in public, or changes the answer. Who asked, and gave an address, is told the first
 * time. False when there is no such question.
 */
export function answerPublicQuestion(
	db: Db,
	key: Key,
	{ answer, by, now }: Acting & { answer: LocalText },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [asked] = await tx.select().from(publicQuestions).where(isAsked(key)).for('update')
		if (!asked) return false
		await tx
			.update(publicQuestions)
			.set({ answer, answeredBy: by.staffId, answeredAt: now, isHidden: false })
			.where(eq(publicQuestions.id, asked.id))
		const { consultationId } = key
		await recordAudit(tx, {
			action: 'consultation.question_answered',
			staffId: by.staffId,
			subjectId: consultationId,
			at: now,
		})
		if (asked.answeredAt || !asked.contactId) return true
		const contact = await findContact(tx, asked.contactId)
		if (contact?.kind !== 'email') return true
		const words = answer[asked.language] ?? answer.en
		const { language } = asked
		const to = { channel: 'email', recipient: contact.value, language, consultationId } as const
		await queueNotice(tx, { kind: 'question_answered', ...to, detail: { words }, now })
		return true
	})
}

/** Keeps a question, and its answer, from the page; or shows it again. */
export async function hidePublicQuestion(
	db: Db,
	key: Key,
	{ isHidden }: { isHidden: boolean },
): Promise<boolean> {
	const changed = await db
		.update(publicQuestions)
		.set({ isHidden })
		.where(isAsked(key))
		.returning({ id: publicQuestions.id })
	return changed.length > 0
}
