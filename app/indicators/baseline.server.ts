import { asc } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { baselines } from '#db/schema/indicators.ts'
import type { Measure, Period } from './measure.ts'
import type { Counts } from './suppression.ts'

/** Where a measure started. Empty place: the whole borough. */
export type Baseline = Period &
	Counts & {
		measure: Measure
		placeId: string | null
		source: string
		wordingVersion: string
	}

const chunkRows = 1000

/** The borough's own first, then by place. */
export async function listBaselines(db: Db): Promise<Baseline[]> {
	const rows = await db
		.select()
		.from(baselines)
		.orderBy(asc(baselines.measure), asc(baselines.placeId))
	return rows.map((row) => ({ ...row, placeId: row.placeId || null }))
}

/** Puts a list of baselines in the place of all that were there. */
export async function replaceBaselines(db: Db, list: Baseline[]): Promise<void> {
	const rows = list.map((baseline) => ({ ...baseline, placeId: baseline.placeId ?? '' }))
	await db.transaction(async (tx) => {
		await tx.delete(baselines)
		for (let start = 0; start < rows.length; start += chunkRows)
			await tx.insert(baselines).values(rows.slice(start, start + chunkRows))
	})
}
