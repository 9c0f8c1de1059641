import { asc, eq } from 'drizzle-orm'
import { beforeEach } from 'vitest'
import { makeOfficers } from '#app/consultations/consultation.test-support.ts'
import type { Db } from '#db/client.server.ts'
import { audit } from '#db/schema/web.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import {
	changeSeries,
	copyWorkshop,
	createWorkshop,
	keepWorkshopQuestions,
	saveWorkshop,
} from './edit-workshop.server.ts'
import { addMaterial, listMaterials } from './material.server.ts'
import { cancelWorkshop, publishWorkshop } from './publication.server.ts'
import { findWorkshop } from './workshop.server.ts'
import {
	acting,
	listening,
	makePlanned,
	planned as now,
	saving,
	staffId,
	WHOLE_WORKSHOP,
	why,
} from './workshop.test-support.ts'

beforeEach<{ db: Db }>(({ db }) => makeOfficers(db))

describe('a new workshop', () => {
	const begun = {
		title: { en: 'Shape the park' },
		topic: 'parks' as const,
		mode: 'in-person' as const,
		startsAt: WHOLE_WORKSHOP.startsAt,
		endsAt: WHOLE_WORKSHOP.endsAt,
	}

	test('is a draft with an address of its own, and noted', async ({ db }) => {
		const one = await createWorkshop(db, begun, acting)
		const other = await createWorkshop(db, begun, acting)
		expect(one).toMatchObject({ status: 'draft', slug: 'shape-the-park-2027-03-25' })
		expect(other.slug).toBe('shape-the-park-2027-03-25-2')
		expect(one.shortCode).toMatch(/^[2-9B-DF-HJKMNP-TV-Z]{5}$/)
		const lines = await db.select().from(audit).where(eq(audit.subjectId, one.id))
		expect(lines).toMatchObject([{ action: 'workshop.created', staffId }])
	})

	test('made after another has its words and reading, and none of what became of it', async ({
		db,
	}) => {
		const other = await makePlanned(db, { staffId, status: 'published', sequence: 4, notes: why })
		await addMaterial(db, other.id, { title: why, body: why }, { now })
		const times = {
			startsAt: new Date('2027-05-01T12:00:00Z'),
			endsAt: new Date('2027-05-01T14:00:00Z'),
		}
		const copy = await copyWorkshop(db, other.id, { title: 'Again', ...times }, acting)
		expect(copy).toMatchObject({
			...{ status: 'draft', sequence: 0, notes: null, title: { en: 'Again' } },
			...{ summary: other.summary, capacityInPerson: 20, ...times },
		})
		expect(await listMaterials(db, copy?.id ?? '')).toMatchObject([{ title: why }])
		expect(await copyWorkshop(db, crypto.randomUUID(), { title: 'x', ...times }, acting)).toBe(
			undefined,
		)
	})
})

describe('a save', () => {
	test('over another’s is refused with what there is now', async ({ db }) => {
		const { id } = await makePlanned(db, { staffId })
		expect(await saveWorkshop(db, id, { facilitator: 'Theirs' }, saving)).toMatchObject({
			ok: true,
		})
		expect(await saveWorkshop(db, id, { facilitator: 'Mine' }, saving)).toMatchObject({
			...{ ok: false, code: 'stale', current: { facilitator: 'Theirs', revision: 2 } },
		})
	})

	test('takes no address that another has, and none once it is published', async ({ db }) => {
		const other = await makePlanned(db, { staffId })
		const draft = await makePlanned(db, { staffId })
		const open = await makePlanned(db, { staffId, status: 'published' })
		expect(await saveWorkshop(db, draft.id, { slug: other.slug }, saving)).toMatchObject({
			code: 'slugTaken',
		})
		expect(await saveWorkshop(db, open.id, { slug: 'quite-new' }, saving)).toMatchObject({
			ok: true,
			workshop: { slug: open.slug },
		})
	})

	test('keeps what is published whole', async ({ db }) => {
		const { id } = await makePlanned(db, { staffId, status: 'published' })
		const change = { summary: { en: 'English alone' } }
		expect(await saveWorkshop(db, id, change, saving)).toMatchObject({
			...{ ok: false, code: 'incomplete' },
			missing: [{ page: 'words', path: 'summary', code: 'untranslated', language: 'ar' }],
		})
	})

	test('changes nothing of one that is cancelled', async ({ db }) => {
		const { id } = await makePlanned(db, { staffId, status: 'cancelled' })
		expect(await saveWorkshop(db, id, { facilitator: 'x' }, saving)).toMatchObject({
			code: 'cancelled',
		})
	})
})

describe('a change of a published workshop’s time or venue', () => {
	const times = {
		startsAt: new Date('2027-03-26T19:00:00Z'),
		endsAt: new Date('2027-03-26T21:00:00Z'),
	}

	test('is refused without words for those booked', async ({ db }) => {
		const { tell, heard } = listening()
		const { id } = await makePlanned(db, { staffId, status: 'published' })
		const moved = await changeSeries(db, id, { times }, { tell }, saving)
		expect(moved).toMatchObject({ ok: false, code: 'reasonMissing' })
		const columns = { venue: null }
		expect(await changeSeries(db, id, { columns }, { tell }, saving)).toMatchObject({ ok: false })
		expect(heard).toEqual([])
	})

	test('tells them at once, with the times that were, and grows its sequence', async ({ db }) => {
		const { tell, heard } = listening()
		const { id, startsAt: before } = await makePlanned(db, { staffId, status: 'published' })
		const moved = await changeSeries(db, id, { times }, { tell, reason: why }, saving)
		const workshop = { ...times, sequence: 1 }
		expect(moved).toMatchObject({ ok: true, told: 3, unreached: 1, workshop })
		const statuses = ['booked', 'offered', 'waiting']
		expect(heard).toEqual([{ id, kind: 'workshop_changed', sequence: 1, statuses, before }])
	})

	test('that changes nothing tells nobody', async ({ db }) => {
		const { tell, heard } = listening()
		const { id, startsAt, endsAt } = await makePlanned(db, { staffId, status: 'published' })
		const same = { times: { startsAt, endsAt } }
		expect(await changeSeries(db, id, same, { tell, reason: why }, saving)).toMatchObject({
			...{ ok: true, told: 0, workshop: { sequence: 0 } },
		})
		expect(heard).toEqual([])
	})

	test('is refused into the past, and once it is over', async ({ db }) => {
		const { tell } = listening()
		const { id } = await makePlanned(db, { staffId, status: 'published' })
		const past = {
			startsAt: new Date('2027-02-01T18:00:00Z'),
			endsAt: new Date('2027-02-01T20:00:00Z'),
		}
		const reason = why
		expect(await changeSeries(db, id, { times: past }, { tell, reason }, saving)).toMatchObject({
			code: 'past',
		})
		const later = { ...saving, now: WHOLE_WORKSHOP.endsAt }
		expect(await changeSeries(db, id, { times }, { tell, reason }, later)).toMatchObject({
			code: 'over',
		})
	})

	test('takes the end of booking and the release of places along', async ({ db }) => {
		const { tell } = listening()
		const day = (date: string) => new Date(`${date}T12:00:00Z`)
		const { id } = await makePlanned(db, {
			...{ staffId, status: 'published' },
			...{ bookingClosesAt: day('2027-03-24'), releaseAt: day('2027-03-22') },
		})
		const moved = await changeSeries(db, id, { times }, { tell, reason: why }, saving)
		expect(moved).toMatchObject({
			workshop: { bookingClosesAt: day('2027-03-25'), releaseAt: day('2027-03-23') },
		})
	})
})

describe('a cancellation', () => {
	test('of a draft tells nobody; it is made once', async ({ db }) => {
		const { id } = await makePlanned(db, { staffId })
		const { tell, heard } = listening()
		const cancelling = { ...acting, why, tell, revision: 1 }
		expect(await cancelWorkshop(db, id, cancelling)).toMatchObject({ ok: true, told: 0 })
		expect(await cancelWorkshop(db, id, cancelling)).toEqual({ ok: false, code: 'cancelled' })
		expect(heard).toEqual([])
		expect(await findWorkshop(db, id)).toMatchObject({ cancelledWhy: why, cancelledAt: now })
	})

	test('comes too late at the end', async ({ db }) => {
		const { id } = await makePlanned(db, { staffId, status: 'published' })
		const { tell } = listening()
		const late = { ...acting, why, tell, revision: 1, now: WHOLE_WORKSHOP.endsAt }
		expect(await cancelWorkshop(db, id, late)).toEqual({ ok: false, code: 'over' })
	})
})

test('questions of a published workshop are asked in each of its languages', async ({ db }) => {
	const { id } = await makePlanned(db, { staffId, status: 'published' })
	const question = { id: 'q1', type: 'text' as const, lengthMax: 200, isRequired: false }
	const untranslated = { questions: [{ ...question, label: { en: 'Why?' } }] }
	expect(await keepWorkshopQuestions(db, id, untranslated, saving)).toMatchObject({
		code: 'incomplete',
	})
	const whole = { questions: [{ ...question, label: why }] }
	expect(await keepWorkshopQuestions(db, id, whole, saving)).toMatchObject({ ok: true })
	const none = await keepWorkshopQuestions(db, id, { questions: [] }, { ...saving, revision: 2 })
	expect(none).toMatchObject({ ok: true, workshop: { definitionId: null } })
})

test('what was done is noted, in its order', async ({ db }) => {
	const { id } = await makePlanned(db, { staffId })
	await saveWorkshop(db, id, { facilitator: 'x' }, saving)
	await publishWorkshop(db, id, { ...acting, revision: 2 })
	const lines = await db
		.select({ action: audit.action })
		.from(audit)
		.where(eq(audit.subjectId, id))
		.orderBy(asc(audit.id))
	expect(lines.map(({ action }) => action)).toEqual(['workshop.changed', 'workshop.published'])
})
