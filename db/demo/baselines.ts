import type { Baseline } from '#app/indicators/baseline.server.ts'
import { type Measure, WORDING_VERSIONS } from '#app/indicators/measure.ts'
import { addDays } from '#app/triage/timescale.ts'

/**
 * Found easy, of those asked in the survey; closed in time, of the cases due; found taking part easy
 * and felt listened to, of those who had answered a consultation.
 */
const found: [
	placeId: string,
	...numbers: [number, number, number, number, number, number, number],
][] = [
	['quarry-rise', 66, 132, 283, 410, 31, 19, 58],
	['beacon-heath', 82, 141, 346, 455, 40, 27, 66],
	['abbots-copse', 66, 118, 268, 362, 29, 18, 52],
	['tollgate', 77, 158, 469, 690, 38, 21, 71],
	['hithe-quay', 71, 149, 422, 640, 33, 17, 64],
	['osier-fields', 66, 127, 281, 402, 28, 16, 55],
	['millrace', 75, 151, 439, 655, 37, 22, 70],
	['south-marsh', 56, 138, 278, 480, 24, 12, 57],
]

const sources: Record<Measure, string> = {
	ease: 'Residents’ survey by post and at doors, the year before',
	closed_in_time: 'Monthly returns of the services, the year before',
	easy_to_take_part: 'Cards handed out with consultations on paper, the year before',
	listened: 'Cards handed out with consultations on paper, the year before',
}

/** Where the measures stood in the year before the one that is told. */
export function demoBaselines({ today }: { today: string }): Baseline[] {
	const period = { from: addDays(today, -729), to: addDays(today, -365) }
	const rows = (measure: Measure, countsOf: (row: (typeof found)[number]) => [number, number]) => {
		const wards = found.map((row) => {
			const [count, base] = countsOf(row)
			return { placeId: row[0] as string | null, count, base }
		})
		const sum = (key: 'count' | 'base') => wards.reduce((total, ward) => total + ward[key], 0)
		const whole = { placeId: null, count: sum('count'), base: sum('base') }
		const wordingVersion = WORDING_VERSIONS[measure]
		return [whole, ...wards].map((counts) => ({
			...counts,
			...period,
			measure,
			source: sources[measure],
			wordingVersion,
		}))
	}
	return [
		...rows('ease', ([, easy, asked]) => [easy, asked]),
		...rows('closed_in_time', ([, , , inTime, due]) => [inTime, due]),
		...rows('easy_to_take_part', ([, , , , , easy, , rated]) => [easy, rated]),
		...rows('listened', ([, , , , , , heard, rated]) => [heard, rated]),
	]
}
