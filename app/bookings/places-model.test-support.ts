import type { Attending, ReservedFor, ReservedPlaces } from '#app/workshops/workshop.ts'
import type { BookingStatus } from './booking.ts'

/** A booking as the plain model keeps it. */
export type ModelBooking = {
	name: string
	status: BookingStatus
	places: number
	attending: Attending
	claims: ReservedFor | null
	isReserved: boolean
	waitingNumber: number | null
	offerEndsAt: number | null
}

export type ModelSetting = {
	capacityInPerson: number
	capacityOnline: number
	reserved: ReservedPlaces[]
	releaseAt: number | null
}

/** What is tried, at a moment so many minutes after the one before; `who` picks a booking. */
export type Operation = { minutes: number } & (
	| { op: 'book'; places: number; attending: Attending; claims: ReservedFor | null }
	| { op: 'cancel' | 'accept' | 'decline' | 'rejoin' | 'transfer'; who: number }
	| { op: 'change'; who: number; places: number; attending: Attending }
	| { op: 'capacity'; setting: Omit<ModelSetting, 'releaseAt'>; releaseIn: number | null }
	| { op: 'lapse' }
	| { op: 'release' }
)

const hour = 3_600_000

/**
 * What the rules of places say, written down once more as plainly as can be: a list, walked through
 * from the start each time. Slow, without a database, and with nothing of the code that it judges.
 */
export class PlacesModel {
	readonly bookings: ModelBooking[] = []
	released = false
	setting: ModelSetting
	readonly startsAt: number
	readonly offerHours: number

	constructor(setting: ModelSetting, given: { startsAt: number; offerHours: number }) {
		this.setting = setting
		this.startsAt = given.startsAt
		this.offerHours = given.offerHours
	}

	capacity(attending: Attending) {
		return attending === 'online' ? this.setting.capacityOnline : this.setting.capacityInPerson
	}

	held(attending: Attending, but?: ModelBooking) {
		return this.bookings.filter(
			(one) =>
				one !== but &&
				one.attending === attending &&
				(one.status === 'booked' || one.status === 'offered'),
		)
	}

	reservedFor(claims: ReservedFor) {
		if (this.released) return 0
		return total(this.setting.reserved.filter((one) => one.reservedFor === claims))
	}

	/** The pool in which it finds its places, were it not there itself. */
	pool(one: ModelBooking, but?: ModelBooking): 'reserved' | 'general' | undefined {
		const held = this.held(one.attending, but)
		const left = this.capacity(one.attending) - total(held)
		if (one.attending === 'in-person' && one.claims) {
			const own = held.filter(({ isReserved, claims }) => isReserved && claims === one.claims)
			const free = Math.min(left, this.reservedFor(one.claims) - total(own))
			if (one.places <= free) return 'reserved'
		}
		const empty = (['wheelchair', 'bsl', 'young-people', 'ward'] as const).map((kind) => {
			if (one.attending === 'online') return 0
			const own = held.filter(({ isReserved, claims }) => isReserved && claims === kind)
			return Math.max(0, this.reservedFor(kind) - total(own))
		})
		return one.places <= left - sum(empty) ? 'general' : undefined
	}

	/** What is due by the clock: lapses, release, and what comes free by them. */
	settle(now: number) {
		const lapsing = this.bookings.filter(
			({ status, offerEndsAt }) => status === 'offered' && Number(offerEndsAt) <= now,
		)
		for (const one of lapsing) Object.assign(one, { status: 'lapsed', isReserved: false })
		const { releaseAt } = this.setting
		const releases = !this.released && releaseAt !== null && releaseAt <= now
		if (releases) this.released = true
		if (lapsing.length > 0 || releases) this.offer(now)
	}

	offer(now: number) {
		if (now >= this.startsAt - hour) return
		for (;;) {
			const next = this.waiting().find((one) => this.pool(one))
			if (!next) return
			const isReserved = this.pool(next) === 'reserved'
			const offerEndsAt = Math.min(now + this.offerHours * hour, this.startsAt - hour)
			Object.assign(next, { status: 'offered', isReserved, offerEndsAt })
		}
	}

	waiting() {
		return this.bookings
			.filter(({ status }) => status === 'waiting')
			.toSorted((one, other) => Number(one.waitingNumber) - Number(other.waitingNumber))
	}

	nextNumber() {
		return 1 + Math.max(0, ...this.bookings.map(({ waitingNumber }) => waitingNumber ?? 0))
	}

	book(asked: Pick<ModelBooking, 'name' | 'places' | 'attending' | 'claims'>, now: number) {
		this.settle(now)
		if (now >= this.startsAt) return 'closed'
		if (asked.places > this.capacity(asked.attending)) return 'tooMany'
		const claims = asked.attending === 'online' ? null : asked.claims
		const one: ModelBooking = {
			...{ ...asked, claims, status: 'waiting', isReserved: false },
			...{ waitingNumber: null, offerEndsAt: null },
		}
		return this.enter(one, () => this.bookings.push(one))
	}

	private enter(one: ModelBooking, done: () => void) {
		const pool = this.pool(one)
		one.status = pool ? 'booked' : 'waiting'
		one.isReserved = pool === 'reserved'
		if (!pool) one.waitingNumber = this.nextNumber()
		done()
		return one.status
	}

	cancel(one: ModelBooking, now: number) {
		this.settle(now)
		if (one.status === 'cancelled') return 'none'
		if (now >= this.startsAt) return 'over'
		Object.assign(one, { status: 'cancelled', isReserved: false, offerEndsAt: null })
		this.offer(now)
		return 'cancelled'
	}

	accept(one: ModelBooking, now: number) {
		this.settle(now)
		if (one.status === 'booked') return 'accepted'
		if (one.status !== 'offered') return one.status === 'lapsed' ? 'passed' : 'none'
		Object.assign(one, { status: 'booked', offerEndsAt: null })
		return 'accepted'
	}

	decline(one: ModelBooking, now: number) {
		this.settle(now)
		if (one.status !== 'offered') return one.status === 'lapsed' ? 'passed' : 'none'
		Object.assign(one, { status: 'lapsed', isReserved: false, offerEndsAt: null })
		this.offer(now)
		return 'declined'
	}

	rejoin(one: ModelBooking, now: number) {
		this.settle(now)
		if (one.status !== 'lapsed') return 'none'
		if (now >= this.startsAt) return 'closed'
		one.offerEndsAt = null
		return this.enter(one, () => {})
	}

	transfer(one: ModelBooking, name: string, now: number) {
		this.settle(now)
		if (one.status !== 'booked') return 'none'
		if (now >= this.startsAt) return 'over'
		if (one.isReserved) return 'meant'
		one.name = name
		return 'transferred'
	}

	change(one: ModelBooking, asked: { places: number; attending: Attending }, now: number) {
		this.settle(now)
		if (one.status === 'cancelled' || one.status === 'lapsed') return 'none'
		if (now >= this.startsAt) return 'over'
		const isSame = asked.places === one.places && asked.attending === one.attending
		if (isSame) return 'changed'
		if (asked.places > this.capacity(asked.attending)) return 'tooMany'
		const pool = this.pool({ ...one, ...asked }, one)
		if (one.status !== 'waiting' && !pool) return 'full'
		Object.assign(one, asked, { isReserved: one.status !== 'waiting' && pool === 'reserved' })
		this.offer(now)
		return 'changed'
	}

	setCapacity(setting: ModelSetting, now: number) {
		this.settle(now)
		if (total(this.held('in-person')) > setting.capacityInPerson) return 'belowBooked'
		if (total(this.held('online')) > setting.capacityOnline) return 'belowBooked'
		this.setting = setting
		this.released = setting.releaseAt !== null && setting.releaseAt <= now
		this.offer(now)
		return 'saved'
	}
}

const sum = (list: number[]) => list.reduce((one, other) => one + other, 0)
const total = (list: { places: number }[]) => sum(list.map(({ places }) => places))
