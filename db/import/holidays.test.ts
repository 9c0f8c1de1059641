import { existsSync, readFileSync } from 'node:fs'
import { readCalendar } from '#app/triage/calendar.server.ts'
import { bankHolidays } from '#db/schema/triage.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { importHolidays } from './holidays.ts'

const publishedPath = '../shared/data/holidays/bank-holidays.json'
const event = (date: string, title = 'A day') => ({ title, date, notes: '', bunting: true })
const file = (...events: object[]) =>
	JSON.stringify({ 'england-and-wales': { division: 'england-and-wales', events } }, null, 1)

test('a list is imported for its own divisions, and importing again changes nothing', async ({
	db,
}) => {
	const both = JSON.stringify({
		scotland: { events: [event('2026-06-15')] },
		'northern-ireland': { events: [event('2026-07-13')] },
	})
	expect(await importHolidays(db, both)).toEqual({ ok: true, rows: 2 })
	expect(await importHolidays(db, both)).toEqual({ ok: true, rows: 2 })
	expect(await db.select().from(bankHolidays)).toHaveLength(2)
	expect(await importHolidays(db, file(event('2026-05-01')))).toEqual({ ok: true, rows: 1 })
	expect(await db.select().from(bankHolidays)).toHaveLength(3)
})

test('one bad day and nothing is stored; the reason names its line and place', async ({ db }) => {
	await importHolidays(db, file(event('2026-05-01', 'Kept')))
	const bad = file(event('2026-05-02'), event('2026-02-30'))
	expect(await importHolidays(db, bad)).toEqual({
		ok: false,
		problems: [
			{ line: 13, reason: 'england-and-wales.events.1.date is not a day like 2026-12-25' },
		],
	})
	expect(await db.select().from(bankHolidays)).toMatchObject([{ title: 'Kept' }])
})

test.for<[string, string]>([
	['not JSON', 'the file is not JSON'],
	['{}', 'the file has no divisions'],
	['[]', 'the file does not hold lists'],
	['{"wales":{"events":[]}}', 'the file does not hold lists'],
	['{"scotland":{"events":[]}}', 'scotland.events has no days'],
	[
		file(event('2026-05-01'), event('2026-05-01')),
		'england-and-wales.events.1.date is there twice',
	],
	[file(event('2026-05-01', ' ')), 'england-and-wales.events.0.title is empty'],
])('%j is refused', async ([content, reason], { db }) => {
	const result = await importHolidays(db, content)
	expect(result.ok).toBe(false)
	if (!result.ok) expect(result.problems[0]?.reason).toContain(reason)
})

describe.skipIf(!existsSync(publishedPath))('the published file', () => {
	test('is imported whole and gives the same working days as the rules', async ({ db }) => {
		const computed = await readCalendar(db, { division: 'scotland' })
		const result = await importHolidays(db, readFileSync(publishedPath, 'utf8'))
		expect(result).toEqual({ ok: true, rows: 471 })
		const imported = await readCalendar(db, { division: 'scotland' })
		for (let at = Date.UTC(2012, 0, 1); at < Date.UTC(2030, 0, 1); at += 86_400_000) {
			const day = new Date(at).toISOString().slice(0, 10)
			expect([day, imported.isWorkingDay(day)]).toEqual([day, computed.isWorkingDay(day)])
		}
	})
})
