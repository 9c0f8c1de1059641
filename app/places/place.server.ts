import { eq, sql } from 'drizzle-orm'
import { DEFAULT_LANGUAGE, type Language } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { places, postcodes } from '#db/schema/places.ts'
import type { Position } from './geometry.ts'
import { type Location, locationAt, locationOfPlace, nowhere, surroundingsOf } from './location.ts'
import type { Place, PlaceSettings } from './place.ts'
import { drawBorough, drawPlace, type PlaceDrawing } from './place-drawing.ts'
import { buildPlaceIndex, type PlaceIndex } from './place-index.ts'
import { isRealArea } from './postcode.ts'

const withoutBoundary = {
	id: places.id,
	code: places.code,
	kind: places.kind,
	name: places.name,
	about: places.about,
	isActive: places.isActive,
}

/** The largest kind first, then by name; inactive ones only where asked for. */
export function listPlaces(
	db: Db,
	{ withInactive = false }: { withInactive?: boolean } = {},
): Promise<Place[]> {
	return db
		.select(withoutBoundary)
		.from(places)
		.where(withInactive ? undefined : eq(places.isActive, true))
		.orderBy(sql`${places.kind} desc, lower(${places.name} ->> ${DEFAULT_LANGUAGE}), ${places.id}`)
}

/** Active or not; without a boundary. */
export async function findPlace(db: Db, id: string): Promise<Place | undefined> {
	const [place] = await db.select(withoutBoundary).from(places).where(eq(places.id, id)).limit(1)
	return place
}

/** A postcode of the loaded table: upper case, no space. */
export async function findPostcode(
	db: Db,
	postcode: string,
): Promise<{ placeId: string; position: Position } | undefined> {
	const [row] = await db.select().from(postcodes).where(eq(postcodes.postcode, postcode)).limit(1)
	return row && { placeId: row.placeId, position: [row.longitude, row.latitude] }
}

let latest: { version: string; index: PlaceIndex } | undefined

/**
 * The index of all active places, built anew only when a row of the table has changed: a row that
 * is written moves, and says which transaction wrote it.
 */
export async function readPlaceIndex(db: Db): Promise<PlaceIndex> {
	const [row] = await db
		.select({
			version: sql<string>`concat(count(*), ' ', sum(hashtextextended(concat(${places}.ctid, ${places}.xmin), 0)))`,
		})
		.from(places)
	const version = row?.version ?? ''
	if (latest?.version === version) return latest.index
	const rows = await db.select().from(places).where(eq(places.isActive, true))
	const index = buildPlaceIndex(rows)
	latest = { version, index }
	return index
}

export type Where = { postcode: string } | { position: Position } | { placeId: string }

export type Located =
	| { ok: true; location: Location; position: Position | null }
	| { ok: false; code: 'notReal' | 'unknown' }

/**
 * Where something is: a parsed postcode by the table for its ward, and by its point for what lies
 * in the ward; a point by the boundaries; a picked place by itself. A postcode that is not in the
 * table is nowhere in the borough, and refused (`notReal`) when its area was never issued; so is
 * a place that does not exist (`unknown`).
 */
export async function locate(db: Db, where: Where): Promise<Located> {
	const index = await readPlaceIndex(db)
	if ('placeId' in where) {
		const location = locationOfPlace(index, where.placeId)
		return location ? { ok: true, location, position: null } : { ok: false, code: 'unknown' }
	}
	if ('position' in where)
		return { ok: true, location: locationAt(index, where.position), position: where.position }

	const known = await findPostcode(db, where.postcode)
	if (!known && !isRealArea(where.postcode)) return { ok: false, code: 'notReal' }
	if (!known) return { ok: true, location: nowhere, position: null }
	const { placeId: tableWardId, position } = known
	return { ok: true, location: locationAt(index, position, { tableWardId }), position }
}

/** The borough's own map; undefined before any place is loaded. */
export async function readBoroughMap(
	db: Db,
	language: Language,
): Promise<PlaceDrawing | undefined> {
	return drawBorough(await readPlaceIndex(db), language)
}

/** What the page of an active place shows of where it is. */
export async function readSurroundings(
	db: Db,
	placeId: string,
	language: Language,
): Promise<
	{ drawing: PlaceDrawing; middle: Position; within: Place[]; inside: Place[] } | undefined
> {
	const index = await readPlaceIndex(db)
	const surroundings = surroundingsOf(index, placeId)
	const drawing = drawPlace(index, placeId, language)
	return surroundings && drawing && { drawing, ...surroundings }
}

/** An administrator's change; the boundary and the kind come from the imported file. */
export async function keepPlace(db: Db, id: string, settings: PlaceSettings): Promise<boolean> {
	const kept = await db
		.update(places)
		.set(settings)
		.where(eq(places.id, id))
		.returning({ id: places.id })
	return kept.length > 0
}
