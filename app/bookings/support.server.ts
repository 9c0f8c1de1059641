import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { bookings, supportNeeds } from '#db/schema/bookings.ts'
import type { SupportKind, SupportStatus } from './booking.ts'

export type SupportAsked = { kind: SupportKind; words?: string }
export type SupportNeed = typeof supportNeeds.$inferSelect

/** What was asked for with these bookings, by booking and in the order of the kinds. */
export async function listSupport(db: Db, bookingIds: string[]): Promise<SupportNeed[]> {
	if (bookingIds.length === 0) return []
	return db
		.select()
		.from(supportNeeds)
		.where(inArray(supportNeeds.bookingId, bookingIds))
		.orderBy(asc(supportNeeds.bookingId), asc(supportNeeds.kind), asc(supportNeeds.id))
}

/** Whether anything is kept that people of a workshop asked for. */
export async function isSupportKept(db: Db, workshopId: string): Promise<boolean> {
	const [kept] = await db
		.select({ id: supportNeeds.id })
		.from(supportNeeds)
		.innerJoin(bookings, eq(bookings.id, supportNeeds.bookingId))
		.where(eq(bookings.workshopId, workshopId))
		.limit(1)
	return kept !== undefined
}

/**
 * Puts what is asked for now in the place of what was. A need that stays as it was keeps its
 * status; one whose words have changed is asked for anew.
 */
export async function keepSupport(
	tx: Db,
	bookingId: string,
	asked: SupportAsked[],
	{ now }: { now: Date },
): Promise<void> {
	const before = await listSupport(tx, [bookingId])
	const isSame = (need: SupportNeed, { kind, words }: SupportAsked) =>
		need.kind === kind && need.words === (words ?? null)
	const gone = before.filter((need) => !asked.some((one) => isSame(need, one)))
	const added = asked.filter((one) => !before.some((need) => isSame(need, one)))
	const goneIds = gone.map(({ id }) => id)
	if (goneIds.length > 0) await tx.delete(supportNeeds).where(inArray(supportNeeds.id, goneIds))
	await addSupport(tx, bookingId, added, { now })
}

/** What a new booking asks for. */
export async function addSupport(
	tx: Db,
	bookingId: string,
	asked: SupportAsked[],
	{ now }: { now: Date },
): Promise<void> {
	if (asked.length === 0) return
	const rows = asked.map(({ kind, words }) => ({ bookingId, kind, words, changedAt: now }))
	await tx.insert(supportNeeds).values(rows)
}

/** Forgets what was asked for with these bookings. */
export async function removeSupport(tx: Db, bookingIds: string[]): Promise<void> {
	if (bookingIds.length === 0) return
	await tx.delete(supportNeeds).where(inArray(supportNeeds.bookingId, bookingIds))
}

/** A need of this workshop; undefined where it has none of this id, or no longer. */
export async function findNeed(
	db: Db,
	id: string,
	{ workshopId }: { workshopId: string },
): Promise<SupportNeed | undefined> {
	const [found] = await db
		.select({ need: supportNeeds })
		.from(supportNeeds)
		.innerJoin(bookings, eq(bookings.id, supportNeeds.bookingId))
		.where(and(eq(supportNeeds.id, id), eq(bookings.workshopId, workshopId)))
	return found?.need
}

/** What became of a need of this workshop; false where it has none of this id, or no longer. */
export async function setSupportStatus(
	db: Db,
	id: string,
	status: SupportStatus,
	{ by, now, workshopId }: { by: { staffId: string }; now: Date; workshopId?: string },
): Promise<boolean> {
	const ofWorkshop = workshopId
		? inArray(
				supportNeeds.bookingId,
				db.select({ id: bookings.id }).from(bookings).where(eq(bookings.workshopId, workshopId)),
			)
		: undefined
	const changed = await db
		.update(supportNeeds)
		.set({ status, changedBy: by.staffId, changedAt: now })
		.where(and(eq(supportNeeds.id, id), ofWorkshop))
		.returning({ id: supportNeeds.id })
	return changed.length > 0
}
