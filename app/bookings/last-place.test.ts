import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { startDraft } from '#app/questions/draft.server.ts'
import { bookingLedger, bookings } from '#db/schema/bookings.ts'
import { ownDatabase } from '#tests/support/own-database.ts'
import { book } from './book.server.ts'
import { bookOne, makeWorkshop, newBooking, open } from './booking.test-support.ts'
import { cancelBooking } from './change-booking.server.ts'
import { acceptOffer, lapseOffers } from './offer.server.ts'

const people = 24
const own = ownDatabase({ connectionsMax: people })

const names = Array.from({ length: people }, (_, at) => `Person ${at}`)

test('of many who book the last place at once one has it, and the others wait in one order', async () => {
	const { db } = own
	const workshop = await makeWorkshop(db, { capacityInPerson: 1 })
	const made = await Promise.all(names.map((name) => book(db, newBooking(workshop, { name }))))
	expect(made.filter(({ kind }) => kind === 'booked')).toHaveLength(1)
	const rows = await db
		.select({ number: bookings.waitingNumber })
		.from(bookings)
		.where(eq(bookings.workshopId, workshop.id))
		.orderBy(asc(bookings.waitingNumber))
	expect(rows.map(({ number }) => number)).toEqual([
		...Array.from({ length: people - 1 }, (_, at) => at + 1),
		null,
	])
	const steps = await db
		.select({ number: bookingLedger.number })
		.from(bookingLedger)
		.where(eq(bookingLedger.workshopId, workshop.id))
		.orderBy(asc(bookingLedger.number))
	expect(steps.map(({ number }) => number)).toEqual(names.map((_, at) => at + 1))
})

test('a draft that is sent from many devices at once is one booking', async () => {
	const { db } = own
	const workshop = await makeWorkshop(db)
	const begun = { subject: 'booking', language: 'en', content: {}, now: open } as const
	const { draft } = await startDraft(db, begun)
	const given = { draftId: draft.id, draftRevision: 1 }
	const made = await Promise.all(names.map(() => book(db, newBooking(workshop, given))))
	expect(made.map(({ kind }) => kind).toSorted()).toEqual([
		'booked',
		...names.slice(1).map(() => 'sentBefore'),
	])
	expect(new Set(made.map((one) => 'bookingId' in one && one.bookingId)).size).toBe(1)
})

test('an offer that is taken as it lapses is taken or has passed on, never both', async () => {
	const { db } = own
	for (let turn = 0; turn < 5; turn++) {
		const workshop = await makeWorkshop(db, { capacityInPerson: 1 })
		const one = await bookOne(db, workshop)
		const two = await bookOne(db, workshop, { name: 'Second Two' })
		const three = await bookOne(db, workshop, { name: 'Third Three' })
		await cancelBooking(db, one.id, { by: 'self', now: open })
		const end = new Date(open.getTime() + 24 * 3_600_000)
		const [taken] = await Promise.all([
			acceptOffer(db, two.id, { now: new Date(end.getTime() - 1) }),
			lapseOffers(db, { now: end }),
		])
		const rows = await db
			.select({ id: bookings.id, status: bookings.status })
			.from(bookings)
			.where(eq(bookings.workshopId, workshop.id))
		const statusOf = (id: string) => rows.find((row) => row.id === id)?.status
		expect([taken.kind, statusOf(two.id), statusOf(three.id)]).toEqual(
			taken.kind === 'accepted'
				? ['accepted', 'booked', 'waiting']
				: ['passed', 'lapsed', 'offered'],
		)
	}
})
