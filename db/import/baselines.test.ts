import { listBaselines } from '#app/indicators/baseline.server.ts'
import type { Db } from '#db/client.server.ts'
import { places } from '#db/schema/places.ts'
import { expect, test } from '#tests/support/database.ts'
import { importBaselines } from './baselines.ts'

const header = 'measure,place_code,from,to,count,base,source,wording_version'
const borough = 'ease,,2024-04-01,2025-03-31,120,300,"Residents’ survey, 2025",ease-1'
const north = 'ease,W1,2024-04-01,2025-03-31,40,90,Residents’ survey,ease-1'
const csv = (...lines: string[]) => [header, ...lines, ''].join('\n')

async function withWard(db: Db) {
	const boundary = { type: 'Polygon' as const, coordinates: [] }
	const name = { en: 'North' }
	await db.insert(places).values({ id: 'north', code: 'W1', kind: 'ward', name, boundary })
}

test('baselines are imported with their places, and importing again changes nothing', async ({
	db,
}) => {
	await withWard(db)
	const progress: number[] = []
	const file = csv(borough, north)
	const onProgress = (rows: number) => progress.push(rows)
	expect(await importBaselines(db, file, { onProgress })).toEqual({ ok: true, rows: 2 })
	const first = await listBaselines(db)
	expect(first).toMatchObject([
		{ placeId: null, count: 120, base: 300, source: 'Residents’ survey, 2025' },
		{ placeId: 'north', from: '2024-04-01', to: '2025-03-31', wordingVersion: 'ease-1' },
	])
	expect(await importBaselines(db, file)).toEqual({ ok: true, rows: 2 })
	expect(await listBaselines(db)).toEqual(first)
	expect(progress).toEqual([2])
})

test('a file without place codes and with a byte order mark can be imported', async ({ db }) => {
	const file = '\uFEFFmeasure,from,to,count,base,source,wording_version\r\n'
	const row = 'closed_in_time,2024-04-01,2025-03-31,120,300,Report,closed-in-time-1\r\n'
	expect(await importBaselines(db, file + row)).toEqual({ ok: true, rows: 1 })
})

test('one bad row and nothing is stored; each reason names its line', async ({ db }) => {
	await withWard(db)
	await importBaselines(db, csv(borough))
	const bad = csv(
		north,
		'speed,,2024-04-01,2025-03-31,1,2,Survey,v1',
		'ease,W9,2024-04-01,2025-03-31,1,2,Survey,v1',
		'closed_in_time,,2025-04-01,2024-03-31,3,2,,v1',
		'closed_in_time,,2024-02-30,2024-03-31,-1,0,Survey,v1',
		north,
	)
	expect(await importBaselines(db, bad)).toEqual({
		ok: false,
		problems: [
			{
				line: 3,
				reason: 'measure is not one of ease, closed_in_time, easy_to_take_part, listened',
			},
			{ line: 4, reason: 'place_code W9 is not known' },
			{ line: 5, reason: 'source is empty' },
			{ line: 5, reason: 'to is before from' },
			{ line: 5, reason: 'count is more than base' },
			{ line: 6, reason: 'from is not a day like 2026-03-31' },
			{ line: 6, reason: 'count is not a whole number' },
			{ line: 6, reason: 'base is 0' },
			{ line: 7, reason: 'the same measure and place as line 2' },
		],
	})
	expect(await listBaselines(db)).toHaveLength(1)
})

test('a period of one day and a share of all are possible', async ({ db }) => {
	const whole = csv('ease,,2025-04-01,2025-04-01,2,2,Survey,v1')
	expect(await importBaselines(db, whole)).toEqual({ ok: true, rows: 1 })
})

test.for<[string, string]>([
	['', 'the file has no rows'],
	[`${header}\n`, 'the file has no rows'],
	['measure,from\nease,2024-04-01\n', 'missing columns: to, count, base, source, wording_version'],
	[`${header},extra\n${borough},x\n`, 'unknown columns: extra'],
])('a file that is not such a table is refused: %j', async ([file, reason], { db }) => {
	expect(await importBaselines(db, file)).toEqual({ ok: false, problems: [{ line: 1, reason }] })
})

test('a row with a cell too many is refused with its line', async ({ db }) => {
	const result = await importBaselines(db, csv(borough, `${north},more`))
	expect(result).toMatchObject({ ok: false, problems: [{ line: 3 }] })
})
