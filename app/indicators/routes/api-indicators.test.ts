import { RouterContextProvider } from 'react-router'
import { dbContext, nowContext, type Settings, settingsContext } from '#app/web/context.ts'
import type { Db } from '#db/client.server.ts'
import { expect, test } from '#tests/support/database.ts'
import { makeBorough, makeCounted } from '../counted.test-support.ts'
import { loader } from './api-indicators.ts'

const now = new Date('2027-01-04T12:00:00Z')
const council = { smallNumberThreshold: 1, timeZone: 'Europe/London' }

async function get(db: Db, search = '') {
	const context = new RouterContextProvider()
	context.set(dbContext, db)
	context.set(nowContext, now)
	context.set(settingsContext, { council } as Settings)
	const url = new URL(`http://localhost/api/indicators${search}`)
	return loader({
		request: new Request(url),
		context,
		params: {},
		url,
		pattern: '/api/indicators',
	}) as Promise<Response>
}

test('each measure is given for the borough, each place and what has none', async ({ db }) => {
	const { definitionId } = await makeBorough(db)
	const closedAt = new Date('2027-01-02T12:00:00Z')
	const deadlineAt = new Date('2027-01-03T12:00:00Z')
	const common = { placeId: 'north', closedAt, deadlineAt }
	await makeCounted(db, definitionId, { ...common, ease: 'agree' })
	await makeCounted(db, definitionId, { ...common, closedAt: now, ease: 'disagree' })

	const response = await get(db)
	expect(response.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60')
	const { rows } = await response.json()
	const brief = rows.map((row: Record<string, unknown>) =>
		[row.measure, row.scope, row.placeCode, row.count, row.base, row.state].join(' '),
	)
	expect(brief).toEqual([
		'ease borough  1 2 shown',
		'ease place W1 1 2 shown',
		'ease place W2   none',
		'ease none    none',
		'closed_in_time borough  1 2 shown',
		'closed_in_time place W1 1 2 shown',
		'closed_in_time place W2   none',
		'closed_in_time none    none',
		'easy_to_take_part borough    none',
		'easy_to_take_part place W1   none',
		'easy_to_take_part place W2   none',
		'easy_to_take_part none    none',
		'listened borough    none',
		'listened place W1   none',
		'listened place W2   none',
		'listened none    none',
	])
})

test('a page that is not there is not found', async ({ db }) => {
	await makeBorough(db)
	for (const search of ['?page=2', '?page=x', '?page=-1'])
		await expect(get(db, search)).rejects.toMatchObject({ init: { status: 404 } })
})
