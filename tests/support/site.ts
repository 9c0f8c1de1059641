// A whole site for the browser journeys, as `npm start` has it: server, worker, mail, demo borough.
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { readEnvironment } from '#app/web/env.server.ts'
import { prepareDemo } from '#bin/demo.ts'
import { startMailSink } from '#bin/mail-sink.ts'
import { openDatabase } from '#bin/open-database.ts'
import { loadHandler, makeParts, readCouncil, startServer } from '#bin/serve.ts'
import { workerTasks } from '#bin/tasks.ts'
import { startWorker } from '#bin/work.ts'
import { connect } from '#db/client.server.ts'
import { makeReader } from './page-reader.ts'
import {
	analyzeTestDatabase,
	dropTestDatabase,
	makeTestDatabase,
	startTestCluster,
} from './template-database.ts'

const folder = '.cache/journeys/site'
const host = '127.0.0.1'

async function freePort(): Promise<number> {
	const probe = createSocketServer()
	await new Promise<void>((listening) => probe.listen(0, host, listening))
	const { port } = probe.address() as AddressInfo
	await new Promise((closed) => probe.close(closed))
	return port
}

/** A database of this run alone, and the environment of a site that uses it. */
async function openSiteDatabase() {
	const cluster = await startTestCluster()
	const name = `journeys_${process.pid}_${randomBytes(3).toString('hex')}`
	const urls = await makeTestDatabase(cluster.ownerUrl, name)
	const environment = readEnvironment({
		PORT: String(await freePort()),
		DATABASE_URL: urls.appUrl,
		DATABASE_OWNER_URL: urls.ownerUrl,
		DATA_DIR: folder,
	})
	const database = await openDatabase({ environment, name: 'journeys' })
	await prepareDemo(database.db, { now: new Date() })
	await analyzeTestDatabase(urls.ownerUrl)
	return { database, drop: () => dropTestDatabase(cluster.ownerUrl, name) }
}

/** The same site with its database gone, to see what it says then. */
async function startCutOff(parts: ReturnType<typeof makeParts>) {
	const port = await freePort()
	const gone = connect(`postgres://nobody@${host}:${await freePort()}/gone`)
	const publicUrl = `http://localhost:${port}`
	const settings = { ...parts.settings, publicUrl }
	const handler = await loadHandler({ ...parts, db: gone.db, settings, origins: [publicUrl] })
	const web = await startServer(handler, { port, host, proxies: 1 })
	return { publicUrl, stop: () => Promise.all([web.stop(), gone.close()]) }
}

/** What the reader found, for the test that asks for it at the end. */
async function tellOf(found: () => unknown) {
	const port = await freePort()
	const server = createServer((_, response) => {
		response.setHeader('Content-Type', 'application/json')
		response.end(JSON.stringify(found()))
	})
	await new Promise<void>((listening) => server.listen(port, host, listening))
	return { url: `http://${host}:${port}/`, stop: () => server.close() }
}

async function startSite() {
	rmSync(folder, { recursive: true, force: true })
	mkdirSync(folder, { recursive: true })
	const { database, drop } = await openSiteDatabase()
	const { environment, publicUrl } = database
	const sink = await startMailSink({
		smtpPort: 0,
		httpPort: 0,
		folder: `${folder}/mail`,
		publicUrl,
	})
	const parts = makeParts(database, { canText: true, isDemo: true })
	const reader = makeReader(await loadHandler(parts))
	// The browsers are one machine; each test says as a proxy would which address it comes from.
	const web = await startServer(reader.handler, { port: environment.PORT, host, proxies: 1 })
	const cutOff = await startCutOff(parts)

	const own = connect(environment.DATABASE_URL ?? '', { name: 'journeys-worker' })
	const outside = { smtpUrl: sink.smtpUrl, smsUrl: sink.textsUrl }
	const council = readCouncil(environment)
	const tasks = workerTasks(own.db, { council, publicUrl, outside })
	const worker = await startWorker({ pool: own.pool, tasks })
	const told = await tellOf(reader.found)
	console.log(
		`site=${publicUrl} mail=${sink.pageUrl} cut-off=${cutOff.publicUrl} read=${told.url} ready`,
	)

	return async function stop() {
		told.stop()
		await cutOff.stop()
		await web.stop()
		await worker.stop()
		await sink.stop()
		await own.close()
		await database.close()
		await drop()
	}
}

const stop = await startSite()
for (const signal of ['SIGTERM', 'SIGINT'] as const)
	process.once(signal, () => void stop().then(() => process.exit(0)))
