import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { readEnvironment } from '#app/web/env.server.ts'
import { type MailSink, startMailSink } from '#bin/mail-sink.ts'
import { type OpenDatabase, openDatabase } from '#bin/open-database.ts'
import { postcodes } from '#db/demo/postcodes.ts'
import { findPort, spawnOwn, stopOwn, untilReady } from '#tests/bench/own-server.ts'
import { makeClient } from '#tests/bench/resident.ts'
import { type History, judge } from './history.ts'
import { type Crowd, gather } from './residents.ts'
import { readStored } from './stored.ts'

const minutesMax = 9.5
const readySecondsMax = 60
const drainSecondsMax = 60
const quietPostcodes = postcodes
	.filter(({ edgeKm }) => edgeKm > 0.05)
	.map(({ postcode }) => postcode)

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '50' },
		residents: { type: 'string', default: '2000' },
	},
})
const killsMax = Number(values.kills)
const residentsMax = Number(values.residents)

type Site = { folder: string; port: number; start: () => Promise<ChildProcess> }

/** The whole of `npm start` in a folder of its own; the mail sink is here, so that it lives on. */
function makeSite(folder: string, port: number, smtpUrl: string): Site {
	const environment = {
		DATA_DIR: folder,
		PORT: String(port),
		SMTP_URL: smtpUrl,
		TRUST_PROXY: '1',
	}
	const start = async () => {
		const server = spawnOwn('bin/start.ts', { environment, log: join(folder, 'server.log') })
		await untilReady(server, port, readySecondsMax)
		return server
	}
	return { folder, port, start }
}

function postmasterOf(folder: string): string | undefined {
	const path = join(folder, 'postgres/postmaster.pid')
	return existsSync(path) ? readFileSync(path, 'utf8').split('\n')[0] : undefined
}

type Kills = { count: number; restartSeconds: number[]; takenUp: number }

/** Kills the server at random moments, spread over what the residents still have to do. */
async function killOften(site: Site, first: ChildProcess, crowd: Crowd, endsAt: number) {
	const kills: Kills = { count: 0, restartSeconds: [], takenUp: 0 }
	let server = first
	while (kills.count < killsMax && Date.now() < endsAt) {
		const share = crowd.remaining() / (killsMax - kills.count)
		const target = crowd.answered() + Math.random() * 1.6 * share
		const latest = Date.now() + 10_000
		while (crowd.answered() < target && Date.now() < latest) await setTimeout(3)
		if (server.exitCode !== null) throw new Error(`the server ended by itself, see ${site.folder}`)
		const postmaster = postmasterOf(site.folder)
		const ended = once(server, 'exit')
		server.kill('SIGKILL')
		await ended
		const killedAt = performance.now()
		server = await site.start()
		kills.count++
		kills.restartSeconds.push((performance.now() - killedAt) / 1000)
		if (postmaster && postmasterOf(site.folder) === postmaster) kills.takenUp++
		process.stderr.write(`killed ${kills.count} times, ${crowd.remaining()} requests to go\n`)
	}
	return { kills, server }
}

/** Waits until the outbox is empty, and no more mail comes in. */
async function drain({ pool }: OpenDatabase, sink: MailSink): Promise<number> {
	const endsAt = Date.now() + drainSecondsMax * 1000
	for (let before = -1; ; ) {
		const { rows } = await pool.query(
			`select count(*)::int as left from notices where status = 'queued'`,
		)
		const count = sink.messages().length
		if ((rows[0].left === 0 && count === before) || Date.now() > endsAt) return rows[0].left
		before = count
		await setTimeout(1_000)
	}
}

async function chaos() {
	const folder = `.data/chaos-${process.pid}`
	mkdirSync(folder, { recursive: true, mode: 0o711 })
	const port = await findPort()
	const mail = { folder: join(folder, 'mail'), messagesMax: 100_000 }
	const sink = await startMailSink({ smtpPort: 0, httpPort: 0, ...mail })
	const site = makeSite(folder, port, sink.smtpUrl)
	const startedAt = new Date()
	const endsAt = startedAt.getTime() + minutesMax * 60_000
	const history: History = { attempted: new Set(), confirmed: new Map() }

	const first = await site.start()
	const client = makeClient(port, { connectionsMax: Number.POSITIVE_INFINITY })
	const wishes = { count: residentsMax, postcodes: quietPostcodes, history, endsAt }
	const crowd = gather(client, wishes)
	while (crowd.underWay() > 0 && Date.now() < endsAt) await setTimeout(100)
	process.stderr.write(`${residentsMax} residents are on their way\n`)
	crowd.release()
	const { kills, server } = await killOften(site, first, crowd, endsAt)
	const { failed, retries } = await crowd.ended
	client.close()

	const environment = readEnvironment({ DATA_DIR: folder })
	const database = await openDatabase({ environment, name: 'front-door-chaos' })
	const queued = await drain(database, sink)
	const { stored, noticeIds } = await readStored(database.pool, startedAt)
	await database.close()
	const messageIds = sink.messages().map(({ messageId }) => messageId)
	const stopMilliseconds = await stopOwn(server)
	await sink.stop()
	const verdict = judge(history, stored, { messageIds, noticeIds })
	const isStopped = postmasterOf(folder) === undefined
	const isSound = report({
		kills,
		verdict,
		history,
		failed,
		retries,
		queued,
		isStopped,
		stopMilliseconds,
	})
	if (isSound) rmSync(folder, { recursive: true })
	else console.log(`\nThe data folder is kept: ${folder}`)
	process.exitCode = isSound ? 0 : 1
}

function report(found: {
	kills: Kills
	verdict: ReturnType<typeof judge>
	history: History
	failed: string[]
	retries: number
	queued: number
	isStopped: boolean
	stopMilliseconds: number
}): boolean {
	const { kills, verdict, history, failed, retries, queued, isStopped } = found
	const { lost, duplicated, unexpected, recovered, partial, extraMails, unsent } = verdict
	const slowest = Math.max(...kills.restartSeconds).toFixed(1)
	const median = kills.restartSeconds.toSorted((a, b) => a - b)[kills.count >> 1]?.toFixed(1)
	const lines: [string, number | string][] = [
		['killed with -9, and up again unaided', `${kills.count} of ${killsMax}`],
		['seconds until it served again, median and slowest', `${median}, ${slowest}`],
		['PostgreSQL left behind and taken up again', `${kills.takenUp} of ${kills.count}`],
		['submissions attempted', history.attempted.size],
		['submissions confirmed', history.confirmed.size],
		['requests tried again', retries],
		['residents who gave up', failed.length],
		['lost (confirmed, absent)', lost.length],
		['duplicated', duplicated.length],
		['unexpected (never sent)', unexpected.length],
		['recovered (not confirmed, present)', recovered.length],
		['partial', partial.length],
		['extra emails', `${extraMails} (kills: ${kills.count})`],
		['notices still queued after draining', queued],
		['notices without an email', unsent],
		['PostgreSQL stopped with the server', isStopped ? 'yes' : 'no'],
		['milliseconds to stop', Math.round(found.stopMilliseconds)],
	]
	for (const [what, value] of lines) console.log(`${what.padEnd(52)}${value}`)
	for (const reason of new Set(failed)) console.log(`  gave up: ${reason}`)
	const wrong = [lost, duplicated, unexpected, partial, failed].flat()
	const isMailRight = extraMails <= kills.count && queued === 0 && unsent === 0
	return wrong.length === 0 && isMailRight && kills.count === killsMax && isStopped
}

await chaos()
