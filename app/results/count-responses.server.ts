import { sql } from 'drizzle-orm'
import { listDefinitions } from '#app/questions/definition.server.ts'
import { type Countable, takeRecounts, takeUncounted } from '#app/responses/uncounted.server.ts'
import type { Db } from '#db/client.server.ts'
import { answerCounts, consultationResults } from '#db/schema/results.ts'
import { contributionsOf, type TallyRow, tallied } from './tally.ts'

const batchMaxDefault = 500
/** A statement takes 65,535 parameters. */
const rowsAtOnce = 4000

/**
 * Brings the results up to date, batch by batch, each in a transaction of its own: what has come
 * in is added, what was changed or withdrawn since is taken back. Safe to run in several workers,
 * and to be killed at any moment. Gives how many were taken.
 */
export async function foldResponses(
	db: Db,
	{ now, batchMax = batchMaxDefault }: { now: Date; batchMax?: number },
): Promise<number> {
	let total = 0
	for (;;) {
		const taken = await db.transaction((tx) => foldBatch(tx, { now, batchMax }))
		total += taken
		if (taken === 0) return total
	}
}

async function foldBatch(tx: Db, options: { now: Date; batchMax: number }): Promise<number> {
	const added = await takeUncounted(tx, options)
	const removed = await takeRecounts(tx, options)
	const all = [...added, ...removed]
	if (all.length === 0) return 0
	const definitionIds = [...new Set(all.map(({ definitionId }) => definitionId))]
	const definitions = new Map(
		(await listDefinitions(tx, definitionIds)).map(({ id, definition }) => [id, definition]),
	)
	const entry = (sign: 1 | -1) => (one: Countable) => {
		const definition = definitions.get(one.definitionId) ?? { questions: [] }
		return { ...one, sign, contributions: contributionsOf(definition, one.answers) }
	}
	await addCounts(tx, tallied([...added.map(entry(1)), ...removed.map(entry(-1))]))
	await noteCounted(tx, [...new Set(all.map((one) => one.consultationId))].sort(), options.now)
	return all.length
}

async function addCounts(tx: Db, rows: TallyRow[]): Promise<void> {
	for (let start = 0; start < rows.length; start += rowsAtOnce)
		await tx
			.insert(answerCounts)
			.values(rows.slice(start, start + rowsAtOnce) as (typeof answerCounts.$inferInsert)[])
			.onConflictDoUpdate({
				target: [
					answerCounts.consultationId,
					answerCounts.questionId,
					answerCounts.choice,
					answerCounts.placeId,
					answerCounts.channel,
					answerCounts.isFlagged,
				],
				set: {
					count: sql`${answerCounts.count} + excluded.count`,
					sum: sql`${answerCounts.sum} + excluded.sum`,
				},
			})
}

async function noteCounted(tx: Db, consultationIds: string[], now: Date): Promise<void> {
	await tx
		.insert(consultationResults)
		.values(consultationIds.map((consultationId) => ({ consultationId, countedAt: now })))
		.onConflictDoUpdate({
			target: consultationResults.consultationId,
			set: { countedAt: now },
		})
}
