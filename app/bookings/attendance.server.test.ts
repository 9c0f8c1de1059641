import fc from 'fast-check'
import { attendanceMarks } from '#db/schema/bookings.ts'
import { expect, test } from '#tests/support/database.ts'
import { listLatestMarks, readAttendance, storeMarks } from './attendance.server.ts'
import { type AttendanceMark, latestMarks, marksOpenAt, tidingsOf } from './attendance.ts'
import { dayNow, HOST, makeBooked, makeDay } from './workshop-day.test-support.ts'

const opensAt = marksOpenAt(new Date(dayNow.getTime() + 3_600_000))
const by = { staffId: HOST.staffId, now: dayNow, opensAt }
const minutesAgo = (minutes: number) => new Date(dayNow.getTime() - minutes * 60_000)
const markOf = (personId: string, change: Partial<AttendanceMark> = {}): AttendanceMark => ({
	...{ id: crypto.randomUUID(), personId, walkInName: null, mark: 'here' },
	markedAt: minutesAgo(1),
	...change,
})

test('a mark is kept once, however often it is sent', async ({ db }) => {
	const workshopId = await makeDay(db)
	const { personIds } = await makeBooked(db, workshopId, { people: ['Amina', null] })
	const marks = personIds.map((id) => markOf(id))
	const ids = marks.map(({ id }) => id)
	expect(await storeMarks(db, workshopId, marks, by)).toEqual({ stored: ids, refused: [] })
	expect(await storeMarks(db, workshopId, [...marks, ...marks], by)).toMatchObject({ stored: ids })
	expect(await db.select().from(attendanceMarks)).toHaveLength(2)
	const list = await readAttendance(db, workshopId)
	expect(list).toMatchObject({ here: 2, walkIns: [] })
	expect(list.expected.map(({ name, isNamed }) => [name, isNamed])).toEqual([
		['Amina', true],
		['Amina', false],
	])
})

test('a mark of somebody in another workshop is refused by name, and the others are kept', async ({
	db,
}) => {
	const [here, there] = [await makeDay(db), await makeDay(db)]
	const own = await makeBooked(db, here, { people: ['Amina'] })
	const other = await makeBooked(db, there, { people: ['Tom', null] })
	const walkIn = markOf(crypto.randomUUID(), { walkInName: 'Zoe' })
	await storeMarks(db, there, [walkIn], by)
	const kept = markOf(own.personIds[0] ?? '')
	const wrong = other.personIds.map((id) => markOf(id))
	const nobody = markOf(crypto.randomUUID())
	const stolen = markOf(own.personIds[0] ?? '', { id: walkIn.id })
	const sent = await storeMarks(db, here, [...wrong, kept, nobody, walkIn, stolen], by)
	expect(sent.stored).toEqual([kept.id])
	expect(sent.refused.map(({ name, code }) => [name, code])).toEqual([
		['Tom', 'otherWorkshop'],
		['Tom', 'otherWorkshop'],
		[null, 'unknown'],
		['Zoe', 'otherWorkshop'],
		['Amina', 'otherWorkshop'],
	])
})

test('a mark from long before the start is refused by name, and one from then on is kept', async ({
	db,
}) => {
	const workshopId = await makeDay(db)
	const { personIds } = await makeBooked(db, workshopId, { people: ['Amina', 'Tom'] })
	const [amina = '', tom = ''] = personIds
	const early = markOf(amina, { markedAt: new Date(opensAt.getTime() - 1) })
	const first = markOf(tom, { markedAt: opensAt })
	expect(await storeMarks(db, workshopId, [early, first], by)).toEqual({
		stored: [first.id],
		refused: [{ id: early.id, name: 'Amina', code: 'tooEarly' }],
	})
})

test('a tablet is told how many are here and what others noted since', async ({ db }) => {
	const workshopId = await makeDay(db)
	const { personIds } = await makeBooked(db, workshopId, { people: ['Amina', 'Tom'] })
	const [amina = '', tom = ''] = personIds
	await storeMarks(db, workshopId, [markOf(amina)], by)
	const later = new Date(dayNow.getTime() + 600_000)
	const walkIn = markOf(crypto.randomUUID(), { walkInName: 'Kai' })
	await storeMarks(db, workshopId, [markOf(tom), walkIn], { ...by, now: later })
	const latest = await listLatestMarks(db, workshopId)
	const known = tidingsOf(latest, later)
	expect(known.here).toBe((await readAttendance(db, workshopId)).here)
	expect(known.newer.map(({ personId }) => personId).sort()).toEqual([tom, walkIn.personId].sort())
	expect(tidingsOf(latest, undefined).newer).toHaveLength(3)
})

test('who was marked stays on the list when the booking has no place any more', async ({ db }) => {
	const workshopId = await makeDay(db)
	await makeBooked(db, workshopId, { people: ['Amina'], status: 'waiting' })
	const { personIds } = await makeBooked(db, workshopId, { people: ['Tom'], status: 'cancelled' })
	expect((await readAttendance(db, workshopId)).expected).toEqual([])
	await storeMarks(db, workshopId, [markOf(personIds[0] ?? '')], by)
	expect((await readAttendance(db, workshopId)).expected).toMatchObject([
		{ name: 'Tom', status: 'cancelled' },
	])
})

test('a clock that runs ahead does not outvote what is noted later', async ({ db }) => {
	const workshopId = await makeDay(db)
	const { personIds } = await makeBooked(db, workshopId, { people: ['Amina'] })
	const [personId = ''] = personIds
	const ahead = markOf(personId, { markedAt: new Date(dayNow.getTime() + 86_400_000) })
	await storeMarks(db, workshopId, [ahead], by)
	const later = new Date(dayNow.getTime() + 60_000)
	const right = markOf(personId, { mark: 'not-here', markedAt: later })
	await storeMarks(db, workshopId, [right], { ...by, now: later })
	expect(await listLatestMarks(db, workshopId)).toMatchObject([{ mark: 'not-here' }])
})

test('two tablets’ marks, sent in any pieces and order, are counted as one list', async ({
	db,
}) => {
	const workshopId = await makeDay(db)
	const names = Array.from({ length: 20 }, (_, at) => `Person ${at}`)
	const { personIds } = await makeBooked(db, workshopId, { people: names, kind: 'group' })
	const marks = Array.from({ length: 100 }, (_, at) =>
		at % 10 === 9
			? markOf(crypto.randomUUID(), { walkInName: `Walk-in ${at}` })
			: markOf(personIds[(at * 7) % 20] ?? '', {
					mark: at % 3 === 0 ? 'not-here' : 'here',
					markedAt: minutesAgo((at * 13) % 11),
				}),
	)
	const latest = latestMarks(marks)
	const expected = [...latest.values()].filter(({ mark }) => mark === 'here').length
	await fc.assert(
		fc.asyncProperty(
			fc.shuffledSubarray(marks, { minLength: 100 }),
			fc.array(fc.constantFrom(...marks), { maxLength: 20 }),
			async (order, repeated) => {
				await db.delete(attendanceMarks)
				for (let from = 0; from < 100; from += 25)
					await storeMarks(db, workshopId, [...order.slice(from, from + 25), ...repeated], by)
				const list = await readAttendance(db, workshopId)
				expect(list.here).toBe(expected)
				expect(new Map(list.expected.map(({ personId, mark }) => [personId, mark?.id]))).toEqual(
					new Map(personIds.map((id) => [id, latest.get(id)?.id])),
				)
				expect(list.walkIns).toHaveLength(10)
			},
		),
		{ numRuns: 10 },
	)
})
