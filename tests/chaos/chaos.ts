import { mkdirSync, rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { readEnvironment } from '#app/web/env.server.ts'
import { openDatabase } from '#bin/open-database.ts'
import { postcodes } from '#db/demo/postcodes.ts'
import { findPort } from '#tests/bench/own-server.ts'
import { makeClient } from '#tests/bench/resident.ts'
import { type History, judge, type Verdict } from './history.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { type Crowd, gather } from './residents.ts'
import { makeSite, type Site } from './site.ts'
import { readStored } from './stored.ts'

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '50' },
		residents: { type: 'string', default: '2000' },
		minutes: { type: 'string', default: '9' },
	},
})
const killsMax = Number(values.kills)
const residentsMax = Number(values.residents)
const minutesMax = Number(values.minutes)
/** Requests on the wire at a time; the other residents wait for a connection, as in any queue. */
const connectionsMax = 200
/** Until the residents are spread over the journey, or as far as they came. */
const spreadSecondsMax = 90
const drainSecondsMax = 45

type Kills = { count: number; restartSeconds: number[]; takenUp: number }
type Run = { kills: Kills; history: History; failed: string[]; retries: number }
type Outcome = Run & { verdict: Verdict; queued: number; isStopped: boolean; stopSeconds: number }

/** Kills the server at random moments, spread over what the residents still have to do. */
async function killOften(site: Site, crowd: Crowd, endsAt: number): Promise<Kills> {
	const kills: Kills = { count: 0, restartSeconds: [], takenUp: 0 }
	while (kills.count < killsMax && Date.now() < endsAt) {
		const share = crowd.remaining() / (killsMax - kills.count)
		const target = crowd.answered() + Math.random() * 1.6 * share
		const latest = Date.now() + 10_000
		while (crowd.answered() < target && Date.now() < latest) await setTimeout(3)
		const postmaster = site.postmaster()
		await site.kill()
		crowd.hold(true)
		const killedAt = performance.now()
		await site.start()
		crowd.hold(false)
		kills.count++
		kills.restartSeconds.push((performance.now() - killedAt) / 1000)
		if (postmaster && site.postmaster() === postmaster) kills.takenUp++
		console.error(`killed ${kills.count} times, ${crowd.remaining()} requests to go`)
	}
	return kills
}

async function torment(site: Site, port: number): Promise<Run> {
	const endsAt = Date.now() + minutesMax * 60_000
	const history: History = { attempted: new Set(), confirmed: new Map() }
	const client = makeClient(port, { connectionsMax })
	const places = postcodes.map(({ postcode }) => postcode)
	const crowd = gather(client, { count: residentsMax, postcodes: places, history, endsAt })
	const latest = Date.now() + spreadSecondsMax * 1000
	while (crowd.underWay() > 0 && Date.now() < latest) await setTimeout(100)
	console.error(`${residentsMax} residents are on their way`)
	crowd.release()
	const kills = await killOften(site, crowd, endsAt)
	const { failed, retries } = await crowd.ended
	client.close()
	return { kills, history, failed, retries }
}

/** Waits until the outbox is empty and no more mail comes in, and compares. */
async function examine(folder: string, mailbox: Mailbox, run: Run, startedAt: Date) {
	const environment = readEnvironment({ DATA_DIR: folder })
	const { pool, close } = await openDatabase({ environment, name: 'front-door-chaos' })
	const endsAt = Date.now() + drainSecondsMax * 1000
	let queued = -1
	for (let before = -1; Date.now() < endsAt; before = mailbox.messageIds.length) {
		const { rows } = await pool.query(
			`select count(*)::int as queued from notices where status = 'queued'`,
		)
		queued = rows[0].queued
		if (queued === 0 && mailbox.messageIds.length === before) break
		await setTimeout(1_000)
	}
	const { stored, noticeIds } = await readStored(pool, startedAt)
	await close()
	const { messageIds } = mailbox
	return { queued, verdict: judge(run.history, stored, { messageIds, noticeIds }) }
}

async function chaos() {
	const folder = `.data/chaos-${process.pid}`
	mkdirSync(folder, { recursive: true, mode: 0o711 })
	const port = await findPort()
	const mailbox = await openMailbox()
	const site = makeSite(folder, { port, smtpUrl: mailbox.smtpUrl })
	const startedAt = new Date()
	try {
		await site.start()
		const run = await torment(site, port)
		const examined = await examine(folder, mailbox, run, startedAt)
		const stopSeconds = (await site.stop()) / 1000
		const isStopped = site.postmaster() === undefined
		const isSound = report({ ...run, ...examined, isStopped, stopSeconds })
		if (isSound) rmSync(folder, { recursive: true })
		else console.log(`\nThe data folder is kept: ${folder}`)
		process.exitCode = isSound ? 0 : 1
	} finally {
		await site.stop()
		await mailbox.stop()
	}
}

function report({ kills, history, failed, retries, verdict, queued, ...end }: Outcome): boolean {
	const { lost, duplicated, unexpected, recovered, partial, extraMails, unsent } = verdict
	const sorted = kills.restartSeconds.toSorted((one, other) => one - other)
	const [median, slowest] = [sorted[sorted.length >> 1], sorted.at(-1)]
	const lines: [string, number | string][] = [
		['killed with -9, and up again unaided', `${kills.count} of ${killsMax}`],
		['until it served again', `median ${median?.toFixed(1)} s, slowest ${slowest?.toFixed(1)} s`],
		['PostgreSQL left behind and taken up again', `${kills.takenUp} of ${kills.count}`],
		['submissions attempted', history.attempted.size],
		['submissions confirmed', history.confirmed.size],
		['requests tried again', retries],
		['residents who gave up', failed.length],
		['lost (confirmed, absent)', lost.length],
		['duplicated', duplicated.length],
		['unexpected (never sent)', unexpected.length],
		['recovered (not confirmed, present)', recovered.length],
		['partial (something of it missing)', partial.length],
		['emails more than once', `${extraMails}, of ${kills.count} at most`],
		['notices still queued', queued],
		['notices without an email', unsent],
		['PostgreSQL stopped with the server', end.isStopped ? 'yes' : 'no'],
		['until it had stopped', `${end.stopSeconds.toFixed(1)} s`],
	]
	for (const [what, value] of lines) console.log(`${what.padEnd(44)}${value}`)
	for (const reason of new Set(failed)) console.log(`  gave up: ${reason}`)
	const isMailRight = extraMails <= kills.count && queued === 0 && unsent === 0
	const isStoredRight = [lost, duplicated, unexpected, partial, failed].flat().length === 0
	return isStoredRight && isMailRight && kills.count === killsMax && end.isStopped
}

await chaos()
