import { sql } from 'drizzle-orm'
import { LANGUAGE_CODES, type LocalText } from '#app/languages/language.ts'
import { type Boundary, type Position, ringArea } from '#app/places/geometry.ts'
import {
	PLACE_KINDS,
	type PlaceKind,
	placeAboutLengthMax,
	placeIdFrom,
	placeNameLengthMax,
} from '#app/places/place.ts'
import type { Db } from '#db/client.server.ts'
import { places } from '#db/schema/places.ts'

/** `line` is the feature's number in the file, from 1; 0 is the file itself. */
export type ImportProblem = { line: number; reason: string }
export type ImportResult =
	| { ok: true; rows: number; changed: number }
	| { ok: false; problems: ImportProblem[]; problemCount: number }
export type ImportOptions = { now?: Date; onProgress?: (done: number, total: number) => void }

const problemsMax = 20
const positionsMax = 100_000
const rowsPerStatement = 50

type PlaceRow = {
	code: string
	kind: PlaceKind
	name: LocalText
	about: LocalText | null
	boundary: Boundary
}

/** What is wrong with one feature, in words for whoever made the file. */
class Refusal extends Error {}

/**
 * Loads places from a GeoJSON FeatureCollection in longitude and latitude, all or none. Properties:
 * `code`, `name`, `kind`, and if wanted `name_ar`, `about`, `about_ar` and so on; or `WD22CD` and
 * `WD22NM` (any year) as the Office for National Statistics names them, which are wards. A place
 * that is there already is known by its code: its path, and whether it is in use, stay. Places
 * that the file lacks stay as well. The borough needs no place of its own.
 */
export async function importPlaces(
	db: Db,
	content: string,
	{ onProgress }: ImportOptions = {},
): Promise<ImportResult> {
	const features = readFeatures(content)
	if (typeof features === 'string') return refused([{ line: 0, reason: features }])
	const { rows, problems } = readRows(features)
	if (problems.length > 0) return refused(problems)
	return db.transaction(async (tx) => {
		const withIds = await giveIds(tx, rows)
		let changed = 0
		for (let start = 0; start < withIds.length; start += rowsPerStatement) {
			changed += await store(tx, withIds.slice(start, start + rowsPerStatement))
			onProgress?.(Math.min(start + rowsPerStatement, rows.length), rows.length)
		}
		return { ok: true, rows: rows.length, changed }
	})
}

export function refused(problems: ImportProblem[]): ImportResult {
	return { ok: false, problems: problems.slice(0, problemsMax), problemCount: problems.length }
}

function readFeatures(content: string): unknown[] | string {
	let parsed: unknown
	try {
		parsed = JSON.parse(content)
	} catch {
		return 'the file is not JSON'
	}
	const { type, features } = asObject(parsed)
	if (type !== 'FeatureCollection' || !Array.isArray(features))
		return 'the file is not a GeoJSON FeatureCollection'
	return features.length === 0 ? 'the file has no features' : features
}

function readRows(features: unknown[]) {
	const rows: PlaceRow[] = []
	const problems: ImportProblem[] = []
	const lineByCode = new Map<string, number>()
	for (const [index, feature] of features.entries()) {
		const line = index + 1
		try {
			const row = readFeature(feature)
			const first = lineByCode.get(row.code)
			if (first !== undefined) throw new Refusal(`code ${row.code} is that of feature ${first} too`)
			lineByCode.set(row.code, line)
			rows.push(row)
		} catch (error) {
			if (!(error instanceof Refusal)) throw error
			problems.push({ line, reason: error.message })
		}
	}
	return { rows, problems }
}

const asObject = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function readFeature(feature: unknown): PlaceRow {
	const { properties, geometry } = asObject(feature)
	const given = asObject(properties)
	const wardKey = Object.keys(given).find((key) => /^WD\d{2}CD$/.test(key))
	const isOurs = given.code !== undefined || wardKey === undefined
	const code = readWords(isOurs ? given.code : given[wardKey], 'code', 30)
	if (!/^[\w.-]+$/.test(code)) throw new Refusal('code has other signs than letters and digits')
	const name = isOurs
		? readTexts(given, 'name', placeNameLengthMax)
		: { en: readWords(given[wardKey.replace('CD', 'NM')], 'name', placeNameLengthMax) }
	if (!name) throw new Refusal('name is missing')
	const kind = isOurs ? given.kind : 'ward'
	if (!PLACE_KINDS.includes(kind as PlaceKind))
		throw new Refusal(`kind is not one of ${PLACE_KINDS.join(', ')}`)
	const about = readTexts(given, 'about', placeAboutLengthMax) ?? null
	return { code, name, kind: kind as PlaceKind, about, boundary: readBoundary(geometry) }
}

function readWords(value: unknown, what: string, lengthMax: number): string {
	if (typeof value !== 'string' || value.trim() === '') throw new Refusal(`${what} is missing`)
	if (value.length > lengthMax) throw new Refusal(`${what} is longer than ${lengthMax} characters`)
	if (/\p{Cc}|\p{Cs}/u.test(value)) throw new Refusal(`${what} has control characters`)
	return value.trim()
}

/** `name`, `name_ar` and so on; undefined when `name` itself is not there. */
function readTexts(given: Record<string, unknown>, key: string, lengthMax: number) {
	if (given[key] === undefined || given[key] === null) return undefined
	const texts: LocalText = { en: readWords(given[key], key, lengthMax) }
	for (const language of LANGUAGE_CODES) {
		const value = given[`${key}_${language}`]
		if (value === undefined || value === null || value === '') continue
		texts[language] = readWords(value, `${key}_${language}`, lengthMax)
	}
	return texts
}

function readBoundary(geometry: unknown): Boundary {
	const { type, coordinates } = asObject(geometry)
	if (type !== 'Polygon' && type !== 'MultiPolygon')
		throw new Refusal('geometry is neither a Polygon nor a MultiPolygon')
	const boundary: Boundary =
		type === 'Polygon'
			? { type, coordinates: readList(coordinates).map(readRing) }
			: { type, coordinates: readList(coordinates).map((part) => readList(part).map(readRing)) }
	const rings = boundary.type === 'Polygon' ? boundary.coordinates : boundary.coordinates.flat()
	const count = rings.reduce((sum, ring) => sum + ring.length, 0)
	if (count > positionsMax) throw new Refusal(`geometry has more than ${positionsMax} positions`)
	return boundary
}

function readList(value: unknown): unknown[] {
	if (!Array.isArray(value) || value.length === 0) throw new Refusal('geometry has an empty part')
	return value
}

function readRing(value: unknown): Position[] {
	const ring = readList(value).map(readPosition)
	if (ring.length < 4) throw new Refusal('a ring has fewer than four positions')
	const [first, last] = [ring[0], ring.at(-1)]
	if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
		throw new Refusal('a ring does not end where it begins')
	if (ringArea(ring) === 0) throw new Refusal('a ring has no area')
	return ring
}

/** Heights are left out. */
function readPosition(value: unknown): Position {
	const [longitude, latitude] = Array.isArray(value) ? value : []
	for (const [what, degrees, max] of [
		['longitude', longitude, 180],
		['latitude', latitude, 90],
	] as const)
		if (typeof degrees !== 'number' || !(Math.abs(degrees) <= max))
			throw new Refusal(
				`${what} ${JSON.stringify(degrees)} is not between -${max} and ${max}: the file must be in degrees (WGS 84)`,
			)
	return [longitude, latitude]
}

/** A known code keeps its id; a new place gets one from its name, with the code if that is taken. */
async function giveIds(db: Db, rows: PlaceRow[]) {
	await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('import places', 0))`)
	const known = await db.select({ id: places.id, code: places.code }).from(places)
	const idByCode = new Map(known.map(({ id, code }) => [code, id]))
	const taken = new Set(known.map(({ id }) => id))
	return rows.map((row) => {
		const byName = placeIdFrom(row.name.en ?? '')
		const isFree = byName !== '' && !taken.has(byName)
		const id = idByCode.get(row.code) ?? (isFree ? byName : placeIdFrom(`${byName} ${row.code}`))
		taken.add(id)
		return { id, ...row }
	})
}

/** How many rows were new or differed. Words in languages that the file lacks are kept. */
async function store(db: Db, rows: (PlaceRow & { id: string })[]): Promise<number> {
	const name = sql`${places.name} || excluded.name`
	const about = sql`case when excluded.about is null then ${places.about}
		else coalesce(${places.about}, '{}') || excluded.about end`
	const written = await db
		.insert(places)
		.values(rows)
		.onConflictDoUpdate({
			target: places.code,
			set: { kind: sql`excluded.kind`, name, about, boundary: sql`excluded.boundary` },
			setWhere: sql`(${places.kind}, ${places.name}, ${places.about}, ${places.boundary})
				is distinct from (excluded.kind, ${name}, ${about}, excluded.boundary)`,
		})
		.returning({ id: places.id })
	return written.length
}
