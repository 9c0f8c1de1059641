import { RouterContextProvider } from 'react-router'
import { dbContext, nowContext } from '#app/web/context.ts'
import type { Db } from '#db/client.server.ts'
import { expect, test } from '#tests/support/database.ts'
import { findService, keepService } from '../service.server.ts'
import type { ServiceForm } from '../service.ts'
import { valuesOfService } from '../service-values.ts'
import { action, loader } from './staff-service.tsx'
import { action as addAction } from './staff-service-new.tsx'
import { loader as listLoader } from './staff-services.tsx'

const now = new Date('2027-01-04T09:00:00Z')
const form: ServiceForm = {
	id: 'missed-bin',
	lgslId: null,
	name: { en: 'Missed bin' },
	description: { en: 'Tell us when your bin was not emptied.' },
	synonyms: {},
	notUs: null,
	timescaleDays: 3,
	urgentHours: null,
	isSensitive: false,
	allowsAnonymous: false,
	needsPlace: true,
	allowsPhotos: true,
	isActive: true,
	definition: { questions: [] },
}
const values = valuesOfService(form, form.definition)

function argsOf(db: Db, path: string, fields?: Record<string, string>) {
	const context = new RouterContextProvider()
	context.set(dbContext, db)
	context.set(nowContext, now)
	const url = new URL(path, 'http://localhost')
	const body = fields && new URLSearchParams(fields)
	const request = new Request(url, body && { method: 'POST', body })
	return { request, context, url, params: {}, pattern: path } as const
}

async function save(db: Db, fields: Record<string, string>, serviceId = 'missed-bin') {
	const args = argsOf(db, `/staff/services/${serviceId}`, fields)
	const pattern = '/staff/services/:serviceId'
	return action({ ...args, params: { serviceId }, pattern }).catch((thrown) => thrown)
}

async function add(db: Db, fields: Record<string, string>) {
	const pattern = '/staff/services/new'
	return addAction({ ...argsOf(db, pattern, fields), pattern }).catch((thrown) => thrown)
}

test('an edit is saved, and the list says so', async ({ db }) => {
	await keepService(db, form, { revision: null, now })
	const response = await save(db, { ...values, 'name-en': 'Bin missed', revision: '1' })
	expect(response.status).toBe(302)
	expect(response.headers.get('location')).toBe('/staff/services?saved=missed-bin')
	expect(await findService(db, 'missed-bin')).toMatchObject({ name: { en: 'Bin missed' } })

	const args = argsOf(db, '/staff/services?saved=missed-bin')
	const listed = await listLoader({ ...args, pattern: '/staff/services' })
	expect(listed.saved?.id).toBe('missed-bin')
})

test('the address says which service is meant, whatever is posted', async ({ db }) => {
	await keepService(db, form, { revision: null, now })
	await save(db, { ...values, id: 'another', revision: '1' })
	expect(await findService(db, 'another')).toBeUndefined()
	expect(await findService(db, 'missed-bin')).toMatchObject({ revision: 2 })
})

test('bad fields come back as typed, with codes and paths', async ({ db }) => {
	await keepService(db, form, { revision: null, now })
	const typed = { ...values, 'name-en': '', definition: '{"questions":[{}]}', revision: '1' }
	expect(await save(db, typed)).toMatchObject({
		init: { status: 400 },
		data: {
			values: { 'name-en': '', definition: '{"questions":[{}]}' },
			errors: { 'name-en': 'blank', definition: 'problems' },
			problems: [{ path: 'questions.0.type' }],
		},
	})
})

test('a stale save is refused with both versions, and can be made again knowingly', async ({
	db,
}) => {
	await keepService(db, form, { revision: null, now })
	await keepService(db, { ...form, timescaleDays: 7 }, { revision: 1, now })
	const typed = { ...values, timescaleDays: '9', revision: '1' }
	const refused = await save(db, typed)
	expect(refused).toMatchObject({
		init: { status: 409 },
		data: { values: { timescaleDays: '9' }, saved: { timescaleDays: '7' }, revision: 2 },
	})
	const again = await save(db, { ...typed, revision: String(refused.data.revision) })
	expect(again.status).toBe(302)
	expect(await findService(db, 'missed-bin')).toMatchObject({ timescaleDays: 9 })
})

test('a service that is not there is not found', async ({ db }) => {
	const args = argsOf(db, '/staff/services/x')
	const pattern = '/staff/services/:serviceId'
	const loaded = loader({ ...args, params: { serviceId: 'x' }, pattern })
	await expect(loaded).rejects.toMatchObject({ init: { status: 404 } })
	expect(await save(db, { ...values, revision: '1' })).toMatchObject({ init: { status: 404 } })
})

test('a service is added once', async ({ db }) => {
	const added = await add(db, values)
	expect(added.headers.get('location')).toBe('/staff/services?saved=missed-bin')
	expect(await add(db, values)).toMatchObject({
		init: { status: 409 },
		data: { errors: { id: 'taken' }, values: { 'name-en': 'Missed bin' } },
	})
	expect(await add(db, { ...values, id: 'new' })).toMatchObject({
		init: { status: 400 },
		data: { errors: { id: 'format' } },
	})
})
