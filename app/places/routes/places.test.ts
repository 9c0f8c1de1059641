import { RouterContextProvider } from 'react-router'
import { dbContext, languageContext } from '#app/web/context.ts'
import type { Db } from '#db/client.server.ts'
import { places as demoPlaces } from '#db/demo/borough.ts'
import { postcodes as demoPostcodes } from '#db/demo/postcodes.ts'
import { places, postcodes } from '#db/schema/places.ts'
import { expect, test } from '#tests/support/database.ts'
import { action, loader } from './places.tsx'

async function fill(db: Db) {
	await db.insert(places).values(demoPlaces.map(({ ring: _, within: __, ...place }) => place))
	const rows = demoPostcodes.map(({ postcode, wardId, latitude, longitude }) => ({
		postcode: postcode.replace(' ', ''),
		...{ placeId: wardId, latitude, longitude },
	}))
	await db.insert(postcodes).values(rows)
}

function call(db: Db, fields?: Record<string, string>) {
	const context = new RouterContextProvider()
	context.set(dbContext, db)
	context.set(languageContext, 'en')
	const url = new URL('http://localhost/places')
	const body = fields && new URLSearchParams(fields)
	const request = new Request(url, body && { method: 'POST', body })
	return { request, context, params: {}, url, pattern: '/places' as const }
}

const post = (db: Db, postcode: string) =>
	action(call(db, { postcode })).catch((thrown: unknown) => thrown)

test('a postcode leads to the page of its smallest place, and stands in no address', async ({
	db,
}) => {
	await fill(db)
	const far = demoPostcodes.find(({ estateId, edgeKm }) => !estateId && edgeKm > 0.1)
	const response = (await post(db, far?.postcode ?? '')) as Response
	expect(response.status).toBe(302)
	expect(response.headers.get('location')).toBe(`/places/${far?.wardId}`)
})

test('hard by a boundary the choice is offered, the likeliest ward among it', async ({ db }) => {
	await fill(db)
	const near = demoPostcodes.filter(({ estateId, edgeKm }) => !estateId && edgeKm < 0.02)
	const offered: [string, string[]][] = []
	for (const { postcode, wardId } of near) {
		const { data } = (await post(db, postcode)) as { data?: { choices?: { id: string }[] } }
		if (data?.choices) offered.push([wardId, data.choices.map(({ id }) => id)])
	}
	expect(offered.length).toBeGreaterThan(0)
	for (const [wardId, ids] of offered) {
		expect(ids.length).toBeGreaterThan(1)
		expect(ids).toContain(wardId)
	}
})

test.for([
	['', 'blank'],
	['N5', 'partial'],
	['rubbish', 'format'],
	['XH9 9ZZ', 'notReal'],
	['SW1A 1AA', 'elsewhere'],
] as const)('%j is answered with %s, and kept', async ([postcode, code], { db }) => {
	await fill(db)
	expect(await post(db, postcode)).toMatchObject({
		init: { status: 400 },
		data: { values: { postcode }, errors: { postcode: code } },
	})
})

test('before any place is loaded there is a page without a map', async ({ db }) => {
	expect(await loader(call(db))).toEqual({ map: undefined, places: [] })
})
