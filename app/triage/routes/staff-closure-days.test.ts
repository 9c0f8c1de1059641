import { RouterContextProvider } from 'react-router'
import { Council } from '#app/front-door/council.ts'
import { dbContext, nowContext, settingsContext } from '#app/web/context.ts'
import type { Db } from '#db/client.server.ts'
import council from '#db/demo/council.json' with { type: 'json' }
import { expect, test } from '#tests/support/database.ts'
import { addClosureDay, listClosureDays } from '../calendar.server.ts'
import { action as remove } from './staff-closure-day-removal.ts'
import { action, loader } from './staff-closure-days.tsx'

const now = new Date('2026-11-20T23:30:00Z')
const pattern = '/staff/closure-days' as const

function call(db: Db, fields?: Record<string, string>) {
	const context = new RouterContextProvider()
	context.set(dbContext, db)
	context.set(nowContext, now)
	const settings = { publicUrl: 'http://localhost', isDemo: true, canText: false }
	context.set(settingsContext, { ...settings, council: Council.parse(council) })
	const url = new URL(`http://localhost${pattern}`)
	const body = fields && new URLSearchParams(fields)
	const request = new Request(url, body && { method: 'POST', body })
	return { request, context, params: {}, url, pattern }
}

const removeOn = (db: Db, date: string) =>
	remove({ ...call(db, {}), params: { date }, pattern: '/staff/closure-days/:date/removal' })

test('shows the closure days to come, and the bank holidays of two years', async ({ db }) => {
	await addClosureDay(db, { date: '2026-11-19', title: { en: 'Past' } })
	await addClosureDay(db, { date: '2026-11-20', title: { en: 'Today' } })
	await addClosureDay(db, { date: '2026-12-25', title: { en: 'Closed for Christmas' } })
	const { closures, holidays } = await loader(call(db))
	expect(closures.map(({ date }) => date)).toEqual(['2026-11-20', '2026-12-25'])
	expect(holidays[0]).toMatchObject({ date: '2026-12-25', name: { en: 'Christmas Day' } })
	expect(holidays).toHaveLength(16)
})

test('a day is added', async ({ db }) => {
	const date = { 'date-day': '29', 'date-month': 'December', 'date-year': '2026' }
	const answer = action(call(db, { ...date, 'name-en': 'Winter closure', 'name-ar': '' }))
	const thrown = (await answer.catch((response: unknown) => response)) as Response
	expect(thrown.headers.get('location')).toBe('/staff/closure-days?done=added')
	expect(await listClosureDays(db)).toEqual([
		{ date: '2026-12-29', title: { en: 'Winter closure' } },
	])
})

test('what cannot be used comes back as it was typed', async ({ db }) => {
	const values = { 'date-day': '31', 'date-month': '11', 'date-year': '2026', 'name-en': '' }
	expect(await action(call(db, values))).toMatchObject({
		init: { status: 400 },
		data: { values, errors: { date: { code: 'notReal' }, names: { en: 'blank' } } },
	})
	expect(await listClosureDays(db)).toEqual([])
})

test('a day is removed, and one that is not there is not found', async ({ db }) => {
	await addClosureDay(db, { date: '2026-12-29', title: { en: 'Winter closure' } })
	const answer = await removeOn(db, '2026-12-29')
	expect(answer.headers.get('location')).toBe('/staff/closure-days?done=removed')
	for (const date of ['2026-12-29', '2026-13-01', "1' or '1"])
		await expect(removeOn(db, date)).rejects.toMatchObject({ init: { status: 404 } })
})
