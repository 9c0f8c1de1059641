import {
	type Attending,
	attendingIn,
	type ReservedFor,
	type ReservedPlaces,
	type WorkshopMode,
} from '#app/workshops/workshop.ts'
import { type BookerKind, companionsMax, groupPlacesMax } from './booking.ts'

/** What a workshop has room for. */
export type Room = {
	mode: WorkshopMode
	capacityInPerson: number
	capacityOnline: number
	reserved: ReservedPlaces[]
	/** From then on nothing is reserved any more. */
	releasedAt: Date | null
}

/** Places that one or several bookings hold: booked, or kept for an offer. */
export type Held = {
	attending: Attending
	claims: ReservedFor | null
	isReserved: boolean
	places: number
}

/** What somebody asks for. */
export type Party = { attending: Attending; claims: ReservedFor | null; places: number }

/** How many people there is room for in this way; none where the workshop is not held like that. */
export function capacityOf(room: Room, attending: Attending): number {
	if (!attendingIn(room.mode).includes(attending)) return 0
	return attending === 'online' ? room.capacityOnline : room.capacityInPerson
}

/** In which ways there is any room at all. */
export function waysOffered(room: Room): Attending[] {
	return attendingIn(room.mode).filter((one) => capacityOf(room, one) > 0)
}

/** Places that are kept for these people, whoever has them; none once they are released. */
export function reservedPlaces(room: Room, reservedFor: ReservedFor): number {
	if (room.releasedAt) return 0
	return sumOf(room.reserved.filter((one) => one.reservedFor === reservedFor))
}

/**
 * Places that are left for whoever claims none of the reserved ones. Reserved places are kept even
 * while nobody has them, and those that are taken beyond what is reserved now (the host has since
 * reserved fewer, or released them) count as well. Never negative.
 */
export function freeInGeneral(room: Room, held: Held[], attending: Attending): number {
	const here = held.filter((one) => one.attending === attending)
	const general = sumOf(here.filter(({ isReserved }) => !isReserved))
	const kinds = new Set<ReservedFor>()
	if (attending === 'in-person') for (const { reservedFor } of room.reserved) kinds.add(reservedFor)
	for (const { claims, isReserved } of here) if (isReserved && claims) kinds.add(claims)
	const kept = [...kinds].map((kind) =>
		Math.max(
			attending === 'in-person' ? reservedPlaces(room, kind) : 0,
			sumOf(here.filter(({ claims, isReserved }) => isReserved && claims === kind)),
		),
	)
	const left = kept.reduce((rest, places) => rest - places, capacityOf(room, attending) - general)
	return Math.max(0, left)
}

/** Reserved places that somebody has who claims them; all of them are in person. */
export function reservedTaken(held: Held[], reservedFor: ReservedFor): number {
	const isOwn = ({ attending, claims, isReserved }: Held) =>
		attending === 'in-person' && isReserved && claims === reservedFor
	return sumOf(held.filter(isOwn))
}

/**
 * Reserved places that are left for who claims them; all of them are in person. Never more than
 * the workshop has left altogether: a host may reserve places when others hold them already.
 */
export function freeReserved(room: Room, held: Held[], reservedFor: ReservedFor): number {
	const here = held.filter(({ attending }) => attending === 'in-person')
	const left = reservedPlaces(room, reservedFor) - reservedTaken(held, reservedFor)
	return Math.max(0, Math.min(left, capacityOf(room, 'in-person') - sumOf(here)))
}

/**
 * Where a party finds its places: all of them among the reserved ones that it claims, or else all
 * of them among the general ones, or else nowhere (undefined). A party is never split.
 */
export function poolFor(
	room: Room,
	held: Held[],
	party: Party,
): 'reserved' | 'general' | undefined {
	const { attending, claims, places } = party
	if (attending === 'in-person' && claims && places <= freeReserved(room, held, claims))
		return 'reserved'
	return places <= freeInGeneral(room, held, attending) ? 'general' : undefined
}

/** Everything that is held in this way, offers included. */
export function placesHeld(held: Held[], attending: Attending): number {
	return sumOf(held.filter((one) => one.attending === attending))
}

/**
 * Whether so many people may be in one booking: a person with at most `companionsMax` others where
 * those may come, a group with at most `groupPlacesMax`; and never more than there is room for even
 * when nobody else comes, because they would wait in vain.
 */
export function isPartyAllowed(
	workshop: Room & { allowsCompanions: boolean; allowsGroups: boolean },
	{ kind, attending, places }: { kind: BookerKind; attending: Attending; places: number },
): boolean {
	if (kind === 'group' && !workshop.allowsGroups) return false
	const placesMax = kind === 'group' ? groupPlacesMax : 1 + companionsOf(workshop)
	return places >= 1 && places <= Math.min(placesMax, capacityOf(workshop, attending))
}

/** How many may come with one person. */
export function companionsOf({ allowsCompanions }: { allowsCompanions: boolean }): number {
	return allowsCompanions ? companionsMax : 0
}

function sumOf(list: { places: number }[]): number {
	return list.reduce((sum, { places }) => sum + places, 0)
}
