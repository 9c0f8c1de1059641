import { existsSync, readFileSync } from 'node:fs'
import { findDefinition } from '#app/questions/definition.server.ts'
import { suggestServices } from '#app/services/finder.server.ts'
import { findService, keepService, listServices } from '#app/services/service.server.ts'
import type { Db } from '#db/client.server.ts'
import { questionDefinitions } from '#db/schema/questions.ts'
import { expect, test } from '#tests/support/database.ts'
import { importServices } from './services.ts'

const now = new Date('2027-01-04T09:00:00Z')
const later = new Date('2027-02-04T09:00:00Z')

const list = `LGSL,Description,Providing Tier
557,Find out about potholes,county/unitary
524,Find out which day the refuse is collected,district/unitary
`
const questions = JSON.stringify({
	questions: [{ id: 'where', type: 'text', label: { en: 'Where?', ar: 'أين؟' } }],
}).replaceAll('"', '""')
const header =
	'id,name_en,name_ar,description_en,synonyms_en,synonyms_ar,timescale_days,urgent_hours,sensitive,anonymous,needs_place,photos,lgsl,not_us_en,not_us_ar,questions'
const pothole = `pothole,Pothole,حفرة,"Report a hole, or a danger",hole in the road|broken road,حفرة في الطريق,5,,no,yes,yes,yes,557,,,"${questions}"`
const powerCut = 'power-cut,Power cut,,Who to ring,,,1,4,,,no,,,Ring 105,,'
const own = (...rows: string[]) => [header, ...rows, ''].join('\n')

const countDefinitions = async (db: Db) => (await db.select().from(questionDefinitions)).length

test('the national list gives services with plain names and one question', async ({ db }) => {
	const progress: number[][] = []
	const onProgress = (...numbers: number[]) => progress.push(numbers)
	expect(await importServices(db, list, { now, onProgress })).toEqual({
		...{ ok: true, rows: 2, changed: 2 },
	})
	expect(progress).toEqual([
		[1, 2],
		[2, 2],
	])
	const service = await findService(db, 'lgsl-557')
	expect(service).toMatchObject({
		lgslId: 557,
		name: { en: 'Potholes' },
		description: { en: 'Find out about potholes' },
		timescaleDays: 10,
		isActive: true,
	})
	const found = await findDefinition(db, service?.definitionId ?? '')
	expect(found?.definition.questions).toMatchObject([
		{ type: 'long-text', label: { en: 'Tell us more', ar: 'أخبرنا بالمزيد' } },
	])
	const [first] = await suggestServices(db, 'my rubbish bin', { language: 'en' })
	expect(first?.id).toBe('lgsl-524')
})

test('a file of the council’s own fills every field', async ({ db }) => {
	expect(await importServices(db, own(pothole, powerCut), { now })).toMatchObject({ changed: 2 })
	expect(await findService(db, 'pothole')).toMatchObject({
		lgslId: 557,
		name: { en: 'Pothole', ar: 'حفرة' },
		description: { en: 'Report a hole, or a danger' },
		synonyms: { en: ['hole in the road', 'broken road'], ar: ['حفرة في الطريق'] },
		timescaleDays: 5,
		urgentHours: null,
		isSensitive: false,
		allowsAnonymous: true,
		needsPlace: true,
		allowsPhotos: true,
		notUs: null,
	})
	expect(await findService(db, 'power-cut')).toMatchObject({
		lgslId: null,
		name: { en: 'Power cut' },
		synonyms: {},
		urgentHours: 4,
		needsPlace: false,
		notUs: { en: 'Ring 105' },
	})
})

test('importing again changes nothing, and a changed row alone', async ({ db }) => {
	for (const content of [list, own(pothole, powerCut)]) {
		await importServices(db, content, { now })
		const definitions = await countDefinitions(db)
		expect(await importServices(db, content, { now: later })).toMatchObject({
			ok: true,
			changed: 0,
		})
		expect(await countDefinitions(db)).toBe(definitions)
	}
	const renamed = own(pothole.replace('Pothole', 'Hole'), powerCut)
	expect(await importServices(db, renamed, { now: later })).toMatchObject({ changed: 1 })
	expect(await findService(db, 'pothole')).toMatchObject({ revision: 2, updatedAt: later })
	expect(await findService(db, 'power-cut')).toMatchObject({ revision: 1, updatedAt: now })
})

test('what the file does not say stays as an administrator left it', async ({ db }) => {
	await importServices(db, list, { now })
	const service = await findService(db, 'lgsl-557')
	if (!service) throw new Error('not imported')
	const found = await findDefinition(db, service.definitionId)
	const edited = {
		...service,
		name: { ...service.name, ar: 'حفر' },
		synonyms: { en: ['crater'] },
		timescaleDays: 3,
		isActive: false,
		definition: found?.definition ?? { questions: [] },
	}
	await keepService(db, edited, { revision: 1, now })
	expect(await importServices(db, list, { now: later })).toMatchObject({ changed: 0 })
	expect(await findService(db, 'lgsl-557')).toMatchObject({
		name: { en: 'Potholes', ar: 'حفر' },
		synonyms: { en: ['crater'] },
		timescaleDays: 3,
		isActive: false,
	})
})

test('bad rows are refused with line and reason, and nothing is stored', async ({ db }) => {
	const content = own(
		pothole,
		'Bad Id,Name,,Words,,,5,,,,,,,,,',
		'no-name,,,Words,,,5,,,,,,,,,',
		'days,Name,,Words,,,0,,,,,,,,,',
		'hours,Name,,Words,,,5,99,,,,,,,,',
		'flag,Name,,Words,,,5,,maybe,,,,,,,',
		'json,Name,,Words,,,5,,,,,,,,,{',
		'questions,Name,,Words,,,5,,,,,,,,,"{""questions"":[{""id"":""a"",""type"":""x""}]}"',
		pothole,
	)
	const result = await importServices(db, content, { now })
	expect(result).toMatchObject({ ok: false })
	const reasons = result.ok ? [] : result.problems.map(({ line, reason }) => `${line}: ${reason}`)
	expect(reasons).toEqual([
		'3: id: is not in the right format',
		'4: name: is empty',
		'5: timescale_days: is out of range',
		'6: urgent_hours: is out of range',
		'7: sensitive: must be yes or no',
		'8: questions: is not JSON',
		'9: questions.questions.0.type: unknownType',
		'10: the service is on line 2 already',
	])
	expect(await listServices(db)).toEqual([])
})

const realList = '../shared/data/services/lgsl_govuk_local_services.csv'
test.skipIf(!existsSync(realList))(
	'imports the whole national list twice',
	{ timeout: 30_000 },
	async ({ db }) => {
		const content = readFileSync(realList, 'utf8')
		expect(await importServices(db, content, { now })).toEqual({
			ok: true,
			rows: 117,
			changed: 117,
		})
		expect(await importServices(db, content, { now })).toEqual({ ok: true, rows: 117, changed: 0 })
		for (const [words, id] of [
			['massive pot hole', 'lgsl-557'],
			['rubish not colected', 'lgsl-524'],
			['lampost out', 'lgsl-564'],
			['rats in my garden', 'lgsl-431'],
			['noisy neighbors', 'lgsl-412'],
			['I am being evicted', 'lgsl-112'],
			['parking tiket', 'lgsl-471'],
			['live alone council tax', 'lgsl-59'],
			['blue badge', 'lgsl-279'],
			['someone dumped rubbish', 'lgsl-587'],
		] as const) {
			const found = await suggestServices(db, words, { language: 'en' })
			expect([words, found.map((service) => service.id)]).toEqual([
				words,
				expect.arrayContaining([id]),
			])
		}
	},
)
