import { and, count, eq, isNotNull, lt } from 'drizzle-orm'
import { lockFollowing, type Scope } from '#app/workshops/edit-workshop.server.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import { ATTENDING, type Attending, type ReservedFor } from '#app/workshops/workshop.ts'
import { type PlacesSetting, setWorkshopPlaces } from '#app/workshops/workshop-places.server.ts'
import { placesOn } from '#app/workshops/workshop-settings.ts'
import type { Db } from '#db/client.server.ts'
import { bookings } from '#db/schema/bookings.ts'
import type { Booking } from './booking.server.ts'
import { type HeldBy, isHolding, listHeld } from './held.server.ts'
import { recordSteps } from './ledger.server.ts'
import { holdWorkshop, offerFreePlaces } from './offer.server.ts'
import {
	capacityOf,
	freeInGeneral,
	freeReserved,
	placesHeld,
	type Room,
	reservedPlaces,
	reservedTaken,
} from './places.ts'

export type PlacesOf = {
	capacity: number
	/** Booked, or kept for an offer. */
	taken: number
	/** For whoever claims none of the reserved places. */
	free: number
	/** People, not bookings, on the waiting list. */
	waiting: number
}
/** Part of the places in person. */
export type ReservedOf = { reservedFor: ReservedFor; places: number; taken: number; free: number }
export type WorkshopPlaces = Record<Attending, PlacesOf> & { reserved: ReservedOf[] }

/** How many places there are, are taken and are left, of many workshops in one query. */
export async function readPlaces(
	db: Db,
	workshops: (Room & Pick<Workshop, 'id'>)[],
): Promise<Map<string, WorkshopPlaces>> {
	const rows = await listHeld(
		db,
		workshops.map(({ id }) => id),
	)
	const byWorkshop = Map.groupBy(rows, ({ workshopId }) => workshopId)
	return new Map(workshops.map((one) => [one.id, placesOf(one, byWorkshop.get(one.id) ?? [])]))
}

function placesOf(room: Room, rows: HeldBy[]): WorkshopPlaces {
	const held = rows.filter(isHolding)
	const waiting = rows.filter((row) => !isHolding(row))
	const of = (attending: Attending): PlacesOf => ({
		capacity: capacityOf(room, attending),
		taken: placesHeld(held, attending),
		free: freeInGeneral(room, held, attending),
		waiting: placesHeld(waiting, attending),
	})
	const kinds = [...new Set(room.reserved.map(({ reservedFor }) => reservedFor))]
	const reserved = kinds.map((reservedFor) => ({
		reservedFor,
		places: reservedPlaces(room, reservedFor),
		taken: reservedTaken(held, reservedFor),
		free: freeReserved(room, held, reservedFor),
	}))
	return {
		'in-person': of('in-person'),
		online: of('online'),
		reserved: reserved.filter(({ places }) => places > 0),
	}
}

export type CapacitySet =
	| { kind: 'saved' }
	/** Somebody else has saved the workshop since it was read. */
	| { kind: 'stale' }
	/** So many places are taken in this way on that date already; nothing was changed. */
	| { kind: 'belowBooked'; attending: Attending; booked: number; startsAt: Date }

/**
 * Sets what there is room for, on one date or on it and all that follow in its series, all or none;
 * never below what is taken, and offers what comes free by it.
 */
export function setCapacity(
	db: Db,
	workshopId: string,
	{ revision, scope = 'this', ...setting }: PlacesSetting & { revision: number; scope?: Scope },
	{ by, now }: { by: { staffId: string }; now: Date },
): Promise<CapacitySet> {
	return db.transaction(async (tx): Promise<CapacitySet> => {
		const here = await holdWorkshop(tx, workshopId, { now })
		if (here?.workshop.revision !== revision) return { kind: 'stale' }
		const from = here.workshop
		const following = scope === 'following' ? await lockFollowing(tx, from) : [from]
		const changes: Workshop[] = []
		for (const { id } of following) {
			const date = id === workshopId ? here : await holdWorkshop(tx, id, { now })
			if (!date) throw new Error('a date of the series is gone')
			const { workshop: before, held } = date
			const after = { ...before, ...placesOn(before, { from, to: setting }) }
			const over = ATTENDING.find((way) => placesHeld(held, way) > capacityOf(after, way))
			if (over) {
				const { startsAt } = before
				return { kind: 'belowBooked', attending: over, booked: placesHeld(held, over), startsAt }
			}
			changes.push(after)
		}
		for (const after of changes) await keepCapacity(tx, after, { by, now })
		return { kind: 'saved' }
	})
}

async function keepCapacity(
	tx: Db,
	workshop: Workshop,
	{ by, now }: { by: { staffId: string }; now: Date },
): Promise<void> {
	const { id, capacityInPerson, capacityOnline, reserved, releaseAt, revision } = workshop
	// A date of release that lies ahead reserves anew; one that has come, or went before, does not.
	const isReleased = releaseAt !== null && releaseAt <= now
	const releasedAt = isReleased ? (workshop.releasedAt ?? now) : null
	const places = { capacityInPerson, capacityOnline, reserved, releaseAt, releasedAt }
	await setWorkshopPlaces(tx, id, { ...places, revision: revision + 1 }, { now })
	const kept = reserved.reduce((total, one) => total + one.places, 0)
	const detail = { capacityInPerson, capacityOnline, reserved: kept }
	await recordSteps(tx, id, [{ event: 'capacity', detail, byStaffId: by.staffId }], { now })
	await offerFreePlaces(tx, { ...workshop, releasedAt }, { now })
}

/** From 1, among those who wait; 0 for who does not. */
export async function waitingPosition(
	db: Db,
	{ workshopId, status, waitingNumber }: Pick<Booking, 'workshopId' | 'status' | 'waitingNumber'>,
): Promise<number> {
	if (status !== 'waiting' || waitingNumber === null) return 0
	const [row] = await db
		.select({ earlier: count() })
		.from(bookings)
		.where(
			and(
				eq(bookings.workshopId, workshopId),
				eq(bookings.status, 'waiting'),
				isNotNull(bookings.waitingNumber),
				lt(bookings.waitingNumber, waitingNumber),
			),
		)
	return (row?.earlier ?? 0) + 1
}
