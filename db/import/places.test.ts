import { existsSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { places } from '#db/schema/places.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { importPlaces } from './places.ts'

const ring = [
	[0, 51],
	[0.1, 51],
	[0.1, 51.1],
	[0, 51],
]
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
const feature = (properties: object, geometry: unknown = polygon(ring)) => ({
	type: 'Feature',
	properties,
	geometry,
})
const file = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const tollgate = { code: 'X1', name: 'Tollgate', kind: 'ward' }

const stored = async (db: Db, code: string) => {
	const [place] = await db.select().from(places).where(eq(places.code, code))
	return place
}

test('a place is stored with its names, and a path from its name', async ({ db }) => {
	const given = {
		...tollgate,
		name_ar: 'تولغيت',
		about: 'The busy part.',
		about_ar: 'الجزء المزدحم.',
	}
	expect(await importPlaces(db, file(feature(given)))).toEqual({ ok: true, rows: 1, changed: 1 })
	expect(await stored(db, 'X1')).toEqual({
		id: 'tollgate',
		code: 'X1',
		kind: 'ward',
		name: { en: 'Tollgate', ar: 'تولغيت' },
		about: { en: 'The busy part.', ar: 'الجزء المزدحم.' },
		boundary: polygon(ring),
		isActive: true,
	})
})

test('the names of the Office for National Statistics are wards, of any year', async ({ db }) => {
	const wards = file(
		feature({ WD22CD: 'E05013628', WD22NM: 'Barnet Vale', LAD22CD: 'E09000003' }),
		feature({ WD31CD: 'E05099999', WD31NM: 'Later Ward' }),
	)
	expect(await importPlaces(db, wards)).toMatchObject({ ok: true, changed: 2 })
	expect(await stored(db, 'E05013628')).toMatchObject({ id: 'barnet-vale', kind: 'ward' })
})

test('importing again changes nothing; a new outline changes one', async ({ db }) => {
	const other = feature({ code: 'X2', name: 'Millrace', kind: 'ward' })
	await importPlaces(db, file(feature(tollgate), other))
	expect(await importPlaces(db, file(feature(tollgate), other))).toMatchObject({ changed: 0 })
	const moved = polygon(ring.map(([x, y]) => [x, (y ?? 0) + 0.1]))
	expect(await importPlaces(db, file(feature(tollgate, moved), other))).toMatchObject({
		changed: 1,
	})
})

test('what an administrator added stays: another language, not in use', async ({ db }) => {
	await importPlaces(db, file(feature(tollgate)))
	const name = { en: 'Tollgate', ar: 'تولغيت' }
	await db.update(places).set({ name, about: { en: 'About' }, isActive: false })
	await importPlaces(db, file(feature({ ...tollgate, name: 'Toll Gate' })))
	expect(await stored(db, 'X1')).toMatchObject({
		id: 'tollgate',
		name: { en: 'Toll Gate', ar: 'تولغيت' },
		about: { en: 'About' },
		isActive: false,
	})
})

test('two places of one name get paths of their own', async ({ db }) => {
	await importPlaces(
		db,
		file(
			feature(tollgate),
			feature({ ...tollgate, code: 'X2' }),
			feature({ ...tollgate, code: 'X3', name: 'تولغيت' }),
		),
	)
	expect([(await stored(db, 'X2'))?.id, (await stored(db, 'X3'))?.id]).toEqual([
		'tollgate-x2',
		'x3',
	])
})

test('heights are left out', async ({ db }) => {
	const high = polygon(ring.map((position) => [...position, 40]))
	await importPlaces(db, file(feature(tollgate, high)))
	expect((await stored(db, 'X1'))?.boundary).toEqual(polygon(ring))
})

describe('a bad feature', () => {
	const open = ring.slice(0, 3).concat([[0, 51.2]])
	test.for<[string, object, unknown, string]>([
		['no code', { name: 'A', kind: 'ward' }, undefined, 'code is missing'],
		['an odd code', { ...tollgate, code: 'a b' }, undefined, 'code has other signs'],
		['no name', { code: 'A', kind: 'ward' }, undefined, 'name is missing'],
		['a blank name', { ...tollgate, name: ' ' }, undefined, 'name is missing'],
		['a long name', { ...tollgate, name: 'x'.repeat(101) }, undefined, 'name is longer than 100'],
		['a control character', { ...tollgate, name: 'a\u0000' }, undefined, 'control characters'],
		['an unknown kind', { ...tollgate, kind: 'county' }, undefined, 'kind is not one of estate'],
		['a point', tollgate, { type: 'Point', coordinates: [0, 51] }, 'neither a Polygon'],
		['no geometry', tollgate, null, 'neither a Polygon'],
		['no rings', tollgate, polygon(), 'empty part'],
		['three positions', tollgate, polygon([ring[0], ring[1], ring[0]]), 'fewer than four'],
		['an open ring', tollgate, polygon(open), 'does not end where it begins'],
		['a line', tollgate, polygon([ring[0], ring[1], ring[1], ring[0]]), 'no area'],
		['metres', tollgate, polygon([[525216, 197547]]), 'longitude 525216 is not between'],
		['no numbers', tollgate, polygon([['0', 51]]), 'longitude "0" is not between'],
		['a latitude too far', tollgate, polygon([[0, 90.1]]), 'latitude 90.1 is not between'],
	])('%s', async ([, properties, geometry, reason], { db }) => {
		const given = {
			type: 'Feature',
			properties,
			geometry: geometry === undefined ? polygon(ring) : geometry,
		}
		const result = await importPlaces(db, file(feature({ ...tollgate, code: 'X9' }), given))
		expect(result).toMatchObject({
			ok: false,
			problemCount: 1,
			problems: [{ line: 2, reason: expect.stringContaining(reason) }],
		})
		expect(await stored(db, 'X9')).toBeUndefined()
	})

	test('more than 100,000 positions', async ({ db }) => {
		const [first = [], ...rest] = ring
		const long = [first, ...Array(100_000).fill([0.05, 51]), ...rest]
		expect(await importPlaces(db, file(feature(tollgate, polygon(long))))).toMatchObject({
			problems: [{ line: 1, reason: 'geometry has more than 100000 positions' }],
		})
	})

	test('a code that comes twice', async ({ db }) => {
		expect(await importPlaces(db, file(feature(tollgate), feature(tollgate)))).toMatchObject({
			problems: [{ line: 2, reason: 'code X1 is that of feature 1 too' }],
		})
	})

	test('twenty are listed, all are counted', async ({ db }) => {
		const result = await importPlaces(db, file(...Array(30).fill(feature({}))))
		expect(result).toMatchObject({ ok: false, problemCount: 30 })
		expect(result.ok || result.problems).toHaveLength(20)
	})
})

test.for<[string, string]>([
	['{', 'the file is not JSON'],
	['[]', 'the file is not a GeoJSON FeatureCollection'],
	['null', 'the file is not a GeoJSON FeatureCollection'],
	[file(), 'the file has no features'],
])('%s is no file of places', async ([content, reason], { db }) => {
	expect(await importPlaces(db, content)).toMatchObject({ problems: [{ line: 0, reason }] })
})

const published = '../shared/data/wards'

describe.skipIf(!existsSync(published))('the published wards (../shared/data)', () => {
	test('Barnet has 24, and progress is told', async ({ db }) => {
		const content = readFileSync(`${published}/barnet_wards_2022_bgc.geojson`, 'utf8')
		const told: number[] = []
		const result = await importPlaces(db, content, { onProgress: (done) => told.push(done) })
		expect(result).toEqual({ ok: true, rows: 24, changed: 24 })
		expect(told).toEqual([24])
	})

	test('all of London are stored, and not changed by a second time', async ({ db }) => {
		const content = readFileSync(`${published}/london_wards_2020_bgc.geojson`, 'utf8')
		expect(await importPlaces(db, content)).toEqual({ ok: true, rows: 657, changed: 657 })
		expect(await importPlaces(db, content)).toEqual({ ok: true, rows: 657, changed: 0 })
	})
})
