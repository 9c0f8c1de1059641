import { eq } from 'drizzle-orm'
import { findFollowing } from '#app/residents/link.server.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookingFlags, bookingLedger } from '#db/schema/bookings.ts'
import { contacts } from '#db/schema/residents.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { isBookedBefore } from './alike.server.ts'
import { book, renewCode } from './book.server.ts'
import { listPeople } from './booking.server.ts'
import {
	bookOne,
	hoursBefore,
	makeWorkshop,
	newBooking,
	noticesOf,
	open,
	read,
	startsAt,
} from './booking.test-support.ts'
import { cancelBooking, changeBooking, transferBooking } from './change-booking.server.ts'
import { openByCode, openByLink } from './open-booking.server.ts'
import { listSupport, setSupportStatus } from './support.server.ts'

const now = open
const named = (...people: (string | null)[]) => ({ people, now })

async function stepsOf(db: Db, bookingId: string) {
	const rows = await db.select().from(bookingLedger).where(eq(bookingLedger.bookingId, bookingId))
	return rows.map(({ event }) => event)
}

describe('giving a booking back', () => {
	test('frees its places and forgets what was needed', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 1 })
		const given = { email: 'a@example.com', support: [{ kind: 'travel' as const }] }
		const { id } = await bookOne(db, workshop, given)
		expect(await cancelBooking(db, id, { by: 'self', now })).toEqual({ kind: 'cancelled' })
		expect(await cancelBooking(db, id, { by: 'self', now })).toEqual({ kind: 'none' })
		expect(await read(db, id)).toMatchObject({ status: 'cancelled', cancelledAt: now })
		expect(await listSupport(db, [id])).toEqual([])
		expect((await bookOne(db, workshop, { name: 'Next One' })).status).toBe('booked')
		expect(await stepsOf(db, id)).toEqual(['booked', 'cancelled'])
	})

	test('by the host says why, and who did it', async ({ db }) => {
		const workshop = await makeWorkshop(db)
		const { id } = await bookOne(db, workshop, { email: 'a@example.com', language: 'ar' })
		const words = { en: 'The hall is smaller.', ar: 'القاعة أصغر.' }
		await cancelBooking(db, id, { by: { staffId: 'meera' }, words, now })
		const told = (await noticesOf(db, id)).find(({ kind }) => kind === 'booking_cancelled')
		expect(told?.detail.words).toBe('القاعة أصغر.')
		const steps = await db.select().from(bookingLedger)
		expect(steps.at(-1)?.byStaffId).toBe('meera')
	})

	test('is possible until the start', async ({ db }) => {
		const { id } = await bookOne(db, await makeWorkshop(db))
		expect(await cancelBooking(db, id, { by: 'self', now: startsAt })).toEqual({ kind: 'over' })
		const just = new Date(startsAt.getTime() - 1)
		expect(await cancelBooking(db, id, { by: 'self', now: just })).toEqual({ kind: 'cancelled' })
	})
})

describe('changing a booking', () => {
	test('adds names later, and keeps who stays', async ({ db }) => {
		const { id } = await bookOne(db, await makeWorkshop(db), { places: 3 })
		const before = await listPeople(db, [id])
		expect(await changeBooking(db, id, named('Amina', 'Sami'))).toEqual({ kind: 'changed' })
		const after = await listPeople(db, [id])
		expect(after.map(({ name }) => name)).toEqual(['Amina', 'Sami'])
		expect(after.map((one) => one.id)).toEqual(before.slice(0, 2).map((one) => one.id))
		expect((await read(db, id)).places).toBe(2)
	})

	test('to more people keeps to what is free, its own places included', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 4 })
		const { id } = await bookOne(db, workshop, { places: 2 })
		await bookOne(db, workshop, { name: 'Other One' })
		const four = named('a', null, null, null)
		expect(await changeBooking(db, id, four)).toEqual({ kind: 'full' })
		expect((await read(db, id)).places).toBe(2)
		expect((await listPeople(db, [id])).length).toBe(2)
		expect(await changeBooking(db, id, named('a', null, null))).toEqual({ kind: 'changed' })
		expect(await changeBooking(db, id, named())).toEqual({ kind: 'tooMany' })
		expect(await changeBooking(db, id, named(...Array(7).fill('x')))).toEqual({ kind: 'tooMany' })
	})

	test('to fewer offers the places to who waits', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 2 })
		const { id } = await bookOne(db, workshop, { places: 2 })
		const waiting = await bookOne(db, workshop, { name: 'Next One' })
		await changeBooking(db, id, named('Amina'))
		expect((await read(db, waiting.id)).status).toBe('offered')
	})

	test('from the hall to online frees the hall', async ({ db }) => {
		const given = { mode: 'hybrid' as const, capacityInPerson: 1, capacityOnline: 1 }
		const workshop = await makeWorkshop(db, given)
		const one = await bookOne(db, workshop)
		const waiting = await bookOne(db, workshop, { name: 'Next One' })
		expect(await changeBooking(db, one.id, { attending: 'online', now })).toEqual({
			kind: 'changed',
		})
		expect((await read(db, waiting.id)).status).toBe('offered')
		expect(await changeBooking(db, one.id, { attending: 'in-person', now })).toEqual({
			kind: 'full',
		})
	})

	test('keeps the turn of who waits, and makes an offer where they fit now', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 3 })
		await bookOne(db, workshop, { places: 2 })
		const waiting = await bookOne(db, workshop, { name: 'Next One', places: 3 })
		await changeBooking(db, waiting.id, named('a', 'b'))
		expect(await read(db, waiting.id)).toMatchObject({ status: 'waiting', waitingNumber: 1 })
		await changeBooking(db, waiting.id, named('a'))
		expect(await read(db, waiting.id)).toMatchObject({ status: 'offered', waitingNumber: 1 })
	})

	test('of needs keeps what the host has arranged already', async ({ db }) => {
		const workshop = await makeWorkshop(db)
		const food = { kind: 'food' as const, words: 'No nuts' }
		const { id } = await bookOne(db, workshop, { support: [food, { kind: 'travel' }] })
		const [, arranged] = await listSupport(db, [id])
		const host = { by: { staffId: 'meera' }, now }
		expect(await setSupportStatus(db, arranged?.id ?? '', 'arranged', host)).toBe(true)
		const elsewhere = { ...host, workshopId: (await makeWorkshop(db)).id }
		expect(await setSupportStatus(db, arranged?.id ?? '', 'asked', elsewhere)).toBe(false)
		const support = [{ kind: 'travel' as const, words: 'By taxi' }, food]
		await changeBooking(db, id, { support, now })
		const after = await listSupport(db, [id])
		expect(after.map(({ kind, words, status }) => [kind, words, status])).toEqual([
			['travel', 'By taxi', 'asked'],
			['food', 'No nuts', 'arranged'],
		])
	})

	test('is refused once it has begun, and for what is cancelled', async ({ db }) => {
		const { id } = await bookOne(db, await makeWorkshop(db))
		expect(await changeBooking(db, id, { people: ['a'], now: startsAt })).toEqual({ kind: 'over' })
		await cancelBooking(db, id, { by: 'self', now })
		expect(await changeBooking(db, id, named('a'))).toEqual({ kind: 'none' })
		expect(await changeBooking(db, crypto.randomUUID(), named('a'))).toEqual({ kind: 'none' })
	})
})

test('a lost code is renewed: the new one opens the booking, the one before no more', async ({
	db,
}) => {
	const workshop = await makeWorkshop(db)
	const made = await book(db, newBooking(workshop))
	if (made.kind !== 'booked' || !made.code) throw new Error('no code was given')
	const { reference } = await read(db, made.bookingId)
	const code = await renewCode(db, made.bookingId, { now })
	expect(code).not.toBe(made.code)
	expect(await openByCode(db, { reference, code: made.code }, { now })).toBeUndefined()
	expect(await openByCode(db, { reference, code }, { now })).toBeDefined()
})

test('what has changed since a form was made is not undone by it', async ({ db }) => {
	const { id, changedAt: seen } = await bookOne(db, await makeWorkshop(db))
	const later = new Date(now.getTime() + 60_000)
	const first = { people: ['Amina Yusuf', 'Ben Okri'], seen, now: later }
	expect(await changeBooking(db, id, first)).toEqual({ kind: 'changed' })
	const older = { people: ['Amina Yusuf'], seen, now: later }
	expect(await changeBooking(db, id, older)).toEqual({ kind: 'stale' })
	expect((await read(db, id)).places).toBe(2)
	expect(await changeBooking(db, id, { ...older, seen: later })).toEqual({ kind: 'changed' })
})

describe('passing a place on', () => {
	const to = { name: 'Tom Baker', email: 'Tom@example.com', language: 'ar' as const, now }

	test('makes it somebody else’s: nothing that opened it before opens it', async ({ db }) => {
		const given = { email: 'amina@example.com', support: [{ kind: 'travel' as const }] }
		const { id } = await bookOne(db, await makeWorkshop(db), { ...given, wantsOutcome: true })
		const [mail] = await noticesOf(db, id)
		const link = mail?.detail.token ?? ''
		const cookie = (await openByLink(db, link, { now })) ?? ''
		expect(await findFollowing(db, cookie, { kind: 'booking', now })).toBe(id)
		const { doorCode } = await read(db, id)
		expect(await transferBooking(db, id, to)).toEqual({ kind: 'transferred' })
		expect((await read(db, id)).doorCode).not.toBe(doorCode)
		expect(await openByLink(db, link, { now })).toBeUndefined()
		expect(await findFollowing(db, cookie, { kind: 'booking', now })).toBeUndefined()

		const after = await read(db, id)
		expect(after).toMatchObject({ name: 'Tom Baker', language: 'ar', wantsOutcome: false })
		expect((await listPeople(db, [id])).map(({ name }) => name)).toEqual(['Tom Baker'])
		expect(await listSupport(db, [id])).toEqual([])
		const sent = await noticesOf(db, id)
		const bySent = Object.fromEntries(sent.map((one) => [`${one.kind} ${one.recipient}`, one]))
		expect(bySent['booking_transferred amina@example.com']?.detail.token).toBeUndefined()
		expect(bySent['booking_received tom@example.com']?.detail.from).toBe('Amina Yusuf')
		const token = bySent['booking_received tom@example.com']?.detail.token ?? ''
		expect(await openByLink(db, token, { now })).toBeDefined()
		const [contact] = await db
			.select()
			.from(contacts)
			.where(eq(contacts.id, after.contactId ?? ''))
		expect(contact?.provenAt).toEqual(now)
	})

	test('to who is booked already is flagged, and done', async ({ db }) => {
		const workshop = await makeWorkshop(db)
		const { id } = await bookOne(db, workshop)
		await bookOne(db, workshop, { name: 'T. B.', email: 'tom@example.com' })
		expect(await transferBooking(db, id, to)).toEqual({ kind: 'transferred' })
		expect(await db.select().from(bookingFlags)).toMatchObject([
			{ bookingId: id, reason: 'same-contact' },
		])
	})

	test('tells nobody of another booking that is not theirs', async ({ db }) => {
		const workshop = await makeWorkshop(db)
		await bookOne(db, workshop, { email: 'amina@example.com' })
		const { id } = await bookOne(db, workshop, { email: 'amina@example.com' })
		expect(await isBookedBefore(db, id)).toBe(true)
		expect(await transferBooking(db, id, to)).toEqual({ kind: 'transferred' })
		expect(await isBookedBefore(db, id)).toBe(false)
		expect(await db.select().from(bookingFlags)).toEqual([])
	})

	test('is for places alone, not for a turn on the list or an invitation', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 1 })
		const booked = await bookOne(db, workshop)
		const waiting = await bookOne(db, workshop, { name: 'Next One' })
		expect(await transferBooking(db, waiting.id, to)).toEqual({ kind: 'none' })
		const late = { ...to, now: hoursBefore(0) }
		expect(await transferBooking(db, booked.id, late)).toEqual({ kind: 'over' })
	})

	test.for([
		['by invitation', { invited: 'invitation' as const }],
		['for a place', { invited: 'place' as const }],
		['for groups', { invited: 'group' as const }],
		['on a reserved place', { reserved: [{ reservedFor: 'wheelchair' as const, places: 2 }] }],
	] as const)('is not for a place that was meant for who has it: %s', async ([, given], { db }) => {
		const keyed = { keyedBy: 'meera', channel: 'phone' as const, claims: 'wheelchair' as const }
		const { id } = await bookOne(db, await makeWorkshop(db, given as Partial<Workshop>), keyed)
		expect(await transferBooking(db, id, to)).toEqual({ kind: 'meant' })
		expect((await read(db, id)).name).toBe('Amina Yusuf')
	})
})
