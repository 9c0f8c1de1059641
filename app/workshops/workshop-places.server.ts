import { and, asc, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { workshops } from '#db/schema/workshops.ts'
import type { Workshop } from './workshop.server.ts'
import type { ReservedPlaces } from './workshop.ts'

/** At most so many workshops in one go; the next turn takes the next ones. */
const batchMax = 200

/** The next numbers of its ledger, `count` of them; the first one. The row must be locked. */
export async function takeLedgerNumbers(tx: Db, id: string, count: number): Promise<number> {
	const [row] = await tx
		.update(workshops)
		.set({ ledgerNumber: sql`${workshops.ledgerNumber} + ${count}` })
		.where(eq(workshops.id, id))
		.returning({ last: workshops.ledgerNumber })
	if (!row) throw new Error('the workshop of the ledger is gone')
	return row.last - count + 1
}

export type PlacesSetting = {
	capacityInPerson: number
	capacityOnline: number
	reserved: ReservedPlaces[]
	releaseAt: Date | null
}

/** Sets what there is room for. The row must be locked, and what is held must fit. */
export async function setWorkshopPlaces(
	tx: Db,
	id: string,
	places: PlacesSetting & { releasedAt: Date | null; revision: number },
	{ now }: { now: Date },
): Promise<void> {
	await tx
		.update(workshops)
		.set({ ...places, changedAt: now })
		.where(eq(workshops.id, id))
}

/** From now on nothing is reserved there. */
export async function markReleased(tx: Db, id: string, { now }: { now: Date }): Promise<void> {
	await tx.update(workshops).set({ releasedAt: now }).where(eq(workshops.id, id))
}

/** Whose reserved places are due to be for everybody, the earliest first; a bounded number. */
export async function listReleaseDue(db: Db, { now }: { now: Date }): Promise<string[]> {
	const rows = await db
		.select({ id: workshops.id })
		.from(workshops)
		.where(
			and(
				eq(workshops.status, 'published'),
				gt(workshops.startsAt, now),
				lte(workshops.releaseAt, now),
				isNull(workshops.releasedAt),
			),
		)
		.orderBy(asc(workshops.releaseAt), asc(workshops.id))
		.limit(batchMax)
	return rows.map(({ id }) => id)
}

/** Published ones that start within so many hours, the soonest first; a bounded number. */
export async function listStartingSoon(
	db: Db,
	{ withinHours, now }: { withinHours: number; now: Date },
): Promise<Pick<Workshop, 'id' | 'startsAt' | 'reminderHours'>[]> {
	return db
		.select({
			id: workshops.id,
			startsAt: workshops.startsAt,
			reminderHours: workshops.reminderHours,
		})
		.from(workshops)
		.where(
			and(
				eq(workshops.status, 'published'),
				gt(workshops.startsAt, now),
				lte(workshops.startsAt, new Date(now.getTime() + withinHours * 3_600_000)),
			),
		)
		.orderBy(asc(workshops.startsAt), asc(workshops.id))
		.limit(2000)
}
