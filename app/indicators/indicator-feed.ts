import type { LocalText } from '#app/languages/language.ts'
import { type Figure, type MeasureReading, WORDING_VERSIONS } from './measure.ts'

export const feedRowsMax = 100

type NamedPlace = { code: string; name: LocalText }

/**
 * What /api/indicators gives: one row for each measure and place, the whole borough first, then the
 * places, then what is not about one place (scope none). Shares and bounds run from 0 to 1. Numbers
 * are null where nothing may be shown (state too_few) or nothing was counted (state none). Pages
 * have up to 100 rows and are counted from 1; undefined for a page that is not there.
 */
export function indicatorFeed(
	readings: MeasureReading[],
	{ places, page }: { places: Map<string, NamedPlace>; page: number },
) {
	const rows = readings.flatMap((reading) => [
		rowOf(reading, 'borough', reading.borough),
		...reading.places.map(({ placeId, figure }) =>
			rowOf(reading, placeId === null ? 'none' : 'place', figure, {
				placeId,
				place: placeId === null ? undefined : places.get(placeId),
			}),
		),
	])
	const pagesCount = Math.max(1, Math.ceil(rows.length / feedRowsMax))
	if (!Number.isInteger(page) || page < 1 || page > pagesCount) return undefined
	return {
		threshold: readings[0]?.threshold ?? null,
		page,
		pagesCount,
		rows: rows.slice((page - 1) * feedRowsMax, page * feedRowsMax),
	}
}

function rowOf(
	reading: MeasureReading,
	scope: 'borough' | 'place' | 'none',
	figure: Figure,
	{ placeId = null, place }: { placeId?: string | null; place?: NamedPlace } = {},
) {
	const { measure, from, to } = reading
	const baseline = reading.baselines.find((candidate) => candidate.placeId === placeId)
	return {
		measure,
		wordingVersion: WORDING_VERSIONS[measure],
		from,
		to,
		scope,
		placeCode: place?.code ?? null,
		placeName: place?.name ?? null,
		...numbersOf(figure),
		asked: (scope === 'borough' && reading.askedCount) || null,
		excluded: (scope === 'borough' && reading.excludedCount) || null,
		baseline:
			baseline && scope !== 'none'
				? {
						from: baseline.from,
						to: baseline.to,
						...numbersOf(baseline.figure),
						source: baseline.source,
						isComparable: baseline.isComparable,
					}
				: null,
	}
}

function numbersOf(figure: Figure) {
	const shown = figure.state === 'shown' ? figure : undefined
	return {
		state: figure.state,
		count: shown?.count ?? null,
		base: shown?.base ?? null,
		share: shown?.share ?? null,
		low: shown?.interval.low ?? null,
		high: shown?.interval.high ?? null,
	}
}
