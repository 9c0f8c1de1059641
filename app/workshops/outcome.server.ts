import { and, asc, eq } from 'drizzle-orm'
import type { LocalText } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { commitments } from '#db/schema/workshops.ts'
import { type CommitmentForm, type Lacking, lackingIn, untranslatedIn } from './commitment.ts'
import { type Acting, store, type Tell, type ToldCounts } from './edit-workshop.server.ts'
import { lockWorkshop, type Workshop } from './workshop.server.ts'

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

/** untold: what it lacks to be shown, which it is as soon as it is kept. */
export type CommitmentRefusal =
	| { ok: false; code: 'full' | 'gone' }
	| { ok: false; code: 'untold'; lacking: Lacking[] }

/** What is told already is read by everybody: whatever is kept after that must be whole. */
async function untoldIn(tx: Db, workshopId: string, commitment: CommitmentForm) {
	const workshop = await lockWorkshop(tx, workshopId)
	return workshop?.outcomesSentAt ? lackingIn(commitment, workshop.languages) : []
}

/** After those that are there, whose workshop is held; full: a page shows no more. */
export function addCommitment(
	db: Db,
	workshopId: string,
	commitment: CommitmentForm,
	{ now }: { now: Date },
): Promise<{ ok: true } | CommitmentRefusal> {
	return db.transaction(async (tx) => {
		const lacking = await untoldIn(tx, workshopId, commitment)
		if (lacking.length > 0) return { ok: false, code: 'untold', lacking } as const
		const known = await listCommitments(tx, workshopId)
		if (known.length >= commitmentsMax) return { ok: false, code: 'full' } as const
		const position = (known.at(-1)?.position ?? 0) + 1
		await tx.insert(commitments).values({ ...commitment, workshopId, position, changedAt: now })
		return { ok: true } as const
	})
}

const isCommitment = ({ workshopId, commitmentId }: Key) =>
	and(eq(commitments.id, commitmentId), eq(commitments.workshopId, workshopId))

/** gone: it is not one of this workshop's. */
export function changeCommitment(
	db: Db,
	key: Key,
	commitment: CommitmentForm,
	{ now }: { now: Date },
): Promise<{ ok: true } | CommitmentRefusal> {
	return db.transaction(async (tx) => {
		const lacking = await untoldIn(tx, key.workshopId, commitment)
		if (lacking.length > 0) return { ok: false, code: 'untold', lacking } as const
		const changed = await tx
			.update(commitments)
			.set({ ...commitment, changedAt: now })
			.where(isCommitment(key))
			.returning({ id: commitments.id })
		return changed.length > 0 ? ({ ok: true } as const) : ({ ok: false, code: 'gone' } as const)
	})
}

export async function removeCommitment(db: Db, key: Key): Promise<boolean> {
	const removed = await db
		.delete(commitments)
		.where(isCommitment(key))
		.returning({ id: commitments.id })
	return removed.length > 0
}

/** What an idea lacks, and which it is; of the notes, no idea. */
export type OutcomeMissing = Lacking & { of?: { id: string; number: number; idea: LocalText } }

export type OutcomesSent =
	| ({ ok: true } & ToldCounts)
	| { ok: false; code: 'sent' | 'stale' | 'notOver' | 'nothingToSay' }
	| { ok: false; code: 'untranslated' | 'incomplete'; missing: OutcomeMissing[] }

/** What is still to be written before what came of it can be told. */
export async function readOutcomeMissing(
	db: Db,
	{ id, notes, languages }: Pick<Workshop, 'id' | 'notes' | 'languages'>,
): Promise<OutcomeMissing[]> {
	const made = await listCommitments(db, id)
	return [
		...untranslatedIn({ notes }, languages),
		...made.flatMap((one, at) =>
			lackingIn(one, languages).map((lacking) => ({
				...lacking,
				of: { id: one.id, number: at + 1, idea: one.idea },
			})),
		),
	]
}

/**
 * Tells those who were booked what came of it, once. notOver: it is a draft, cancelled or still to
 * come. nothingToSay: no notes and no commitment. untranslated: a text lacks one of its languages.
 * incomplete: an idea has neither a decision nor an action.
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
		if (!current.notes && (await listCommitments(tx, id)).length === 0)
			return { ok: false, code: 'nothingToSay' }
		const missing = await readOutcomeMissing(tx, current)
		if (missing.length > 0) {
			const isUntranslated = missing.some(({ code }) => code === 'untranslated')
			return { ok: false, code: isUntranslated ? 'untranslated' : 'incomplete', missing }
		}
		const change = { outcomesSentAt: now }
		const stored = await store(tx, current, change, acting, 'workshop.outcome_sent')
		const news = { kind: 'workshop_outcome' as const, words, statuses: ['booked' as const], now }
		return { ok: true, ...(await tell(tx, stored, news)) }
	})
}
