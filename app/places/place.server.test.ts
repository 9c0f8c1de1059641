import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import * as borough from '#db/demo/borough.ts'
import { hubs as demoHubs } from '#db/demo/hubs.ts'
import { hubs, places, postcodes } from '#db/schema/places.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { innerPosition } from './geometry.ts'
import { listHubs, nearestHubs } from './hub.server.ts'
import {
	findPlace,
	findPostcode,
	keepPlace,
	listPlaces,
	locate,
	readBoroughMap,
	readPlaceIndex,
	readSurroundings,
} from './place.server.ts'

/** The demo borough, with one postcode in the Brickfields Estate. */
async function fill(db: Db) {
	const rows = borough.places.map(({ ring: _, within: __, ...place }) => place)
	await db.insert(places).values(rows)
	await db.insert(hubs).values(demoHubs)
	const estate = borough.estates.find(({ id }) => id === 'brickfields')
	if (!estate) throw new Error('no estate')
	const [longitude, latitude] = innerPosition(estate.boundary)
	await db
		.insert(postcodes)
		.values({ postcode: 'XH11AA', placeId: 'quarry-rise', latitude, longitude })
	return { longitude, latitude }
}
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

test('places are listed from the largest kind, then by name, without boundaries', async ({
	db,
}) => {
	await fill(db)
	const listed = await listPlaces(db)
	expect(ids(listed).slice(0, 3)).toEqual(['larkhithe', 'abbots-copse', 'beacon-heath'])
	expect(ids(listed).slice(-2)).toEqual(['brickfields', 'lapwing'])
	expect(listed[0]).not.toHaveProperty('boundary')
})

test('a place out of use is found, and listed only when asked for', async ({ db }) => {
	await fill(db)
	const settings = { name: { en: 'Tollgate' }, about: null, isActive: false }
	expect(await keepPlace(db, 'tollgate', settings)).toBe(true)
	expect(await findPlace(db, 'tollgate')).toMatchObject(settings)
	expect(ids(await listPlaces(db))).not.toContain('tollgate')
	expect(ids(await listPlaces(db, { withInactive: true }))).toContain('tollgate')
	expect(await keepPlace(db, 'atlantis', settings)).toBe(false)
	expect(await findPlace(db, 'atlantis')).toBeUndefined()
})

describe('the index', () => {
	test('is built once, and anew after a change, even in one transaction', async ({ db }) => {
		await fill(db)
		const first = await readPlaceIndex(db)
		expect(await readPlaceIndex(db)).toBe(first)
		for (const name of ['First', 'Second']) {
			await keepPlace(db, 'tollgate', { name: { en: name }, about: null, isActive: true })
			const index = await readPlaceIndex(db)
			expect(index.byId.get('tollgate')?.place.name).toEqual({ en: name })
		}
	})

	test('notices places that come and go', async ({ db }) => {
		expect((await readPlaceIndex(db)).entries).toEqual([])
		await fill(db)
		expect((await readPlaceIndex(db)).entries).toHaveLength(11)
		await db.delete(places).where(eq(places.id, 'lapwing'))
		expect((await readPlaceIndex(db)).entries).toHaveLength(10)
	})
})

describe('where something is', () => {
	test('a postcode has its ward from the table and its estate from the boundaries', async ({
		db,
	}) => {
		const { longitude, latitude } = await fill(db)
		expect(await findPostcode(db, 'XH11AA')).toMatchObject({ placeId: 'quarry-rise' })
		expect(await locate(db, { postcode: 'XH11AA' })).toEqual({
			ok: true,
			position: [longitude, latitude],
			location: {
				placeIds: ['brickfields', 'quarry-rise', 'larkhithe'],
				wardId: 'quarry-rise',
				isNearBoundary: false,
				choices: [],
			},
		})
	})

	test('a point is answered by the boundaries', async ({ db }) => {
		const { longitude, latitude } = await fill(db)
		expect(await locate(db, { position: [longitude, latitude] })).toMatchObject({
			location: { placeIds: ['brickfields', 'quarry-rise', 'larkhithe'] },
		})
	})

	test('a real postcode from elsewhere is nowhere here, an unreal one is refused', async ({
		db,
	}) => {
		await fill(db)
		expect(await locate(db, { postcode: 'SW1A1AA' })).toMatchObject({
			ok: true,
			position: null,
			location: { placeIds: [], wardId: null, isNearBoundary: false },
		})
		expect(await locate(db, { postcode: 'XH99ZZ' })).toEqual({ ok: false, code: 'notReal' })
	})

	test('a picked place must exist and be in use', async ({ db }) => {
		await fill(db)
		expect(await locate(db, { placeId: 'lapwing' })).toMatchObject({
			location: { placeIds: ['lapwing', 'south-marsh', 'larkhithe'], wardId: 'south-marsh' },
		})
		await keepPlace(db, 'lapwing', { name: { en: 'Lapwing' }, about: null, isActive: false })
		for (const placeId of ['lapwing', 'atlantis'])
			expect(await locate(db, { placeId })).toEqual({ ok: false, code: 'unknown' })
	})
})

test('the map is there once there are places', async ({ db }) => {
	expect(await readBoroughMap(db, 'en')).toBeUndefined()
	await fill(db)
	expect((await readBoroughMap(db, 'ar'))?.places).toHaveLength(10)
	const surroundings = await readSurroundings(db, 'quarry-rise', 'en')
	expect(ids(surroundings?.inside ?? [])).toEqual(['brickfields'])
	expect(await readSurroundings(db, 'atlantis', 'en')).toBeUndefined()
})

test('the nearest hubs come first, and no more than asked for', async ({ db }) => {
	await fill(db)
	expect(ids(await listHubs(db))).toEqual([
		'beacon-heath-library',
		'market-yard-library',
		'millrace-community-hub',
	])
	const millrace = borough.wards.find(({ id }) => id === 'millrace')
	if (!millrace) throw new Error('no ward')
	const nearest = await nearestHubs(db, innerPosition(millrace.boundary), 2)
	expect(ids(nearest)).toEqual(['millrace-community-hub', 'market-yard-library'])
})
