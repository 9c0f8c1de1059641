import { asc, eq } from 'drizzle-orm'
import { bookingLedger, workshopReminders } from '#db/schema/bookings.ts'
import { workshops } from '#db/schema/workshops.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import {
	bookOne,
	endsAt,
	hoursBefore,
	makeWorkshop,
	noticesOf,
	open,
	statusesOf,
} from './booking.test-support.ts'
import { cancelBooking } from './change-booking.server.ts'
import { countToRing, listToRing } from './staff-bookings.server.ts'
import { listSupport } from './support.server.ts'
import { forgetSupport, sendReminders, tellBooked } from './tell.server.ts'

const words = { en: 'The room is cold.', ar: 'القاعة باردة.' }
const email = (name: string) => `${name}@example.com`

describe('telling those booked', () => {
	test('reaches the statuses that are named, each in their language, with a link', async ({
		db,
	}) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 2 })
		const one = await bookOne(db, workshop, { name: 'One One', email: email('one') })
		const arabic = { name: 'Two Two', email: email('two'), language: 'ar' as const }
		const two = await bookOne(db, workshop, arabic)
		const waiting = await bookOne(db, workshop, { name: 'Three', email: email('three') })
		const telling = { kind: 'workshop_message', words, statuses: ['booked'], now: open } as const
		expect(await tellBooked(db, workshop, telling)).toEqual({ told: 2, unreached: 0 })
		const said = async (id: string) =>
			(await noticesOf(db, id)).find(({ kind }) => kind === 'workshop_message')
		expect((await said(one.id))?.detail).toMatchObject({ words: words.en })
		expect((await said(two.id))?.detail).toMatchObject({ words: words.ar })
		expect((await said(two.id))?.detail.token).toBeDefined()
		expect(await said(waiting.id)).toBeUndefined()
	})

	test('counts those whom no email reaches', async ({ db }) => {
		const workshop = await makeWorkshop(db)
		await bookOne(db, workshop, { name: 'One One', email: email('one') })
		const two = await bookOne(db, workshop, { name: 'Two Two', phone: '+447700900982' })
		const telling = { kind: 'workshop_changed', words, statuses: ['booked'], now: open } as const
		expect(await tellBooked(db, workshop, telling)).toEqual({ told: 1, unreached: 1 })
		expect((await listToRing(db, workshop)).map(({ id, phone }) => [id, phone])).toEqual([
			[two.id, '+447700900982'],
		])
	})

	test('of an outcome reaches who had a place, and who stayed away and asked', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 3 })
		const one = await bookOne(db, workshop, { name: 'One One', email: email('one') })
		await bookOne(db, workshop, { name: 'Two Two' })
		const asked = { name: 'Three', email: email('three'), wantsOutcome: true }
		const three = await bookOne(db, workshop, asked)
		const four = await bookOne(db, workshop, { name: 'Four', email: email('four') })
		const five = await bookOne(db, workshop, { ...asked, name: 'Five', email: email('five') })
		await cancelBooking(db, three.id, { by: 'self', now: open })
		const telling = { kind: 'workshop_outcome', words, statuses: ['booked'], now: open } as const
		expect(await tellBooked(db, workshop, telling)).toEqual({ told: 3, unreached: 0 })
		const heard = await Promise.all(
			[one, three, four, five].map(async ({ id }) =>
				(await noticesOf(db, id)).some(({ kind }) => kind === 'workshop_outcome'),
			),
		)
		expect(heard).toEqual([true, true, false, true])
	})

	test('that it is cancelled ends bookings, offers and the waiting list', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 1 })
		const support = [{ kind: 'travel' as const }]
		const one = await bookOne(db, workshop, { name: 'One One', email: email('one'), support })
		await bookOne(db, workshop, { name: 'Two Two', email: email('two') })
		const statuses = ['booked', 'waiting', 'offered'] as const
		const telling = { kind: 'workshop_cancelled', words, statuses, now: open } as const
		expect(await tellBooked(db, workshop, telling)).toEqual({ told: 2, unreached: 0 })
		expect(await listToRing(db, { ...workshop, cancelledAt: open })).toEqual([])
		expect(await countToRing(db, { ...workshop, cancelledAt: open })).toBe(0)
		expect(await statusesOf(db, workshop.id)).toEqual({
			'One One': 'cancelled',
			'Two Two': 'cancelled',
		})
		expect(await listSupport(db, [one.id])).toEqual([])
		const steps = await db.select().from(bookingLedger).orderBy(asc(bookingLedger.number))
		expect(steps.map(({ number, event }) => `${number} ${event}`)).toEqual([
			...['1 booked', '2 waiting', '3 cancelled', '4 cancelled'],
		])
		const told = (await noticesOf(db, one.id)).find(({ kind }) => kind === 'workshop_cancelled')
		expect(told?.detail).toEqual({ words: words.en })
	})
})

describe('reminders', () => {
	test('go to those booked, once for each of their hours', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 1, reminderHours: [48, 24] })
		const one = await bookOne(db, workshop, { name: 'One One', email: email('one') })
		await bookOne(db, workshop, { name: 'Two Two', email: email('two') })
		expect(await sendReminders(db, { now: hoursBefore(48.1) })).toBe(0)
		expect(await sendReminders(db, { now: hoursBefore(48) })).toBe(1)
		expect(await sendReminders(db, { now: hoursBefore(47) })).toBe(0)
		expect(await sendReminders(db, { now: hoursBefore(24) })).toBe(1)
		const kinds = (await noticesOf(db, one.id)).map(({ kind }) => kind)
		expect(kinds.filter((kind) => kind === 'workshop_reminder')).toHaveLength(2)
	})

	test('that are due together are one mail', async ({ db }) => {
		const workshop = await makeWorkshop(db, { reminderHours: [168, 24] })
		await bookOne(db, workshop, { email: email('one') })
		expect(await sendReminders(db, { now: hoursBefore(3) })).toBe(1)
		const sent = await db
			.select({ hours: workshopReminders.hours, told: workshopReminders.told })
			.from(workshopReminders)
			.orderBy(asc(workshopReminders.hours))
		expect(sent).toEqual([
			{ hours: 24, told: 1 },
			{ hours: 168, told: 0 },
		])
	})

	test('are not sent of what has begun, is cancelled or never was public', async ({ db }) => {
		for (const status of ['published', 'cancelled', 'draft'] as const)
			await makeWorkshop(db, { status })
		expect(await sendReminders(db, { now: hoursBefore(0) })).toBe(0)
		expect(await sendReminders(db, { now: hoursBefore(3) })).toBe(0)
		expect(await db.select().from(workshopReminders)).toHaveLength(1)
	})

	test('are sent anew of a workshop that has moved', async ({ db }) => {
		const workshop = await makeWorkshop(db)
		await bookOne(db, workshop, { email: email('one') })
		await sendReminders(db, { now: hoursBefore(20) })
		const moved = { startsAt: hoursBefore(-48), endsAt: hoursBefore(-50) }
		await db.update(workshops).set(moved).where(eq(workshops.id, workshop.id))
		expect(await sendReminders(db, { now: hoursBefore(-30) })).toBe(1)
	})
})

test('what people need is forgotten once its days are over, and only of that workshop', async ({
	db,
}) => {
	const support = [{ kind: 'food' as const, words: 'No nuts' }]
	const over = await bookOne(db, await makeWorkshop(db, { supportKeptDays: 7 }), { support })
	const kept = await bookOne(db, await makeWorkshop(db, { supportKeptDays: 8 }), { support })
	const afterDays = (days: number) => new Date(endsAt.getTime() + days * 86_400_000)
	expect(await forgetSupport(db, { now: new Date(afterDays(7).getTime() - 1) })).toBe(0)
	expect(await forgetSupport(db, { now: afterDays(7) })).toBe(1)
	expect(await listSupport(db, [over.id])).toEqual([])
	expect(await listSupport(db, [kept.id])).toHaveLength(1)
})
