import { Temporal } from 'temporal-polyfill'
import { EASE_WORDING_VERSION } from '#app/enquiries/enquiry.ts'
import { RATING_WORDING_VERSIONS } from '#app/participation/rating.ts'
import type { Interval } from './interval.ts'
import { figureOf } from './place-figures.ts'
import { type Counts, hiddenRows, isSmall, sumOf } from './suppression.ts'

export const MEASURES = ['ease', 'closed_in_time', 'easy_to_take_part', 'listened'] as const
export type Measure = (typeof MEASURES)[number]

/** What a figure was asked or counted by; figures compare only where this is the same. */
export const WORDING_VERSIONS: Record<Measure, string> = {
	ease: EASE_WORDING_VERSION,
	closed_in_time: 'closed-in-time-1',
	easy_to_take_part: RATING_WORDING_VERSIONS.ease,
	listened: RATING_WORDING_VERSIONS.listened,
}

/** First and last day, both included, YYYY-MM-DD. */
export type Period = { from: string; to: string }

/** none: nothing was counted, which is not 0%. */
export type Figure =
	| ({ state: 'shown'; share: number; interval: Interval } & Counts)
	| { state: 'too_few' }
	| { state: 'none' }
/** Without a place: what is in none of the wards. */
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

/** Baselines come from elsewhere, but what is small in them is hidden in the same way. */
export function baselinesFrom(
	baselines: (Period &
		Counts & { placeId: string | null; source: string; wordingVersion: string })[],
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
		figure: figureOf(row, {
			isHidden: row === borough ? isSmall(row, threshold) : hidden.has(row),
		}),
	}))
}
