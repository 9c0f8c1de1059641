import { and, asc, count, desc, eq, inArray, lt, min, ne, sql } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'
import {
	type Notice,
	type NoticeChannel,
	type NoticeDetail,
	type NoticeFailure,
	type NoticeKind,
	noticeAttemptsMax,
} from './notice.ts'

export type NewNotice = {
	kind: NoticeKind
	channel: NoticeChannel
	recipient: string
	language: Language
	enquiryId?: string | null
	caseId?: string | null
	consultationId?: string | null
	responseId?: string | null
	workshopId?: string | null
	bookingId?: string | null
	groupId?: string | null
	detail?: NoticeDetail
}

export const SEND_NOTICE_TASK = 'send_notice'

/** Somebody waits at a screen for a code, and the duty team must not wait behind the rest. */
const PROMPT_KINDS: NoticeKind[] = ['sent_code', 'duty_alert']

/** Longer than a job takes from being taken to locking its notice. */
const heldJobSeconds = 5
const missingJobMinutes = 10
/** Tries that are left to wait in full, so that the tries of a notice span a day in any case. */
const fullWaitsMin = 5

/** Puts a notice in the outbox, with its job, in the transaction of the caller. */
export async function queueNotice(
	db: Db,
	{ now, ...notice }: NewNotice & { now: Date },
): Promise<string> {
	const [id] = await queueNotices(db, [notice], { now })
	if (!id) throw new Error('the notice was not stored')
	return id
}

/** The same for several, in two statements. Returns their ids in the same order. */
export async function queueNotices(
	db: Db,
	added: NewNotice[],
	{ now: createdAt }: { now: Date },
): Promise<string[]> {
	if (added.length === 0) return []
	const rows = added.map((notice) => ({
		...notice,
		id: crypto.randomUUID(),
		detail: notice.detail ?? {},
		createdAt,
	}))
	await db.insert(notices).values(rows)
	await addJobs(db, rows)
	return rows.map(({ id }) => id)
}

async function addJobs(db: Db, jobs: { id: string; kind: NoticeKind }[]) {
	const given = jobs.map(({ id, kind }) => ({ id, priority: PROMPT_KINDS.includes(kind) ? -1 : 0 }))
	await db.execute(sql`
		select count(*) from graphile_worker.add_jobs(array(
			select (
				${SEND_NOTICE_TASK}::text, json_build_object('noticeId', given.id), null, null,
				${noticeAttemptsMax}::int, ${SEND_NOTICE_TASK} || ':' || given.id, given.priority, null
			)::graphile_worker.job_spec
			from json_to_recordset(${JSON.stringify(given)}::json) as given(id uuid, priority int)
		))`)
}

/** What could not be delivered about these enquiries, oldest first. */
export async function listUndelivered(db: Db, enquiryIds: string[]) {
	if (enquiryIds.length === 0) return []
	return db
		.select(shown)
		.from(notices)
		.where(and(eq(notices.status, 'failed'), inArray(notices.enquiryId, enquiryIds)))
		.orderBy(asc(notices.createdAt), asc(notices.id))
}

/** Every notice about an enquiry, newest first, without what it said. */
export function listNotices(db: Db, enquiryId: string) {
	return db
		.select(shown)
		.from(notices)
		.where(eq(notices.enquiryId, enquiryId))
		.orderBy(desc(notices.createdAt), desc(notices.id))
}

const shown = {
	id: notices.id,
	kind: notices.kind,
	channel: notices.channel,
	enquiryId: notices.enquiryId,
	caseId: notices.caseId,
	status: notices.status,
	failure: notices.failure,
	createdAt: notices.createdAt,
	sentAt: notices.sentAt,
}

export async function countQueued(db: Db): Promise<number> {
	const [row] = await db
		.select({ count: count() })
		.from(notices)
		.where(eq(notices.status, 'queued'))
	return row?.count ?? 0
}

export async function oldestQueuedAt(db: Db): Promise<Date | undefined> {
	const [row] = await db
		.select({ at: min(notices.createdAt) })
		.from(notices)
		.where(eq(notices.status, 'queued'))
	return row?.at ?? undefined
}

/**
 * Takes a queued notice for as long as the transaction lasts, which must span the sending: nobody
 * else can take it then, and when the sender dies, the database lets it go at once.
 * 'busy' when somebody has it, 'gone' when nothing is left to send.
 */
export async function takeNotice(db: Db, id: string): Promise<Notice | 'busy' | 'gone'> {
	const isQueued = and(eq(notices.id, id), eq(notices.status, 'queued'))
	const [notice] = await db
		.select({
			id: notices.id,
			kind: notices.kind,
			channel: notices.channel,
			recipient: notices.recipient,
			language: notices.language,
			enquiryId: notices.enquiryId,
			caseId: notices.caseId,
			consultationId: notices.consultationId,
			responseId: notices.responseId,
			workshopId: notices.workshopId,
			bookingId: notices.bookingId,
			groupId: notices.groupId,
			detail: notices.detail,
			createdAt: notices.createdAt,
		})
		.from(notices)
		.where(isQueued)
		.for('update', { skipLocked: true })
	if (notice) return notice
	const [locked] = await db.select({ id: notices.id }).from(notices).where(isQueued)
	return locked ? 'busy' : 'gone'
}

/** How long an address stays with what was sent to it, to tell somebody where it went. */
const recipientKeptDays = 90

/** Forgets where old notices were sent, a bounded number at a time. */
export async function forgetRecipients(db: Db, { now }: { now: Date }): Promise<void> {
	const before = new Date(now.getTime() - recipientKeptDays * 86_400_000)
	const old = db
		.select({ id: notices.id })
		.from(notices)
		.where(
			and(lt(notices.createdAt, before), ne(notices.status, 'queued'), ne(notices.recipient, '')),
		)
		.limit(1000)
	await db.update(notices).set({ recipient: '' }).where(inArray(notices.id, old))
}

/** Notes a try. Once a notice is sent or given up, what only its text needed is forgotten. */
export async function recordAttempt(
	db: Db,
	id: string,
	outcome:
		| { status: 'sent' }
		| { status: 'failed'; failure: NoticeFailure }
		| { status: 'queued'; failure: NoticeFailure },
	{ now }: { now: Date },
): Promise<void> {
	await db
		.update(notices)
		.set({
			status: outcome.status,
			failure: outcome.status === 'sent' ? null : outcome.failure,
			attempts: sql`${notices.attempts} + 1`,
			...(outcome.status === 'sent' && { sentAt: now }),
			...(outcome.status !== 'queued' && { detail: {} }),
		})
		.where(and(eq(notices.id, id), eq(notices.status, 'queued')))
}

/**
 * Gives queued notices a new job where theirs is missing, used up, or held by a worker that died
 * (a living one would hold the notice too). At the start of a worker nobody waits: a job taken in
 * error only finds its notice busy or gone. Returns how many.
 */
export async function renewLostJobs(
	db: Db,
	{ now, heldSeconds = heldJobSeconds }: { now: Date; heldSeconds?: number },
): Promise<number> {
	const missingSince = new Date(now.getTime() - missingJobMinutes * 60_000)
	return db.transaction(async (tx) => {
		const { rows } = await tx.execute<{ id: string; kind: NoticeKind }>(sql`
			select notices.id, notices.kind from notices
			left join graphile_worker.jobs on jobs.key = ${SEND_NOTICE_TASK} || ':' || notices.id
			where notices.status = 'queued' and (
				(jobs.id is null and notices.created_at < ${missingSince.toISOString()}::timestamptz)
				or jobs.locked_at <= now() - ${heldSeconds} * interval '1 second'
				or (jobs.locked_at is null and jobs.attempts >= jobs.max_attempts)
			)
			order by notices.created_at limit 1000
			for update of notices skip locked`)
		if (rows.length > 0) await addJobs(tx, rows)
		return rows.length
	})
}

/**
 * Once a channel delivers again, what found it unreachable need not wait out its pause.
 * Returns how many were hurried.
 */
export async function hurryAfterOutage(db: Db, { now }: { now: Date }): Promise<number> {
	const recently = new Date(now.getTime() - 5 * 60_000).toISOString()
	const { rows } = await db.execute<{ id: string }>(sql`
		select hurried.id from graphile_worker.reschedule_jobs(array(
			select jobs.id from notices
			join graphile_worker.jobs on jobs.key = ${SEND_NOTICE_TASK} || ':' || notices.id
			where notices.status = 'queued' and notices.failure = 'unreachable'
				and jobs.locked_at is null and jobs.run_at > now()
				and jobs.attempts < jobs.max_attempts - ${fullWaitsMin}
				and exists (
					select from notices as sent
					where sent.channel = notices.channel and sent.sent_at > ${recently}::timestamptz
				)
		), run_at => now()) as hurried`)
	return rows.length
}

/** Jobs that were replaced while a dead worker held them are let go after hours, and of no use. */
export async function removeSpentJobs(db: Db): Promise<void> {
	await db.execute(sql`
		select count(*) from graphile_worker.complete_jobs(array(
			select id from graphile_worker.jobs
			where task_identifier = ${SEND_NOTICE_TASK}
				and key is null and locked_at is null and attempts >= max_attempts
		))`)
}
