import { eq } from 'drizzle-orm'
import { findConsultationById } from '#app/consultations/consultation.server.ts'
import { phaseOf } from '#app/consultations/consultation.ts'
import { queueNotice } from '#app/notices/outbox.server.ts'
import { listAnswers, removeAnswers, storeAnswers } from '#app/questions/answer.server.ts'
import { removeChanging } from '#app/questions/draft.server.ts'
import { findContact } from '#app/residents/contact.server.ts'
import { makeLink } from '#app/residents/link.server.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { responseRecounts, responses } from '#db/schema/responses.ts'
import { forgetResponses } from './forget-response.server.ts'
import { findAlike, keepFlags, likenessOf } from './likeness.server.ts'
import { readAgain } from './publication.server.ts'
import { holdResponse, type StoredResponse } from './response.server.ts'
import { removeLeftFiles } from './response-files.server.ts'
import {
	columnsOf,
	contentHashOf,
	keepEmail,
	orRefused,
	type ResponseSending,
	type Sent,
	takeDraft,
} from './send-response.server.ts'

/**
 * Puts a draft that was begun to change a response in its place: the same response, the same
 * reference, other answers. What was counted of it is given back to be counted anew.
 */
export function changeResponse(db: Db, sending: ResponseSending): Promise<Sent> {
	return orRefused(
		db.transaction(async (tx) => {
			const { content, consultation, now } = sending
			const responseId = content.changes ?? ''
			const checked = await takeDraft(tx, sending)
			if ('kind' in checked) return checked
			const before = await holdResponse(tx, responseId)
			if (!before || before.withdrawnAt || before.consultationId !== consultation.id)
				return { kind: 'closed' }
			await giveBackToCount(tx, before)
			const contact = await keepEmail(tx, content)
			const likeness = likenessOf(
				{ consultationId: consultation.id, ...checked },
				{ contactId: contact?.id },
			)
			const alike = await findAlike(tx, likeness, {
				consultationId: consultation.id,
				exceptId: responseId,
			})
			await keepFlags(tx, responseId, alike)
			const { contactId, wordsHash, answersHash } = likeness
			await tx
				.update(responses)
				.set({
					...columnsOf(content),
					...{ contactId, wordsHash, answersHash },
					definitionId: content.definitionId,
					contentHash: contentHashOf(content),
					changedAt: now,
					countedAt: null,
					isFlagged: before.isFlagged || alike.length > 0,
				})
				.where(eq(responses.id, responseId))
			await removeLeftFiles(tx, responseId, checked.answers)
			const [stored] = await listAnswers(tx, [responseId])
			const changed = { before: stored?.answers ?? {}, after: checked.answers }
			await readAgain(tx, responseId, { ...changed, now })
			await removeAnswers(tx, [responseId])
			await storeAnswers(tx, {
				subjectId: responseId,
				definitionId: content.definitionId,
				answers: checked.answers,
			})
			await recordAudit(tx, { action: 'response.changed', subjectId: responseId, at: now })
			await tell(tx, { ...before, contactId }, { kind: 'response_changed', now })
			return { kind: 'received', responseId }
		}),
	)
}

/**
 * Takes a response back until the close: its answers and who gave them are forgotten, in what was
 * begun to change it too, and that there was one stays known. Answers about equality cannot be
 * found again, so they stay counted.
 */
export function withdrawResponse(
	db: Db,
	responseId: string,
	{ now }: { now: Date },
): Promise<'withdrawn' | 'closed'> {
	return db.transaction(async (tx) => {
		const before = await holdResponse(tx, responseId)
		if (!before || !(await isChangeable(tx, before, { now }))) return 'closed'
		await giveBackToCount(tx, before)
		await tell(tx, before, { kind: 'response_withdrawn', now })
		await forgetResponses(tx, [responseId])
		await removeChanging(tx, responseId)
		await tx
			.update(responses)
			.set({ withdrawnAt: now, countedAt: null })
			.where(eq(responses.id, responseId))
		await recordAudit(tx, { action: 'response.withdrawn', subjectId: responseId, at: now })
		return 'withdrawn'
	})
}

/** Until the close, and not in the grace: that is for what was begun and never sent. */
export async function isChangeable(
	db: Db,
	{ consultationId, withdrawnAt }: Pick<StoredResponse, 'consultationId' | 'withdrawnAt'>,
	{ now }: { now: Date },
): Promise<boolean> {
	if (withdrawnAt) return false
	const consultation = await findConsultationById(db, consultationId)
	return consultation !== undefined && phaseOf(consultation, now) === 'open'
}

/**
 * Before a response that was counted changes: what it held is kept for the counts to take away.
 * Whoever changes what a response counts for calls this first, and sets `countedAt` to null.
 */
export async function giveBackToCount(db: Db, before: StoredResponse): Promise<void> {
	if (!before.countedAt) return
	const [stored] = await listAnswers(db, [before.id])
	const { id: responseId, consultationId, definitionId, placeId, channel, isFlagged } = before
	await db.insert(responseRecounts).values({
		...{ responseId, consultationId, definitionId, placeId, channel, isFlagged },
		answers: stored?.answers ?? {},
	})
}

async function tell(
	db: Db,
	response: StoredResponse,
	{ kind, now }: { kind: 'response_changed' | 'response_withdrawn'; now: Date },
) {
	const contact = response.contactId ? await findContact(db, response.contactId) : undefined
	if (!contact) return
	const { id: responseId, consultationId, language } = response
	const token = await makeLink(db, { kind: 'response', subjectId: responseId, now })
	await queueNotice(db, {
		...{ kind, consultationId, responseId, language, now },
		channel: 'email',
		recipient: contact.value,
		detail: { token },
	})
}
