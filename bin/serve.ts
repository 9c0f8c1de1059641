import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Handler, Parts } from '#app/entry.http.ts'
import { Council } from '#app/front-door/council.ts'
import { makeSignIn } from '#app/staff/sign-in.server.ts'
import type { Settings } from '#app/web/context.ts'
import type { Environment } from '#app/web/env.server.ts'
import { readJsonFile } from '#app/web/json-file.server.ts'
import { keptSecret, type OpenDatabase, openDatabase } from './open-database.ts'

const DEMO_COUNCIL_FILE = 'db/demo/council.json'
const drainMillisecondsMax = 20_000

export function readCouncil({ COUNCIL_FILE }: Environment): Council {
	return readJsonFile(COUNCIL_FILE ?? DEMO_COUNCIL_FILE, Council)
}

/** The council's own colours and mark, as files that the pages ask for. */
function ownFiles(council: Council): Record<string, string> {
	const { brand, accent } = council.colours
	const sheet = `:root{--app-brand:${brand};--app-accent:${accent}}`
	const mark = council.markFile && readFileSync(council.markFile, 'utf8')
	return { '/council.css': sheet, ...(mark && { '/council-mark.svg': mark }) }
}

/** What the site is made of, from the environment and an open database. */
export function makeParts(
	{ db, environment, publicUrl }: OpenDatabase,
	{ canText, isDemo }: { canText: boolean; isDemo: boolean },
): Parts {
	const council = readCouncil(environment)
	const settings: Settings = { council, publicUrl, isDemo, canText }
	const own = new URL(publicUrl).origin
	const sameMachine = [
		`http://localhost:${environment.PORT}`,
		`http://127.0.0.1:${environment.PORT}`,
	]
	const secret = environment.AUTH_SECRET ?? keptSecret(environment.DATA_DIR, 'auth-secret')
	return {
		db,
		settings,
		signIn: makeSignIn(db, { secret, publicUrl }),
		origins: environment.PUBLIC_URL ? [own] : [own, ...sameMachine],
		generated: ownFiles(council),
		metricsToken: environment.METRICS_TOKEN,
		clock: () => new Date(),
	}
}

/** Listens; the caller's address is taken from a proxy only when we are told that there is one. */
export async function startServer(
	handle: Handler,
	{ port, host, proxies }: { port: number; host: string; proxies: number },
): Promise<{ server: Server; stop: () => Promise<void> }> {
	const listener = getRequestListener((request, { incoming }) => {
		const forwarded = incoming.headers['x-forwarded-for']?.toString().split(',') ?? []
		const direct = incoming.socket.remoteAddress ?? ''
		const address = proxies > 0 ? (forwarded.at(-proxies)?.trim() ?? direct) : direct
		return handle(request, address)
	})
	const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, listener)
	await new Promise<void>((listening, failed) => {
		server.once('error', failed)
		server.listen(port, host, listening)
	})
	return { server, stop: () => drain(server) }
}

/** Takes nothing new, lets what is under way end, and closes what is idle. */
function drain(server: Server): Promise<void> {
	return new Promise((done) => {
		const killer = setTimeout(() => server.closeAllConnections(), drainMillisecondsMax)
		server.close(() => {
			clearTimeout(killer)
			done()
		})
		server.closeIdleConnections()
	})
}

export async function loadHandler(parts: Parts): Promise<Handler> {
	const built = (await import(`${process.cwd()}/build/server/index.js`)) as {
		makeHandler: (parts: Parts) => Handler
	}
	return built.makeHandler(parts)
}

/** Web only, for a council that runs several of these beside one another. */
async function serve() {
	const database = await openDatabase()
	const { PORT, HOST, TRUST_PROXY, SMS_URL } = database.environment
	const parts = makeParts(database, { canText: SMS_URL !== undefined, isDemo: false })
	const { stop } = await startServer(await loadHandler(parts), {
		port: PORT,
		host: HOST,
		proxies: TRUST_PROXY,
	})
	console.log(`Serving ${parts.settings.publicUrl}`)
	for (const signal of ['SIGTERM', 'SIGINT'] as const)
		process.once(signal, () => void stop().then(() => database.close()))
}

if (import.meta.main) await serve()
