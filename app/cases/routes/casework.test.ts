import { type data, RouterContextProvider } from 'react-router'
import { listEvents } from '#app/cases/case.server.ts'
import { closeNeed, takeCase } from '#app/enquiries/casework.server.ts'
import type { Council } from '#app/front-door/council.ts'
import { findDraft } from '#app/questions/draft.server.ts'
import type { Viewer } from '#app/staff/viewer.ts'
import {
	dbContext,
	languageContext,
	nowContext,
	settingsContext,
	viewerContext,
} from '#app/web/context.ts'
import type { Db } from '#db/client.server.ts'
import { photos } from '#db/schema/files.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { findCase } from '../case.server.ts'
import {
	hoursLater,
	makeCouncil,
	PEOPLE,
	sendFrom,
	sendOne,
	timeZone,
} from '../case.test-support.ts'
import * as page from './case.tsx'
import * as photo from './case-photo.ts'
import * as closure from './closure.tsx'
import * as entry from './enquiry-entry.tsx'
import * as handover from './handover.tsx'
import * as needs from './needs.tsx'
import * as notes from './notes.tsx'
import * as officer from './officer.ts'
import * as queue from './queue.tsx'
import * as replies from './replies.tsx'

const { nadia, owen, petra, carys, admin, engagement } = PEOPLE
const now = hoursLater(2)
const words = 'We come on Tuesday.'

function contextFor(db: Db, viewer: Viewer) {
	const context = new RouterContextProvider()
	context.set(dbContext, db)
	context.set(nowContext, now)
	context.set(viewerContext, viewer)
	context.set(languageContext, 'en')
	const council = { timeZone, holidayDivision: 'england-and-wales' } as Council
	const publicUrl = 'http://localhost'
	context.set(settingsContext, { council, publicUrl, isDemo: false, canText: true })
	return context
}

type Params = { caseId: string; photoId: string }
type Route = { [face in 'loader' | 'action']?: (args: never) => unknown }

/** Calls a route as the router would; what it throws, such as a redirect, is its answer too. */
async function call(
	db: Db,
	route: Route,
	{
		viewer = nadia,
		params = {},
		fields,
		query = '',
	}: { viewer?: Viewer; params?: Partial<Params>; fields?: Record<string, string>; query?: string },
) {
	const url = new URL(`http://localhost/staff${query}`)
	const sent = fields && { method: 'POST', body: new URLSearchParams(fields) }
	const request = new Request(url, sent ?? {})
	const face = fields ? route.action : route.loader
	const args = { request, params, url, context: contextFor(db, viewer), pattern: '/staff' }
	return Promise.resolve()
		.then(() => face?.(args as never))
		.catch((thrown: unknown) => thrown)
}
const leadsTo = (answer: unknown) => (answer as Response).headers.get('location')
const errorsOf = (answer: unknown) =>
	(answer as ReturnType<typeof data<{ errors: object; values: object }>>).data
const statusOf = (answer: unknown) =>
	(answer as { init?: { status?: number } }).init?.status ?? (answer as Response).status

describe('each change of a case', () => {
	test('is made, and leads to a page that says so', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db)
		const params = { caseId: only.id }
		const post = (route: Route, fields: Record<string, string>) =>
			call(db, route, { params, fields }).then(leadsTo)
		const address = `/staff/cases/${only.id}`
		expect(await post(officer, { seenOfficerId: '' })).toBe(`${address}?done=taken`)
		expect(await post(replies, { words })).toBe(`${address}?done=replied`)
		expect(await post(notes, { words })).toBe(`${address}?done=noted`)
		const need = { serviceId: 'street-tree', words }
		expect(await post(needs, need)).toBe(`${address}?done=need-added`)
		const handing = { toTeamId: 'care', deadline: 'anew', words }
		expect(await post(handover, handing)).toBe('/staff?done=handed-over')
		const closing = { outcome: 'done', words }
		const closed = await call(db, closure, { viewer: carys, params, fields: closing })
		expect(leadsTo(closed)).toBe(`${address}?done=closed`)
		const kinds = (await listEvents(db, enquiry.id)).map(({ kind }) => kind)
		const all = ['taken', 'reply', 'note', 'need_added', 'handed_over', 'closed']
		expect(kinds.slice(2)).toEqual(all)
	})

	test('keeps what was typed when something is wrong with it', async ({ db }) => {
		await makeCouncil(db)
		const { only } = await sendOne(db)
		const params = { caseId: only.id }
		const typed = 'x'.repeat(4001)
		const wrong: [Route, Record<string, string>, Record<string, string>][] = [
			[replies, { words: ' ' }, { words: 'blank' }],
			[replies, { words: typed }, { words: 'tooLong' }],
			[notes, {}, { words: 'blank' }],
			[closure, { words: typed }, { outcome: 'blank', words: 'tooLong' }],
			[handover, { words, toTeamId: '' }, { toTeamId: 'blank', deadline: 'blank' }],
			[handover, { words, toTeamId: 'waste', deadline: 'keep' }, { toTeamId: 'sameTeam' }],
			[needs, { words, serviceId: 'missed-bin' }, { serviceId: 'already' }],
			[needs, { words, serviceId: '' }, { serviceId: 'blank' }],
		]
		for (const [route, fields, errors] of wrong) {
			const answer = await call(db, route, { params, fields })
			expect(statusOf(answer)).toBe(400)
			expect(errorsOf(answer)).toEqual({ errors, values: fields })
		}
	})

	test('is not found for who may not see the case, nor for an id that is none', async ({ db }) => {
		await makeCouncil(db)
		const { only } = await sendOne(db)
		const forms: [Route, Record<string, string>][] = [
			[officer, { seenOfficerId: '' }],
			[replies, { words }],
			[notes, { words }],
			[closure, { words, outcome: 'done' }],
			[handover, { words, toTeamId: 'care', deadline: 'keep' }],
			[needs, { words, serviceId: 'street-tree' }],
		]
		for (const [route, fields] of forms)
			for (const [viewer, caseId] of [
				[petra, only.id],
				[admin, only.id],
				[nadia, crypto.randomUUID()],
				[nadia, "x' or 1=1"],
			] as const) {
				const answer = await call(db, route, { viewer, params: { caseId }, fields })
				expect(statusOf(answer)).toBe(404)
			}
		expect(await findCase(db, only.id)).toEqual(only)
	})
})

test('a colleague who was faster is said so, and nothing is changed', async ({ db }) => {
	await makeCouncil(db)
	const { only } = await sendOne(db)
	const params = { caseId: only.id }
	const address = `/staff/cases/${only.id}`
	await takeCase(db, only.id, { seenOfficerId: null, viewer: owen, now })
	const taking = { params, fields: { seenOfficerId: '' } }
	expect(leadsTo(await call(db, officer, taking))).toBe(`${address}?done=taken-meanwhile`)
	await closeNeed(db, only.id, { outcome: 'done', words, viewer: owen, now })
	expect(leadsTo(await call(db, officer, taking))).toBe(`${address}?done=not-open`)
	const closing = { outcome: 'not_us', words }
	const answer = await call(db, closure, { params, fields: closing })
	expect(errorsOf(answer)).toEqual({ errors: { outcome: 'notOpen' }, values: closing })
})

test('the page of a case is for who may see it', async ({ db }) => {
	await makeCouncil(db)
	const { only } = await sendOne(db)
	const params = { caseId: only.id }
	const query = '?done=taken'
	expect(await call(db, page, { params, query })).toMatchObject({
		done: 'taken',
		viewerId: 'nadia',
	})
	for (const viewer of [petra, admin])
		expect(statusOf(await call(db, page, { viewer, params }))).toBe(404)
	for (const route of [replies, notes, closure, handover, needs])
		expect(statusOf(await call(db, route, { viewer: petra, params }))).toBe(404)
})

test('a photo is shown on its own case, and not where a need beside it is sensitive', async ({
	db,
}) => {
	await makeCouncil(db)
	const plain = await sendOne(db)
	const mixed = await sendFrom(db, ['missed-bin', 'safe-at-home'])
	const keep = async (enquiryId: string) => {
		const content = Buffer.from('a picture')
		const file = { name: 'gate.jpg', width: 4, height: 3, sizeBytes: 9, sha256: 'x', content }
		const [kept] = await db
			.insert(photos)
			.values({ ...file, enquiryId, addedAt: now })
			.returning()
		return kept?.id ?? ''
	}
	const [own, other] = [await keep(plain.enquiry.id), await keep(mixed.enquiry.id)]
	const [bin = '', home = ''] = mixed.cases.map(({ id }) => id)
	const show = (viewer: Viewer, caseId: string, photoId: string) =>
		call(db, photo, { viewer, params: { caseId, photoId } }).then(statusOf)
	expect(await show(nadia, plain.only.id, own)).toBe(200)
	expect(await show(nadia, plain.only.id, other)).toBe(404)
	expect(await show(petra, plain.only.id, own)).toBe(404)
	expect(await show(nadia, bin, other)).toBe(404)
	expect(await show(carys, home, other)).toBe(200)
	expect(await show(carys, home, 'x')).toBe(404)
})

describe('the front of the staff area', () => {
	type Shown = { queue?: { entries: { id: string; wordsStart?: string }[] }; start?: string }
	const showTo = async (db: Db, viewer: Viewer, query = '') =>
		(await call(db, queue, { viewer, query })) as Shown

	test('is the queue for who works cases, and a plain page for others', async ({ db }) => {
		await makeCouncil(db)
		const { only } = await sendOne(db)
		const { queue: shown } = await showTo(db, nadia)
		expect(shown?.entries).toMatchObject([{ id: only.id }])
		expect(shown?.entries[0]?.wordsStart).toBe('The bins in Mill Lane were left full.')
		expect(await showTo(db, admin)).toEqual({ start: 'administrator', queue: undefined })
		const landed = await showTo(db, engagement).catch((thrown: Response) => thrown)
		expect((landed as Response).headers.get('location')).toBe('/staff/consultations')
	})

	test('quotes nothing of an enquiry that has a sensitive need, to nobody', async ({ db }) => {
		await makeCouncil(db)
		await sendFrom(db, ['missed-bin', 'safe-at-home'])
		for (const viewer of [nadia, carys]) {
			const { queue: shown } = await showTo(db, viewer)
			expect(shown?.entries.map(({ wordsStart }) => wordsStart)).not.toContain(expect.any(String))
			expect(JSON.stringify(shown)).not.toContain('Mill Lane')
		}
	})

	test('shows what can be read of a query, and of anything else the start', async ({ db }) => {
		await makeCouncil(db)
		const { only } = await sendOne(db)
		const bad = await showTo(db, nadia, "?show=x&team=care&after=1_'&done=<b>")
		expect(bad.queue).toMatchObject({
			entries: [{ id: only.id }],
			filter: 'open',
			teamId: undefined,
			done: undefined,
		})
	})
})

test('an enquiry for somebody begins with how they reached us, and who enters it', async ({
	db,
}) => {
	await makeCouncil(db)
	const answer = await call(db, entry, { fields: { channel: 'phone' } })
	expect(leadsTo(answer)).toBe('/ask')
	const cookie = (answer as Response).headers.get('set-cookie') ?? ''
	const key = /^__Host-draft=([^;]+);/.exec(cookie)?.[1] ?? ''
	const draft = await findDraft(db, key, { now })
	expect(draft?.content).toMatchObject({ channel: 'phone', enteredBy: 'nadia', words: '' })
	for (const fields of [{}, { channel: 'open311' }] as Record<string, string>[])
		expect(errorsOf(await call(db, entry, { fields }))).toMatchObject({
			errors: { channel: 'blank' },
		})
})
