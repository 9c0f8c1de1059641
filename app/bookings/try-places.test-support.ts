import { asc, eq } from 'drizzle-orm'
import { findWorkshop, type Workshop } from '#app/workshops/workshop.server.ts'
import type { Attending } from '#app/workshops/workshop.ts'
import type { Db } from '#db/client.server.ts'
import { bookingLedger, bookings } from '#db/schema/bookings.ts'
import { book } from './book.server.ts'
import { makeWorkshop, newBooking } from './booking.test-support.ts'
import { cancelBooking, changeBooking, transferBooking } from './change-booking.server.ts'
import {
	acceptOffer,
	declineOffer,
	lapseOffers,
	rejoinWaiting,
	releasePlaces,
} from './offer.server.ts'
import { setCapacity } from './places.server.ts'
import { type ModelBooking, type Operation, PlacesModel } from './places-model.test-support.ts'

const begunAt = new Date('2027-04-01T09:00:00Z')
/** Some operations come after the start, when little is possible any more. */
const startsAfterHours = 160
const offerHours = 6

const first = { capacityInPerson: 6, capacityOnline: 2, releaseAt: null }
const reserved = [
	{ reservedFor: 'wheelchair' as const, places: 1 },
	{ reservedFor: 'bsl' as const, places: 2 },
]

/** Operations on one workshop, by the real code and by the model; what differs, in words. */
export async function tryOperations(db: Db, operations: Operation[]): Promise<string[]> {
	const startsAt = new Date(begunAt.getTime() + startsAfterHours * 3_600_000)
	const endsAt = new Date(startsAt.getTime() + 7_200_000)
	const workshop = await makeWorkshop(db, {
		...{ ...first, reserved, mode: 'hybrid', startsAt, endsAt, offerHours },
		...{ createdAt: begunAt, changedAt: begunAt },
	})
	const model = new PlacesModel(
		{ ...first, reserved },
		{ startsAt: startsAt.getTime(), offerHours },
	)
	const ids: string[] = []
	let now = begunAt
	for (const [at, operation] of operations.entries()) {
		now = new Date(now.getTime() + operation.minutes * 60_000)
		// What was due by then is settled by what held until then, and judged apart from it.
		if (operation.op === 'capacity') model.settle(now.getTime())
		const before = structuredClone(model.bookings)
		const told = await both(db, { workshop, model, ids, at, now }, operation)
		const wrong = [
			...(told.ours === told.model ? [] : [`said ${told.ours}, not ${told.model}`]),
			...(await compare(db, workshop, { model, ids })),
			...judge(model, before, { operation, now: now.getTime() }),
		]
		if (wrong.length > 0) return [`${at} ${JSON.stringify(operation)}`, ...wrong]
	}
	return compareLedger(db, workshop, { model, ids })
}

type Trial = { workshop: Workshop; model: PlacesModel; ids: string[]; at: number; now: Date }

async function both(db: Db, trial: Trial, operation: Operation) {
	const { workshop, model, ids, at, now } = trial
	const time = now.getTime()
	if (operation.op === 'book') {
		const { places, attending, claims } = operation
		const asked = { name: `Person ${at}`, attending, claims }
		const made = await book(db, newBooking(workshop, { ...asked, places, now }))
		if ('bookingId' in made) ids.push(made.bookingId)
		return { ours: made.kind, model: model.book({ ...asked, places }, time) }
	}
	if (operation.op === 'capacity') {
		const { setting, releaseIn } = operation
		const releaseAt = releaseIn === null ? null : new Date(time + releaseIn * 3_600_000)
		const { revision = 0 } = (await findWorkshop(db, workshop.id)) ?? {}
		const by = { by: { staffId: 'meera' }, now }
		const ours = await setCapacity(db, workshop.id, { ...setting, releaseAt, revision }, by)
		const expected = { ...setting, releaseAt: releaseAt?.getTime() ?? null }
		return { ours: ours.kind, model: model.setCapacity(expected, time) }
	}
	if (!('who' in operation)) {
		await (operation.op === 'lapse' ? lapseOffers : releasePlaces)(db, { now })
		const isOurs = operation.op === 'lapse' ? overdue(model, time) : releaseDue(model, time)
		if (isOurs) model.settle(time)
		return { ours: '', model: '' }
	}
	const who = operation.who % Math.max(1, ids.length)
	const [id, one] = [ids[who], model.bookings[who]]
	if (!id || !one) return { ours: '', model: '' }
	return onOne(db, { id, one, model, at, now }, operation)
}

/** The jobs go to the workshops for which something is due. */
const overdue = ({ bookings }: PlacesModel, now: number) =>
	bookings.some(({ status, offerEndsAt }) => status === 'offered' && Number(offerEndsAt) <= now)
const releaseDue = ({ released, setting, startsAt }: PlacesModel, now: number) =>
	!released && setting.releaseAt !== null && setting.releaseAt <= now && now < startsAt

type OnOne = { id: string; one: ModelBooking; model: PlacesModel; at: number; now: Date }

async function onOne(
	db: Db,
	{ id, one, model, at, now }: OnOne,
	operation: Extract<Operation, { who: number }>,
) {
	const time = now.getTime()
	switch (operation.op) {
		case 'cancel': {
			const ours = await cancelBooking(db, id, { by: 'self', now })
			return { ours: ours.kind, model: model.cancel(one, time) }
		}
		case 'accept':
			return { ours: (await acceptOffer(db, id, { now })).kind, model: model.accept(one, time) }
		case 'decline':
			return { ours: (await declineOffer(db, id, { now })).kind, model: model.decline(one, time) }
		case 'rejoin':
			return { ours: (await rejoinWaiting(db, id, { now })).kind, model: model.rejoin(one, time) }
		case 'transfer': {
			const to = { name: `Other ${at}`, email: `other${at}@example.com`, language: 'en' as const }
			const ours = await transferBooking(db, id, { ...to, now })
			return { ours: ours.kind, model: model.transfer(one, to.name, time) }
		}
		case 'change': {
			const { places, attending } = operation
			const people = Array.from({ length: places }, () => null)
			const ours = await changeBooking(db, id, { people, attending, now })
			return { ours: ours.kind, model: model.change(one, { places, attending }, time) }
		}
	}
}

async function compare(db: Db, { id }: Workshop, { model, ids }: Pick<Trial, 'model' | 'ids'>) {
	const rows = await db.select().from(bookings).where(eq(bookings.workshopId, id))
	const byId = new Map(rows.map((row) => [row.id, row]))
	const wrong = model.bookings.flatMap((one, at) => {
		const row = byId.get(ids[at] ?? '')
		const { name, status, places, attending, isReserved, waitingNumber } = row ?? {}
		const ours = { name, status, places, attending, isReserved, waitingNumber }
		const offerEndsAt = row?.status === 'offered' ? row.offerEndsAt?.getTime() : undefined
		const until = one.status === 'offered' ? one.offerEndsAt : undefined
		const isSame = Object.entries(ours).every(
			([key, value]) => value === one[key as keyof typeof ours],
		)
		if (isSame && offerEndsAt === until) return []
		return [`${JSON.stringify(ours)} until ${offerEndsAt}, not ${JSON.stringify(one)}`]
	})
	return rows.length === model.bookings.length ? wrong : [...wrong, `${rows.length} rows`]
}

/** What must hold whatever the model says: of the rows that are the same in both by now. */
function judge(
	model: PlacesModel,
	before: ModelBooking[],
	{ operation, now }: { operation: Operation; now: number },
): string[] {
	const wrong: string[] = []
	const places = (list: ModelBooking[]) => list.reduce((total, one) => total + one.places, 0)
	for (const attending of ['in-person', 'online'] satisfies Attending[])
		if (places(model.held(attending)) > model.capacity(attending)) wrong.push('over capacity')
	const inGeneral = (list: ModelBooking[]) =>
		places(
			list.filter(
				({ status, attending, isReserved }) =>
					attending === 'in-person' && !isReserved && ['booked', 'offered'].includes(status),
			),
		)
	const kept = model.released ? 0 : places(model.setting.reserved as never)
	const isMore = inGeneral(model.bookings) > inGeneral(before)
	if (isMore && inGeneral(model.bookings) > model.setting.capacityInPerson - kept)
		wrong.push('reserved places went to others')
	const numbers = model.bookings.flatMap(({ waitingNumber }) => waitingNumber ?? [])
	if (new Set(numbers).size !== numbers.length) wrong.push('two have one number')
	const isJob = operation.op === 'lapse' || operation.op === 'release'
	const isHeard = now < model.startsAt - 3_600_000 && !isJob && model.bookings.length > 0
	if (isHeard && model.waiting().some((one) => model.pool(one))) wrong.push('somebody fits')
	return wrong
}

/** Without a gap, and its last word on each booking is the status that it has. */
async function compareLedger(
	db: Db,
	{ id }: Workshop,
	{ model, ids }: Pick<Trial, 'model' | 'ids'>,
) {
	const steps = await db
		.select()
		.from(bookingLedger)
		.where(eq(bookingLedger.workshopId, id))
		.orderBy(asc(bookingLedger.number))
	const isWhole = steps.every(({ number }, at) => number === at + 1)
	const last = (await findWorkshop(db, id))?.ledgerNumber
	const says: Partial<Record<string, string>> = { accepted: 'booked', declined: 'lapsed' }
	const wrong = model.bookings.flatMap(({ status }, at) => {
		const own = steps.filter(({ bookingId }) => bookingId === ids[at])
		const word = own
			.filter(({ event }) => !['changed', 'transferred'].includes(event))
			.at(-1)?.event
		return (says[word ?? ''] ?? word) === status ? [] : [`ledger: ${word}, not ${status}`]
	})
	return isWhole && last === steps.length ? wrong : [...wrong, 'the ledger has a gap']
}
