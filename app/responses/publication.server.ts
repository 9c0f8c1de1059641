import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { listAnswers } from '#app/questions/answer.server.ts'
import type { Answers } from '#app/questions/answer.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { redactions, responses } from '#db/schema/responses.ts'
import { holdResponse, type StoredResponse } from './response.server.ts'

type Acting = { staffId: string; now: Date }

export function listRedactions(db: Db, responseIds: string[]) {
	return responseIds.length === 0
		? Promise.resolve([])
		: db
				.select()
				.from(redactions)
				.where(inArray(redactions.responseId, responseIds))
				.orderBy(asc(redactions.responseId), asc(redactions.questionId))
}

/**
 * Stands for the words of a response, what is hidden of them and the name of the group that is
 * published with them, as they were read: a page has it of what it shows, and what is done on the
 * page holds for that alone.
 */
export function seenAs(
	said: Answers,
	hidden: { questionId: string; text: string }[],
	groupName: string | null = null,
): string {
	const answers = Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1))
	const instead = hidden
		.map(({ questionId, text }) => [questionId, text] as const)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
	return createHash('sha256')
		.update(JSON.stringify({ answers, instead, groupName }))
		.digest('base64url')
}

async function isAsSeen(
	db: Db,
	{ id, groupName }: Pick<StoredResponse, 'id' | 'groupName'>,
	seen: string,
): Promise<boolean> {
	const [stored] = await listAnswers(db, [id])
	return seenAs(stored?.answers ?? {}, await listRedactions(db, [id]), groupName) === seen
}

/** changed: the words or what is hidden of them are not as they were seen; nothing was done. */
export type Moderated = 'done' | 'changed' | 'notThere'

/** Whether there is anything of it to publish. */
const isThere = (held: StoredResponse) => !held.withdrawnAt && !held.forgottenAt && !held.isTrial

/** Publishes what was seen; that needs the consent of who answered. */
export function publishResponse(
	db: Db,
	{ responseId, seen }: { responseId: string; seen: string },
	{ staffId, now }: Acting,
): Promise<Moderated> {
	return db.transaction(async (tx) => {
		const held = await holdResponse(tx, responseId)
		if (!held?.mayPublish || !isThere(held)) return 'notThere'
		if (!(await isAsSeen(tx, held, seen))) return 'changed'
		await tx.update(responses).set({ publication: 'published' }).where(eq(responses.id, responseId))
		const line = { action: 'response.published', staffId, subjectId: responseId } as const
		await recordAudit(tx, { ...line, at: now })
		return 'done'
	})
}

/** Whatever it says by now: withholding shows nothing. */
export function withholdResponse(
	db: Db,
	responseId: string,
	{ staffId, now }: Acting,
): Promise<Moderated> {
	return db.transaction(async (tx) => {
		const held = await holdResponse(tx, responseId)
		if (!held || !isThere(held)) return 'notThere'
		await tx.update(responses).set({ publication: 'withheld' }).where(eq(responses.id, responseId))
		const line = { action: 'response.withheld', staffId, subjectId: responseId } as const
		await recordAudit(tx, { ...line, at: now })
		return 'done'
	})
}

type Place = { responseId: string; questionId: string }

/** What stands in the place of an answer where it is published; a second time, this one holds. */
export function redact(
	db: Db,
	{
		responseId,
		questionId,
		text,
		reason,
		seen,
	}: Place & Record<'text' | 'reason' | 'seen', string>,
	{ staffId, now }: Acting,
): Promise<Moderated> {
	return db.transaction(async (tx) => {
		const held = await holdResponse(tx, responseId)
		if (!held) return 'notThere'
		if (!(await isAsSeen(tx, held, seen))) return 'changed'
		const set = { text, reason, byStaffId: staffId, at: now }
		await tx
			.insert(redactions)
			.values({ responseId, questionId, ...set })
			.onConflictDoUpdate({ target: [redactions.responseId, redactions.questionId], set })
		const line = { action: 'response.redacted', staffId, subjectId: responseId } as const
		await recordAudit(tx, { ...line, detail: { questionId }, at: now })
		return 'done'
	})
}

export async function removeRedaction(
	db: Db,
	{ responseId, questionId }: Place,
	{ staffId, now }: Acting,
): Promise<void> {
	await db.transaction(async (tx) => {
		await holdResponse(tx, responseId)
		await tx
			.delete(redactions)
			.where(and(eq(redactions.responseId, responseId), eq(redactions.questionId, questionId)))
		const line = { action: 'response.redaction_removed', staffId, subjectId: responseId } as const
		await recordAudit(tx, { ...line, detail: { questionId }, at: now })
	})
}

/**
 * A response that says something else now is read again before it is published. What was hidden
 * belongs to the words that it was taken out of: with another answer it goes, for it would show
 * the old one, and might not hide anything of the new. Whoever changes answers calls this in the
 * same transaction, with what was answered before and after.
 */
export async function readAgain(
	tx: Db,
	responseId: string,
	{ before, after, now }: { before: Answers; after: Answers; now: Date },
): Promise<void> {
	await tx.update(responses).set({ publication: 'waiting' }).where(eq(responses.id, responseId))
	const hidden = await listRedactions(tx, [responseId])
	const outdated = hidden
		.map(({ questionId }) => questionId)
		.filter((id) => !isDeepStrictEqual(before[id], after[id]))
	if (outdated.length === 0) return
	await tx
		.delete(redactions)
		.where(and(eq(redactions.responseId, responseId), inArray(redactions.questionId, outdated)))
	for (const questionId of outdated)
		await recordAudit(tx, {
			action: 'response.redaction_outdated',
			subjectId: responseId,
			detail: { questionId },
			at: now,
		})
}
