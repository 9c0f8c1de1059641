import { asc, eq } from 'drizzle-orm'
import { beforeEach } from 'vitest'
import { makeOfficers, OFFICERS } from '#app/consultations/consultation.test-support.ts'
import type { Db } from '#db/client.server.ts'
import { audit } from '#db/schema/web.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import {
	changeSeries,
	copyWorkshop,
	createWorkshop,
	keepWorkshopQuestions,
	saveWorkshop,
	type Tell,
} from './edit-workshop.server.ts'
import { addMaterial, listMaterials } from './material.server.ts'
import { addCommitment, changeCommitment, listCommitments, sendOutcomes } from './outcome.server.ts'
import { cancelWorkshop, publishWorkshop } from './publication.server.ts'
import { extendSeries, laySeries, listSeriesDates } from './series.server.ts'
import { findWorkshop, listWorkshopsById, type Workshop } from './workshop.server.ts'
import { makePlanned, planned as now, WHOLE_WORKSHOP, zone } from './workshop.test-support.ts'

const { staffId } = OFFICERS[0]
const acting = { by: { staffId }, now, timeZone: zone }
const saving = { ...acting, revision: 1 }
const why = { en: 'The hall is flooded.', ar: 'غمرت المياه القاعة.' }

beforeEach<{ db: Db }>(({ db }) => makeOfficers(db))

/** Notes who would be told of what. */
function listening() {
	const heard: { id: string; kind: string; sequence: number; statuses: string[]; before?: Date }[] =
		[]
	const tell: Tell = async (_, { id, sequence }, { kind, statuses, before }) => {
		heard.push({ id, kind, sequence, statuses, before: before?.startsAt })
		return { told: 3, unreached: 1 }
	}
	return { heard, tell }
}

async function laid(db: Db, given: Partial<Workshop> = {}, count = 4): Promise<Workshop[]> {
	const first = await makePlanned(db, { staffId, ...given })
	const done = await laySeries(db, first.id, { ...saving, every: 'week', count })
	if (!done?.ok) throw new Error('no series was laid')
	const dates = await listWorkshopsById(db, done.ids)
	return dates.toSorted((one, other) => Number(one.startsAt) - Number(other.startsAt))
}

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

describe('a series', () => {
	test('is laid at the same local time over a change of the clock, as drafts', async ({ db }) => {
		const dates = await laid(db)
		expect(
			dates.map(({ startsAt, seriesPosition }) => [seriesPosition, startsAt.toISOString()]),
		).toEqual([
			[1, '2027-03-25T18:00:00.000Z'],
			[2, '2027-04-01T17:00:00.000Z'],
			[3, '2027-04-08T17:00:00.000Z'],
			[4, '2027-04-15T17:00:00.000Z'],
		])
		expect(new Set(dates.map(({ slug }) => slug)).size).toBe(4)
		for (const date of dates)
			expect(date).toMatchObject({ status: 'draft', title: WHOLE_WORKSHOP.title })
	})

	test('is laid once', async ({ db }) => {
		const [first] = await laid(db)
		const again = { ...saving, revision: 2, every: 'week' as const, count: 3 }
		expect(await laySeries(db, first?.id ?? '', again)).toEqual({ ok: false, code: 'inSeries' })
		expect(await laySeries(db, first?.id ?? '', { ...again, revision: 1 })).toEqual({
			...{ ok: false, code: 'stale' },
		})
	})

	test('is extended from its last date, as drafts like the last that is not cancelled', async ({
		db,
	}) => {
		const [first, , , last] = await laid(db, { releaseAt: new Date('2027-03-24T18:00:00Z') })
		const id = first?.id ?? ''
		await saveWorkshop(db, last?.id ?? '', { facilitator: 'Idris' }, saving)
		const extending = { ...saving, revision: 2, more: 2 }
		expect(await extendSeries(db, id, { ...extending, revision: 1 })).toMatchObject({
			code: 'stale',
		})
		const done = await extendSeries(db, id, extending)
		if (!done?.ok) throw new Error('the series was not extended')
		expect(await listWorkshopsById(db, done.ids)).toMatchObject([
			{
				...{ status: 'draft', facilitator: 'Idris', seriesPosition: 5, revision: 1 },
				startsAt: new Date('2027-04-22T17:00:00Z'),
				releaseAt: new Date('2027-04-21T17:00:00Z'),
			},
			{ seriesPosition: 6, startsAt: new Date('2027-04-29T17:00:00Z') },
		])
		expect(await extendSeries(db, id, extending)).toMatchObject({ code: 'stale' })
		const again = { ...extending, revision: 3 }
		expect(await extendSeries(db, id, { ...again, more: 47 })).toMatchObject({ code: 'tooMany' })
		const late = { ...again, now: new Date('2027-05-06T17:00:00Z') }
		expect(await extendSeries(db, id, late)).toMatchObject({ code: 'past' })
	})

	test('is extended only where there is one', async ({ db }) => {
		const { id } = await makePlanned(db, { staffId })
		const extending = { ...saving, more: 2 }
		expect(await extendSeries(db, id, extending)).toEqual({ ok: false, code: 'noSeries' })
		expect(await extendSeries(db, crypto.randomUUID(), extending)).toBeUndefined()
	})

	test('moved from one date on takes the following along, and leaves the earlier', async ({
		db,
	}) => {
		const [, second] = await laid(db)
		const times = {
			startsAt: new Date('2027-04-02T18:00:00Z'),
			endsAt: new Date('2027-04-02T19:30:00Z'),
		}
		const scope = 'following' as const
		const moved = await changeSeries(db, second?.id ?? '', { times }, { scope }, saving)
		expect(moved).toMatchObject({ ok: true, changed: 3 })
		const dates = await listSeriesDates(db, second?.seriesId ?? '')
		expect(dates.map(({ startsAt }) => startsAt.toISOString())).toEqual([
			'2027-03-25T18:00:00.000Z',
			'2027-04-02T18:00:00.000Z',
			'2027-04-09T18:00:00.000Z',
			'2027-04-16T18:00:00.000Z',
		])
		expect(dates[2]?.seriesStartsAt?.toISOString()).toBe('2027-04-08T17:00:00.000Z')
	})

	test('tells those of each published date alone', async ({ db }) => {
		const [first, second] = await laid(db)
		const { tell, heard } = listening()
		const publishing = { ...acting, scope: 'following' as const }
		await publishWorkshop(db, second?.id ?? '', { ...publishing, revision: 1 })
		const venue = { name: 'The Barn', address: '2 Mill Lane', postcode: 'QZ1 1AB' }
		const telling = { scope: 'following' as const, reason: why, tell }
		const change = { columns: { venue } }
		expect(
			await changeSeries(db, first?.id ?? '', change, telling, { ...saving, revision: 2 }),
		).toMatchObject({
			...{ ok: true, changed: 4, told: 9, unreached: 3 },
		})
		expect(heard).toHaveLength(3)
		expect(heard.filter(({ before }) => before)).toEqual([])
	})

	test('is published whole or not at all', async ({ db }) => {
		const [first, second] = await laid(db)
		await saveWorkshop(db, second?.id ?? '', { venue: null }, saving)
		const publishing = { ...acting, revision: 2, scope: 'following' as const }
		expect(await publishWorkshop(db, first?.id ?? '', publishing)).toMatchObject({
			...{ ok: false, code: 'incomplete', date: { id: second?.id } },
			missing: [{ page: 'venue', path: 'venueName', code: 'missing' }],
		})
		expect((await findWorkshop(db, first?.id ?? ''))?.status).toBe('draft')
	})

	test('is cancelled from one date on', async ({ db }) => {
		const [first, second] = await laid(db)
		const { tell, heard } = listening()
		const scope = 'following' as const
		await publishWorkshop(db, first?.id ?? '', { ...acting, revision: 2, scope })
		const cancelling = { ...acting, why, tell, revision: 2, scope }
		expect(await cancelWorkshop(db, second?.id ?? '', cancelling)).toEqual({
			...{ ok: true, cancelled: 3, told: 9, unreached: 3 },
		})
		expect(
			heard.every(({ kind, sequence }) => kind === 'workshop_cancelled' && sequence === 1),
		).toBe(true)
		const dates = await listSeriesDates(db, second?.seriesId ?? '')
		expect(dates.map(({ status }) => status)).toEqual([
			...['published', 'cancelled', 'cancelled', 'cancelled'],
		])
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

describe('outcomes', () => {
	const undecided = {
		...{ idea: why, decision: null, action: null },
		...{ byTeamId: null, by: null, dueOn: null, doneOn: null },
	}
	const idea = { ...undecided, decision: why }
	const later = { ...acting, now: WHOLE_WORKSHOP.endsAt }

	test('are sent once, when it is over and there is something to say', async ({ db }) => {
		const { tell, heard } = listening()
		const { id } = await makePlanned(db, { staffId, status: 'published' })
		const sending = { revision: 1, words: why, tell }
		const before = { ...later, now: new Date(WHOLE_WORKSHOP.endsAt.getTime() - 1) }
		expect(await sendOutcomes(db, id, { ...sending, ...before })).toMatchObject({ code: 'notOver' })
		expect(await sendOutcomes(db, id, { ...sending, ...later })).toMatchObject({
			code: 'nothingToSay',
		})
		await addCommitment(db, id, idea, { now })
		expect(await sendOutcomes(db, id, { ...sending, ...later })).toEqual({
			ok: true,
			told: 3,
			unreached: 1,
		})
		expect(await sendOutcomes(db, id, { ...sending, ...later })).toMatchObject({ code: 'sent' })
		expect(heard).toMatchObject([{ kind: 'workshop_outcome', statuses: ['booked'] }])
	})

	test('wait for their translation', async ({ db }) => {
		const { tell } = listening()
		const { id } = await makePlanned(db, { staffId, status: 'published' })
		await addCommitment(db, id, { ...idea, idea: { en: 'A bench' } }, { now })
		const sending = { revision: 1, words: why, tell, ...later }
		expect(await sendOutcomes(db, id, sending)).toMatchObject({
			code: 'untranslated',
			missing: [{ field: 'idea', language: 'ar', of: { number: 1, idea: { en: 'A bench' } } }],
		})
		expect(await findWorkshop(db, id)).toMatchObject({ outcomesSentAt: null })
	})

	test('wait for an answer to each idea', async ({ db }) => {
		const { tell } = listening()
		const { id } = await makePlanned(db, { staffId, status: 'published' })
		await addCommitment(db, id, idea, { now })
		await addCommitment(db, id, undecided, { now })
		const sending = { revision: 1, words: why, tell, ...later }
		expect(await sendOutcomes(db, id, sending)).toMatchObject({
			code: 'incomplete',
			missing: [{ field: 'decision', code: 'undecided', of: { number: 2 } }],
		})
		const [, second] = await listCommitments(db, id)
		const key = { workshopId: id, commitmentId: second?.id ?? '' }
		expect(await changeCommitment(db, key, idea, { now })).toEqual({ ok: true })
		expect(await sendOutcomes(db, id, sending)).toMatchObject({ ok: true })
	})

	test('once sent take nothing that is not whole', async ({ db }) => {
		const { id } = await makePlanned(db, { staffId, status: 'published', outcomesSentAt: now })
		const half = { ...idea, decision: { en: 'Agreed' } }
		expect(await addCommitment(db, id, half, { now })).toEqual({
			...{ ok: false, code: 'untold' },
			lacking: [{ field: 'decision', language: 'ar', code: 'untranslated' }],
		})
		expect(await addCommitment(db, id, undecided, { now })).toMatchObject({ code: 'untold' })
		expect(await addCommitment(db, id, idea, { now })).toEqual({ ok: true })
		const [made] = await listCommitments(db, id)
		const key = { workshopId: id, commitmentId: made?.id ?? '' }
		expect(await changeCommitment(db, key, half, { now })).toMatchObject({ code: 'untold' })
		expect(await listCommitments(db, id)).toEqual([made])
		const other = { ...key, commitmentId: crypto.randomUUID() }
		expect(await changeCommitment(db, other, idea, { now })).toEqual({ ok: false, code: 'gone' })
	})
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
