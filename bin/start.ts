import { join } from 'node:path'
import { keepGeneralService } from '#app/services/general-service.server.ts'
import { connect, type Db } from '#db/client.server.ts'
import { keepDeskAndDuty } from '#db/import/teams.ts'
import { migrateDatabase } from '#db/migrate.server.ts'
import { lockDataFolder } from './data-folder-lock.ts'
import { demoSignIns, prepareDemo } from './demo.ts'
import { startMailSink } from './mail-sink.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { loadHandler, makeParts, readCouncil, startServer } from './serve.ts'
import { workerTasks } from './tasks.ts'
import { startWorker } from './work.ts'

/** The worker's own connections: a job may hold two, and one listens. */
const workerConnections = 10

type Outside = {
	smtpUrl: string
	smsUrl?: string
	smsToken?: string
	clamdUrl?: string
	mailPage?: string
}

/** Everything in one process: database, migrations, demo, web, worker and, for the demo, mail. */
async function start() {
	const database = await openDatabase()
	const { environment, publicUrl } = database
	const isLocal = environment.DATABASE_URL === undefined
	const lock = isLocal ? await lockDataFolder(database.ownerUrl) : undefined
	await migrateDatabase(database.ownerUrl, { appRole: isLocal ? database.appRole : undefined })
	const isDemo = environment.DEMO && (await prepareDemo(database.db, { now: new Date() }))
	if (!isDemo) await prepareEmpty(database.db)

	const council = readCouncil(environment)
	const { outside, stop: stopSink } = await openOutside(database)
	const canText = outside.smsUrl !== undefined
	const handler = await loadHandler(makeParts(database, { canText, isDemo }))
	const { PORT: port, HOST: host, TRUST_PROXY: proxies } = environment
	const web = await startServer(handler, { port, host, proxies })

	const own = connect(database.appUrl, {
		connectionsMax: workerConnections,
		name: 'front-door-worker',
	})
	const tasks = workerTasks(own.db, { council, publicUrl, outside })
	const worker = await startWorker({ pool: own.pool, tasks })
	announce({ publicUrl, isDemo, mailPage: outside.mailPage })

	let isStopping = false
	async function stop() {
		if (isStopping) return
		isStopping = true
		await web.stop()
		await worker.stop()
		await stopSink()
		await own.close()
		await lock?.release()
		await database.close({ stopsServer: true })
	}
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}

/** Before anything is imported, what is sent already has a service and a team that reads it. */
async function prepareEmpty(db: Db) {
	await keepGeneralService(db, { now: new Date() })
	await keepDeskAndDuty(db)
}

/** The council's own mail server, or for trying things a sink with a page to read it. */
async function openOutside({ environment, publicUrl }: OpenDatabase) {
	const { SMTP_URL, SMS_URL: smsUrl, SMS_TOKEN: smsToken, PORT, DATA_DIR } = environment
	const clamdUrl = environment.CLAMD_URL
	if (SMTP_URL) {
		const outside: Outside = { smtpUrl: SMTP_URL, smsUrl, smsToken, clamdUrl }
		return { outside, stop: async () => undefined }
	}
	const sink = await startMailSink({
		smtpPort: 0,
		httpPort: PORT === 0 ? 0 : PORT + 1,
		folder: join(DATA_DIR, 'mail'),
		publicUrl,
	})
	const outside: Outside = {
		smtpUrl: sink.smtpUrl,
		smsUrl: sink.textsUrl,
		mailPage: sink.pageUrl,
		clamdUrl,
	}
	return { outside, stop: sink.stop }
}

function announce(told: { publicUrl: string; isDemo: boolean; mailPage?: string }) {
	const lines = [
		'',
		`  The front door      ${told.publicUrl}`,
		`  In Arabic           ${told.publicUrl}/ar`,
		`  For staff           ${told.publicUrl}/staff`,
		...(told.mailPage ? [`  Mail that was sent  ${told.mailPage}`] : []),
		'',
		...(told.isDemo
			? ['  Demo staff (borough, people and enquiries are made up):', ...demoSignIns()]
			: []),
		'',
	]
	process.stdout.write(`${lines.join('\n')}\n`)
}

try {
	await start()
} catch (error) {
	const { message } = error instanceof Error ? error : new Error(String(error))
	process.stderr.write(`It could not start: ${message}\n`)
	process.exit(1)
}
