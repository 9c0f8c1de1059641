import { RouterContextProvider } from 'react-router'
import sharp from 'sharp'
import { beforeEach } from 'vitest'
import { Council } from '#app/front-door/council.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
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
import { describe, expect, test } from '#tests/support/database.ts'
import type { Consultation } from '../consultation.server.ts'
import { findConsultationById } from '../consultation.server.ts'
import { ASKED, makeConsultation, makeOfficers, OFFICERS } from '../consultation.test-support.ts'
import { differing, pageValues } from '../consultation-form.ts'
import { questionValues } from '../question-form.ts'
import { action as page } from './staff-page-words.tsx'
import { action as preview } from './staff-preview-step.tsx'
import { action as publication } from './staff-publication.tsx'
import { action as change } from './staff-question.tsx'
import { action as move } from './staff-question-moving.ts'
import { action as add } from './staff-question-new.tsx'
import { action as remove } from './staff-question-removal.tsx'
import { action as times } from './staff-times.tsx'
import { action as withdrawal } from './staff-withdrawal.tsx'

const now = new Date('2027-03-20T10:00:00Z')
const [officer] = OFFICERS
const settings = { council: Council.parse(demoCouncil) } as Settings

beforeEach<{ db: Db }>(({ db }) => makeOfficers(db))

type Action = (args: never) => unknown
type Values = Record<string, string>

/** Posts a form to an action, as the router would; a redirect that is thrown is the answer. */
async function post(
	db: Db,
	action: Action,
	{ id }: Consultation,
	fields: Record<string, string>,
	{ query = '', ...params }: Record<string, string> = {},
	files?: Record<string, Buffer>,
) {
	const context = new RouterContextProvider()
	context.set(dbContext, db)
	context.set(nowContext, now)
	context.set(settingsContext, settings)
	context.set(viewerContext, { ...officer, role: 'engagement_officer' } as Viewer)
	const url = `http://localhost/staff/consultations/${id}${query}`
	const posted = { revision: '1', ...fields }
	const body = files ? new FormData() : new URLSearchParams(posted)
	if (files) for (const [name, value] of Object.entries(posted)) body.append(name, value)
	for (const [name, bytes] of Object.entries(files ?? {}))
		(body as FormData).append(name, new File([new Uint8Array(bytes)], `${name}.png`))
	const request = new Request(url, { method: 'POST', body })
	const args = { request, context, params: { consultationId: id, ...params } }
	try {
		return (await action(args as never)) as Response & { data: never; init: never }
	} catch (thrown) {
		return thrown as Response & { data: never; init: never }
	}
}

const locationOf = (answer: Response) => answer.headers?.get('location')
const listIds = async (db: Db, { id }: Consultation) => {
	const saved = await findConsultationById(db, id)
	const found = await findDefinition(db, saved?.definitionId ?? '')
	return found?.definition.questions.map((question) => question.id)
}

describe('the page', () => {
	test('saved over somebody else’s shows both, and keeps what was typed', async ({ db }) => {
		const made = await makeConsultation(db)
		const values = pageValues(made)
		const theirs = await post(db, page, made, { ...values, title: 'Theirs' })
		expect(locationOf(theirs)).toContain('?done=saved')
		const mine = await post(db, page, made, { ...values, title: 'Mine' })
		expect(mine).toMatchObject({
			init: { status: 409 },
			data: {
				values: { title: 'Mine' },
				saved: { title: 'Theirs' },
				errors: { form: 'stale' },
				revision: 2,
			},
		})
		const again = await post(db, page, made, { ...values, title: 'Mine', revision: '2' })
		expect(locationOf(again)).toContain('?done=saved')
		expect(await findConsultationById(db, made.id)).toMatchObject({ title: { en: 'Mine' } })
	})

	test('with something wrong comes back as it was typed', async ({ db }) => {
		const made = await makeConsultation(db)
		const refused = await post(db, page, made, { ...pageValues(made), title: '', why: 'Because' })
		expect(refused).toMatchObject({
			init: { status: 400 },
			data: { values: { why: 'Because' }, errors: { title: 'blank' } },
		})
	})
})

test('a closing date before the opening is refused beside its field', async ({ db }) => {
	const made = await makeConsultation(db)
	const day = { 'opens-day': '5', 'opens-month': '5', 'opens-year': '2027', 'opens-time': '9am' }
	const close = { 'closes-day': '4', 'closes-month': '5', 'closes-year': '2027' }
	const typed = { ...day, ...close, 'closes-time': '17:00', graceHours: '24' }
	expect(await post(db, times, made, typed)).toMatchObject({
		init: { status: 400 },
		data: { errors: { 'closes-day': 'beforeOpening' } },
	})
})

describe('questions', () => {
	const text = { 'label-en': 'Why?', 'label-ar': 'لماذا؟', lengthMax: '200' }
	const query = '/questions/new?type=text'
	const conditional = { ...text, condition: 'all', 'if-q1': 'yes' }

	test('are added, and rest on an earlier one', async ({ db }) => {
		const made = await makeConsultation(db)
		const added = await post(db, add, made, conditional, { query })
		expect(locationOf(added)).toBe(`/staff/consultations/${made.id}/questions?done=added#q2`)
		expect(await listIds(db, made)).toEqual(['q1', 'q2'])
	})

	test('do not move before what they rest on, and what they rest on stays', async ({ db }) => {
		const made = await makeConsultation(db)
		await post(db, add, made, conditional, { query })
		const moved = { revision: '2', direction: 'up' }
		const refused = await post(db, move, made, moved, { questionId: 'q2' })
		expect(locationOf(refused)).toContain('?refused=condition&by=q2')
		const kept = await post(db, remove, made, { revision: '2' }, { questionId: 'q1' })
		expect(locationOf(kept)).toContain('?refused=condition&by=q2')
		expect(await listIds(db, made)).toEqual(['q1', 'q2'])
	})

	test('saved over somebody else’s show what differs and no more', async ({ db }) => {
		const made = await makeConsultation(db)
		const [asked] = ASKED.questions
		if (!asked) throw new Error('nothing is asked')
		const { condition: _, ...shown } = questionValues(asked, made.languages)
		const which = { questionId: asked.id }
		await post(db, change, made, { ...shown, 'label-en': 'Theirs?' }, which)
		const mine = await post(db, change, made, { ...shown, 'label-en': 'Mine?' }, which)
		expect(mine).toMatchObject({ init: { status: 409 }, data: { errors: { form: 'stale' } } })
		const { saved, values } = mine.data as { saved: Values; values: Values }
		expect(differing(saved, values)).toEqual(['label-en', 'revision'])
	})

	test('of pictures keep a file that is good beside one that is not', async ({ db }) => {
		const made = await makeConsultation(db)
		const png = await sharp({ create: { width: 9, height: 6, channels: 3, background: 'red' } })
			.png()
			.toBuffer()
		const words = { 'label-en': 'Which?', 'pictureWords-0-en': 'Oak', 'pictureAlt-0-en': 'An oak' }
		const files = { 'pictureFile-0': png, 'pictureFile-1': Buffer.from('no picture') }
		const images = { query: '/questions/new?type=image-choice' }
		const refused = await post(db, add, made, words, images, files)
		expect(refused).toMatchObject({
			init: { status: 400 },
			data: { values: words, errors: { 'picture-1': 'notPicture', 'pictureWords-1-en': 'tooFew' } },
		})
		const { values } = refused.data as { values: Values }
		const image = values['picture-0'] ?? ''
		expect(image).toMatch(/^\/pictures\/[\da-f-]{36}$/)
		const other = { 'pictureWords-1-en': 'Elm', 'pictureAlt-1-en': 'An elm' }
		const second = { 'pictureFile-1': png }
		const added = await post(db, add, made, { ...values, ...other }, images, second)
		expect(locationOf(added)).toContain('?done=added#q2')
		const saved = await findConsultationById(db, made.id)
		const found = await findDefinition(db, saved?.definitionId ?? '')
		expect(found?.definition.questions.at(-1)).toMatchObject({ options: [{ image }, { image }] })
	})

	test('of pictures lose nothing beside a file that is far too large', async ({ db }) => {
		const made = await makeConsultation(db)
		const typed = { 'label-en': 'Which?', 'pictureWords-0-en': 'Oak', 'pictureAlt-0-en': 'An oak' }
		const files = { 'pictureFile-0': Buffer.alloc(20 * 1024 * 1024) }
		const images = { query: '/questions/new?type=image-choice' }
		expect(await post(db, add, made, typed, images, files)).toMatchObject({
			init: { status: 400 },
			data: { values: typed, errors: { 'picture-0': 'pictureTooLarge' } },
		})
	})

	test('without words come back as they were typed', async ({ db }) => {
		const made = await makeConsultation(db)
		const typed = { ...text, 'label-en': '', 'hint-en': 'Kept' }
		expect(await post(db, add, made, typed, { query })).toMatchObject({
			init: { status: 400 },
			data: { values: { 'hint-en': 'Kept' }, errors: { 'label-en': 'blank' } },
		})
	})

	test('of a published consultation stay whole in its languages', async ({ db }) => {
		const made = await makeConsultation(db, { status: 'published' })
		const typed = { ...text, 'label-ar': '' }
		expect(await post(db, add, made, typed, { query })).toMatchObject({
			init: { status: 400 },
			data: { errors: { form: 'incomplete' }, missing: [{ path: 'questions.1.label' }] },
		})
	})

	test('that somebody has answered stay as they are', async ({ db }) => {
		const made = await makeConsultation(db, { frozenAt: now })
		expect(await post(db, add, made, text, { query })).toMatchObject({
			init: { status: 409 },
			data: { errors: { form: 'frozen' } },
		})
		const gone = await post(db, remove, made, {}, { questionId: 'q1' })
		expect(locationOf(gone)).toContain('?refused=frozen')
	})
})

test('a gate that is not passed asks for a reason, and takes one', async ({ db }) => {
	const made = await makeConsultation(db, { stage: 'decided' })
	expect(await post(db, publication, made, {})).toMatchObject({
		init: { status: 400 },
		data: { errors: { 'justification-formative': 'blank' } },
	})
	const reason = { 'justification-formative': 'The law was changed.' }
	const done = await post(db, publication, made, reason)
	expect(locationOf(done)).toBe(`/staff/consultations/${made.id}?done=published`)
})

test('a draft is dropped without words for residents, who never saw it', async ({ db }) => {
	const draft = await makeConsultation(db)
	expect(locationOf(await post(db, withdrawal, draft, {}))).toContain('?done=withdrawn')
	expect(await findConsultationById(db, draft.id)).toMatchObject({ status: 'withdrawn' })
	const published = await makeConsultation(db, { slug: 'told', status: 'published' })
	const refused = await post(db, withdrawal, published, {})
	expect(refused).toMatchObject({ data: { errors: { 'withdrawnWhy-en': 'blank' } } })
})

test('a preview checks answers and stores nothing', async ({ db }) => {
	const made = await makeConsultation(db)
	const part = { part: 'all' }
	expect(await post(db, preview, made, {}, part)).toMatchObject({
		init: { status: 400 },
		data: { errors: [{ questionId: 'q1', code: 'blank' }] },
	})
	expect(await post(db, preview, made, { q1: 'yes' }, part)).toMatchObject({ errors: [] })
	expect(await post(db, preview, made, {}, { part: 'q1' })).toMatchObject({ init: { status: 404 } })
	expect(await listIds(db, made)).toEqual(ASKED.questions.map(({ id }) => id))
})

test('what is not there, or is no id, is not found', async ({ db }) => {
	for (const id of ['x', crypto.randomUUID()]) {
		const answer = await post(db, page, { id } as Consultation, {})
		expect(answer).toMatchObject({ init: { status: 404 } })
	}
})
