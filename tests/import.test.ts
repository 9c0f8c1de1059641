import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#db/client.server.ts'
import { places, postcodes } from '#db/schema/places.ts'
import { services } from '#db/schema/services.ts'
import { teams } from '#db/schema/staff.ts'
import { bankHolidays, triageRules } from '#db/schema/triage.ts'
import { settings } from '#db/schema/web.ts'
import { dropTestDatabase, makeTestDatabase } from './support/template-database.ts'

const published = '../shared/data'
const clusterUrl = process.env.DATABASE_OWNER_URL ?? ''

let database: string
let urls: { appUrl: string; ownerUrl: string }
let folder: string
let opened: ReturnType<typeof connect>

beforeEach(async () => {
	database = `import_${process.pid}_${randomBytes(3).toString('hex')}`
	urls = await makeTestDatabase(clusterUrl, database)
	opened = connect(urls.appUrl, { connectionsMax: 1 })
	folder = mkdtempSync(join(tmpdir(), 'import-'))
})

afterEach(async () => {
	await opened.close()
	await dropTestDatabase(clusterUrl, database)
	rmSync(folder, { recursive: true })
})

function runImport(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/import.ts', ...args], {
		encoding: 'utf8',
		env: { ...process.env, DATABASE_URL: urls.appUrl, DATABASE_OWNER_URL: urls.ownerUrl },
	})
	return { code: status, said: stdout.trim(), told: stderr.trim().split('\n') }
}

function fileOf(name: string, content: string): string {
	const path = join(folder, name)
	writeFileSync(path, content)
	return path
}

async function countOf(table: typeof places | typeof postcodes | typeof teams | typeof services) {
	const [row] = await opened.db.select({ count: count() }).from(table)
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

test('says how it is used, and leaves with 2, when kind or file are not there', () => {
	for (const args of [[], ['places'], ['wards', 'x.geojson'], ['places', 'none.geojson']]) {
		const { code, said, told } = runImport(...args)
		expect(code).toBe(2)
		expect(said).toBe('')
		expect(told).toContain('npm run import -- KIND FILE')
	}
})

test('each place gets a team, and importing again changes nothing', async () => {
	const file = fileOf('wards.geojson', wards)
	const first = runImport('places', file)
	expect(first.told).toEqual(['places: 2 of 2'])
	expect(first.said).toBe('places: 2 rows, 2 changed; 4 teams added, so that every place has one')
	expect(first.code).toBe(0)
	expect(runImport('places', file).said).toBe('places: 2 rows, 0 changed')
	expect(await countOf(places)).toBe(2)
	expect(await countOf(teams)).toBe(4)
	expect(await countOf(services)).toBe(1)
})

test('a council with teams of its own gets no others', async () => {
	runImport('places', fileOf('wards.geojson', wards))
	const own = fileOf('teams.csv', 'team,places,services\nCoast,W1|W2,\n')
	expect(runImport('teams', own)).toMatchObject({ code: 0, said: 'teams: 1 rows, 1 changed' })
	const more = collection(square('W1', 'North', 0), square('W3', 'East', 0.2))
	expect(runImport('places', fileOf('more.geojson', more)).said).toBe('places: 2 rows, 1 changed')
	const rules = await opened.db.select().from(triageRules)
	expect(rules.map(({ teamId, placeId }) => `${teamId}: ${placeId}`).sort()).toEqual([
		'coast: north',
		'coast: south',
	])
})

test('bad rows are told with line and reason, and nothing is changed', async () => {
	const bad = collection(square('W1', 'North', 0), square('W1', 'South', 0.1))
	const refused = runImport('places', fileOf('bad.geojson', bad))
	expect(refused).toMatchObject({ code: 1, said: '' })
	expect(refused.told).toEqual([
		'feature 2: code W1 is that of feature 1 too',
		'Nothing was changed.',
	])
	expect(await countOf(places)).toBe(0)
	expect(await countOf(teams)).toBe(0)

	runImport('places', fileOf('wards.geojson', wards))
	const rows = ['postcode,lat,lon,ward_code', 'LH1 1AA,51.05,0.05,W1', 'LH1,51.05,0.05,W1']
	const many = rows.concat(Array.from({ length: 20 }, () => 'LH1 1AB,51.05,0.05,W9'))
	const { code, told } = runImport('postcodes', fileOf('postcodes.csv', many.join('\n')))
	expect(code).toBe(1)
	expect(told.slice(0, 2)).toEqual([
		'line 3: postcode is not a full UK postcode',
		'line 4: ward_code "W9" is not a known ward',
	])
	expect(told.slice(-2)).toEqual(['and 1 more', 'Nothing was changed.'])
	expect(await countOf(postcodes)).toBe(0)
})

test('what is wrong with questions is told in words', () => {
	const questions = '"{""questions"":[{""id"":""a"",""type"":""x""}]}"'
	const row = `id,name_en,description_en,timescale_days,questions\nbins,Bins,Words,5,${questions}\n`
	expect(runImport('services', fileOf('services.csv', row)).told).toEqual([
		'line 2: questions.questions.0.type: There is no such type of question',
		'Nothing was changed.',
	])
})

test('holidays and baselines take the place of those before', async () => {
	const events = [{ title: 'Christmas Day', date: '2026-12-25' }]
	const file = fileOf('holidays.json', JSON.stringify({ 'england-and-wales': { events } }))
	const baselines = fileOf(
		'baselines.csv',
		'measure,from,to,count,base,source,wording_version\nease,2024-04-01,2025-03-31,12,30,Survey,ease-1\n',
	)
	for (let time = 0; time < 2; time++) {
		expect(runImport('holidays', file).said).toBe('holidays: 1 rows, in the place of those before')
		expect(runImport('baselines', baselines).code).toBe(0)
	}
	expect(await opened.db.select().from(bankHolidays)).toHaveLength(1)
})

test('a database that holds the demo is refused, with the way out', async () => {
	await opened.db.insert(settings).values({ name: 'demo', value: true })
	const { code, told } = runImport('places', fileOf('wards.geojson', wards))
	expect(code).toBe(1)
	expect(told.join(' ')).toMatch(/holds the demo borough.*DEMO=0.*DATA_DIR/)
	expect(await countOf(places)).toBe(0)
})

describe.skipIf(!existsSync(published))('with a real council (../shared/data)', () => {
	const barnet = [
		['places', 'wards/barnet_wards_2022_bgc.geojson', 24],
		['postcodes', 'postcodes/barnet_postcodes.csv', 8917],
		['services', 'services/lgsl_govuk_local_services.csv', 117],
	] as const

	test('every postcode gets its ward by table, and again nothing changes', async () => {
		for (const [kind, file, rows] of barnet)
			expect(runImport(kind, `${published}/${file}`).said).toMatch(`${rows} rows, ${rows} changed`)
		for (const [kind, file, rows] of barnet)
			expect(runImport(kind, `${published}/${file}`).said).toBe(`${kind}: ${rows} rows, 0 changed`)
		const holidays = runImport('holidays', `${published}/holidays/bank-holidays.json`)
		expect(holidays.code).toBe(0)

		const given = readFileSync(`${published}/${barnet[1][1]}`, 'utf8').trim().split('\n').slice(1)
		const cells = given.map((row) => row.split(','))
		const kept = await opened.db
			.select({ postcode: postcodes.postcode, code: places.code })
			.from(postcodes)
			.innerJoin(places, eq(places.id, postcodes.placeId))
		expect(Object.fromEntries(kept.map(({ postcode, code }) => [postcode, code]))).toEqual(
			Object.fromEntries(
				cells.map(([postcode = '', , , , , , code]) => [postcode.replace(' ', ''), code]),
			),
		)
		expect(kept).toHaveLength(8917)
		expect(await countOf(teams)).toBe(26)
	}, 120_000)
})
