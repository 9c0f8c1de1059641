import { asc, eq } from 'drizzle-orm'
import { findDefinition } from '#app/questions/definition.server.ts'
import { connect } from '#db/client.server.ts'
import { questionDefinitions } from '#db/schema/questions.ts'
import { serviceSearch, services } from '#db/schema/services.ts'
import { expect, test } from '#tests/support/database.ts'
import { findService, keepService, listServices, listServicesByIds } from './service.server.ts'
import type { ServiceForm } from './service.ts'

const now = new Date('2027-01-04T09:00:00Z')
const later = new Date('2027-01-05T09:00:00Z')
const form: ServiceForm = {
	id: 'missed-bin',
	lgslId: 524,
	name: { en: 'Missed bin', ar: 'حاوية لم تُفرَّغ' },
	description: { en: 'Tell us when your bin was not emptied.' },
	synonyms: { en: ['wheelie bin', 'Café bin'] },
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

test('a service that is kept can be found, with its questions', async ({ db }) => {
	const kept = await keepService(db, form, { revision: null, now })
	const service = await findService(db, 'missed-bin')
	expect(kept).toEqual({ ok: true, service })
	const { definition, ...rest } = form
	expect(service).toEqual({
		...rest,
		definitionId: service?.definitionId,
		revision: 1,
		updatedAt: now,
	})
	const found = await findDefinition(db, service?.definitionId ?? '')
	expect(found?.definition).toEqual(definition)
	expect(await findService(db, 'unknown')).toBeUndefined()
})

test('a change of the questions is a new version, and anything else is not', async ({ db }) => {
	await keepService(db, form, { revision: null, now })
	const renamed = { ...form, name: { en: 'Bin missed' } }
	await keepService(db, renamed, { revision: 1, now: later })
	const versions = () =>
		db
			.select({ version: questionDefinitions.version })
			.from(questionDefinitions)
			.where(eq(questionDefinitions.owner, 'service:missed-bin'))
	expect(await versions()).toHaveLength(1)

	const label = { en: 'Tell us more' }
	const question = { id: 'more', type: 'text', label, lengthMax: 200, isRequired: false } as const
	const asking = { ...renamed, definition: { questions: [question] } }
	const kept = await keepService(db, asking, { revision: 2, now: later })
	expect(kept).toMatchObject({ ok: true, service: { revision: 3, updatedAt: later } })
	expect(await versions()).toHaveLength(2)
})

test('a stale change is refused with what is there', async ({ db }) => {
	await keepService(db, form, { revision: null, now })
	await keepService(db, { ...form, timescaleDays: 4 }, { revision: 1, now })
	const stale = await keepService(db, { ...form, timescaleDays: 5 }, { revision: 1, now: later })
	expect(stale).toMatchObject({ ok: false, current: { timescaleDays: 4, revision: 2 } })
	expect(await findService(db, 'missed-bin')).toMatchObject({ timescaleDays: 4, updatedAt: now })
})

test('an id that is taken, and a service that is not there, are refused', async ({ db }) => {
	expect(await keepService(db, form, { revision: 1, now })).toEqual({ ok: false })
	await keepService(db, form, { revision: null, now })
	const again = await keepService(db, form, { revision: null, now })
	expect(again).toMatchObject({ ok: false, current: { id: 'missed-bin', revision: 1 } })
})

test('of two who change the same service at once, one is refused', async ({ db: _ }) => {
	const { db, close } = connect(process.env.DATABASE_URL ?? '', { connectionsMax: 4 })
	const id = 'at-once'
	try {
		const tries = [1, 2, 3, 4].map((days) =>
			keepService(db, { ...form, id, timescaleDays: days }, { revision: null, now }),
		)
		const results = await Promise.all(tries)
		expect(results.filter(({ ok }) => ok)).toHaveLength(1)
		expect(await findService(db, id)).toMatchObject({ revision: 1 })
	} finally {
		await db.delete(services).where(eq(services.id, id))
		await close()
	}
})

test('the finder gets a row for each language that has text', async ({ db }) => {
	await keepService(db, form, { revision: null, now })
	const rows = () =>
		db
			.select({ language: serviceSearch.language, terms: serviceSearch.terms })
			.from(serviceSearch)
			.where(eq(serviceSearch.serviceId, 'missed-bin'))
			.orderBy(asc(serviceSearch.language))
	expect(await rows()).toEqual([
		{ language: 'ar', terms: 'حاويه تفرغ' },
		{ language: 'en', terms: 'missed bin\nwheelie bin\ncafe bin' },
	])
	await keepService(db, { ...form, name: { en: 'Bin' } }, { revision: 1, now })
	expect((await rows()).map(({ language }) => language)).toEqual(['en'])
})

test('lists by name, by activity, and by ids in their order', async ({ db }) => {
	for (const [id, name, isActive] of [
		['b-one', 'alpha', true],
		['a-one', 'Beta', false],
		['c-one', 'Gamma', true],
	] as const)
		await keepService(db, { ...form, id, name: { en: name }, isActive }, { revision: null, now })
	const ids = (found: { id: string }[]) => found.map(({ id }) => id)
	expect(ids(await listServices(db))).toEqual(['b-one', 'a-one', 'c-one'])
	expect(ids(await listServices(db, { isActive: true }))).toEqual(['b-one', 'c-one'])
	expect(ids(await listServicesByIds(db, ['c-one', 'x', 'a-one', 'c-one']))).toEqual([
		'c-one',
		'a-one',
	])
	expect(await listServicesByIds(db, [])).toEqual([])
})
