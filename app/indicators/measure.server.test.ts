import { randomUUID } from 'node:crypto'
import type { EaseAnswer } from '#app/enquiries/enquiry.ts'
import { rate } from '#app/participation/rating.server.ts'
import type { Db } from '#db/client.server.ts'
import { services } from '#db/schema/services.ts'
import { expect, test } from '#tests/support/database.ts'
import { listBaselines, replaceBaselines } from './baseline.server.ts'
import { type Counted, makeBorough, makeCounted, wards } from './counted.test-support.ts'
import { readMeasures } from './measure.server.ts'

const now = new Date('2027-01-04T12:00:00Z')
const options = { now, threshold: 1, timeZone: 'Europe/London', places: wards }
const yesterday = new Date('2027-01-03T12:00:00Z')
const dayBefore = new Date('2027-01-02T12:00:00Z')

async function makeAll(db: Db, list: Counted[]) {
	const { definitionId } = await makeBorough(db)
	for (const counted of list) await makeCounted(db, definitionId, counted)
}
const closedInTime = async (db: Db, change: Partial<typeof options> = {}) =>
	(await readMeasures(db, { ...options, ...change }))[1]
const ease = async (db: Db, change: Partial<typeof options> = {}) =>
	(await readMeasures(db, { ...options, ...change }))[0]

/** What one more case does to a base of one kept and one missed deadline. */
async function withOneMore(db: Db, counted: Omit<Counted, 'placeId'>) {
	await makeAll(db, [
		{ placeId: 'north', deadlineAt: yesterday, closedAt: dayBefore },
		{ placeId: 'north', deadlineAt: dayBefore, closedAt: yesterday },
		{ placeId: 'north', ...counted },
	])
	const reading = await closedInTime(db)
	const { borough } = reading ?? {}
	return borough?.state === 'shown' ? [borough.count, borough.base] : borough?.state
}

test('closed before its deadline is in time', async ({ db }) => {
	expect(await withOneMore(db, { deadlineAt: yesterday, closedAt: dayBefore })).toEqual([2, 3])
})

test('closed at its deadline is in time', async ({ db }) => {
	expect(await withOneMore(db, { deadlineAt: yesterday, closedAt: yesterday })).toEqual([2, 3])
})

test('open and overdue is missed', async ({ db }) => {
	expect(await withOneMore(db, { deadlineAt: new Date(now.getTime() - 1) })).toEqual([1, 3])
})

test('open and not yet due is not counted, even when due today', async ({ db }) => {
	expect(await withOneMore(db, { deadlineAt: now })).toEqual([1, 2])
})

test('closed today and due later today is counted', async ({ db }) => {
	const deadlineAt = new Date('2027-01-04T23:59:59.999Z')
	expect(await withOneMore(db, { deadlineAt, closedAt: now })).toEqual([2, 3])
})

test('closed but due tomorrow is not counted yet', async ({ db }) => {
	const deadlineAt = new Date('2027-01-05T00:00:00Z')
	expect(await withOneMore(db, { deadlineAt, closedAt: now })).toEqual([1, 2])
})

test('due on the first day of the period is counted, the day before is not', async ({ db }) => {
	const first = new Date('2026-01-05T00:00:00Z')
	expect(await withOneMore(db, { deadlineAt: first })).toEqual([1, 3])
	const [service] = await db.select().from(services)
	await makeCounted(db, service?.definitionId ?? '', {
		placeId: 'north',
		deadlineAt: new Date(first.getTime() - 1),
	})
	expect((await closedInTime(db))?.borough).toMatchObject({ base: 3 })
})

test('a withdrawn case is left out and shown apart', async ({ db }) => {
	const withdrawn = { deadlineAt: yesterday, closedAt: dayBefore, status: 'withdrawn' as const }
	expect(await withOneMore(db, withdrawn)).toEqual([1, 2])
	expect((await closedInTime(db))?.excludedCount).toBe(1)
	expect((await closedInTime(db, { threshold: 2 }))?.excludedCount).toBeUndefined()
})

test('the period ends today in the council’s time zone', async ({ db }) => {
	const lateInSummer = new Date('2026-07-01T23:30:00Z')
	expect(await closedInTime(db, { now: lateInSummer })).toMatchObject({
		from: '2025-07-03',
		to: '2026-07-02',
	})
})

const answers = (placeId: string | null, given: EaseAnswer[]) =>
	given.map((answer) => ({ placeId, closedAt: yesterday, ease: answer }))

test('agree and strongly agree say it was easy, of all answers, by place', async ({ db }) => {
	await makeAll(db, [
		...answers('north', ['agree', 'strongly_agree', 'neither']),
		...answers('south', ['disagree', 'strongly_disagree', 'agree']),
		...answers(null, ['agree', 'neither']),
		{ placeId: null, closedAt: yesterday },
	])
	const reading = await ease(db)
	expect(reading?.borough).toMatchObject({ count: 4, base: 8, share: 0.5 })
	expect(Object.fromEntries(reading?.places.map((row) => [row.placeId, row.figure]) ?? [])).toEqual(
		{
			north: expect.objectContaining({ count: 2, base: 3 }),
			south: expect.objectContaining({ count: 1, base: 3 }),
			null: expect.objectContaining({ count: 1, base: 2 }),
		},
	)
	expect(reading?.askedCount).toBe(9)
})

test('answers to another wording or from another year are not counted', async ({ db }) => {
	await makeAll(db, [
		...answers('north', ['agree', 'neither']),
		{ placeId: 'north', ease: 'agree', answeredAt: yesterday, wordingVersion: 'ease-0' },
		{ placeId: 'north', ease: 'agree', answeredAt: new Date('2026-01-04T23:59:59Z') },
		{ placeId: 'north', ease: 'agree', answeredAt: new Date('2027-01-05T00:00:00Z') },
	])
	expect((await ease(db))?.borough).toMatchObject({ count: 1, base: 2 })
})

test('under the threshold nothing is shown', async ({ db }) => {
	await makeAll(db, answers('north', ['agree', 'neither']))
	expect(await ease(db, { threshold: 2 })).toMatchObject({
		borough: { state: 'too_few' },
		places: [{ figure: { state: 'too_few' } }, { placeId: 'south' }, { placeId: null }],
		askedCount: 2,
	})
})

test('a baseline is read with the measure it belongs to', async ({ db }) => {
	const baseline = { from: '2024-04-01', to: '2025-03-31', count: 40, base: 90 }
	const survey = { ...baseline, source: 'Survey', wordingVersion: 'ease-1' }
	const list = [
		{ ...survey, measure: 'ease' as const, placeId: null },
		{ ...survey, measure: 'ease' as const, placeId: 'north', count: 20, base: 30 },
	]
	await replaceBaselines(db, [{ ...survey, measure: 'closed_in_time', placeId: null }])
	await replaceBaselines(db, list)
	expect(await listBaselines(db)).toEqual(list)
	expect((await ease(db))?.baselines).toMatchObject([
		{ placeId: null, source: 'Survey', isComparable: true, figure: { share: 40 / 90 } },
		{ placeId: 'north' },
	])
	expect((await closedInTime(db))?.baselines).toEqual([])
})

test('who found it easy to take part, and who felt listened to, by the place of the response', async ({
	db,
}) => {
	await makeBorough(db)
	const give = (rated: 'ease' | 'listened', answer: EaseAnswer, placeId: string | null) =>
		rate(
			db,
			{ kind: 'consultation', subjectId: randomUUID() },
			{ rated, answer, placeId, now: yesterday },
		)
	await give('ease', 'agree', 'north')
	await give('ease', 'neither', 'north')
	await give('ease', 'strongly_agree', null)
	await give('ease', 'disagree', null)
	await give('listened', 'disagree', 'south')
	const [, , easy, listened] = await readMeasures(db, options)
	expect(easy?.borough).toMatchObject({ count: 2, base: 4 })
	expect(easy?.places[0]?.figure).toMatchObject({ count: 1, base: 2 })
	expect(listened?.borough.state).toBe('too_few')
	const hidden = (await readMeasures(db, { ...options, threshold: 5 })).slice(2)
	expect(hidden.map(({ borough }) => borough.state)).toEqual(['too_few', 'too_few'])
})

test('who took part in a workshop counts as who took part in a consultation does, by place', async ({
	db,
}) => {
	await makeBorough(db)
	const give = (
		kind: 'consultation' | 'workshop',
		rated: 'ease' | 'listened',
		answer: EaseAnswer,
		placeId: string | null,
	) => rate(db, { kind, subjectId: randomUUID() }, { rated, answer, placeId, now: yesterday })
	await give('consultation', 'ease', 'disagree', 'north')
	await give('workshop', 'ease', 'strongly_agree', 'north')
	await give('workshop', 'ease', 'agree', 'south')
	await give('workshop', 'ease', 'neither', 'south')
	await give('workshop', 'listened', 'agree', 'south')
	await give('workshop', 'listened', 'neither', 'south')
	await give('workshop', 'listened', 'strongly_agree', 'north')
	await give('consultation', 'listened', 'disagree', 'north')
	const [, , easy, listened] = await readMeasures(db, options)
	expect(easy?.borough).toMatchObject({ count: 2, base: 4 })
	expect(easy?.places[0]?.figure).toMatchObject({ count: 1, base: 2 })
	expect(listened?.borough).toMatchObject({ count: 2, base: 4 })
	expect(listened?.places[1]?.figure).toMatchObject({ count: 1, base: 2 })
})
