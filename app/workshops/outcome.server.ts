import { and, asc, eq, max } from 'drizzle-orm'
import type { LocalText } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { commitments } from '#db/schema/workshops.ts'
import type { CommitmentForm } from './commitment.ts'
import { type Acting, store, type Tell } from './edit-workshop.server.ts'
import { lockWorkshop } from './workshop.server.ts'

export type Commitment = typeof commitments.$inferSelect
type Key = { workshopId: string; commitmentId: string }

export const commitmentsMax = 50

/** In their order. */
export function listCommitments(db: Db, workshopId: string): Promise<Commitment[]> {
	return db
		.select()
		.from(commitments)
		.where(eq(commitments.workshopId, workshopId))
		.orderBy(asc(commitments.position), asc(commitments.id))
		.limit(commitmentsMax)
}

/** After those that are there. full: there are as many as a page can show. */
export async function addCommitment(
	db: Db,
	workshopId: string,
	commitment: CommitmentForm,
	{ now }: { now: Date },
): Promise<{ ok: true } | { ok: false; code: 'full' }> {
	if ((await listCommitments(db, workshopId)).length >= commitmentsMax)
		return { ok: false, code: 'full' }
	const [last] = await db
		.select({ position: max(commitments.position) })
		.from(commitments)
		.where(eq(commitments.workshopId, workshopId))
	const position = (last?.position ?? 0) + 1
	await db.insert(commitments).values({ ...commitment, workshopId, position, changedAt: now })
	return { ok: true }
}

const isCommitment = ({ workshopId, commitmentId }: Key) =>
	and(eq(commitments.id, commitmentId), eq(commitments.workshopId, workshopId))

/** False when it is not one of this workshop's. */
export async function changeCommitment(
	db: Db,
	key: Key,
	commitment: CommitmentForm,
	{ now }: { now: Date },
): Promise<boolean> {
	const changed = await db
		.update(commitments)
		.set({ ...commitment, changedAt: now })
		.where(isCommitment(key))
		.returning({ id: commitments.id })
	return changed.length > 0
}

export async function removeCommitment(db: Db, key: Key): Promise<boolean> {
	const removed = await db
		.delete(commitments)
		.where(isCommitment(key))
		.returning({ id: commitments.id })
	return removed.length > 0
}

export type OutcomesSent =
	| { ok: true; told: number }
	| { ok: false; code: 'sent' | 'stale' | 'notOver' | 'nothingToSay' | 'untranslated' }

/**
 * Tells those who were booked what came of it, once. notOver: it is a draft, cancelled or still to
 * come. nothingToSay: no notes and no commitment. untranslated: a text lacks one of its languages.
 */
export function sendOutcomes(
	db: Db,
	id: string,
	{ revision, words, tell, ...acting }: Acting & { revision: number; words: LocalText; tell: Tell },
): Promise<OutcomesSent | undefined> {
	return db.transaction(async (tx): Promise<OutcomesSent | undefined> => {
		const current = await lockWorkshop(tx, id)
		if (!current) return undefined
		const { now } = acting
		if (current.outcomesSentAt) return { ok: false, code: 'sent' }
		if (current.revision !== revision) return { ok: false, code: 'stale' }
		if (current.status !== 'published' || current.endsAt > now)
			return { ok: false, code: 'notOver' }
		const made = await listCommitments(tx, id)
		if (!current.notes && made.length === 0) return { ok: false, code: 'nothingToSay' }
		const texts = [
			current.notes,
			...made.flatMap(({ idea, decision, action }) => [idea, decision, action]),
		]
		const isWhole = texts.every((text) => !text || current.languages.every((one) => text[one]))
		if (!isWhole) return { ok: false, code: 'untranslated' }
		const change = { outcomesSentAt: now }
		const stored = await store(tx, current, change, acting, 'workshop.outcome_sent')
		const news = { kind: 'workshop_outcome' as const, words, statuses: ['booked' as const], now }
		return { ok: true, told: await tell(tx, stored, news) }
	})
}
