import type { CronItem, JobHelpers, TaskList } from 'graphile-worker'
import type { i18n } from 'i18next'
import type { Language } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { parseEmailAddress, parsePhone } from './address.ts'
import { type Delivery, isPastUse, type Notice } from './notice.ts'
import { type NoticeFacts, renderNotice, renderTextMessage } from './notice-text.ts'
import {
	hurryAfterOutage,
	recordAttempt,
	removeSpentJobs,
	renewLostJobs,
	SEND_NOTICE_TASK,
	takeNotice,
} from './outbox.server.ts'
import type { Mailer } from './smtp.server.ts'
import type { Texter } from './text-message.server.ts'

/** What the council does by the clock: `cron` is five fields in UTC, `run` is safe to repeat. */
export type Housekeeping = { name: string; cron: string; run: (now: Date) => Promise<unknown> }

export type WorkerTasks = {
	list: TaskList
	crons: CronItem[]
	/** Takes up what an earlier worker left when it died; at the start of a worker. */
	recover: () => Promise<void>
}

type Sending = {
	db: Db
	mailer: Mailer
	/** Not there: the council sends no text messages. */
	texter?: Texter
	/** Reads what the notice is about, within the transaction that it is given. */
	gatherFacts: (db: Db, notice: Notice) => Promise<NoticeFacts>
	translatorFor: (language: Language) => i18n
	clock?: () => Date
	log?: (entry: Record<string, unknown>) => void
}

const RECONCILE_TASK = 'reconcile_notices'

/** Everything the worker does: sending notices, and the housekeeping it is given. */
export function makeTasks({
	housekeeping = [],
	...sending
}: Sending & { housekeeping?: Housekeeping[] }): WorkerTasks {
	const { db, clock = () => new Date(), log = logLine } = sending
	const renew = async (options?: { heldSeconds: number }) => {
		const renewed = await renewLostJobs(db, { now: clock(), ...options })
		if (renewed > 0) log({ event: 'notices.jobs_renewed', count: renewed })
	}
	const reconcile = async () => {
		await renew()
		await hurryAfterOutage(db, { now: clock() })
		await removeSpentJobs(db)
	}
	const chores: Housekeeping[] = [
		{ name: RECONCILE_TASK, cron: '* * * * *', run: reconcile },
		...housekeeping,
	]
	return {
		list: {
			[SEND_NOTICE_TASK]: (payload: unknown, { job }: JobHelpers) =>
				sendNotice({ ...sending, clock, log }, (payload as { noticeId: string }).noticeId, {
					isLastTry: job.attempts >= job.max_attempts,
				}),
			...Object.fromEntries(
				chores.map(({ name, run }) => [name, () => doChore(name, () => run(clock()), log)]),
			),
		},
		// Before everything else, so that a backlog of mail holds no housekeeping up; and no second
		// try, for the next turn comes anyway.
		crons: chores.map(({ name, cron }) => ({
			task: name,
			match: cron,
			options: { priority: -10, maxAttempts: 1, jobKey: name },
		})),
		recover: () => renew({ heldSeconds: 0 }),
	}
}

/**
 * Sends one notice. The row is locked from before the sending until its end is noted, in one
 * transaction: two workers never send the same one, and a worker that dies leaves it free at once.
 * Throws (codes, never words) when the job is to be tried again.
 */
async function sendNotice(
	sending: Required<Omit<Sending, 'texter'>> & Pick<Sending, 'texter'>,
	noticeId: string,
	{ isLastTry }: { isLastTry: boolean },
): Promise<void> {
	const { db, clock, log } = sending
	const tried = await db
		.transaction(async (tx) => {
			const notice = await takeNotice(tx, noticeId)
			if (notice === 'gone') return undefined
			if (notice === 'busy') return { again: 'busy' }
			const delivery = await deliver(sending, tx, notice)
			return record(tx, noticeId, delivery, { isLastTry, now: clock() })
		})
		.catch(async (error: unknown) => {
			log({ event: 'notice.fault', noticeId, ...describe(error) })
			const fault = { ok: false, failure: 'fault', isFinal: false } as const
			return record(db, noticeId, fault, { isLastTry, now: clock() })
		})
	if (tried?.gaveUp) log({ event: 'notice.failed', noticeId, failure: tried.gaveUp })
	// The worker tries it again, after a pause that grows.
	if (tried?.again) throw new Error(tried.again)
}

async function deliver(
	{ mailer, texter, gatherFacts, translatorFor, clock }: Parameters<typeof sendNotice>[0],
	tx: Db,
	notice: Notice,
): Promise<Delivery> {
	if (isPastUse(notice, clock())) return { ok: false, failure: 'unreachable', isFinal: true }
	const address =
		notice.channel === 'email' ? parseEmailAddress(notice.recipient) : parsePhone(notice.recipient)
	if (!address.ok) return { ok: false, failure: 'address', isFinal: true }

	const facts = await gatherFacts(tx, notice)
	const t = translatorFor(notice.language).getFixedT(notice.language, 'notices')
	const { id: noticeId, language } = notice
	const recipient = address.value
	if (notice.channel === 'email') {
		const { calendar } = facts
		const mail = { noticeId, recipient, language, calendar, ...renderNotice(t, notice, facts) }
		return mailer.send(mail)
	}
	if (!texter) return { ok: false, failure: 'unreachable', isFinal: true }
	return texter.send({ noticeId, recipient, text: renderTextMessage(t, notice, facts) })
}

type Tried = { again?: string; gaveUp?: string }

async function record(
	db: Db,
	noticeId: string,
	delivery: Delivery,
	{ isLastTry, now }: { isLastTry: boolean; now: Date },
): Promise<Tried> {
	if (delivery.ok) {
		await recordAttempt(db, noticeId, { status: 'sent' }, { now })
		return {}
	}
	const { failure } = delivery
	const isGivenUp = delivery.isFinal || isLastTry
	const status = isGivenUp ? 'failed' : 'queued'
	await recordAttempt(db, noticeId, { status, failure }, { now })
	return isGivenUp ? { gaveUp: failure } : { again: failure }
}

async function doChore(
	name: string,
	run: () => Promise<unknown>,
	log: (entry: Record<string, unknown>) => void,
): Promise<void> {
	try {
		await run()
	} catch (error) {
		log({ event: 'chore.fault', name, ...describe(error) })
		throw new Error('fault')
	}
}

/** Where an error comes from. Its message is left out: a failed query's holds what was asked. */
function describe(error: unknown): { error: string; code?: string; at?: string[] } {
	if (!(error instanceof Error)) return { error: typeof error }
	const code = (error.cause as { code?: string } | undefined)?.code
	const at = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
	return { error: error.name, code, at: at.slice(0, 3).map((line) => line.trim()) }
}

function logLine(entry: Record<string, unknown>) {
	console.error(JSON.stringify(entry))
}
