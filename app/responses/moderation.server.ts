import { and, asc, count, desc, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { listAnswers } from '#app/questions/answer.server.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { abuseReports, responseFlags, responses } from '#db/schema/responses.ts'
import { giveBackToCount } from './change-response.server.ts'
import type { ResponseCursor, ResponseFilter } from './moderation.ts'
import { listRedactions } from './publication.server.ts'
import { holdResponse } from './response.server.ts'
import type { DuplicateReason, ResponseChannel } from './response.ts'

export const pageLength = 25

const row = {
	id: responses.id,
	reference: responses.reference,
	channel: responses.channel,
	language: responses.language,
	respondentKind: responses.respondentKind,
	groupName: responses.groupName,
	storedAt: responses.storedAt,
	withdrawnAt: responses.withdrawnAt,
	forgottenAt: responses.forgottenAt,
	mayPublish: responses.mayPublish,
	publication: responses.publication,
	isFlagged: responses.isFlagged,
	isReported: sql<boolean>`exists (${openReports()})`,
}

function openReports() {
	return sql`select 1 from ${abuseReports}
		where ${abuseReports.responseId} = ${responses.id} and ${abuseReports.settledAt} is null`
}

const FILTERS: Record<ResponseFilter, () => SQL | undefined> = {
	all: () => undefined,
	toRead: () => and(eq(responses.mayPublish, true), eq(responses.publication, 'waiting')),
	flagged: () => eq(responses.isFlagged, true),
	reported: () => sql`exists (${openReports()})`,
}

/** The latest first, a page at a time; trials are no responses. */
export async function listResponses(
	db: Db,
	consultationId: string,
	{
		filter,
		channel,
		after,
	}: { filter: ResponseFilter; channel?: ResponseChannel; after?: ResponseCursor },
) {
	const isWithdrawnLeftOut = filter === 'all' ? undefined : isNull(responses.withdrawnAt)
	const rows = await db
		.select(row)
		.from(responses)
		.where(
			and(
				eq(responses.consultationId, consultationId),
				eq(responses.isTrial, false),
				isWithdrawnLeftOut,
				FILTERS[filter](),
				channel && eq(responses.channel, channel),
				after &&
					or(
						lt(responses.storedAt, after.at),
						and(eq(responses.storedAt, after.at), lt(responses.id, after.id)),
					),
			),
		)
		.orderBy(desc(responses.storedAt), desc(responses.id))
		.limit(pageLength + 1)
	const last = rows.length > pageLength ? rows[pageLength - 1] : undefined
	return { rows: rows.slice(0, pageLength), next: last && { at: last.storedAt, id: last.id } }
}
export type ResponseRow = Awaited<ReturnType<typeof listResponses>>['rows'][number]

/** How many responses there are, and how many of them wait to be read for publishing. */
export async function countResponses(db: Db, consultationId: string) {
	const [counted] = await db
		.select({
			received: count(),
			toRead: sql<number>`count(*) filter (where ${FILTERS.toRead()})`.mapWith(Number),
		})
		.from(responses)
		.where(
			and(
				eq(responses.consultationId, consultationId),
				eq(responses.isTrial, false),
				isNull(responses.withdrawnAt),
			),
		)
	return counted ?? { received: 0, toRead: 0 }
}

/** What a moderator needs besides the response and its answers. */
export async function readModeration(db: Db, responseId: string) {
	const flags = await db
		.select({
			reason: responseFlags.reason,
			otherResponseId: responseFlags.otherResponseId,
			otherReference: responses.reference,
			clearedAt: responseFlags.clearedAt,
		})
		.from(responseFlags)
		.innerJoin(responses, eq(responses.id, responseFlags.otherResponseId))
		.where(eq(responseFlags.responseId, responseId))
		.orderBy(asc(responseFlags.reason))
	const reports = await db
		.select()
		.from(abuseReports)
		.where(eq(abuseReports.responseId, responseId))
		.orderBy(asc(abuseReports.reportedAt))
		.limit(50)
	return { flags, reports, redactions: await listRedactions(db, [responseId]) }
}

type Acting = { staffId: string; now: Date }

/** It is somebody else: the flag stays on record, and counts no more. */
export async function clearFlag(
	db: Db,
	responseId: string,
	reason: DuplicateReason,
	{ staffId, now }: Acting,
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const before = await holdResponse(tx, responseId)
		if (!before) return false
		const cleared = await tx
			.update(responseFlags)
			.set({ clearedBy: staffId, clearedAt: now })
			.where(
				and(
					eq(responseFlags.responseId, responseId),
					eq(responseFlags.reason, reason),
					isNull(responseFlags.clearedAt),
				),
			)
			.returning({ reason: responseFlags.reason })
		if (cleared.length === 0) return false
		const [left] = await tx
			.select({ flags: count() })
			.from(responseFlags)
			.where(and(eq(responseFlags.responseId, responseId), isNull(responseFlags.clearedAt)))
		if (left?.flags === 0) {
			await giveBackToCount(tx, before)
			await tx
				.update(responses)
				.set({ isFlagged: false, countedAt: null })
				.where(eq(responses.id, responseId))
		}
		const line = { action: 'response.flag_cleared', staffId, subjectId: responseId } as const
		await recordAudit(tx, { ...line, detail: { reason }, at: now })
		return true
	})
}

export async function settleReports(
	db: Db,
	responseId: string,
	{ staffId, now }: Acting,
): Promise<void> {
	await db.transaction(async (tx) => {
		await tx
			.update(abuseReports)
			.set({ settledBy: staffId, settledAt: now })
			.where(and(eq(abuseReports.responseId, responseId), isNull(abuseReports.settledAt)))
		const line = { action: 'response.report_settled', staffId, subjectId: responseId } as const
		await recordAudit(tx, { ...line, at: now })
	})
}

/**
 * A page of what is published, the latest first, each with its answers and redactions, and by its id
 * where the next page begins, which says nothing of when anybody answered. All as of one moment: a change in between would show new words under what was hidden of the old.
 */
export function listPublished(
	db: Db,
	...which: Parameters<typeof readPublished> extends [Db, ...infer Rest] ? Rest : never
) {
	return db.transaction((tx) => readPublished(tx, ...which), {
		isolationLevel: 'repeatable read',
		accessMode: 'read only',
	})
}

async function readPublished(db: Db, consultationId: string, { after }: { after?: string }) {
	const rows = await db
		.select({
			id: responses.id,
			storedAt: responses.storedAt,
			language: responses.language,
			respondentKind: responses.respondentKind,
			groupName: responses.groupName,
			definitionId: responses.definitionId,
		})
		.from(responses)
		.where(
			and(
				eq(responses.consultationId, consultationId),
				eq(responses.publication, 'published'),
				eq(responses.mayPublish, true),
				eq(responses.isTrial, false),
				isNull(responses.withdrawnAt),
				after === undefined
					? undefined
					: sql`(${responses.storedAt}, ${responses.id}) < (
						select earlier.stored_at, earlier.id from ${responses} as earlier
						where earlier.id = ${after}
					)`,
			),
		)
		.orderBy(desc(responses.storedAt), desc(responses.id))
		.limit(11)
	const shown = rows.slice(0, 10)
	const ids = shown.map(({ id }) => id)
	const answers = new Map((await listAnswers(db, ids)).map((one) => [one.subjectId, one.answers]))
	const hidden = await listRedactions(db, ids)
	const last = rows.length > 10 ? shown.at(-1) : undefined
	return {
		rows: shown.map((one) => ({
			...one,
			answers: answers.get(one.id) ?? {},
			redactions: hidden.filter(({ responseId }) => responseId === one.id),
		})),
		next: last?.id,
	}
}

/** False where the response is not published, and so nobody can have read it. */
export async function reportAbuse(
	db: Db,
	{ responseId, consultationId, words }: Record<'responseId' | 'consultationId' | 'words', string>,
	{ now }: { now: Date },
): Promise<boolean> {
	const [found] = await db
		.select({ id: responses.id })
		.from(responses)
		.where(
			and(
				eq(responses.id, responseId),
				eq(responses.consultationId, consultationId),
				eq(responses.publication, 'published'),
				isNull(responses.withdrawnAt),
			),
		)
	if (!found) return false
	await db.insert(abuseReports).values({ responseId, words, reportedAt: now })
	return true
}
