import { asc, eq } from 'drizzle-orm'
import { laySeries } from '#app/workshops/series.server.ts'
import {
	findWorkshop,
	listWorkshopsById,
	lockWorkshop,
	type Workshop,
} from '#app/workshops/workshop.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookingLedger } from '#db/schema/bookings.ts'
import { workshops } from '#db/schema/workshops.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import {
	bookOne,
	hoursBefore,
	makeWorkshop,
	noticesOf,
	open,
	read,
	statusesOf,
} from './booking.test-support.ts'
import { cancelBooking } from './change-booking.server.ts'
import {
	acceptOffer,
	declineOffer,
	lapseOffers,
	rejoinWaiting,
	releasePlaces,
} from './offer.server.ts'
import { setCapacity } from './places.server.ts'

const later = (hours: number) => new Date(open.getTime() + hours * 3_600_000)
const by = 'self' as const

/** One place, taken; then two who wait. */
async function makeFull(db: Db, given: Partial<Workshop> = {}) {
	const workshop = await makeWorkshop(db, { capacityInPerson: 1, ...given })
	const booked = await bookOne(db, workshop, { name: 'Booked One' })
	const first = await bookOne(db, workshop, { name: 'First Two', email: 'first@example.com' })
	const second = await bookOne(db, workshop, { name: 'Second Three' })
	return { workshop, booked, first, second }
}

/** All its places are taken, and one more person waits. */
async function bookFully(db: Db, workshop: Workshop) {
	await bookOne(db, workshop, { places: workshop.capacityInPerson })
	return bookOne(db, workshop, { name: 'Waiting Six', email: 'six@example.com' })
}

describe('a place that comes free', () => {
	test('is offered to the first of the waiting list, who is told until when', async ({ db }) => {
		const { booked, first, second } = await makeFull(db)
		await cancelBooking(db, booked.id, { by, now: open })
		const offered = await read(db, first.id)
		expect(offered).toMatchObject({ status: 'offered', offeredAt: open, offerEndsAt: later(24) })
		expect((await read(db, second.id)).status).toBe('waiting')
		const [, notice] = await noticesOf(db, first.id)
		expect(notice).toMatchObject({ kind: 'booking_offer' })
		expect(notice?.detail).toMatchObject({ until: later(24).toISOString() })
	})

	test('is held by the offer: who books meanwhile waits behind the others', async ({ db }) => {
		const { workshop, booked } = await makeFull(db)
		await cancelBooking(db, booked.id, { by, now: open })
		const other = await bookOne(db, workshop, { name: 'Fourth Four' })
		expect(other).toMatchObject({ status: 'waiting', waitingNumber: 3 })
	})

	test('goes past a party that is too large for it, which keeps its turn', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 3 })
		const one = await bookOne(db, workshop, { name: 'One One', places: 2 })
		const two = await bookOne(db, workshop, { name: 'Two Two' })
		const large = await bookOne(db, workshop, { name: 'Large Three', places: 3 })
		const small = await bookOne(db, workshop, { name: 'Small Four' })
		await cancelBooking(db, two.id, { by, now: open })
		expect((await read(db, small.id)).status).toBe('offered')
		await cancelBooking(db, small.id, { by, now: open })
		await cancelBooking(db, one.id, { by, now: open })
		expect(await read(db, large.id)).toMatchObject({ status: 'offered', waitingNumber: 1 })
	})

	test('is offered until an hour before the start, and then to nobody', async ({ db }) => {
		const soon = await makeFull(db)
		await cancelBooking(db, soon.booked.id, { by, now: hoursBefore(2) })
		expect((await read(db, soon.first.id)).offerEndsAt).toEqual(hoursBefore(1))
		const late = await makeFull(db)
		await cancelBooking(db, late.booked.id, { by, now: hoursBefore(1) })
		expect((await read(db, late.first.id)).status).toBe('waiting')
	})
})

describe('an offer', () => {
	test('that is taken is a booking, with a mail to say so', async ({ db }) => {
		const { booked, first, second } = await makeFull(db)
		await cancelBooking(db, booked.id, { by, now: open })
		expect(await acceptOffer(db, first.id, { now: later(1) })).toEqual({ kind: 'accepted' })
		expect(await acceptOffer(db, first.id, { now: later(1) })).toEqual({ kind: 'accepted' })
		expect(await read(db, first.id)).toMatchObject({ status: 'booked', offerEndsAt: null })
		expect((await noticesOf(db, first.id)).map(({ kind }) => kind).toSorted()).toEqual([
			...['booking_offer', 'booking_received', 'booking_waiting'],
		])
		expect(await acceptOffer(db, second.id, { now: later(1) })).toEqual({ kind: 'none' })
	})

	test('that is declined goes to the next', async ({ db }) => {
		const { booked, first, second } = await makeFull(db)
		await cancelBooking(db, booked.id, { by, now: open })
		expect(await declineOffer(db, first.id, { now: open })).toEqual({ kind: 'declined' })
		expect((await read(db, first.id)).status).toBe('lapsed')
		expect((await read(db, second.id)).status).toBe('offered')
		expect(await declineOffer(db, booked.id, { now: open })).toEqual({ kind: 'none' })
	})

	test('lapses at its end and goes to the next, whose own time begins then', async ({ db }) => {
		const { booked, first, second } = await makeFull(db)
		await cancelBooking(db, booked.id, { by, now: open })
		expect(await lapseOffers(db, { now: new Date(later(24).getTime() - 1) })).toBe(0)
		expect(await lapseOffers(db, { now: later(24) })).toBe(1)
		expect((await read(db, first.id)).status).toBe('lapsed')
		expect(await read(db, second.id)).toMatchObject({ status: 'offered', offerEndsAt: later(48) })
		const [last] = (await noticesOf(db, first.id)).filter(({ kind }) => kind.endsWith('ended'))
		expect(last?.recipient).toBe('first@example.com')
	})

	test('that has passed on cannot be taken, whether the clock or the job saw it first', async ({
		db,
	}) => {
		const { booked, first, second } = await makeFull(db)
		await cancelBooking(db, booked.id, { by, now: open })
		const late = { now: later(24) }
		expect(await acceptOffer(db, first.id, late)).toEqual({ kind: 'passed' })
		expect((await read(db, second.id)).status).toBe('offered')
		expect(await acceptOffer(db, first.id, late)).toEqual({ kind: 'passed' })
		expect(await declineOffer(db, first.id, late)).toEqual({ kind: 'passed' })
		expect(await acceptOffer(db, crypto.randomUUID(), late)).toEqual({ kind: 'none' })
	})

	test('counts before a new booking: the clock is heard first', async ({ db }) => {
		const { workshop, booked, second } = await makeFull(db)
		await cancelBooking(db, booked.id, { by, now: open })
		const other = await bookOne(db, workshop, { name: 'Fourth Four', now: later(24) })
		expect((await read(db, second.id)).status).toBe('offered')
		expect(other.status).toBe('waiting')
	})
})

describe('who let an offer go', () => {
	test('can join the list again, at its end', async ({ db }) => {
		const { booked, first, second } = await makeFull(db)
		await cancelBooking(db, booked.id, { by, now: open })
		await lapseOffers(db, { now: later(24) })
		expect(await rejoinWaiting(db, first.id, { now: later(25) })).toEqual({ kind: 'waiting' })
		expect(await read(db, first.id)).toMatchObject({ waitingNumber: 3, offeredAt: null })
		expect(await rejoinWaiting(db, first.id, { now: later(25) })).toEqual({ kind: 'none' })
		await declineOffer(db, second.id, { now: later(26) })
		expect((await read(db, first.id)).status).toBe('offered')
	})

	test('has a place at once where nobody waits for it', async ({ db }) => {
		const { booked, first, second } = await makeFull(db)
		await cancelBooking(db, booked.id, { by, now: open })
		await declineOffer(db, first.id, { now: open })
		await declineOffer(db, second.id, { now: open })
		expect(await rejoinWaiting(db, first.id, { now: open })).toEqual({ kind: 'booked' })
		expect((await read(db, first.id)).status).toBe('booked')
	})

	test('cannot join once it has begun', async ({ db }) => {
		const { booked, first } = await makeFull(db)
		await cancelBooking(db, booked.id, { by, now: open })
		await declineOffer(db, first.id, { now: open })
		expect(await rejoinWaiting(db, first.id, { now: hoursBefore(0) })).toEqual({ kind: 'closed' })
	})
})

describe('reserved places', () => {
	const reserved = [{ reservedFor: 'wheelchair' as const, places: 1 }]

	test('are released at their date, to who waits first', async ({ db }) => {
		const releaseAt = later(48)
		const given = { capacityInPerson: 2, reserved, releaseAt }
		const { workshop, first, second } = await makeFull(db, given)
		expect(await releasePlaces(db, { now: new Date(releaseAt.getTime() - 1) })).toBe(0)
		expect(await releasePlaces(db, { now: releaseAt })).toBe(1)
		expect(await releasePlaces(db, { now: releaseAt })).toBe(0)
		expect((await read(db, first.id)).status).toBe('offered')
		expect((await read(db, second.id)).status).toBe('waiting')
		const steps = await db
			.select({ number: bookingLedger.number, event: bookingLedger.event })
			.from(bookingLedger)
			.where(eq(bookingLedger.workshopId, workshop.id))
			.orderBy(asc(bookingLedger.number))
		expect(steps.map(({ number, event }) => `${number} ${event}`)).toEqual([
			...['1 booked', '2 waiting', '3 waiting', '4 released', '5 offered'],
		])
	})

	test('are offered to who claims them, before others who came earlier', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 2, reserved })
		const claims = 'wheelchair' as const
		const holder = await bookOne(db, workshop, { name: 'Holder One', claims })
		await bookOne(db, workshop, { name: 'General Two' })
		const general = await bookOne(db, workshop, { name: 'General Three' })
		const claiming = await bookOne(db, workshop, { name: 'Claiming Four', claims })
		await cancelBooking(db, holder.id, { by, now: open })
		expect(await read(db, claiming.id)).toMatchObject({ status: 'offered', isReserved: true })
		expect((await read(db, general.id)).status).toBe('waiting')
	})
})

describe('capacity', () => {
	const setting = { capacityOnline: 0, reserved: [], releaseAt: null, revision: 1 }
	const host = { by: { staffId: 'meera' }, now: open }

	test('that grows is offered to who waits', async ({ db }) => {
		const { workshop, first, second } = await makeFull(db)
		const saved = await setCapacity(db, workshop.id, { ...setting, capacityInPerson: 2 }, host)
		expect(saved).toEqual({ kind: 'saved' })
		expect((await read(db, first.id)).status).toBe('offered')
		expect((await read(db, second.id)).status).toBe('waiting')
		const [{ revision, capacityInPerson } = {}] = await db
			.select()
			.from(workshops)
			.where(eq(workshops.id, workshop.id))
		expect({ revision, capacityInPerson }).toEqual({ revision: 2, capacityInPerson: 2 })
	})

	test('is never set below what is taken, offers included', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 4, mode: 'hybrid' })
		await bookOne(db, workshop, { places: 3 })
		const set = (capacityInPerson: number, capacityOnline = 0) =>
			setCapacity(db, workshop.id, { ...setting, capacityInPerson, capacityOnline }, host)
		expect(await set(2)).toMatchObject({ kind: 'belowBooked', attending: 'in-person', booked: 3 })
		expect(await set(3)).toEqual({ kind: 'saved' })
		expect(await set(3)).toEqual({ kind: 'stale' })
	})

	test('may reserve what others have already: the places are theirs, and nobody is put out', async ({
		db,
	}) => {
		const { workshop } = await makeFull(db)
		const reserved = [{ reservedFor: 'bsl' as const, places: 1 }]
		const given = { ...setting, capacityInPerson: 1, reserved }
		expect(await setCapacity(db, workshop.id, given, host)).toEqual({ kind: 'saved' })
		const claiming = await bookOne(db, workshop, { name: 'Signer Four', claims: 'bsl' })
		expect(claiming.status).toBe('waiting')
		expect(await statusesOf(db, workshop.id)).toMatchObject({ 'Booked One': 'booked' })
	})

	test('with a new date of release reserves again; with one that is past it does not', async ({
		db,
	}) => {
		const reserved = [{ reservedFor: 'bsl' as const, places: 1 }]
		const workshop = await makeWorkshop(db, { reserved, releaseAt: open, releasedAt: open })
		const set = (releaseAt: Date, revision: number) =>
			setCapacity(
				db,
				workshop.id,
				{ ...setting, capacityInPerson: 10, reserved, releaseAt, revision },
				host,
			)
		await set(later(1), 1)
		expect((await lockWorkshop(db, workshop.id))?.releasedAt).toBeNull()
		await set(open, 2)
		expect((await lockWorkshop(db, workshop.id))?.releasedAt).toEqual(open)
	})

	test('of a date and all that follow is set on each of them, or on none', async ({ db }) => {
		const model = await makeWorkshop(db, { capacityInPerson: 5, reserved: [] })
		const laid = { ...host, timeZone: 'Europe/London', revision: 1 }
		const series = await laySeries(db, model.id, { ...laid, every: 'week', count: 3 })
		if (!series?.ok) throw new Error('no series was laid')
		const dates = await listWorkshopsById(db, series.ids)
		const [first, second, third] = dates.toSorted((a, b) => +a.startsAt - +b.startsAt)
		if (!first || !second || !third) throw new Error('a date is missing')
		await db.update(workshops).set({ status: 'published' }).where(eq(workshops.id, third.id))
		const { id: waitingId } = await bookFully(db, third)
		const set = async (id: string, capacityInPerson: number, scope: 'this' | 'following') => {
			const revision = (await findWorkshop(db, id))?.revision ?? 0
			return setCapacity(db, id, { ...setting, capacityInPerson, revision, scope }, host)
		}
		const capacities = async () =>
			Promise.all(series.ids.map(async (id) => (await findWorkshop(db, id))?.capacityInPerson))

		expect(await set(second.id, 4, 'following')).toEqual({
			...{ kind: 'belowBooked', attending: 'in-person', booked: 5 },
			startsAt: third.startsAt,
		})
		expect(await capacities()).toEqual([5, 5, 5])
		expect(await set(second.id, 6, 'following')).toEqual({ kind: 'saved' })
		expect(await capacities()).toEqual([5, 6, 6])
		expect((await read(db, waitingId)).status).toBe('offered')
		await set(first.id, 7, 'this')
		expect(await capacities()).toEqual([7, 6, 6])
	})
})
