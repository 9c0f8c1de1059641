import { and, eq, gte, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { cases } from '#db/schema/cases.ts'
import { enquiries } from '#db/schema/enquiries.ts'

/**
 * Cases whose deadline lies from `from` (included) to `to` (not included), by the places that
 * hold their enquiry. base: those whose deadline is decided, that is closed, or open and past it. count: those
 * closed at or before it. Withdrawn cases are counted apart.
 */
export function countClosedInTime(db: Db, { from, to, now }: { from: Date; to: Date; now: Date }) {
	const isWithdrawn = sql`${cases.status} = 'withdrawn'`
	const isClosed = sql`${cases.status} = 'closed'`
	const isMissed = sql`${cases.status} = 'open' and ${cases.deadlineAt} < ${now.toISOString()}`
	return db
		.select({
			placeIds: enquiries.placeIds,
			count: countWhere(sql`${isClosed} and ${cases.closedAt} <= ${cases.deadlineAt}`),
			base: countWhere(sql`${isClosed} or ${isMissed}`),
			withdrawn: countWhere(isWithdrawn),
		})
		.from(cases)
		.innerJoin(enquiries, eq(enquiries.id, cases.enquiryId))
		.where(and(gte(cases.deadlineAt, from), lt(cases.deadlineAt, to)))
		.groupBy(enquiries.placeIds)
}

function countWhere(condition: ReturnType<typeof sql>) {
	return sql<number>`count(*) filter (where ${condition})`.mapWith(Number)
}
