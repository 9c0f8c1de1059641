import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'
import { expect, test } from '#tests/support/database.ts'
import {
	countQueued,
	hurryAfterOutage,
	listNotices,
	listUndelivered,
	oldestQueuedAt,
	queueNotice,
	queueNotices,
	recordAttempt,
	removeSpentJobs,
	renewLostJobs,
	takeNotice,
} from './outbox.server.ts'

const now = new Date('2026-03-02T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const enquiryId = '0b9f8f5e-4a4d-4e0e-9a53-0d6f3a1f2b10'
const reply = {
	kind: 'reply',
	channel: 'email',
	recipient: 'amina@example.com',
	language: 'en',
	enquiryId,
	detail: { token: 'tOkEn', words: 'We came on Tuesday.' },
} as const

async function jobsOf(db: Db, id: string) {
	const { rows } = await db.execute<{
		id: string
		payload: unknown
		max_attempts: number
		priority: number
	}>(sql`
		select jobs.id, payload, max_attempts, priority
		from graphile_worker._private_jobs as jobs where payload->>'noticeId' = ${id} order by id`)
	return rows
}

const changeJob = (db: Db, id: string, change: ReturnType<typeof sql>) =>
	db.execute(
		sql`update graphile_worker._private_jobs set ${change} where payload->>'noticeId' = ${id}`,
	)

test('a queued notice has one job, which holds nothing but its id', async ({ db }) => {
	const id = await queueNotice(db, { ...reply, now })
	expect(await jobsOf(db, id)).toMatchObject([
		{ payload: { noticeId: id }, max_attempts: 25, priority: 0 },
	])
})

test('several are queued at once; a code and an alert go first', async ({ db }) => {
	const code = { ...reply, kind: 'sent_code', detail: { code: '402913' } } as const
	const [first = '', second = ''] = await queueNotices(db, [reply, code], { now })
	expect(await jobsOf(db, first)).toMatchObject([{ priority: 0 }])
	expect(await jobsOf(db, second)).toMatchObject([{ priority: -1 }])
	expect(await queueNotices(db, [], { now })).toEqual([])
})

test('the tries of a notice span more than a day', () => {
	const waits = Array.from({ length: 24 }, (_, index) => Math.exp(Math.min(index + 1, 10)))
	const lastWaits = waits.slice(-5)
	const seconds = (some: number[]) => some.reduce((sum, wait) => sum + wait, 0)
	expect(seconds(waits)).toBeGreaterThan(24 * 3600)
	expect(seconds(lastWaits)).toBeGreaterThan(24 * 3600)
})

test('a notice is listed for staff without its words or tokens', async ({ db }) => {
	const id = await queueNotice(db, { ...reply, now })
	const [listed] = await listNotices(db, enquiryId)
	expect(listed).toMatchObject({ id, status: 'queued', failure: null, createdAt: now })
	expect(JSON.stringify(listed)).not.toMatch(/tOkEn|Tuesday|amina/)
})

test('only what was given up is undelivered', async ({ db }) => {
	const [first = '', second = ''] = await queueNotices(db, [reply, reply], { now })
	await recordAttempt(db, first, { status: 'queued', failure: 'unreachable' }, { now })
	await recordAttempt(db, second, { status: 'failed', failure: 'refused' }, { now })
	expect(await listUndelivered(db, [enquiryId])).toMatchObject([{ id: second, failure: 'refused' }])
	expect(await listUndelivered(db, [])).toEqual([])
})

test('what waits is counted, with the time of the oldest', async ({ db }) => {
	expect(await countQueued(db)).toBe(0)
	expect(await oldestQueuedAt(db)).toBeUndefined()
	await queueNotice(db, { ...reply, now: later(5) })
	const id = await queueNotice(db, { ...reply, now })
	expect(await countQueued(db)).toBe(2)
	expect(await oldestQueuedAt(db)).toEqual(now)
	await recordAttempt(db, id, { status: 'sent' }, { now })
	expect(await oldestQueuedAt(db)).toEqual(later(5))
})

test('a try keeps what the text needs, its end forgets it', async ({ db }) => {
	const [first = '', second = ''] = await queueNotices(db, [reply, reply], { now })
	const rowOf = async (id: string) =>
		(await db.select().from(notices).where(eq(notices.id, id))).at(0)
	await recordAttempt(db, first, { status: 'queued', failure: 'unreachable' }, { now })
	expect(await rowOf(first)).toMatchObject({ detail: reply.detail, attempts: 1 })
	await recordAttempt(db, first, { status: 'sent' }, { now })
	expect(await rowOf(first)).toMatchObject({ detail: {}, attempts: 2, failure: null, sentAt: now })
	await recordAttempt(db, second, { status: 'failed', failure: 'address' }, { now })
	expect(await rowOf(second)).toMatchObject({ detail: {}, status: 'failed', failure: 'address' })
})

test('what is sent stays sent', async ({ db }) => {
	const id = await queueNotice(db, { ...reply, now })
	await recordAttempt(db, id, { status: 'sent' }, { now })
	await recordAttempt(db, id, { status: 'failed', failure: 'fault' }, { now })
	expect(await listNotices(db, enquiryId)).toMatchObject([{ status: 'sent', failure: null }])
	expect(await takeNotice(db, id)).toBe('gone')
})

test('a notice whose job is missing gets one after ten minutes', async ({ db }) => {
	const id = await queueNotice(db, { ...reply, now })
	await db.execute(sql`select graphile_worker.remove_job(${`send_notice:${id}`})`)
	expect(await renewLostJobs(db, { now: later(10) })).toBe(0)
	expect(await renewLostJobs(db, { now: later(10.1) })).toBe(1)
	expect(await jobsOf(db, id)).toHaveLength(1)
	expect(await renewLostJobs(db, { now: later(10.2) })).toBe(0)
})

test('a job held by a worker that died is replaced, and cleared away later', async ({ db }) => {
	const id = await queueNotice(db, { ...reply, now })
	await changeJob(db, id, sql`locked_at = now() - interval '4 seconds', locked_by = 'dead'`)
	expect(await renewLostJobs(db, { now })).toBe(0)
	await changeJob(db, id, sql`locked_at = now() - interval '6 seconds'`)
	expect(await renewLostJobs(db, { now })).toBe(1)
	expect(await jobsOf(db, id)).toHaveLength(2)
	await changeJob(db, id, sql`locked_at = null`)
	await removeSpentJobs(db)
	expect(await jobsOf(db, id)).toHaveLength(1)
})

test('a used-up job of a notice that still waits is replaced', async ({ db }) => {
	const id = await queueNotice(db, { ...reply, now })
	await changeJob(db, id, sql`attempts = max_attempts`)
	expect(await renewLostJobs(db, { now })).toBe(1)
	expect(await renewLostJobs(db, { now })).toBe(0)
})

test('after an outage what was unreachable is hurried, while enough long waits are left', async ({
	db,
}) => {
	const [sent = '', waiting = '', refused = ''] = await queueNotices(db, [reply, reply, reply], {
		now,
	})
	await recordAttempt(db, waiting, { status: 'queued', failure: 'unreachable' }, { now })
	await recordAttempt(db, refused, { status: 'queued', failure: 'refused' }, { now })
	for (const id of [waiting, refused])
		await changeJob(db, id, sql`run_at = now() + interval '1 hour', attempts = 19`)
	expect(await hurryAfterOutage(db, { now: later(5) })).toBe(0)
	await recordAttempt(db, sent, { status: 'sent' }, { now: later(1) })
	expect(await hurryAfterOutage(db, { now: later(6) })).toBe(0)
	expect(await hurryAfterOutage(db, { now: later(5.9) })).toBe(1)
	await changeJob(db, waiting, sql`run_at = now() + interval '1 hour', attempts = 20`)
	expect(await hurryAfterOutage(db, { now: later(5.9) })).toBe(0)
})
