import { storeAnswers } from '#app/questions/answer.server.ts'
import { keepDefinition } from '#app/questions/definition.server.ts'
import { keepContact } from '#app/residents/contact.server.ts'
import {
	attendanceMarks,
	bookingPeople,
	bookings,
	workshopInvitations,
} from '#db/schema/bookings.ts'
import { answers } from '#db/schema/questions.ts'
import { expect, test } from '#tests/support/database.ts'
import { listLatestMarks } from './attendance.server.ts'
import { listExpenses, recordExpense } from './expense.server.ts'
import { forgetOldBookings } from './forget-booking.server.ts'
import { dayNow, HOST, makeBooked, makeDay } from './workshop-day.test-support.ts'

const now = new Date('2030-06-01T01:20:00Z')
const acting = { staffId: HOST.staffId, now: dayNow }

test('long after a session nobody of it is known by name; how many came and what was paid is', async ({
	db,
}) => {
	const [workshopId, later] = [
		await makeDay(db),
		await makeDay(db, { startsAt: now, endsAt: new Date(now.getTime() + 3_600_000) }),
	]
	const contact = await keepContact(db, { kind: 'email', value: 'amina@example.com' })
	const own = { contactId: contact.id, phone: '020 7946 0000' }
	const { id, reference } = await makeBooked(db, workshopId, { people: ['Amina', 'Ben'], ...own })
	await makeBooked(db, workshopId, { people: ['Cara'], status: 'cancelled' })
	await makeBooked(db, later, { people: ['Dan'] })
	const definition = await keepDefinition(db, {
		owner: `workshop:${workshopId}`,
		definition: {
			questions: [
				{ id: 'age', type: 'text', label: { en: 'Age?' }, isRequired: false, lengthMax: 9 },
			],
		},
		now: dayNow,
	})
	await storeAnswers(db, { subjectId: id, definitionId: definition.id, answers: { age: '44' } })
	const walkIn = { id: crypto.randomUUID(), personId: crypto.randomUUID(), walkInName: 'Eve' }
	const moments = { markedAt: dayNow, storedAt: dayNow, staffId: HOST.staffId }
	await db.insert(attendanceMarks).values({ ...walkIn, ...moments, workshopId, mark: 'here' })
	const bus = { kind: 'travel', amount: 320, paidOn: null, words: 'Amina, bus' } as const
	const isKept = await recordExpense(
		db,
		workshopId,
		{ ...bus, whose: { kind: 'booking', id } },
		acting,
	)
	expect(isKept).toBe(true)
	const invited = {
		contactId: contact.id,
		name: 'Amina',
		language: 'en',
		invitedAt: dayNow,
	} as const
	await db.insert(workshopInvitations).values({ ...invited, workshopId })

	const since = new Date(dayNow.getTime() + 3 * 3_600_000)
	expect(await forgetOldBookings(db, { since, now })).toBe(0)
	const afterIt = new Date(since.getTime() + 1)
	expect(await forgetOldBookings(db, { since: afterIt, now, batchMax: 1 })).toBe(2)
	expect(await forgetOldBookings(db, { since: afterIt, now })).toBe(0)

	const stored = await db.select().from(bookings)
	expect(stored.find((one) => one.id === id)).toMatchObject({
		...{ name: reference, phone: null, contactId: null, places: 2, status: 'booked' },
	})
	expect(stored.map(({ name }) => name)).toContain('Dan')
	const names = (await db.select().from(bookingPeople)).map(({ name }) => name)
	expect(names.toSorted()).toEqual(['Dan', null, null, null].toSorted())
	expect(await listLatestMarks(db, workshopId)).toMatchObject([{ walkInName: '–', mark: 'here' }])
	expect(await listExpenses(db, workshopId)).toMatchObject([
		{ name: reference, pence: 320, words: null },
	])
	expect(await db.select().from(answers)).toEqual([])
	expect(await db.select().from(workshopInvitations)).toEqual([])
})
