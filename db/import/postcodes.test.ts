import { existsSync, readFileSync } from 'node:fs'
import { findPostcode, listPlaces } from '#app/places/place.server.ts'
import type { Db } from '#db/client.server.ts'
import { postcodes } from '#db/schema/places.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { importPlaces } from './places.ts'
import { importPostcodes } from './postcodes.ts'

const ring = [
	[0, 51],
	[0.1, 51],
	[0.1, 51.1],
	[0, 51],
]
const geometry = { type: 'Polygon', coordinates: [ring] }
const place = (code: string, name: string, kind = 'ward') => ({
	type: 'Feature',
	properties: { code, name, kind },
	geometry,
})

async function withWards(db: Db) {
	const features = [place('W1', 'North'), place('W2', 'South'), place('E1', 'Green', 'estate')]
	await importPlaces(db, JSON.stringify({ type: 'FeatureCollection', features }))
}
const file = (...lines: string[]) => ['postcode,lat,lon,ward_code', ...lines].join('\r\n')

test('a postcode is found by its letters, whatever the order of the columns', async ({ db }) => {
	await withWards(db)
	const content = '\ufeffWard_Code,Other,LON,lat,Postcode\nW2,"a, b",-0.19096,51.66276,en4 0nh\n'
	expect(await importPostcodes(db, content)).toEqual({ ok: true, rows: 1, changed: 1 })
	expect(await findPostcode(db, 'EN40NH')).toEqual({
		placeId: 'south',
		position: [-0.19096, 51.66276],
	})
})

test('importing again changes nothing; a moved postcode changes one', async ({ db }) => {
	await withWards(db)
	const lines = ['EN4 0NH,51.1,-0.1,W1', 'EN4 0NJ,51.2,-0.2,W1']
	await importPostcodes(db, file(...lines))
	expect(await importPostcodes(db, file(...lines))).toEqual({ ok: true, rows: 2, changed: 0 })
	const moved = file('EN4 0NH,51.1,-0.1,W2')
	expect(await importPostcodes(db, moved)).toEqual({ ok: true, rows: 1, changed: 1 })
	expect(await db.select().from(postcodes)).toHaveLength(2)
})

test.for<[string, string, string]>([
	['a part of a postcode', 'EN4,51,0,W1', 'postcode is not a full UK postcode'],
	['no postcode', ',51,0,W1', 'postcode is not a full UK postcode'],
	['an empty latitude', 'EN4 0NJ,,0,W1', 'lat is not a number'],
	['a latitude too far', 'EN4 0NJ,91,0,W1', 'lat is not a number'],
	['metres', 'EN4 0NJ,51,525216,W1', 'lon is not a number'],
	['words', 'EN4 0NJ,51,east,W1', 'lon is not a number'],
	['an unknown ward', 'EN4 0NJ,51,0,W3', 'ward_code "W3" is not a known ward'],
	['an estate', 'EN4 0NJ,51,0,E1', 'ward_code "E1" is not a known ward'],
	['a short line', 'EN4 0NJ,51', '2 cells where the header has 4'],
	['the same again', 'en40nh,51,0,W1', 'postcode is on line 2 already'],
])('%s is refused with its line, and nothing is stored', async ([, line, reason], { db }) => {
	await withWards(db)
	expect(await importPostcodes(db, file('EN4 0NH,51,0,W1', '', line))).toMatchObject({
		ok: false,
		problemCount: 1,
		problems: [{ line: 4, reason: expect.stringContaining(reason) }],
	})
	expect(await db.select().from(postcodes)).toEqual([])
})

test.for<[string, string]>([
	['', 'the file has no rows'],
	['postcode,lat,lon,ward_code\n', 'the file has no rows'],
	['postcode,lat\nEN4 0NH,51\n', 'columns missing: lon, ward_code'],
	['postcode,lat,lon,ward_code\n"EN4', 'the file cannot be read as CSV from here'],
])('%j is no file of postcodes', async ([content, reason], { db }) => {
	expect(await importPostcodes(db, content)).toMatchObject({ problems: [{ reason }] })
})

const published = '../shared/data'

describe.skipIf(!existsSync(published))('the published postcodes (../shared/data)', () => {
	test('each of 8,917 is in its ward, by the table', async ({ db }) => {
		await importPlaces(db, readFileSync(`${published}/wards/barnet_wards_2022_bgc.geojson`, 'utf8'))
		const content = readFileSync(`${published}/postcodes/barnet_postcodes.csv`, 'utf8')
		const told: number[] = []
		const options = { onProgress: (done: number) => told.push(done) }
		expect(await importPostcodes(db, content, options)).toEqual({
			ok: true,
			rows: 8917,
			changed: 8917,
		})
		expect(told.at(-1)).toBe(8917)
		const codeById = new Map((await listPlaces(db)).map(({ id, code }) => [id, code]))
		const stored = new Map(
			(await db.select().from(postcodes)).map((row) => [row.postcode, codeById.get(row.placeId)]),
		)
		const [header = '', ...lines] = content.trim().split(/\r?\n/)
		const [postcodeAt, wardAt] = ['postcode', 'ward_code'].map((name) =>
			header.split(',').indexOf(name),
		)
		const wrong = lines.filter((line) => {
			const cells = line.split(',')
			const postcode = cells[postcodeAt ?? 0]?.replace(' ', '') ?? ''
			return stored.get(postcode) !== cells[wardAt ?? 0]
		})
		expect([lines.length, wrong]).toEqual([8917, []])
		expect(await importPostcodes(db, content)).toEqual({ ok: true, rows: 8917, changed: 0 })
	})
})
