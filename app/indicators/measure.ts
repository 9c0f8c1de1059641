import { Temporal } from 'temporal-polyfill'
import { EASE_WORDING_VERSION } from '#app/enquiries/enquiry.ts'
import { type Interval, wilsonInterval } from './interval.ts'
import { type Counts, hiddenRows, isSmall, sumOf } from './suppression.ts'

export const MEASURES = ['ease', 'closed_in_time'] as const
export type Measure = (typeof MEASURES)[number]

/** What a figure was asked or counted by; figures compare only where this is the same. */
export const WORDING_VERSIONS: Record<Measure, string> = {
	ease: EASE_WORDING_VERSION,
	closed_in_time: 'closed-in-time-1',
}

/** First and last day, both included, YYYY-MM-DD. */
export type Period = { from: string; to: string }

/** Empty place: enquiries that are not about one place. */
export type PlaceCounts = Counts & { placeId: string | null }

/** none: nothing was counted, which is not 0%. */
export type Figure =
	| ({ state: 'shown'; share: number; interval: Interval } & Counts)
	| { state: 'too_few' }
	| { state: 'none' }
export type PlaceFigure = { placeId: string | null; figure: Figure }

export type BaselineReading = Period & {
	placeId: string | null
	figure: Figure
	source: string
	isComparable: boolean
}

export type MeasureReading = Period & {
	measure: Measure
	/** Base, count or complement under this are not shown. */
	threshold: number
	borough: Figure
	places: PlaceFigure[]
	/** Withdrawn cases left out of closed_in_time; undefined when too few to show. */
	excludedCount?: number
	/** Enquiries closed in the period, the ones asked for ease; undefined when too few to show. */
	askedCount?: number
	baselines: BaselineReading[]
}

/** The twelve months that end with a day: the day after the same date a year ago, to that day. */
export function yearEnding(today: string): Period {
	const from = Temporal.PlainDate.from(today).subtract({ years: 1 }).add({ days: 1 })
	return { from: from.toString(), to: today }
}

function figureOf({ count, base }: Counts, isHidden: boolean): Figure {
	const interval = wilsonInterval(count, base)
	if (!interval) return { state: 'none' }
	if (isHidden) return { state: 'too_few' }
	return { state: 'shown', count, base, share: count / base, interval }
}

/**
 * The figures of one measure from its counts by place. Rows that are the same place are added up;
 * with `placeIds`, there is a row for each of these, in their order, and every other place counts
 * as no place. The last row is what belongs to no place. Small numbers are hidden with their
 * complements.
 */
export function figuresFrom(
	rows: PlaceCounts[],
	{ threshold, placeIds }: { threshold: number; placeIds?: string[] },
): { borough: Figure; places: PlaceFigure[] } {
	const known = placeIds ?? [...new Set(rows.flatMap(({ placeId }) => placeId ?? []))]
	const placeOf = (row: PlaceCounts) =>
		row.placeId !== null && known.includes(row.placeId) ? row.placeId : null
	const table = [...known, null].map((placeId) => ({
		placeId,
		...sumOf(rows.filter((row) => placeOf(row) === placeId)),
	}))
	const hidden = hiddenRows(table, threshold)
	const total = sumOf(table)
	return {
		borough: figureOf(total, isSmall(total, threshold)),
		places: table.map((row) => ({
			placeId: row.placeId,
			figure: figureOf(row, hidden.has(row)),
		})),
	}
}

/** Baselines come from elsewhere, but what is small in them is hidden in the same way. */
export function baselinesFrom(
	baselines: (Period & PlaceCounts & { source: string; wordingVersion: string })[],
	{ measure, threshold }: { measure: Measure; threshold: number },
): BaselineReading[] {
	const places = baselines.filter(({ placeId }) => placeId !== null)
	const borough = baselines.find(({ placeId }) => placeId === null)
	const sum = sumOf(places)
	const rest = borough && { count: borough.count - sum.count, base: borough.base - sum.base }
	// Places of another period or source need not add up to the borough; then nothing can be derived.
	const isPart = rest && rest.count >= 0 && rest.base >= rest.count
	const hidden = hiddenRows<Counts>(isPart ? [...places, rest] : places, threshold)
	return baselines.map((row) => ({
		placeId: row.placeId,
		from: row.from,
		to: row.to,
		source: row.source,
		isComparable: row.wordingVersion === WORDING_VERSIONS[measure],
		figure: figureOf(row, row === borough ? isSmall(row, threshold) : hidden.has(row)),
	}))
}
