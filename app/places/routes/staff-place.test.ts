import { RouterContextProvider } from 'react-router'
import { dbContext, nowContext } from '#app/web/context.ts'
import type { Db } from '#db/client.server.ts'
import { places as demoPlaces } from '#db/demo/borough.ts'
import { places } from '#db/schema/places.ts'
import { expect, test } from '#tests/support/database.ts'
import { findPlace } from '../place.server.ts'
import { action } from './staff-place.tsx'

async function post(db: Db, placeId: string, fields: Record<string, string>) {
	await db.insert(places).values(demoPlaces.map(({ ring: _, within: __, ...place }) => place))
	const context = new RouterContextProvider()
	context.set(dbContext, db)
	context.set(nowContext, new Date('2027-01-04T09:00:00Z'))
	const url = new URL(`http://localhost/staff/places/${placeId}`)
	const request = new Request(url, { method: 'POST', body: new URLSearchParams(fields) })
	const args = { request, context, params: { placeId }, url }
	return action({ ...args, pattern: '/staff/places/:placeId' }).catch((thrown: unknown) => thrown)
}

test('names, words and use are kept; kind, code and boundary cannot be posted', async ({ db }) => {
	const response = (await post(db, 'tollgate', {
		'name-en': 'Toll Gate',
		'about-en': 'New words.',
		kind: 'estate',
		code: 'X',
	})) as Response
	expect(response.headers.get('location')).toBe('/staff/places?saved=tollgate')
	expect(await findPlace(db, 'tollgate')).toEqual({
		id: 'tollgate',
		code: 'DX0004',
		kind: 'ward',
		name: { en: 'Toll Gate' },
		about: { en: 'New words.' },
		isActive: false,
	})
})

test('a name is needed, and what was typed is kept', async ({ db }) => {
	const typed = { 'name-en': ' ', 'name-ar': 'تولغيت' }
	expect(await post(db, 'tollgate', typed)).toMatchObject({
		init: { status: 400 },
		data: { values: typed, errors: { 'name-en': 'blank' } },
	})
})

test('an unknown place is not found', async ({ db }) => {
	expect(await post(db, 'atlantis', { 'name-en': 'Atlantis' })).toMatchObject({
		init: { status: 404 },
	})
})
