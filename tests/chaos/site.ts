import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnOwn, stopOwn, untilReady } from '#tests/bench/own-server.ts'

const readySecondsMax = 60

export type Site = {
	/** Starts it as `npm start` does and waits until it serves; nobody helps. */
	start: () => Promise<void>
	kill: () => Promise<void>
	/** Asks it to end; how many milliseconds that took. */
	stop: () => Promise<number>
	/** The number of the PostgreSQL that works in the folder. */
	postmaster: () => string | undefined
}

/** The whole of `npm start` in a folder of its own; mail goes out, so that its sink lives on. */
export function makeSite(
	folder: string,
	{ port, smtpUrl }: { port: number; smtpUrl: string },
): Site {
	const environment = { DATA_DIR: folder, PORT: String(port), SMTP_URL: smtpUrl, TRUST_PROXY: '1' }
	const log = join(folder, 'server.log')
	let server: ChildProcess | undefined
	process.once('exit', () => server?.kill())
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => {
			console.error(`ended by ${signal}`)
			void (server ? stopOwn(server) : Promise.resolve()).finally(() => process.exit(1))
		})
	return {
		start: async () => {
			server = spawnOwn('bin/start.ts', { environment, log })
			await untilReady(server, port, readySecondsMax)
		},
		kill: async () => {
			if (!server || server.exitCode !== null) throw new Error(`it ended by itself, see ${log}`)
			const ended = once(server, 'exit')
			server.kill('SIGKILL')
			await ended
		},
		stop: async () => (server ? stopOwn(server) : 0),
		postmaster: () => {
			const path = join(folder, 'postgres/postmaster.pid')
			return existsSync(path) ? readFileSync(path, 'utf8').split('\n')[0] : undefined
		},
	}
}
