import { eq, sql } from 'drizzle-orm'
import { parsePostcode } from '#app/places/postcode.ts'
import type { Db } from '#db/client.server.ts'
import { places, postcodes } from '#db/schema/places.ts'
import { type CsvRow, csvHeader, readCsv } from './csv.ts'
import { type ImportOptions, type ImportProblem, type ImportResult, refused } from './places.ts'

const COLUMNS = ['postcode', 'lat', 'lon', 'ward_code'] as const
const rowsPerStatement = 1000

type Line = CsvRow<(typeof COLUMNS)[number]>
type PostcodeRow = { postcode: string; placeId: string; latitude: number; longitude: number }

/**
 * Loads postcodes from CSV, all or none: columns `postcode`, `lat`, `lon` (degrees, WGS 84) and
 * `ward_code`, in any order and with any others beside them. Wards come first (`importPlaces`).
 * Postcodes that the file lacks stay.
 */
export async function importPostcodes(
	db: Db,
	content: string,
	{ onProgress }: ImportOptions = {},
): Promise<ImportResult> {
	const others = csvHeader(content).filter((name) => !COLUMNS.some((column) => column === name))
	const read = readCsv(content, { required: COLUMNS, optional: others })
	if (!read.ok) return refused(read.problems)
	const wards = await db
		.select({ code: places.code, id: places.id })
		.from(places)
		.where(eq(places.kind, 'ward'))
	const { rows, problems } = readRows(read.rows, new Map(wards.map(({ code, id }) => [code, id])))
	if (problems.length > 0) return refused(problems)
	return db.transaction(async (tx) => {
		let changed = 0
		for (let start = 0; start < rows.length; start += rowsPerStatement) {
			changed += await store(tx, rows.slice(start, start + rowsPerStatement))
			onProgress?.(Math.min(start + rowsPerStatement, rows.length), rows.length)
		}
		return { ok: true, rows: rows.length, changed }
	})
}

function readRows(lines: Line[], placeIdByCode: Map<string, string>) {
	const rows: PostcodeRow[] = []
	const problems: ImportProblem[] = []
	const lineOf = new Map<string, number>()
	for (const { line, values } of lines) {
		const row = readRow(values, placeIdByCode)
		const first = typeof row === 'string' ? undefined : lineOf.get(row.postcode)
		if (typeof row === 'string') problems.push({ line, reason: row })
		else if (first) problems.push({ line, reason: `postcode is on line ${first} already` })
		else {
			lineOf.set(row.postcode, line)
			rows.push(row)
		}
	}
	return { rows, problems }
}

function readRow(values: Line['values'], placeIdByCode: Map<string, string>): PostcodeRow | string {
	const parsed = parsePostcode(values.postcode)
	if (!parsed.ok) return 'postcode is not a full UK postcode'
	const latitude = readDegrees(values.lat, 90)
	if (latitude === undefined) return 'lat is not a number of degrees from -90 to 90'
	const longitude = readDegrees(values.lon, 180)
	if (longitude === undefined) return 'lon is not a number of degrees from -180 to 180'
	const placeId = placeIdByCode.get(values.ward_code)
	if (!placeId) return `ward_code ${JSON.stringify(values.ward_code)} is not a known ward`
	return { postcode: parsed.postcode, placeId, latitude, longitude }
}

function readDegrees(text: string, max: number): number | undefined {
	if (!/^[+-]?\d{1,3}(\.\d{1,15})?$/.test(text)) return undefined
	const degrees = Number(text)
	return Math.abs(degrees) <= max ? degrees : undefined
}

/** How many rows were new or differed. */
async function store(db: Db, rows: PostcodeRow[]): Promise<number> {
	const { placeId, latitude, longitude } = postcodes
	const written = await db
		.insert(postcodes)
		.values(rows)
		.onConflictDoUpdate({
			target: postcodes.postcode,
			set: {
				placeId: sql`excluded.place_id`,
				latitude: sql`excluded.latitude`,
				longitude: sql`excluded.longitude`,
			},
			setWhere: sql`(${placeId}, ${latitude}, ${longitude})
				is distinct from (excluded.place_id, excluded.latitude, excluded.longitude)`,
		})
		.returning({ postcode: postcodes.postcode })
	return written.length
}
