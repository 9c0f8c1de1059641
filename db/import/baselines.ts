import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { type Baseline, replaceBaselines } from '#app/indicators/baseline.server.ts'
import { MEASURES } from '#app/indicators/measure.ts'
import type { Db } from '#db/client.server.ts'
import { places } from '#db/schema/places.ts'

type Problem = { line: number; reason: string }
type Imported = { ok: true; rows: number } | { ok: false; problems: Problem[] }
type Options = { onProgress?: (rows: number) => void }

const rowsMax = 10_000
const problemsMax = 100
const COLUMNS = ['measure', 'from', 'to', 'count', 'base', 'source', 'wording_version']
const OPTIONAL_COLUMNS = ['place_code']

const Day = z.iso.date('is not a day like 2026-03-31')
const Whole = z
	.string()
	.regex(/^\d{1,9}$/, 'is not a whole number')
	.transform(Number)
const words = (lengthMax: number) =>
	z.string().min(1, 'is empty').max(lengthMax, `is longer than ${lengthMax} characters`)

const Row = z
	.object({
		measure: z.enum(MEASURES, { error: `is not one of ${MEASURES.join(', ')}` }),
		place_code: z.string().default(''),
		from: Day,
		to: Day,
		count: Whole,
		base: Whole.refine((base) => base > 0, 'is 0'),
		source: words(300),
		wording_version: words(60),
	})
	.refine(({ from, to }) => from <= to, { path: ['to'], error: 'is before from' })
	.refine(({ count, base }) => count <= base, { path: ['count'], error: 'is more than base' })

type Line = { record: Record<string, string>; info: { lines: number } }

/**
 * Puts the baselines of a CSV file in the place of all that were there. Columns: measure, place_code
 * (of a place that is in the database; empty for the whole borough), from, to, count, base, source,
 * wording_version. All or nothing; importing the same file again changes nothing.
 */
export async function importBaselines(
	db: Db,
	file: string,
	{ onProgress }: Options = {},
): Promise<Imported> {
	const lines = readLines(file)
	if (!Array.isArray(lines)) return { ok: false, problems: [lines] }

	return db.transaction(async (tx) => {
		const known = await tx.select({ id: places.id, code: places.code }).from(places)
		const idOf = new Map(known.map(({ id, code }) => [code, id]))
		const { baselines, problems } = readRows(lines, idOf)
		if (problems.length > 0) return { ok: false, problems: problems.slice(0, problemsMax) }
		await replaceBaselines(tx, baselines)
		onProgress?.(baselines.length)
		return { ok: true, rows: baselines.length }
	})
}

function readLines(file: string): Line[] | Problem {
	let lines: Line[]
	try {
		lines = parse(file, {
			columns: true,
			info: true,
			bom: true,
			trim: true,
			skip_empty_lines: true,
			to: rowsMax + 1,
		}) as unknown as Line[]
	} catch (error) {
		if (!(error instanceof CsvError)) throw error
		return { line: Number(error.lines ?? 1), reason: error.message }
	}
	const [first] = lines
	if (!first) return { line: 1, reason: 'the file has no rows' }
	if (lines.length > rowsMax) return { line: 1, reason: `the file has more than ${rowsMax} rows` }
	const given = Object.keys(first.record)
	const missing = COLUMNS.filter((name) => !given.includes(name))
	const unknown = given.filter((name) => ![...COLUMNS, ...OPTIONAL_COLUMNS].includes(name))
	if (missing.length > 0) return { line: 1, reason: `missing columns: ${missing.join(', ')}` }
	if (unknown.length > 0) return { line: 1, reason: `unknown columns: ${unknown.join(', ')}` }
	return lines
}

function readRows(lines: Line[], idOf: Map<string, string>) {
	const baselines: Baseline[] = []
	const problems: Problem[] = []
	const seen = new Map<string, number>()
	for (const { record, info } of lines) {
		const line = info.lines
		const result = Row.safeParse(record)
		if (!result.success) {
			for (const { path, message } of result.error.issues)
				problems.push({ line, reason: `${path.join('.')} ${message}` })
			continue
		}
		const { place_code: code, wording_version: wordingVersion, ...row } = result.data
		const placeId = code === '' ? null : idOf.get(code)
		const key = `${row.measure} ${code}`
		const before = seen.get(key)
		if (placeId === undefined) problems.push({ line, reason: `place_code ${code} is not known` })
		else if (before) problems.push({ line, reason: `the same measure and place as line ${before}` })
		else baselines.push({ ...row, placeId, wordingVersion })
		seen.set(key, line)
	}
	return { baselines, problems }
}
