import { RouterContextProvider } from 'react-router'
import { beforeEach } from 'vitest'
import { makeOfficers, OFFICERS } from '#app/consultations/consultation.test-support.ts'
import { Council } from '#app/front-door/council.ts'
import {
	dbContext,
	languageContext,
	nowContext,
	type Settings,
	settingsContext,
} from '#app/web/context.ts'
import type { Db } from '#db/client.server.ts'
import { places as demoPlaces } from '#db/demo/borough.ts'
import demoCouncil from '#db/demo/council.json' with { type: 'json' }
import { places } from '#db/schema/places.ts'
import { expect, test } from '#tests/support/database.ts'
import { makePlanned, planned as now } from '../workshop.test-support.ts'
import { loader as list } from './sessions.tsx'
import { loader as calendar } from './sessions-calendar.tsx'
import { loader as ics } from './sessions-ics.ts'
import { loader as rss } from './sessions-rss.ts'

const publicUrl = 'http://localhost'
const settings = { council: Council.parse(demoCouncil), publicUrl } as Settings
const [ward, other] = demoPlaces.filter(({ kind }) => kind === 'ward').map(({ id }) => id)
const borough = demoPlaces.find(({ kind }) => kind === 'borough')?.id

beforeEach<{ db: Db }>(async ({ db }) => {
	await makeOfficers(db)
	await db.insert(places).values(demoPlaces.map(({ ring: _, within: __, ...place }) => place))
	const common = { ...OFFICERS[0], status: 'published', publishedAt: now } as const
	await makePlanned(db, { ...common, slug: 'here', placeIds: [ward ?? ''] })
	await makePlanned(db, { ...common, slug: 'everywhere', placeIds: [] })
})

function asked(db: Db, search: string) {
	const context = new RouterContextProvider()
	context.set(dbContext, db)
	context.set(nowContext, now)
	context.set(languageContext, 'en')
	context.set(settingsContext, settings)
	const url = new URL(`http://localhost/sessions${search}`)
	return { request: new Request(url), context, params: {}, url } as never
}

/** Which of the two are in the list, the calendar and the feeds. */
async function shown(db: Db, search: string): Promise<string[]> {
	const { listed } = await list(asked(db, search))
	const { onDay } = await calendar(asked(db, search))
	const files = [await ics(asked(db, search)), await rss(asked(db, search))]
	const texts = await Promise.all(files.map((file) => file.text()))
	return ['here', 'everywhere'].filter((slug) => {
		const found = [
			listed.some(({ workshop }) => workshop.slug === slug),
			[...onDay.values()].flat().some((workshop) => workshop.slug === slug),
			...texts.map((text) => text.includes(`/sessions/${slug}`)),
		]
		expect(new Set(found).size).toBe(1)
		return found[0]
	})
}

test('a place to choose narrows the list, the calendar and the feeds; any other is as good as none', async ({
	db,
}) => {
	expect(await shown(db, `?place=${ward}`)).toEqual(['here', 'everywhere'])
	expect(await shown(db, `?place=${other}`)).toEqual(['everywhere'])
	for (const place of ['', 'zz', borough])
		expect(await shown(db, `?place=${place}`)).toEqual(['here', 'everywhere'])
	const { query } = await list(asked(db, '?place=zz&topic=parks'))
	expect([query.place, query.topic]).toEqual([undefined, 'parks'])
})

test('a month that is not to choose from is as good as none', async ({ db }) => {
	const found = async (search: string) => {
		const { query, listed } = await list(asked(db, search))
		return [query.month, listed.length]
	}
	expect(await found('?month=2027-03')).toEqual(['2027-03', 2])
	expect(await found('?month=2027-04')).toEqual(['2027-04', 0])
	expect(await found('?month=2026-01')).toEqual([undefined, 2])
	expect(await found('?when=past&month=2027-04')).toEqual([undefined, 0])
})
