import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { caseScope, type Viewer } from '#app/staff/viewer.ts'
import type { Db } from '#db/client.server.ts'
import { cases } from '#db/schema/cases.ts'
import {
	type QueueCursor,
	type QueueFilter,
	queuePageLength,
	unreadAfterClosingDays,
} from './queue.ts'

/** Says in SQL that the viewer is the lead contact of an enquiry, which other tables know. */
export type IsLed = (enquiryId: AnyPgColumn) => SQL

type Looking = { isLed: IsLed; now: Date; teamId?: string }

const isOpen = eq(cases.status, 'open')

/** Open, or closed not so long ago that a message about it would be forgotten. */
function isRecent(now: Date) {
	const since = new Date(now.getTime() - unreadAfterClosingDays * 86_400_000)
	return or(isOpen, gte(cases.closedAt, since))
}

/** The same as `canSeeCase`, for queries. */
function isSeenBy(viewer: Viewer, isLed: IsLed) {
	const { ofTeams, asLead } = caseScope(viewer)
	const led = and(eq(cases.isSensitive, false), isLed(cases.enquiryId))
	return asLead ? or(inArray(cases.teamId, ofTeams), led) : inArray(cases.teamId, ofTeams)
}

/**
 * The resident has written, and since then nobody has answered, for whichever need, nor done
 * anything about this one.
 */
const isUnread = sql<boolean>`exists (
	select from case_events as message
	where message.enquiry_id = cases.enquiry_id and message.kind = 'resident_message'
	and not exists (
		select from case_events as since
		where since.enquiry_id = message.enquiry_id and since.id > message.id
		and since.actor = 'staff' and (since.case_id = cases.id or since.kind = 'reply')
	)
)`

function matches(filter: QueueFilter, viewer: Viewer, now: Date) {
	switch (filter) {
		case 'open':
			return isOpen
		case 'mine':
			return and(isOpen, eq(cases.officerId, viewer.staffId))
		case 'overdue':
			return and(isOpen, lt(cases.deadlineAt, now))
		case 'unread':
			return and(isRecent(now), isUnread)
		case 'closed':
			return inArray(cases.status, ['closed', 'withdrawn'])
	}
}

/** Ids of the teams that alone read the enquiry's words; empty when there is no such need. */
const wordsTeamIds = sql<string[]>`array(
	select sensitive.team_id from cases as sensitive
	where sensitive.enquiry_id = cases.enquiry_id and sensitive.is_sensitive
)`

const columns = {
	id: cases.id,
	enquiryId: cases.enquiryId,
	serviceId: cases.serviceId,
	teamId: cases.teamId,
	officerId: cases.officerId,
	status: cases.status,
	outcome: cases.outcome,
	isUrgent: cases.isUrgent,
	isSensitive: cases.isSensitive,
	receivedAt: cases.receivedAt,
	deadlineAt: cases.deadlineAt,
	timescale: cases.timescale,
	closedAt: cases.closedAt,
	isUnread,
	wordsTeamIds,
}

/**
 * A page of the cases that the viewer may see, the first due first; closed ones the other way
 * round. `teamId` narrows it to one team, and never widens it.
 */
export async function listQueue(
	db: Db,
	viewer: Viewer,
	{ filter, after, ...looking }: Looking & { filter: QueueFilter; after?: QueueCursor },
) {
	const isBackwards = filter === 'closed'
	const [past, order] = isBackwards ? [lt, desc] : [gt, asc]
	const rest =
		after &&
		or(
			past(cases.deadlineAt, after.deadlineAt),
			and(eq(cases.deadlineAt, after.deadlineAt), past(cases.id, after.id)),
		)
	// Follows from the above, and is what an index can begin at.
	const from = after && (isBackwards ? lte : gte)(cases.deadlineAt, after.deadlineAt)
	const rows = await db
		.select(columns)
		.from(cases)
		.where(and(isWithin(viewer, looking), matches(filter, viewer, looking.now), from, rest))
		.orderBy(order(cases.deadlineAt), order(cases.id))
		.limit(queuePageLength + 1)
	const page = rows.slice(0, queuePageLength)
	return { rows: page, next: rows.length > queuePageLength ? page.at(-1) : undefined }
}
export type QueueRow = Awaited<ReturnType<typeof listQueue>>['rows'][number]

function isWithin(viewer: Viewer, { isLed, teamId }: Looking) {
	return and(isSeenBy(viewer, isLed), teamId ? eq(cases.teamId, teamId) : undefined)
}

/** How many there are of each kind. Closed ones are left out: they grow without end. */
export async function countQueue(
	db: Db,
	viewer: Viewer,
	looking: Looking,
): Promise<Record<Exclude<QueueFilter, 'closed'>, number>> {
	const { now } = looking
	const countOf = (filter: QueueFilter) =>
		sql<number>`count(*) filter (where ${matches(filter, viewer, now)})`.mapWith(Number)
	const [counts] = await db
		.select({
			open: countOf('open'),
			mine: countOf('mine'),
			overdue: countOf('overdue'),
			unread: countOf('unread'),
		})
		.from(cases)
		.where(and(isWithin(viewer, looking), isRecent(now)))
	return counts ?? { open: 0, mine: 0, overdue: 0, unread: 0 }
}
