import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { count, eq } from 'drizzle-orm'
import { importInto } from '#bin/import.ts'
import type { Db } from '#db/client.server.ts'
import { places, postcodes } from '#db/schema/places.ts'
import { services } from '#db/schema/services.ts'
import { teams } from '#db/schema/staff.ts'
import { bankHolidays, triageRules } from '#db/schema/triage.ts'
import { settings } from '#db/schema/web.ts'
import { describe, expect, test } from './support/database.ts'

const published = '../shared/data'
const now = new Date('2027-01-04T09:00:00Z')

function load(db: Db, kind: string, content: string, progress: string[] = []) {
	const onProgress = (done: number, total?: number) => progress.push(`${done} of ${total}`)
	return importInto(db, kind, content, { now, onProgress })
}

function run(...args: string[]) {
	const command = spawnSync(process.execPath, ['bin/import.ts', ...args], { encoding: 'utf8' })
	return { code: command.status, said: command.stdout, told: command.stderr }
}

async function countOf(db: Db, table: typeof places | typeof postcodes | typeof teams) {
	const [row] = await db.select({ count: count() }).from(table)
	return row?.count
}

const square = (code: string, name: string, west: number) => {
	const corners = [
		[west, 51],
		[west + 0.1, 51],
		[west + 0.1, 51.1],
		[west, 51.1],
		[west, 51],
	]
	const geometry = { type: 'Polygon', coordinates: [corners] }
	return { type: 'Feature', properties: { code, name, kind: 'ward' }, geometry }
}
const collection = (...features: unknown[]) =>
	JSON.stringify({ type: 'FeatureCollection', features })
const wards = collection(square('W1', 'North', 0), square('W2', 'South', 0.1))

test('says how it is used, and leaves with 2, when there is nothing to import', () => {
	const { code, said, told } = run('places', 'none.geojson')
	expect(code).toBe(2)
	expect(said).toBe('')
	expect(told).toContain('npm run import -- KIND FILE')
})

test('a file that is refused leaves with 1, each reason on a line', () => {
	const { code, said, told } = run('places', 'package.json')
	expect(code).toBe(1)
	expect(said).toBe('')
	expect(told).toBe('the file is not a GeoJSON FeatureCollection\nNothing was changed.\n')
})

test('each place gets a team, and importing again changes nothing', async ({ db }) => {
	const progress: string[] = []
	expect(await load(db, 'places', wards, progress)).toEqual({
		isDone: true,
		lines: ['places: 2 rows, 2 changed', 'teams: 4 added, so that every place has one'],
	})
	expect(progress).toEqual(['2 of 2'])
	expect(await load(db, 'places', wards)).toEqual({
		isDone: true,
		lines: ['places: 2 rows, 0 changed'],
	})
	expect(await countOf(db, places)).toBe(2)
	expect(await countOf(db, teams)).toBe(4)
	expect(await db.select({ id: services.id }).from(services)).toHaveLength(1)
})

test('a council with teams of its own gets no others', async ({ db }) => {
	await load(db, 'places', wards)
	const own = 'team,places,services\nCoast,W1|W2,\n'
	expect(await load(db, 'teams', own)).toEqual({
		isDone: true,
		lines: ['teams: 1 rows, 1 changed'],
	})
	const more = collection(square('W1', 'North', 0), square('W3', 'East', 0.2))
	expect((await load(db, 'places', more)).lines).toEqual(['places: 2 rows, 1 changed'])
	const rules = await db.select().from(triageRules)
	expect(rules.map(({ teamId, placeId }) => `${teamId}: ${placeId}`).sort()).toEqual([
		'coast: north',
		'coast: south',
	])
})

test('bad rows are told with line and reason, and nothing is changed', async ({ db }) => {
	const bad = collection(square('W1', 'North', 0), square('W1', 'South', 0.1))
	expect(await load(db, 'places', bad)).toEqual({
		isDone: false,
		lines: ['feature 2: code W1 is that of feature 1 too', 'Nothing was changed.'],
	})
	expect(await countOf(db, places)).toBe(0)
	expect(await countOf(db, teams)).toBe(0)

	await load(db, 'places', wards)
	const rows = ['postcode,lat,lon,ward_code', 'LH1 1AA,51.05,0.05,W1', 'LH1,51.05,0.05,W1']
	const many = rows.concat(Array.from({ length: 20 }, () => 'LH1 1AB,51.05,0.05,W9'))
	const { isDone, lines } = await load(db, 'postcodes', many.join('\n'))
	expect(isDone).toBe(false)
	expect(lines.slice(0, 2)).toEqual([
		'line 3: postcode is not a full UK postcode',
		'line 4: ward_code "W9" is not a known ward',
	])
	expect(lines.slice(-2)).toEqual(['and 1 more', 'Nothing was changed.'])
	expect(await countOf(db, postcodes)).toBe(0)
})

test('what is wrong with questions is told in words', async ({ db }) => {
	const questions = '"{""questions"":[{""id"":""a"",""type"":""x""}]}"'
	const row = `id,name_en,description_en,timescale_days,questions\nbins,Bins,Words,5,${questions}\n`
	expect((await load(db, 'services', row)).lines).toEqual([
		'line 2: questions.questions.0.type: There is no such type of question',
		'Nothing was changed.',
	])
})

test('holidays and baselines take the place of those before', async ({ db }) => {
	const events = [{ title: 'Christmas Day', date: '2026-12-25' }]
	const holidays = JSON.stringify({ 'england-and-wales': { events } })
	const columns = 'measure,from,to,count,base,source,wording_version'
	const baselines = `${columns}\nease,2024-04-01,2025-03-31,12,30,Survey,ease-1\n`
	for (let time = 0; time < 2; time++) {
		expect((await load(db, 'holidays', holidays)).lines).toEqual([
			'holidays: 1 rows, in the place of those before',
		])
		expect(await load(db, 'baselines', baselines)).toMatchObject({ isDone: true })
	}
	expect(await db.select().from(bankHolidays)).toHaveLength(1)
})

test('a database that holds the demo is refused, with the way out', async ({ db }) => {
	await db.insert(settings).values({ name: 'demo', value: true })
	const { isDone, lines } = await load(db, 'places', wards)
	expect(isDone).toBe(false)
	expect(lines.join(' ')).toMatch(/holds the demo borough.*DEMO=0.*DATA_DIR/)
	expect(await countOf(db, places)).toBe(0)
})

describe.skipIf(!existsSync(published))('with a real council (../shared/data)', () => {
	const read = (path: string) => readFileSync(`${published}/${path}`, 'utf8')
	const barnet = [
		['places', 'wards/barnet_wards_2022_bgc.geojson', 24],
		['postcodes', 'postcodes/barnet_postcodes.csv', 8917],
		['services', 'services/lgsl_govuk_local_services.csv', 117],
	] as const

	test('every postcode gets its ward by table, and again nothing changes', async ({ db }) => {
		for (const [kind, path, rows] of barnet)
			expect((await load(db, kind, read(path))).lines[0]).toBe(
				`${kind}: ${rows} rows, ${rows} changed`,
			)
		for (const [kind, path, rows] of barnet)
			expect((await load(db, kind, read(path))).lines).toEqual([`${kind}: ${rows} rows, 0 changed`])
		expect(await load(db, 'holidays', read('holidays/bank-holidays.json'))).toMatchObject({
			isDone: true,
		})
		expect(await countOf(db, teams)).toBe(26)

		const [, ...given] = read(barnet[1][1]).trim().split('\n')
		const wardOf = given.map((row) => {
			const [postcode = '', , , , , , code] = row.split(',')
			return [postcode.replace(' ', ''), code] as const
		})
		const kept = await db
			.select({ postcode: postcodes.postcode, code: places.code })
			.from(postcodes)
			.innerJoin(places, eq(places.id, postcodes.placeId))
		expect(new Map(kept.map(({ postcode, code }) => [postcode, code]))).toEqual(new Map(wardOf))
		expect(kept).toHaveLength(8917)
	})
})
