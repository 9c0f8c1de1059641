import { and, asc, count, desc, eq, inArray, isNull, lt, or, type SQL, sum } from 'drizzle-orm'
import { type AuditAction, recordAudit } from '#app/staff/audit.server.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookingFlags, bookingLedger, bookings } from '#db/schema/bookings.ts'
import type { Booking } from './booking.server.ts'
import { type AlikeReason, BOOKING_STATUSES, type BookingStatus, STANDING } from './booking.ts'
import { HOLDING } from './held.server.ts'

export const bookingsPerPage = 50
export const ledgerPerPage = 100

export type StatusCounts = Record<BookingStatus, { bookings: number; places: number }>

/** How many bookings of a workshop stand where, and how many people those are. */
export async function countByStatus(db: Db, workshopId: string): Promise<StatusCounts> {
	const rows = await db
		.select({
			status: bookings.status,
			bookings: count(),
			places: sum(bookings.places).mapWith(Number),
		})
		.from(bookings)
		.where(eq(bookings.workshopId, workshopId))
		.groupBy(bookings.status)
	const countsOf = (status: BookingStatus) => {
		const row = rows.find((one) => one.status === status)
		return { bookings: row?.bookings ?? 0, places: row?.places ?? 0 }
	}
	return Object.fromEntries(
		BOOKING_STATUSES.map((status) => [status, countsOf(status)]),
	) as StatusCounts
}

/**
 * A page of the bookings of one status: who waits in the order of the waiting list, each with the
 * position in it from 1; the others with the latest first.
 */
export async function listByStatus(
	db: Db,
	workshopId: string,
	{ status, page }: { status: BookingStatus; page: number },
): Promise<{ rows: (Booking & { position?: number })[]; hasNext: boolean }> {
	const isWaiting = status === 'waiting'
	const before = (page - 1) * bookingsPerPage
	const rows = await db
		.select()
		.from(bookings)
		.where(and(eq(bookings.workshopId, workshopId), eq(bookings.status, status)))
		.orderBy(
			...(isWaiting ? [asc(bookings.waitingNumber)] : [desc(bookings.changedAt)]),
			asc(bookings.id),
		)
		.limit(bookingsPerPage + 1)
		.offset(before)
	return {
		rows: rows
			.slice(0, bookingsPerPage)
			.map((row, at) => ({ ...row, position: isWaiting ? before + at + 1 : undefined })),
		hasNext: rows.length > bookingsPerPage,
	}
}

export async function findBookingIn(
	db: Db,
	{ workshopId, bookingId }: { workshopId: string; bookingId: string },
): Promise<Booking | undefined> {
	const [booking] = await db
		.select()
		.from(bookings)
		.where(and(eq(bookings.id, bookingId), eq(bookings.workshopId, workshopId)))
	return booking
}

export const toRingMax = 500

type Ended = Pick<Workshop, 'id' | 'cancelledAt'>

/**
 * Bookings that no email can tell of a change: those that stand and, where the workshop is
 * cancelled, those that ended with it.
 */
function isToRing({ id, cancelledAt }: Ended): SQL | undefined {
	const stands = inArray(bookings.status, STANDING)
	const isMeant = cancelledAt ? or(stands, eq(bookings.cancelledAt, cancelledAt)) : stands
	return and(eq(bookings.workshopId, id), isNull(bookings.contactId), isMeant)
}

export function countToRing(db: Db, workshop: Ended): Promise<number> {
	return db.$count(bookings, isToRing(workshop))
}

/** By name; the first `toRingMax`. */
export function listToRing(db: Db, workshop: Ended): Promise<Booking[]> {
	return db
		.select()
		.from(bookings)
		.where(isToRing(workshop))
		.orderBy(asc(bookings.name), asc(bookings.id))
		.limit(toRingMax)
}

export type Flag = {
	bookingId: string
	otherId: string
	otherReference: string
	otherStatus: BookingStatus
	/** The pair as it is kept, which is how it is cleared. */
	pair: { bookingId: string; likeId: string }
	reason: AlikeReason
	clearedAt: Date | null
}

/** Why each of these bookings may be from somebody who has another, seen from either of the two. */
export async function listFlags(db: Db, bookingIds: string[]): Promise<Flag[]> {
	if (bookingIds.length === 0) return []
	const rows = await db
		.select()
		.from(bookingFlags)
		.where(
			or(inArray(bookingFlags.bookingId, bookingIds), inArray(bookingFlags.likeId, bookingIds)),
		)
		.orderBy(asc(bookingFlags.bookingId), asc(bookingFlags.likeId), asc(bookingFlags.reason))
		.limit(1000)
	const others = await db
		.select({ id: bookings.id, reference: bookings.reference, status: bookings.status })
		.from(bookings)
		.where(inArray(bookings.id, [...new Set(rows.flatMap((row) => [row.bookingId, row.likeId]))]))
	const known = new Map(others.map((other) => [other.id, other]))
	return rows.flatMap(({ bookingId, likeId, reason, clearedAt }) =>
		[
			[bookingId, likeId],
			[likeId, bookingId],
		].flatMap(([own = '', otherId = '']) => {
			const other = known.get(otherId)
			if (!bookingIds.includes(own) || !other) return []
			const { reference: otherReference, status: otherStatus } = other
			const pair = { bookingId, likeId }
			return [{ bookingId: own, otherId, otherReference, otherStatus, pair, reason, clearedAt }]
		}),
	)
}

type By = { staffId: string; now: Date }

/** Notes that two bookings are not one person's. False where there is no such flag to clear. */
export function clearFlag(
	db: Db,
	{ bookingId, likeId, reason }: { bookingId: string; likeId: string; reason: AlikeReason },
	{ staffId, now }: By,
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const cleared = await tx
			.update(bookingFlags)
			.set({ clearedAt: now, clearedBy: staffId })
			.where(
				and(
					eq(bookingFlags.bookingId, bookingId),
					eq(bookingFlags.likeId, likeId),
					eq(bookingFlags.reason, reason),
					isNull(bookingFlags.clearedAt),
				),
			)
			.returning({ reason: bookingFlags.reason })
		if (cleared.length === 0) return false
		await noteByHost(tx, 'booking.flag_cleared', bookingId, { staffId, now, detail: { reason } })
		return true
	})
}

/** A line of the audit about what a host did. */
export function noteByHost(
	db: Db,
	action: AuditAction,
	subjectId: string,
	{ staffId, now, detail }: By & { detail?: Record<string, string | number | boolean> },
): Promise<void> {
	return recordAudit(db, { action, staffId, subjectId, detail, at: now })
}

export type LedgerLine = typeof bookingLedger.$inferSelect & { reference: string | null }

/** What happened to the places of a workshop, or to one booking of it, the latest first. */
export async function listLedger(
	db: Db,
	workshopId: string,
	{ before, bookingId }: { before?: number; bookingId?: string } = {},
): Promise<{ lines: LedgerLine[]; next?: number }> {
	const rows = await db
		.select({ line: bookingLedger, reference: bookings.reference })
		.from(bookingLedger)
		.leftJoin(bookings, eq(bookings.id, bookingLedger.bookingId))
		.where(
			and(
				eq(bookingLedger.workshopId, workshopId),
				bookingId ? eq(bookingLedger.bookingId, bookingId) : undefined,
				before ? lt(bookingLedger.number, before) : undefined,
			),
		)
		.orderBy(desc(bookingLedger.number))
		.limit(ledgerPerPage + 1)
	const lines = rows.slice(0, ledgerPerPage).map(({ line, reference }) => ({ ...line, reference }))
	return { lines, next: rows.length > ledgerPerPage ? lines.at(-1)?.number : undefined }
}

/** Everybody with a place or an offer of one: whose needs are to be arranged. */
export function listComing(db: Db, workshopId: string): Promise<Booking[]> {
	return db
		.select()
		.from(bookings)
		.where(and(eq(bookings.workshopId, workshopId), inArray(bookings.status, HOLDING)))
		.orderBy(asc(bookings.name), asc(bookings.id))
		.limit(2000)
}
