import { setTimeout } from 'node:timers/promises'
import { type Job, Logger, parseCronItems, type Runner, run } from 'graphile-worker'
import type pg from 'pg'
import type { WorkerTasks } from '#app/notices/send-notice.job.ts'
import { readEnvironment } from '#app/web/env.server.ts'
import { connect, type Db } from '#db/client.server.ts'

const jobsAtOnce = 4
/** A job may hold two connections (its own and the notice's), and one listens. */
const connectionsMax = 2 * jobsAtOnce + 2
const stopSecondsMax = 25
const restartSeconds = 5

/** One line for each problem. Of a job that failed only its name: the job has said the rest. */
const logger = new Logger(() => (level, message, meta) => {
	if (level !== 'error' && level !== 'warning') return
	const job = meta?.job as Job | undefined
	const about = job ? { task: job.task_identifier, attempt: job.attempts } : { message }
	console.error(JSON.stringify({ event: 'worker.problem', ...about }))
})

/**
 * Runs the jobs of the database that `pool` connects to, until stopped: then jobs under way may
 * end, and what is left is for the next worker. A runner that gave up, as it does when the
 * database is away for long, is replaced. The pool needs `connectionsMax` connections.
 */
export async function startWorker({
	pool,
	tasks,
}: {
	pool: pg.Pool
	tasks: WorkerTasks
}): Promise<{ stop: () => Promise<void> }> {
	listenToClients(pool)
	const stopping = new AbortController()
	let runner = await startRunner(pool, tasks)
	const keepRunning = async () => {
		while (!stopping.signal.aborted) {
			await runner.promise.catch(report)
			await setTimeout(restartSeconds * 1000, undefined, stopping).catch(() => {})
			if (stopping.signal.aborted) return
			const next = await startRunner(pool, tasks).catch(report)
			runner = next ?? runner
			if (stopping.signal.aborted) await next?.stop()
		}
	}
	const ended = keepRunning()
	const stop = async () => {
		stopping.abort()
		const killer = setTimeout(stopSecondsMax * 1000, undefined, { ref: false })
		await Promise.race([runner.stop().catch(() => {}), killer.then(() => runner.kill())])
		await ended
	}
	return { stop }
}

async function startRunner(pool: pg.Pool, tasks: WorkerTasks): Promise<Runner> {
	await tasks.recover()
	return run({
		pgPool: pool,
		taskList: tasks.list,
		parsedCronItems: parseCronItems(tasks.crons),
		concurrency: jobsAtOnce,
		noHandleSignals: true,
		logger,
	})
}

function report(error: Error) {
	console.error(JSON.stringify({ event: 'worker.ended', error: error.name }))
}

/** A client that dies while in use also fails its query; unheard, its event would end the process. */
function listenToClients(pool: pg.Pool) {
	if (pool.listenerCount('connect') > 0) return
	pool.on('connect', (client) => client.on('error', () => {}))
}

/** The worker as a process of its own; ends when asked to. */
export async function work(makeWorkerTasks: (db: Db) => WorkerTasks): Promise<void> {
	const { DATABASE_URL } = readEnvironment()
	if (!DATABASE_URL) throw new Error('DATABASE_URL is needed to work apart from `npm start`.')
	const { db, pool, close } = connect(DATABASE_URL, { connectionsMax, name: 'front-door-worker' })
	const worker = await startWorker({ pool, tasks: makeWorkerTasks(db) })
	console.log(JSON.stringify({ event: 'worker.started' }))
	await new Promise((resolve) => {
		process.once('SIGTERM', resolve)
		process.once('SIGINT', resolve)
	})
	await worker.stop()
	await close()
}
