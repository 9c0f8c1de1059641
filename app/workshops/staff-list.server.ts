import { and, asc, count, desc, eq, gt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { workshops } from '#db/schema/workshops.ts'
import type { StaffFilter, StaffShelf } from './staff-query.ts'

export const staffPerPage = 30

/** Cancelled ones stand with those to come until their time, so that nobody looks for them. */
function isOnShelf(shelf: StaffShelf, now: Date): SQL | undefined {
	if (shelf === 'draft') return eq(workshops.status, 'draft')
	const isOpen = ne(workshops.status, 'draft')
	return and(isOpen, (shelf === 'coming' ? gt : lte)(workshops.endsAt, now))
}

function fits({ topic, mode, placeId, words }: StaffFilter): SQL | undefined {
	const pattern = words && `%${words.replace(/[\\%_]/g, '\\$&')}%`
	return and(
		topic && eq(workshops.topic, topic),
		mode && eq(workshops.mode, mode),
		placeId
			? or(
					sql`${workshops.placeIds} @> array[${placeId}]`,
					sql`cardinality(${workshops.placeIds}) = 0`,
				)
			: undefined,
		pattern ? sql`${workshops.title} ->> ${DEFAULT_LANGUAGE} ilike ${pattern}` : undefined,
	)
}

/** How many stand on each shelf within the filter. */
export async function countShelves(
	db: Db,
	filter: StaffFilter,
	{ now }: { now: Date },
): Promise<Map<StaffShelf, number>> {
	const at = now.toISOString()
	const shelf = sql<StaffShelf>`case when ${workshops.status} = 'draft' then 'draft'
		when ${workshops.endsAt} > ${at}::timestamptz then 'coming' else 'past' end`
	const shelved = db
		.select({ shelf: shelf.as('shelf') })
		.from(workshops)
		.where(fits(filter))
		.as('shelved')
	const rows = await db
		.select({ shelf: shelved.shelf, count: count() })
		.from(shelved)
		.groupBy(shelved.shelf)
	return new Map(rows.map((row) => [row.shelf, row.count]))
}

/** A page of a shelf: what is soonest first, and of the past what was last. */
export function listShelf(
	db: Db,
	shelf: StaffShelf,
	{ filter, page, now }: { filter: StaffFilter; page: number; now: Date },
) {
	const direction = shelf === 'past' ? desc : asc
	return db
		.select()
		.from(workshops)
		.where(and(isOnShelf(shelf, now), fits(filter)))
		.orderBy(direction(workshops.startsAt), direction(workshops.id))
		.limit(staffPerPage)
		.offset((page - 1) * staffPerPage)
}
