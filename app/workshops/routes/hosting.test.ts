import { RouterContextProvider } from 'react-router'
import { beforeEach } from 'vitest'
import { makeOfficers, OFFICERS } from '#app/consultations/consultation.test-support.ts'
import { Council } from '#app/front-door/council.ts'
import type { Viewer } from '#app/staff/viewer.ts'
import {
	dbContext,
	nowContext,
	type Settings,
	settingsContext,
	viewerContext,
} from '#app/web/context.ts'
import type { Db } from '#db/client.server.ts'
import demoCouncil from '#db/demo/council.json' with { type: 'json' }
import { bookings } from '#db/schema/bookings.ts'
import { teams } from '#db/schema/staff.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { listCommitments, readOutcomeMissing } from '../outcome.server.ts'
import { findWorkshop, type Workshop } from '../workshop.server.ts'
import { makePlanned, planned as now } from '../workshop.test-support.ts'
import { wordsValues } from '../workshop-form.ts'
import { venueValues } from '../workshop-settings.ts'
import { action as cancellation } from './staff-cancellation.tsx'
import { action as commitment } from './staff-commitment-new.tsx'
import { action as removal } from './staff-draft-removal.tsx'
import { action as notes } from './staff-outcome.tsx'
import { action as sending, loader as sendingPage } from './staff-outcome-sending.tsx'
import { action as places } from './staff-places.tsx'
import { action as publication } from './staff-publication.tsx'
import { action as addQuestion } from './staff-question-new.tsx'
import { action as series } from './staff-series.tsx'
import { action as extension } from './staff-series-extension.tsx'
import { action as times } from './staff-times.tsx'
import { action as venue } from './staff-venue.tsx'
import { action as words } from './staff-words.tsx'
import { action as plan } from './staff-workshop-new.tsx'

const { staffId } = OFFICERS[0]
const settings = { council: Council.parse(demoCouncil) } as Settings

beforeEach<{ db: Db }>(({ db }) => makeOfficers(db))

type Action = (args: never) => unknown

/** Posts a form to an action, as the router would; a redirect that is thrown is the answer. */
async function post(
	db: Db,
	action: Action,
	{ id }: { id: string },
	fields: Record<string, string>,
	query = '',
) {
	const context = new RouterContextProvider()
	context.set(dbContext, db)
	context.set(nowContext, now)
	context.set(settingsContext, settings)
	context.set(viewerContext, { ...OFFICERS[0], role: 'engagement_officer' } as Viewer)
	const url = `http://localhost/staff/workshops/${id}${query}`
	const body = new URLSearchParams({ revision: '1', ...fields })
	const request = new Request(url, { method: 'POST', body })
	try {
		const args = { request, context, params: { workshopId: id } }
		return (await action(args as never)) as Response & { data: never; init: never }
	} catch (thrown) {
		return thrown as Response & { data: never; init: never }
	}
}

const locationOf = (answer: Response) => answer.headers?.get('location') ?? ''
const on = (date: string, from: string, to: string) => {
	const [year = '', month = '', day = ''] = date.split('-')
	const starts = { 'starts-day': day, 'starts-month': month, 'starts-year': year }
	return { ...starts, 'starts-time': from, 'ends-time': to }
}

/** A booking that holds so many places; nobody hears of it. */
function bookPlaces(db: Db, { id: workshopId }: Workshop, count: number) {
	return db.insert(bookings).values({
		...{ workshopId, reference: 'TEST-0001', doorCode: 'B2C', kind: 'person', name: 'Ada' },
		...{ language: 'en', attending: 'in-person', places: count, status: 'booked' },
		...{ createdAt: now, changedAt: now },
	})
}

describe('a plan', () => {
	const typed = { title: 'Shape the park', topic: 'parks', mode: 'in-person' }

	test('becomes a draft', async ({ db }) => {
		const made = await post(
			db,
			plan,
			{ id: '' },
			{ ...typed, ...on('2027-05-01', '18:00', '20:00') },
		)
		expect(locationOf(made)).toMatch(/^\/staff\/workshops\/[\da-f-]{36}\?done=created$/)
	})

	test('with something wrong comes back as it was typed', async ({ db }) => {
		const past = { ...typed, title: '', ...on('2027-02-01', '18:00', '17:00') }
		expect(await post(db, plan, { id: '' }, past)).toMatchObject({
			init: { status: 400 },
			data: {
				values: { topic: 'parks', 'starts-time': '18:00' },
				errors: { title: 'blank', 'starts-day': 'past', 'ends-time': 'beforeStart' },
			},
		})
	})
})

test('words saved over somebody else’s come back beside theirs', async ({ db }) => {
	const made = await makePlanned(db, { staffId })
	const values = wordsValues(made)
	const theirs = await post(db, words, made, { ...values, title: 'Theirs' })
	expect(locationOf(theirs)).toContain('?done=saved')
	expect(await post(db, words, made, { ...values, title: 'Mine' })).toMatchObject({
		init: { status: 409 },
		data: { values: { title: 'Mine' }, saved: { title: 'Theirs' }, revision: 2 },
	})
})

test('a published workshop moves with a reason for those booked', async ({ db }) => {
	const made = await makePlanned(db, { staffId, status: 'published' })
	await bookPlaces(db, made, 2)
	const moved = on('2027-03-26', '19:00', '21:00')
	expect(await post(db, times, made, moved)).toMatchObject({
		init: { status: 400 },
		data: { errors: { 'reason-en': 'reasonMissing' } },
	})
	const told = await post(db, times, made, { ...moved, 'reason-en': 'The hall is flooded.' })
	expect(locationOf(told)).toContain('/times?done=')
	expect(await findWorkshop(db, made.id)).toMatchObject({ sequence: 1 })
})

test('the venue takes no link that is not safe, and no other mode once published', async ({
	db,
}) => {
	const made = await makePlanned(db, { staffId, status: 'published' })
	const values = venueValues(made)
	expect(await post(db, venue, made, { ...values, onlineUrl: 'http://x.example' })).toMatchObject({
		init: { status: 400 },
		data: { errors: { onlineUrl: 'notHttps' } },
	})
	const saved = await post(db, venue, made, { ...values, mode: 'online' })
	expect(locationOf(saved)).toContain('?done=saved')
	expect(await findWorkshop(db, made.id)).toMatchObject({ mode: 'in-person' })
})

test('places go down to those booked, and no further', async ({ db }) => {
	const made = await makePlanned(db, { staffId, status: 'published' })
	await bookPlaces(db, made, 3)
	expect(await post(db, places, made, { capacityInPerson: '2' })).toMatchObject({
		init: { status: 400 },
		data: { errors: { capacityInPerson: 'belowBooked' }, slots: { count: 3 } },
	})
	expect(locationOf(await post(db, places, made, { capacityInPerson: '3' }))).toContain(
		'done=saved',
	)
	expect(await post(db, places, made, { capacityInPerson: '4' })).toMatchObject({
		init: { status: 409 },
		data: { saved: { capacityInPerson: '3' }, values: { capacityInPerson: '4' }, revision: 2 },
	})
})

test('a question is added with words in each language of a published workshop', async ({ db }) => {
	const made = await makePlanned(db, { staffId, status: 'published' })
	const typed = { 'label-en': 'Why?', lengthMax: '200' }
	const query = '/questions/new?type=text'
	expect(await post(db, addQuestion, made, typed, query)).toMatchObject({
		init: { status: 400 },
		data: { incomplete: [{ page: 'questions', code: 'untranslated' }] },
	})
	const added = await post(db, addQuestion, made, { ...typed, 'label-ar': 'لماذا؟' }, query)
	expect(locationOf(added)).toBe(`/staff/workshops/${made.id}/questions?done=saved#q1`)
})

describe('publication', () => {
	test('is refused with what is missing', async ({ db }) => {
		const made = await makePlanned(db, { staffId, venue: null })
		expect(await post(db, publication, made, {})).toMatchObject({
			init: { status: 400 },
			data: { errors: { form: 'notWhole' }, incomplete: [{ path: 'venueName' }] },
		})
	})

	test('of a whole draft is made once', async ({ db }) => {
		const made = await makePlanned(db, { staffId })
		expect(locationOf(await post(db, publication, made, {}))).toContain('?done=published&count=1')
		expect(await post(db, publication, made, {})).toMatchObject({
			init: { status: 409 },
			data: { errors: { form: 'published' } },
		})
	})
})

test('a cancellation needs a reason, and ends the bookings', async ({ db }) => {
	const made = await makePlanned(db, { staffId, status: 'published' })
	await bookPlaces(db, made, 1)
	expect(await post(db, cancellation, made, {})).toMatchObject({
		init: { status: 400 },
		data: { errors: { 'cancelledWhy-en': 'blank' } },
	})
	const done = await post(db, cancellation, made, { 'cancelledWhy-en': 'The hall is flooded.' })
	expect(locationOf(done)).toContain('?done=cancelled')
	const [booking] = await db.select({ status: bookings.status }).from(bookings)
	expect(booking).toEqual({ status: 'cancelled' })
})

test('an idea is kept with what is done about it', async ({ db }) => {
	const made = await makePlanned(db, { staffId, status: 'published' })
	const added = await post(db, commitment, made, { 'idea-en': 'A bench', 'idea-ar': 'مقعد' })
	expect(locationOf(added)).toContain('/outcome?done=added')
	expect(await listCommitments(db, made.id)).toMatchObject([{ position: 1, by: null }])
})

test('a draft is removed once, and not when it was published meanwhile', async ({ db }) => {
	const draft = await makePlanned(db, { staffId })
	const removed = await post(db, removal, draft, {})
	expect(locationOf(removed)).toBe('/staff/workshops?shelf=draft&done=deleted&count=1')
	expect(await post(db, removal, draft, {})).toMatchObject({ init: { status: 404 } })
	const published = await makePlanned(db, { staffId, status: 'published' })
	expect(await post(db, removal, published, {})).toMatchObject({
		...{ data: { errors: { form: 'published' } }, init: { status: 409 } },
	})
	expect(await findWorkshop(db, published.id)).toBeDefined()
})

test('a series is laid, and extended by dates that it has room for', async ({ db }) => {
	const made = await makePlanned(db, { staffId })
	expect(await post(db, extension, made, { more: '2' })).toMatchObject({
		init: { status: 409 },
		data: { errors: { form: 'noSeries' } },
	})
	await post(db, series, made, { every: 'week', count: '50' })
	const later = { revision: '2' }
	for (const [more, code] of [
		['', 'range'],
		['0', 'range'],
		['3', 'tooManyDates'],
	] as const)
		expect(await post(db, extension, made, { ...later, more })).toMatchObject({
			init: { status: 400 },
			data: { values: { more }, errors: { more: code } },
		})
	const done = await post(db, extension, made, { ...later, more: '2' })
	expect(locationOf(done)).toContain('/series?done=laid&count=2')
})

describe('what came of it', () => {
	const bench = { 'idea-en': 'A bench', 'idea-ar': 'مقعد' }
	const agreed = { 'decision-en': 'Agreed', 'decision-ar': 'تمت الموافقة' }
	const over = { status: 'published' as const, endsAt: now }

	test('is sent when nothing is missing; until then the page says what is', async ({ db }) => {
		const made = await makePlanned(db, { staffId, ...over })
		await post(db, commitment, made, { ...bench, 'decision-en': 'Agreed' })
		const message = { 'outcomeWords-en': 'Read it.', 'outcomeWords-ar': 'اقرأها.' }
		expect(await post(db, sending, made, message)).toMatchObject({
			init: { status: 409 },
			data: { values: message, errors: { form: 'outcomeMissing' } },
		})
		expect(await readOutcomeMissing(db, made)).toMatchObject([
			{ field: 'decision', language: 'ar', of: { number: 1 } },
		])
	})

	test('once sent takes nothing that is not whole, and keeps what was typed', async ({ db }) => {
		const made = await makePlanned(db, { staffId, ...over, outcomesSentAt: now })
		expect(await post(db, commitment, made, bench)).toMatchObject({
			init: { status: 400 },
			data: { values: bench, errors: { 'decision-en': 'undecided' } },
		})
		expect(await post(db, notes, made, { 'notes-en': 'We drew.' })).toMatchObject({
			init: { status: 400 },
			data: { errors: { 'notes-ar': 'untranslated' } },
		})
		const added = await post(db, commitment, made, { ...bench, ...agreed })
		expect(locationOf(added)).toContain('/outcome?done=added')
	})

	test('once sent is not offered to be sent again', async ({ db }) => {
		for (const outcomesSentAt of [null, now]) {
			const made = await makePlanned(db, { staffId, ...over, outcomesSentAt })
			const isSent = outcomesSentAt !== null
			expect(await post(db, sendingPage, made, {})).toMatchObject({ isSent })
		}
	})

	test('is done by a team that there is', async ({ db }) => {
		const made = await makePlanned(db, { staffId, ...over })
		const due = { 'dueOn-day': '1', 'dueOn-month': '6', 'dueOn-year': '2027' }
		const done = { ...bench, 'action-en': 'We build it', ...due }
		expect(await post(db, commitment, made, { ...done, byTeamId: 'parks' })).toMatchObject({
			init: { status: 400 },
			data: { errors: { byTeamId: 'notThere' } },
		})
		await db.insert(teams).values({ id: 'parks', name: { en: 'Parks team' }, kind: 'borough' })
		const added = await post(db, commitment, made, { ...done, byTeamId: 'parks' })
		expect(locationOf(added)).toContain('done=added')
		expect(await listCommitments(db, made.id)).toMatchObject([{ byTeamId: 'parks', by: null }])
	})
})

test('what is not there, or is no id, is not found', async ({ db }) => {
	for (const id of ['x', crypto.randomUUID()])
		expect(await post(db, words, { id }, {})).toMatchObject({ init: { status: 404 } })
})
