import { countClosedInTime } from '#app/cases/case-counts.server.ts'
import { countAsked, countEase } from '#app/enquiries/ease-counts.server.ts'
import { countRatings } from '#app/participation/rating.server.ts'
import type { Rated } from '#app/participation/rating.ts'
import { addDays, localDay, startOfDay } from '#app/triage/timescale.ts'
import type { Db } from '#db/client.server.ts'
import { listBaselines } from './baseline.server.ts'
import {
	baselinesFrom,
	type Measure,
	type MeasureReading,
	WORDING_VERSIONS,
	yearEnding,
} from './measure.ts'
import { type ChainCounts, type MeasuredPlace, placeFigures } from './place-figures.ts'

/**
 * The measures over the twelve months that end today, for the borough and for each place. A case
 * that is due later today counts once it is closed; one that is still open then, after midnight.
 * `places`: all that have a row, in this order.
 */
export async function readMeasures(
	db: Db,
	{
		now,
		threshold,
		timeZone,
		places,
	}: { now: Date; threshold: number; timeZone: string; places: MeasuredPlace[] },
): Promise<MeasureReading[]> {
	const period = yearEnding(localDay(now, timeZone))
	const from = startOfDay(period.from, timeZone)
	const to = startOfDay(addDays(period.to, 1), timeZone)
	const baselines = await listBaselines(db)

	const reading = (measure: Measure, rows: ChainCounts[]): MeasureReading => ({
		measure,
		...period,
		threshold,
		...placeFigures(rows, { threshold, places }),
		baselines: baselinesFrom(
			baselines.filter((baseline) => baseline.measure === measure),
			{ measure, threshold },
		),
	})
	const shownCount = (count: number) => (count >= threshold ? count : undefined)

	const ease = await countEase(db, { from, to, wordingVersion: WORDING_VERSIONS.ease })
	const asked = await countAsked(db, { from, to })
	const closed = await countClosedInTime(db, { from, to, now })
	const withdrawn = closed.reduce((sum, row) => sum + row.withdrawn, 0)
	const ratings = await countRatings(db, { from, to })
	const rated = (what: Rated): ChainCounts[] =>
		ratings
			.filter((row) => row.rated === what)
			.map(({ placeId, count, base }) => ({ placeIds: placeId ? [placeId] : [], count, base }))
	return [
		{ ...reading('ease', ease), askedCount: shownCount(asked) },
		{ ...reading('closed_in_time', closed), excludedCount: shownCount(withdrawn) },
		reading('easy_to_take_part', rated('ease')),
		reading('listened', rated('listened')),
	]
}
