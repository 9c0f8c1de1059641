import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { sendEnquiry } from '#app/enquiries/send-enquiry.server.ts'
import { DEMO_PASSWORD, prepareDemo } from '#bin/demo.ts'
import type { OpenDatabase } from '#bin/open-database.ts'
import { postcodes } from '#db/demo/postcodes.ts'
import type { Captured } from './bare-server.ts'
import { type Done, residentOf, type Task } from './load.ts'
import { type OwnDatabase, withOwnDatabase } from './own-database.ts'
import { processorSeconds, spawnOwn, stopOwn, untilReady } from './own-server.ts'
import { cookiesOf, makeClient } from './resident.ts'
import { compareAnswers, compareOpening } from './same-answer.ts'
import {
	makeContent,
	makeDrafts,
	readFacts,
	record,
	sendingOf,
	storeBare,
	storeFor,
} from './storing.ts'
import { asRatio, inKilobytes, perSecond, printTable } from './table.ts'
import { weighPages } from './weights.ts'

const connections = 16
const storeConnections = 10
/** Each part is measured in turns with what it is compared with, so that both have the same machine. */
const turns = 3
const pageTurnSeconds = 1
const storeTurnSeconds = 1.5
const journeySeconds = 8
const draftsMax = 20_000
const enhancementMaxBytes = 15_000
const answerGapMaxMilliseconds = 5
const queueReader = 'grace.adeyemi@larkhithe.example'
/** Away from boundaries, where every journey has the same pages. */
const quietPostcodes = postcodes
	.filter(({ edgeKm }) => edgeKm > 0.05)
	.map(({ postcode }) => postcode)

type Ports = { ours: number; bare: number }
type Page = { name: string; path: string; cookie: string; encoding: string }

async function bench({ database, port, folder }: OwnDatabase) {
	await prepareDemo(database.db, { now: new Date() })
	const { rows } = await database.pool.query('show fsync')
	console.log(`PostgreSQL with fsync ${rows[0].fsync}, one web process, the demo borough.`)
	await benchServer(database, port, folder)
	await benchStoring(database)
}

async function benchServer({ db, appUrl }: OpenDatabase, port: number, folder: string) {
	const own = { DATABASE_URL: appUrl, DATA_DIR: folder, PORT: String(port), TRUST_PROXY: '1' }
	const log = join(folder, 'server.log')
	const server = spawnOwn('bin/serve.ts', { environment: own, log })
	const bare = fork(join(import.meta.dirname, 'bare-server.ts'))
	const load = fork(join(import.meta.dirname, 'load.ts'))
	process.once('exit', () => server.kill())
	try {
		const [{ port: barePort }] = (await once(bare, 'message')) as [{ port: number }]
		await untilReady(server, port, 30)
		await benchPages({ ours: port, bare: barePort }, { server, bare, load })
		await benchJourneys(port, load)
		await benchSameAnswers(db, port)
		await showWeights(port)
	} finally {
		bare.kill()
		load.kill()
		await stopOwn(server)
	}
}

async function ask(load: ChildProcess, task: Task): Promise<Done> {
	const answered = once(load, 'message') as Promise<[Done]>
	load.send(task)
	const [done] = await answered
	if (done.failed > 0) console.log(`  ${done.failed} failed of ${done.count + done.failed}`)
	return done
}

type Processes = { server: ChildProcess; bare: ChildProcess; load: ChildProcess }

async function benchPages(ports: Ports, { server, bare, load }: Processes) {
	const rows: (string | number)[][] = []
	for (const page of await choosePages(ports.ours)) {
		const { captured, request: text } = await capture(ports.ours, page, rows.length)
		const kept = once(bare, 'message')
		bare.send(captured)
		await kept
		const task = { kind: 'pages' as const, connections, seconds: pageTurnSeconds }
		const ours = { ...task, port: ports.ours, request: text }
		const compared = { ...task, port: ports.bare, request: renamed(text, captured.path) }
		// Once without counting, for the compiler.
		await ask(load, ours)
		const [done, bareDone] = await inTurns(
			{ pid: server.pid, measure: () => ask(load, ours) },
			{ pid: bare.pid, measure: () => ask(load, compared) },
		)
		const size = Buffer.byteLength(captured.body, 'base64')
		const sent = `${inKilobytes(size)} ${page.encoding || 'plain'}`
		rows.push([page.name, sent, ...compare(done, bareDone)])
	}
	const title = `Pages a second, ${connections} connections (bare: node:http sends the same bytes)`
	printTable(title, ['page', 'sent', ...COMPARED], rows)
}

type Measured = { pid?: number; measure: () => Promise<{ count: number; seconds: number }> }
type Total = { rate: number; processorMicroseconds: number }

/** A while of the one, a while of the other, and again. */
async function inTurns(one: Measured, other: Measured): Promise<[Total, Total]> {
	const totals = [one, other].map((measured) => ({ ...measured, count: 0, seconds: 0, used: 0 }))
	for (let turn = 0; turn < turns; turn++)
		for (const total of totals) {
			const before = processorSeconds(total.pid)
			const done = await total.measure()
			total.count += done.count
			total.seconds += done.seconds
			total.used += processorSeconds(total.pid) - before
		}
	const [first, second] = totals.map(({ count, seconds, used }) => ({
		rate: count / seconds,
		processorMicroseconds: (used / count) * 1_000_000,
	}))
	if (!first || !second) throw new Error('nothing was measured')
	return [first, second]
}

const COMPARED = ['ours', 'bare', 'ratio', 'ours: CPU', 'bare: CPU']

function compare(ours: Total, bare: Total): (string | number)[] {
	const used = [ours, bare].map((total) => `${Math.round(total.processorMicroseconds)} µs`)
	return [perSecond(ours.rate), perSecond(bare.rate), asRatio(ours.rate, bare.rate), ...used]
}

/** Home, a question page in the middle of a draft, and a team's queue. */
async function choosePages(port: number): Promise<Page[]> {
	const client = makeClient(port, { connectionsMax: 1 })
	const send = client.as('10.255.0.1')
	const { words } = residentOf(0, quietPostcodes)
	const draft = cookiesOf(await send('/ask', { form: { start: 'yes', words } }))
	await send('/ask/needs', { cookie: draft, form: { need: ['pothole', 'street-light'] } })
	await send('/ask/place', { cookie: draft, form: { source: 'none' } })
	const form = { email: queueReader, password: DEMO_PASSWORD }
	const staff = cookiesOf(await send('/staff/sign-in', { form }))
	client.close()
	const pages = [
		{ name: 'home', path: '/', cookie: '' },
		{ name: 'a question page', path: '/ask/questions/pothole', cookie: draft },
		{ name: 'a team’s queue', path: '/staff', cookie: staff },
	]
	return pages.flatMap((page) => ['gzip', ''].map((encoding) => ({ ...page, encoding })))
}

/** The request as it goes over the wire, and what comes back. */
function capture(
	port: number,
	{ path, cookie, encoding }: Page,
	number: number,
): Promise<{ captured: Captured; request: string }> {
	const headers = {
		...(encoding && { 'Accept-Encoding': encoding }),
		...(cookie && { Cookie: cookie }),
	}
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
	const text = `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\n${lines.join('')}\r\n`
	return new Promise((done, failed) => {
		const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
			const chunks: Buffer[] = []
			response.on('data', (chunk: Buffer) => chunks.push(chunk))
			response.on('end', () => {
				if (response.statusCode !== 200) return failed(new Error(`${path}: ${response.statusCode}`))
				const body = Buffer.concat(chunks).toString('base64')
				const own = Object.entries(response.headers).filter(
					([name]) => !['date', 'connection', 'keep-alive'].includes(name),
				) as [string, string][]
				done({ captured: { path: `/${number}`, headers: own, body }, request: text })
			})
		})
		asked.on('error', failed).end()
	})
}

function renamed(text: string, path: string): string {
	return text.replace(/^GET \S+/, `GET ${path}`)
}

async function benchJourneys(port: number, load: ChildProcess) {
	const task = { kind: 'journeys' as const, port, residents: connections }
	await ask(load, { ...task, seconds: 2, postcodes: quietPostcodes })
	const done = await ask(load, { ...task, seconds: journeySeconds, postcodes: quietPostcodes })
	const rate = done.count / done.seconds
	printTable(
		`Whole journeys by ${connections} residents, home to confirmation, two needs, no JavaScript`,
		['what', 'a second'],
		[['journeys', perSecond(rate)]],
	)
}

/** Whoever guesses references or addresses must not be told by the time that an answer takes. */
async function benchSameAnswers(db: OpenDatabase['db'], port: number) {
	showCompared('A code', 'reference', await compareAnswers(db, port))
	showCompared('The link to a group', 'address', await compareOpening(db, port))
}

type Compared = Awaited<ReturnType<typeof compareAnswers>>

function showCompared(
	what: string,
	asked: string,
	{ count, isSame, known, unknown, gap }: Compared,
) {
	const inMilliseconds = (time: number) => `${time.toFixed(1)} ms`
	printTable(
		`${what} asked for with a known and an unknown ${asked}, ${count} times each, in turns`,
		['what', 'known', 'unknown', 'gap'],
		[['median', ...[known, unknown, gap].map(inMilliseconds)]],
	)
	console.log(`\nThe same answer each time: ${isSame ? 'yes' : 'no'}`)
	if (!isSame || gap >= answerGapMaxMilliseconds) process.exitCode = 1
}

async function benchStoring({ db, appUrl }: OpenDatabase) {
	const [content, facts] = [await makeContent(db), await readFacts(db)]
	const draftIds = await makeDrafts(db, draftsMax, content)
	const clients = Array.from(
		{ length: storeConnections },
		() => new pg.Client({ connectionString: appUrl }),
	)
	await Promise.all(clients.map((client) => client.connect()))
	const [first] = clients
	const draftId = draftIds.pop()
	if (!first || !draftId) throw new Error('nothing to send')
	const recording = await record(db, first, sendingOf(draftId, content, facts))
	const ours = clients.map(() => (id: string) => sendEnquiry(db, sendingOf(id, content, facts)))
	const bare = clients.map((client) => (id: string) => storeBare(client, recording, id))
	await storeFor(1, draftIds, ours)
	const [done, bareDone] = await inTurns(
		{ pid: process.pid, measure: () => storeFor(storeTurnSeconds, draftIds, ours) },
		{ pid: process.pid, measure: () => storeFor(storeTurnSeconds, draftIds, bare) },
	)
	await Promise.all(clients.map((client) => client.end()))
	printTable(
		`Enquiries stored a second, ${storeConnections} connections (bare: pg inserts the same rows)`,
		['what', ...COMPARED],
		[['two needs, one email', ...compare(done, bareDone)]],
	)
}

async function showWeights(port: number) {
	const { pages, fonts, enhancement } = await weighPages(
		port,
		residentOf(1_000_000, quietPostcodes),
	)
	const rows = pages.map(({ path, html, css, script, other }) => {
		return [path, ...[html, css, script, html + css + script, other].map(inKilobytes)]
	})
	const head = ['page', 'HTML', 'CSS', 'script', 'sum', 'images']
	printTable('Weight of each resident page over the wire (gzip or brotli)', head, rows)
	const sizes = fonts.map(([path, size]) => [path, inKilobytes(size)])
	printTable('Fonts, fetched only where their letters are', ['font', 'size'], sizes)
	const isWithin = enhancement <= enhancementMaxBytes
	const size = `${inKilobytes(enhancement)} gzip of ${inKilobytes(enhancementMaxBytes)} at most`
	console.log(`\nEnhancement module: ${size}${isWithin ? '' : ': too large'}`)
	if (!isWithin) process.exitCode = 1
}

await withOwnDatabase(bench)
