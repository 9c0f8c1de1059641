import { and, asc, desc, eq, exists, gte, inArray, lte, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Timescale } from '#app/triage/timescale.ts'
import type { Db } from '#db/client.server.ts'
import { caseEvents, cases } from '#db/schema/cases.ts'
import type { EventDetail, EventKind, Outcome } from './case.ts'

export type NewCase = {
	id: string
	number: number
	serviceId: string
	definitionId: string
	teamId: string
	isUrgent: boolean
	isSensitive: boolean
	deadlineAt: Date
	timescale: Timescale
}

/** Opens the cases of an enquiry, with nothing left to say about them later but events. */
export async function openCases(
	db: Db,
	enquiryId: string,
	rows: NewCase[],
	{ receivedAt }: { receivedAt: Date },
): Promise<void> {
	await db.insert(cases).values(rows.map((row) => ({ ...row, enquiryId, receivedAt })))
}

export type Actor = { by: 'resident' } | { by: 'system' } | { by: 'staff'; staffId: string }

export type NewEvent = {
	enquiryId: string
	caseId?: string
	kind: EventKind
	actor: Actor
	words?: string
	detail?: EventDetail
	at: Date
}

export async function recordEvents(db: Db, events: NewEvent[]): Promise<void> {
	const rows = events.map(({ actor, ...event }) => ({
		...event,
		actor: actor.by,
		staffId: actor.by === 'staff' ? actor.staffId : null,
	}))
	await db.insert(caseEvents).values(rows)
}

export type Case = typeof cases.$inferSelect

/** Locked until the transaction ends, so that two people do not decide about it at once. */
export async function lockCase(db: Db, id: string): Promise<Case | undefined> {
	const [found] = await db.select().from(cases).where(eq(cases.id, id)).for('update')
	return found
}

export async function findCase(db: Db, id: string): Promise<Case | undefined> {
	const [found] = await db.select().from(cases).where(eq(cases.id, id))
	return found
}

export function listCases(db: Db, enquiryIds: string[]): Promise<Case[]> {
	return db
		.select()
		.from(cases)
		.where(inArray(cases.enquiryId, enquiryIds))
		.orderBy(asc(cases.enquiryId), asc(cases.number))
}

/** What happened with an enquiry, oldest first; the newest `limit` of it when there is more. */
export async function listEvents(db: Db, enquiryId: string, { limit = 500 } = {}) {
	const newest = db
		.select()
		.from(caseEvents)
		.where(eq(caseEvents.enquiryId, enquiryId))
		.orderBy(sql`${caseEvents.id} desc`)
		.limit(limit)
		.as('newest')
	return db.select().from(newest).orderBy(asc(newest.id))
}
export type CaseEvent = Awaited<ReturnType<typeof listEvents>>[number]

/** The last thing that the staff did about a case, or the resident about an enquiry. */
export async function findLastEvent(db: Db, about: { caseId: string } | { enquiryId: string }) {
	const condition =
		'caseId' in about
			? and(eq(caseEvents.caseId, about.caseId), eq(caseEvents.actor, 'staff'))
			: and(eq(caseEvents.enquiryId, about.enquiryId), eq(caseEvents.actor, 'resident'))
	const [event] = await db
		.select()
		.from(caseEvents)
		.where(condition)
		.orderBy(desc(caseEvents.id))
		.limit(1)
	return event
}

/** Says, in a query over rows that name an enquiry, that something was said or done since. */
export function hasEventSince(db: Db, since: Date) {
	return (enquiryId: AnyPgColumn) =>
		exists(
			db
				.select({ one: sql`1` })
				.from(caseEvents)
				.where(and(eq(caseEvents.enquiryId, enquiryId), gte(caseEvents.at, since))),
		)
}

/** The last hand-over of a case up to a moment. */
export async function findHandOver(db: Db, caseId: string, { until }: { until: Date }) {
	const [event] = await db
		.select()
		.from(caseEvents)
		.where(
			and(
				eq(caseEvents.caseId, caseId),
				eq(caseEvents.kind, 'handed_over'),
				lte(caseEvents.at, until),
			),
		)
		.orderBy(desc(caseEvents.id))
		.limit(1)
	return event
}

export async function setOfficer(db: Db, caseId: string, officerId: string | null): Promise<void> {
	await db.update(cases).set({ officerId }).where(eq(cases.id, caseId))
}

export async function moveCase(
	db: Db,
	caseId: string,
	{ teamId, deadlineAt, timescale }: { teamId: string; deadlineAt: Date; timescale: Timescale },
): Promise<void> {
	await db
		.update(cases)
		.set({ teamId, officerId: null, deadlineAt, timescale })
		.where(eq(cases.id, caseId))
}

/** False when it was not open any more. */
export async function closeCase(
	db: Db,
	caseId: string,
	{ outcome, now }: { outcome: Outcome; now: Date },
): Promise<boolean> {
	const closed = await db
		.update(cases)
		.set({ status: 'closed', outcome, closedAt: now })
		.where(and(eq(cases.id, caseId), eq(cases.status, 'open')))
		.returning({ id: cases.id })
	return closed.length === 1
}

/** Withdraws what is still open of an enquiry; gives the ids of the cases. */
export async function withdrawOpenCases(
	db: Db,
	enquiryId: string,
	{ now }: { now: Date },
): Promise<string[]> {
	const rows = await db
		.update(cases)
		.set({ status: 'withdrawn', closedAt: now })
		.where(and(eq(cases.enquiryId, enquiryId), eq(cases.status, 'open')))
		.returning({ id: cases.id })
	return rows.map(({ id }) => id)
}

/**
 * Of enquiries that are forgotten: what was said in their events goes, that it was said stays. The
 * application may not change events; the database's own function does, and only for these.
 */
export async function forgetEventWords(db: Db, enquiryIds: string[]): Promise<void> {
	await db.execute(sql`select forget_event_words(${sql.param(enquiryIds)}::uuid[])`)
}
