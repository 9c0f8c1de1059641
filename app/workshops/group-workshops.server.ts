import { and, asc, desc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { workshops } from '#db/schema/workshops.ts'

const shownMax = 20
const linkableMax = 300

const shown = {
	id: workshops.id,
	slug: workshops.slug,
	title: workshops.title,
	startsAt: workshops.startsAt,
}

/** What comes next that a group can book: open to all, of a place, or for groups, where none is named or it is. */
export function listForGroup(db: Db, groupId: string, { now }: { now: Date }) {
	return db
		.select(shown)
		.from(workshops)
		.where(
			and(
				eq(workshops.status, 'published'),
				eq(workshops.allowsGroups, true),
				gt(workshops.startsAt, now),
				or(isNull(workshops.bookingOpensAt), lte(workshops.bookingOpensAt, now)),
				or(isNull(workshops.bookingClosesAt), gt(workshops.bookingClosesAt, now)),
				or(
					inArray(workshops.invited, ['open', 'place']),
					and(
						eq(workshops.invited, 'group'),
						sql`(${groupId}::uuid = any(${workshops.invitedGroupIds}) or cardinality(${workshops.invitedGroupIds}) = 0)`,
					),
				),
			),
		)
		.orderBy(asc(workshops.startsAt), asc(workshops.id))
		.limit(shownMax)
}

/** For staff, to say what came of a proposal, drafts too: the next first, then past ones, the latest first. */
export function listLinkable(db: Db, { now }: { now: Date }) {
	const at = now.toISOString()
	return db
		.select({ id: workshops.id, title: workshops.title, startsAt: workshops.startsAt })
		.from(workshops)
		.where(inArray(workshops.status, ['draft', 'published']))
		.orderBy(
			sql`case when ${workshops.startsAt} > ${at}::timestamptz then ${workshops.startsAt} end nulls last`,
			desc(workshops.startsAt),
			desc(workshops.id),
		)
		.limit(linkableMax)
}
