import { and, eq, gt, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import { inBatches } from '#db/batches.ts'
import type { Db } from '#db/client.server.ts'
import { drafts } from '#db/schema/questions.ts'
import { hashSecret, makeSecret } from '#db/secret.server.ts'
import { type DraftContent, type DraftSubject, draftExpiry, storableContent } from './draft.ts'

const columns = {
	id: drafts.id,
	subject: drafts.subject,
	language: drafts.language,
	content: drafts.content,
	revision: drafts.revision,
	startedAt: drafts.startedAt,
	savedAt: drafts.savedAt,
	expiresAt: drafts.expiresAt,
	sentAt: drafts.sentAt,
}

/** Without its key, which only the browser has. */
export type Draft = {
	id: string
	subject: DraftSubject
	language: Language
	content: DraftContent
	/** Grows with each save. */
	revision: number
	startedAt: Date
	savedAt: Date
	expiresAt: Date
	sentAt: Date | null
}

/** The key is for the browser's cookie alone; we keep a hash of it. */
export async function startDraft(
	db: Db,
	{
		subject,
		language,
		content,
		now,
		expiresAt = draftExpiry(now),
	}: {
		subject: DraftSubject
		language: Language
		content: DraftContent
		now: Date
		/** Where what it is for ends at a moment of its own. */
		expiresAt?: Date
	},
): Promise<{ draft: Draft; key: string }> {
	const key = makeSecret()
	const [draft] = await db
		.insert(drafts)
		.values({
			keyHash: hashSecret(key),
			subject,
			language,
			content: storableContent(content),
			startedAt: now,
			savedAt: now,
			expiresAt,
		})
		.returning(columns)
	if (!draft) throw new Error('the new draft came back empty')
	return { draft, key }
}

/** Undefined when the key is unknown, was replaced or the draft has expired; sent ones are found. */
export async function findDraft(
	db: Db,
	key: string,
	{ now }: { now: Date },
): Promise<Draft | undefined> {
	const [draft] = await db
		.select(columns)
		.from(drafts)
		.where(and(eq(drafts.keyHash, hashSecret(key)), gt(drafts.expiresAt, now)))
	return draft
}

/**
 * Saves over the revision that was read. Where another page or device has saved since, or the
 * draft was sent or has expired, nothing changes and `current` is what there is now.
 */
export async function saveDraft(
	db: Db,
	id: string,
	content: DraftContent,
	{
		revision,
		now,
		expiresAt = draftExpiry(now),
	}: { revision: number; now: Date; expiresAt?: Date },
): Promise<{ ok: true; revision: number } | { ok: false; current: Draft | undefined }> {
	const [saved] = await db
		.update(drafts)
		.set({
			content: storableContent(content),
			revision: sql`${drafts.revision} + 1`,
			savedAt: now,
			expiresAt,
		})
		.where(and(isOpen(id, now), eq(drafts.revision, revision)))
		.returning({ revision: drafts.revision })
	if (saved) return { ok: true, revision: saved.revision }
	return { ok: false, current: await findDraftById(db, id, { now }) }
}

/** Undefined when it has expired. For resuming by a link, and for who holds the draft already. */
export async function findDraftById(
	db: Db,
	id: string,
	{ now }: { now: Date },
): Promise<Draft | undefined> {
	const [draft] = await db
		.select(columns)
		.from(drafts)
		.where(and(eq(drafts.id, id), gt(drafts.expiresAt, now)))
	return draft
}

/**
 * Changes a draft, whoever else saves it at the same moment: the change is made again on what is
 * there now. Where the change comes back undefined nothing is saved, and `now` is what is there.
 * Undefined: it was sent, or has expired.
 */
export async function changeDraft<Content extends DraftContent>(
	db: Db,
	id: string,
	change: (content: Content) => Content | undefined,
	{ now }: { now: Date },
): Promise<{ ok: true; content: Content } | { ok: false; now: Content } | undefined> {
	for (let tries = 0; tries < 20; tries++) {
		const draft = await findDraftById(db, id, { now })
		if (!draft || draft.sentAt) return undefined
		const before = draft.content as Content
		const content = change(before)
		if (!content) return { ok: false, now: before }
		const { revision, expiresAt } = draft
		const saved = await saveDraft(db, id, content, { revision, now, expiresAt })
		if (saved.ok) return { ok: true, content }
	}
	throw new Error('a draft is saved without an end')
}

/** Not a save: answers typed on another page in the old language still go through. */
export async function setDraftLanguage(
	db: Db,
	id: string,
	language: Language,
	{ now }: { now: Date },
): Promise<void> {
	await db.update(drafts).set({ language }).where(isOpen(id, now))
}

/**
 * Opens a draft in another browser. The old key ends, so that one browser at a time writes on;
 * undefined when the draft has expired, was sent or is for something else.
 */
export async function rekeyDraft(
	db: Db,
	id: string,
	{ subject, now }: { subject: DraftSubject; now: Date },
): Promise<{ draft: Draft; key: string } | undefined> {
	const key = makeSecret()
	const [draft] = await db
		.update(drafts)
		.set({ keyHash: hashSecret(key) })
		.where(and(isOpen(id, now), eq(drafts.subject, subject)))
		.returning(columns)
	return draft && { draft, key }
}

/**
 * When the draft was begun, for the one who sends it; undefined when it was sent before, has expired, or (with `revision`)
 * was saved again since it was read. Within the sending transaction a second sender waits here
 * until the first is done. With `remains`, nothing else is kept of what the draft held.
 */
export async function markDraftSent(
	db: Db,
	id: string,
	{ revision, now, remains }: { revision?: number; now: Date; remains?: DraftContent },
): Promise<{ startedAt: Date } | undefined> {
	const isAsRead = revision === undefined ? undefined : eq(drafts.revision, revision)
	const [sent] = await db
		.update(drafts)
		.set({ sentAt: now, ...(remains && { content: remains }) })
		.where(and(isOpen(id, now), isAsRead))
		.returning({ startedAt: drafts.startedAt })
	return sent
}

/**
 * Removes what was begun to put something in the place of `subjectId`, words and all. What is being
 * sent at this very moment is left to its sender, who finds that there is nothing to change.
 */
export async function removeChanging(tx: Db, subjectId: string): Promise<void> {
	const begun = tx
		.select({ id: drafts.id })
		.from(drafts)
		.where(and(sql`${drafts.content} ->> 'changes' = ${subjectId}`, isNull(drafts.sentAt)))
		.for('update', { skipLocked: true })
	await tx.delete(drafts).where(inArray(drafts.id, begun))
}

/** Which of these drafts were sent. */
export async function listSentDrafts(db: Db, ids: string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set()
	const isSent = and(inArray(drafts.id, ids), isNotNull(drafts.sentAt))
	const rows = await db.select({ id: drafts.id }).from(drafts).where(isSent)
	return new Set(rows.map(({ id }) => id))
}

/**
 * Removes what was never sent and empties what was: a sent draft's id stays, because it is what
 * makes sending twice harmless. Gives the number of both.
 */
export async function removeExpiredDrafts(
	db: Db,
	{ now, batchMax = 500 }: { now: Date; batchMax?: number },
): Promise<number> {
	const batch = (condition: SQL) =>
		db
			.select({ id: drafts.id })
			.from(drafts)
			.where(and(lte(drafts.expiresAt, now), holdsWords, condition))
			.limit(batchMax)
			.for('update', { skipLocked: true })
	const removed = await inBatches(batchMax, async () => {
		const unsent = inArray(drafts.id, batch(isNull(drafts.sentAt)))
		return (await db.delete(drafts).where(unsent).returning({ id: drafts.id })).length
	})
	const emptied = await inBatches(batchMax, async () => {
		const sent = inArray(drafts.id, batch(isNotNull(drafts.sentAt)))
		const set = db.update(drafts).set({ content: {} })
		return (await set.where(sent).returning({ id: drafts.id })).length
	})
	return removed + emptied
}

/** As in the index on the expiry, which holds no draft that has nothing left to remove. */
const holdsWords = sql`(${drafts.sentAt} is null or ${drafts.content} <> '{}'::jsonb)`

function isOpen(id: string, now: Date) {
	return and(eq(drafts.id, id), isNull(drafts.sentAt), gt(drafts.expiresAt, now))
}
