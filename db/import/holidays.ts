import { z } from 'zod'
import { replaceHolidays } from '#app/triage/calendar.server.ts'
import { HOLIDAY_DIVISIONS } from '#app/triage/calendar.ts'
import type { Db } from '#db/client.server.ts'

type Problem = { line: number; reason: string }
type Imported = { ok: true; rows: number } | { ok: false; problems: Problem[] }
type Options = { onProgress?: (rows: number) => void }

const eventsMax = 5000
const problemsMax = 100

const Events = z
	.array(
		z.object({
			title: z.string().trim().min(1, 'is empty').max(200, 'is longer than 200 characters'),
			date: z.iso.date('is not a day like 2026-12-25'),
		}),
	)
	.min(1, 'has no days')
	.max(eventsMax, `has more than ${eventsMax} days`)
	.superRefine((events, context) => {
		const seen = new Set<string>()
		for (const [index, { date }] of events.entries()) {
			if (seen.has(date))
				context.addIssue({ code: 'custom', path: [index, 'date'], message: 'is there twice' })
			seen.add(date)
		}
	})

/** As GOV.UK publishes it; fields that we do not use are passed over. */
const HolidayFile = z
	.partialRecord(z.enum(HOLIDAY_DIVISIONS), z.object({ events: Events }), {
		error: `does not hold lists for ${HOLIDAY_DIVISIONS.join(', ')} alone`,
	})
	.refine((file) => Object.keys(file).length > 0, 'has no divisions')

/**
 * Puts the published bank holidays of a JSON file (the shape of www.gov.uk/bank-holidays.json) in
 * the place of those that were there, for each division in the file. All or nothing; importing the
 * same file again changes nothing.
 */
export async function importHolidays(
	db: Db,
	file: string,
	{ onProgress }: Options = {},
): Promise<Imported> {
	const json = readJson(file)
	if (!json.ok) return json
	const result = HolidayFile.safeParse(json.value)
	if (!result.success) {
		const problems = result.error.issues.map(({ path, message }) => ({
			line: lineOf(file, json.value, path),
			reason: `${path.join('.') || 'the file'} ${message}`,
		}))
		return { ok: false, problems: problems.slice(0, problemsMax) }
	}
	const holidays = HOLIDAY_DIVISIONS.flatMap((division) =>
		(result.data[division]?.events ?? []).map(({ date, title }) => ({ division, date, title })),
	)
	await replaceHolidays(db, holidays)
	onProgress?.(holidays.length)
	return { ok: true, rows: holidays.length }
}

function readJson(file: string): { ok: true; value: unknown } | { ok: false; problems: Problem[] } {
	try {
		return { ok: true, value: JSON.parse(file.replace(/^\uFEFF/, '')) }
	} catch {
		return { ok: false, problems: [{ line: 1, reason: 'the file is not JSON' }] }
	}
}

/** The line of a value's text, when that text is in the file once; else the first line. */
function lineOf(file: string, value: unknown, path: PropertyKey[]): number {
	const found = path.reduce<unknown>(
		(part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key],
		value,
	)
	const [before, after, ...more] = typeof found === 'string' ? file.split(`"${found}"`) : []
	if (before === undefined || after === undefined || more.length > 0) return 1
	return before.split('\n').length
}
