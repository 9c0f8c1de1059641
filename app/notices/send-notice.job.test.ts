import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { translatorFor } from '#app/web/i18n.server.ts'
import { readMail } from '#bin/mail-message.ts'
import { type MailSink, startMailSink } from '#bin/mail-sink.ts'
import { startWorker } from '#bin/work.ts'
import { connect } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'
import { ownDatabase } from '#tests/support/own-database.ts'
import type { Notice } from './notice.ts'
import type { NoticeFacts } from './notice-text.ts'
import { type NewNotice, queueNotice } from './outbox.server.ts'
import { type Housekeeping, makeTasks } from './send-notice.job.ts'
import { makeMailer } from './smtp.server.ts'
import { makeTexter } from './text-message.server.ts'

// The worker needs what is committed.
const own = ownDatabase({ connectionsMax: 12 })
const publicUrl = 'https://front.larkhithe.example'

let sink: MailSink
let folder: string
const running: { stop: () => unknown }[] = []

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'notices-'))
	sink = await startMailSink({ smtpPort: 0, httpPort: 0, folder })
	await own.db.delete(notices)
	await own.db.execute(sql`delete from graphile_worker._private_jobs`)
})
afterEach(async () => {
	for (const part of running.splice(0).reverse()) await part.stop()
	await sink.stop()
	await rm(folder, { recursive: true })
})

const reply: NewNotice = {
	kind: 'reply',
	channel: 'email',
	recipient: 'amina@example.com',
	language: 'en',
	detail: { token: 'tOkEn', words: 'We came on Tuesday.' },
}

const factsOf = async (): Promise<NoticeFacts> => ({
	council: { name: 'Larkhithe Council', phone: '01632 960 001', url: 'https://larkhithe.example' },
	publicUrl,
	reference: 'K7QD-93XT',
	needs: [
		{
			serviceName: 'Missed bin',
			teamName: 'Waste team',
			whyText: 'The waste team looks after bins.',
			deadlineText: 'Friday 13 March 2026',
			countedText: '10 working days',
			isSensitive: false,
		},
	],
})

type Change = {
	smtpUrl?: string
	gatherFacts?: (db: unknown, notice: Notice) => Promise<NoticeFacts>
	housekeeping?: Housekeeping[]
	log?: (entry: Record<string, unknown>) => void
}

async function work({ smtpUrl = sink.smtpUrl, ...change }: Change = {}) {
	const from = { name: 'Larkhithe Council', address: 'front@larkhithe.example' }
	const mailer = makeMailer({ smtpUrl, from, publicUrl })
	const texter = makeTexter({ url: sink.textsUrl, token: 'secret' })
	const { db, pool } = own
	const log = () => {}
	const tasks = makeTasks({
		...{ db, mailer, texter, gatherFacts: factsOf, translatorFor, log },
		...change,
	})
	running.push({ stop: () => mailer.close() }, await startWorker({ pool, tasks }))
}

async function queue(change: Partial<NewNotice> = {}, now = new Date()) {
	return own.db.transaction((tx) => queueNotice(tx, { ...reply, ...change, now }))
}

async function rowOf(id: string) {
	const [row] = await own.db.select().from(notices).where(eq(notices.id, id))
	return row
}

const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 15_000, interval: 50 })
const isSent = (id: string) =>
	until(async () => expect(await rowOf(id)).toMatchObject({ status: 'sent', detail: {} }))
const hasFailed = (id: string, failure: string) =>
	until(async () =>
		expect(await rowOf(id)).toMatchObject({ status: 'failed', failure, detail: {} }),
	)

/** Ends the pause after a failed try. */
async function hurry() {
	await until(async () => {
		const { rowCount } = await own.db.execute(
			sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`,
		)
		expect(rowCount).toBe(1)
	})
	await own.db.execute(sql`select pg_notify('jobs:insert', '{"r":1,"count":1}')`)
}

/** A server of mail that answers as told; `takes` counts what it took. */
async function startServer(refuse: { code?: number; at?: 'recipient' | 'mail' | 'sender' }) {
	const taken: string[] = []
	const refusal = () =>
		refuse.code ? Object.assign(new Error('No <amina>'), { responseCode: refuse.code }) : null
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		closeTimeout: 100,
		onMailFrom: (_address, _session, done) => done(refuse.at === 'sender' ? refusal() : null),
		onRcptTo: (_address, _session, done) => done(refuse.at === 'recipient' ? refusal() : null),
		onData(stream, _session, done) {
			let mail = ''
			stream.on('data', (chunk) => {
				mail += chunk
			})
			stream.on('end', () => {
				if (refuse.at !== 'mail' || !refuse.code) taken.push(mail)
				done(refuse.at === 'mail' ? refusal() : null)
			})
		},
	})
	server.on('error', () => {})
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve)
	})
	const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
	running.push({ stop })
	const { port } = server.server.address() as AddressInfo
	return { smtpUrl: `smtp://127.0.0.1:${port}`, taken }
}

test('a notice is sent once, with the headers of an automatic mail', async () => {
	await work()
	const id = await queue()
	await isSent(id)
	const [mail, ...others] = sink.messages()
	expect(others).toEqual([])
	expect(mail).toMatchObject({
		recipients: ['amina@example.com'],
		messageId: `<${id}@front.larkhithe.example>`,
		from: 'Larkhithe Council <front@larkhithe.example>',
		subject: 'Your enquiry K7QD-93XT: there is a reply',
		language: 'en',
	})
	expect(mail?.headers).toContainEqual(['auto-submitted', 'auto-generated'])
	expect(mail?.text).toContain('> We came on Tuesday.')
	expect(mail?.html).toContain('We came on Tuesday.')
})

test('an Arabic notice arrives as it was written', async () => {
	await work()
	await isSent(await queue({ language: 'ar' }))
	const [mail] = sink.messages()
	expect(mail).toMatchObject({ language: 'ar', subject: 'طلبك K7QD-93XT: وصلك رد' })
	expect(mail?.text).toContain(`${publicUrl}/ar/follow/link/tOkEn`)
})

test('what a calendar can take in goes with the mail as a file', async () => {
	const content = 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nSUMMARY:حديقة\r\nEND:VCALENDAR\r\n'
	const calendar = { method: 'PUBLISH', content } as const
	const { smtpUrl, taken } = await startServer({})
	await work({ smtpUrl, gatherFacts: async () => ({ ...(await factsOf()), calendar }) })
	await isSent(await queue())
	const raw = taken[0] ?? ''
	expect(raw).toMatch(/text\/calendar; charset=utf-8;\s+method=PUBLISH/)
	expect(raw).toMatch(/attachment;\s+filename=session\.ics/)
	const mail = readMail(Buffer.from(raw))
	expect(mail.calendar).toBe(content.replaceAll('\r\n', '\n').trimEnd())
	expect(mail.text).toContain('> We came on Tuesday.')
	expect(mail.html).toContain('We came on Tuesday.')
})

test('a text message goes to the gateway, with the id of its notice', async () => {
	await work()
	const id = await queue({ channel: 'text', recipient: '07700 900 982' })
	await isSent(id)
	expect(sink.messages()).toMatchObject([
		{ channel: 'text', recipients: ['+447700900982'], messageId: id },
	])
})

test('what is rolled back is never sent', async () => {
	await work()
	await own.db
		.transaction(async (tx) => {
			await queueNotice(tx, { ...reply, now: new Date() })
			throw new Error('undone')
		})
		.catch(() => {})
	await isSent(await queue())
	expect(sink.messages()).toHaveLength(1)
})

test('many notices and two workers make one mail each', async () => {
	await work()
	await work()
	const ids = await Promise.all(Array.from({ length: 40 }, () => queue()))
	await Promise.all(ids.map(isSent))
	const sent = sink.messages().map(({ messageId }) => messageId)
	expect(sent.sort()).toEqual(ids.map((id) => `<${id}@front.larkhithe.example>`).sort())
})

test('while the server is away a notice waits, and is sent when it is back', async () => {
	const { smtpPort, ...rest } = {
		smtpPort: Number(new URL(sink.smtpUrl).port),
		httpPort: 0,
		folder,
	}
	const { smtpUrl } = sink
	await sink.stop()
	await work({ smtpUrl })
	const id = await queue()
	await until(async () =>
		expect(await rowOf(id)).toMatchObject({
			status: 'queued',
			failure: 'unreachable',
			detail: reply.detail,
		}),
	)
	sink = await startMailSink({ smtpPort, ...rest })
	await hurry()
	await isSent(id)
	expect(sink.messages()).toMatchObject([{ messageId: `<${id}@front.larkhithe.example>` }])
	expect((await rowOf(id))?.attempts).toBeGreaterThan(1)
})

test.for(['recipient', 'mail'] as const)(
	'a server that refuses the %s for good is not asked again',
	async (at) => {
		const { smtpUrl, taken } = await startServer({ code: 550, at })
		const log = vi.fn()
		await work({ smtpUrl, log })
		const id = await queue()
		await hasFailed(id, 'refused')
		expect(taken).toEqual([])
		expect(await rowOf(id)).toMatchObject({ attempts: 1, sentAt: null })
		expect(log.mock.calls).toEqual([[{ event: 'notice.failed', noticeId: id, failure: 'refused' }]])
		await until(async () => {
			const { rows } = await own.db.execute(sql`select from graphile_worker._private_jobs`)
			expect(rows).toHaveLength(0)
		})
	},
)

test.for([
	[450, 'recipient', 'refused'],
	[451, 'mail', 'refused'],
	[550, 'sender', 'unreachable'],
] as const)('after %i for the %s the notice is tried again', async ([code, at, failure]) => {
	const refuse: { code?: number; at: typeof at } = { code, at }
	const { smtpUrl, taken } = await startServer(refuse)
	await work({ smtpUrl })
	const id = await queue()
	await until(async () => expect(await rowOf(id)).toMatchObject({ status: 'queued', failure }))
	refuse.code = undefined
	await hurry()
	await isSent(id)
	expect(taken).toHaveLength(1)
})

test('the last try ends in a failure that staff can see', async () => {
	const { smtpUrl } = await startServer({ code: 450, at: 'recipient' })
	const id = await queue()
	await own.db.execute(sql`update graphile_worker._private_jobs set attempts = 24`)
	await work({ smtpUrl })
	await hasFailed(id, 'refused')
})

test.for([
	['"a@evil.test x"@ok.test', 'email'],
	['a@ok.test,b@evil.test', 'email'],
	['a@ok.test\r\nBcc: b@evil.test', 'email'],
	['020 7946', 'text'],
] as const)('%j is nobody we send to', async ([recipient, channel]) => {
	await work()
	await hasFailed(await queue({ recipient, channel }), 'address')
	expect(sink.messages()).toEqual([])
})

test('a code that can no longer be used is not sent', async () => {
	await work()
	const code: Partial<NewNotice> = { kind: 'sent_code', detail: { code: '402913' } }
	const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
	await hasFailed(await queue(code, minutesAgo(15)), 'unreachable')
	await isSent(await queue(code, minutesAgo(14)))
	expect(sink.messages()).toHaveLength(1)
})

test('line breaks in any fact make no header and no recipient', async () => {
	const nasty = 'x\r\nBcc: b@evil.test\r\n\r\nX-Extra: 1'
	const gatherFacts = async (): Promise<NoticeFacts> => {
		const facts = await factsOf()
		return { ...facts, reference: nasty, council: { name: nasty, phone: nasty, url: nasty } }
	}
	await work({ gatherFacts })
	await isSent(await queue({ detail: { words: nasty, token: nasty } }))
	const [mail, ...others] = sink.messages()
	expect(others).toEqual([])
	expect(mail?.recipients).toEqual(['amina@example.com'])
	const names = mail?.headers.map(([name]) => name)
	expect(names).not.toContain('bcc')
	expect(names).not.toContain('x-extra')
})

test('a notice that cannot be written holds nothing up, and nothing of it is logged', async () => {
	const logged: string[] = []
	const gatherFacts = async (_db: unknown, notice: Notice) => {
		if (notice.kind === 'closed') await own.db.execute(sql`select ${'amina@example.com'}::int`)
		return factsOf()
	}
	await work({ gatherFacts, log: (entry) => logged.push(JSON.stringify(entry)) })
	const poison = await queue({ kind: 'closed' })
	const others = await Promise.all(Array.from({ length: 10 }, () => queue()))
	await Promise.all(others.map(isSent))
	await until(async () =>
		expect(await rowOf(poison)).toMatchObject({ status: 'queued', failure: 'fault' }),
	)
	const { rows } = await own.db.execute(sql`select last_error from graphile_worker._private_jobs`)
	expect(rows).toEqual([{ last_error: 'fault' }])
	expect(logged[0]).toContain('22P02')
	expect(logged.join()).not.toMatch(/amina|Tuesday/)
})

test('what a worker held when it died is taken up by the next', async () => {
	const id = await queue()
	await own.db.execute(
		sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead', attempts = 1`,
	)
	await work()
	await isSent(id)
	expect(sink.messages()).toHaveLength(1)
})

test('a notice that somebody is sending is left to them', async () => {
	const id = await queue()
	await own.db.transaction(async (tx) => {
		await tx.select().from(notices).where(eq(notices.id, id)).for('update')
		await work()
		await until(async () => {
			const { rows } = await own.db.execute(
				sql`select last_error from graphile_worker._private_jobs`,
			)
			expect(rows).toEqual([{ last_error: 'busy' }])
		})
		expect(sink.messages()).toEqual([])
	})
	await hurry()
	await isSent(id)
	expect(sink.messages()).toHaveLength(1)
})

test('housekeeping is scheduled, and runs with the time', async () => {
	const run = vi.fn(async (_now: Date) => {})
	await work({ housekeeping: [{ name: 'forget_old', cron: '17 3 * * *', run }] })
	await until(async () => {
		const { rows } = await own.db.execute(
			sql`select identifier from graphile_worker._private_known_crontabs order by identifier`,
		)
		expect(rows).toEqual([{ identifier: 'forget_old' }, { identifier: 'reconcile_notices' }])
	})
	await own.db.execute(sql`select graphile_worker.add_job('forget_old')`)
	await until(() => expect(run).toHaveBeenCalledOnce())
	expect(run.mock.calls[0]?.[0]).toBeInstanceOf(Date)
	await own.db.execute(sql`select graphile_worker.add_job('reconcile_notices')`)
	await until(async () => {
		const { rows } = await own.db.execute(sql`select from graphile_worker._private_jobs`)
		expect(rows).toHaveLength(0)
	})
})

test('a worker whose connections are cut goes on', async () => {
	await work()
	await isSent(await queue())
	const cutter = connect(own.url, { connectionsMax: 1 })
	await cutter.db.execute(
		sql`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and pid <> pg_backend_pid()`,
	)
	await cutter.close()
	const id = await until(() => queueNotice(own.db, { ...reply, now: new Date() }))
	await isSent(id)
	expect(sink.messages()).toHaveLength(2)
})
