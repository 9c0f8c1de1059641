import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** A free port with a free one after it, which the mail page of `npm start` takes. */
export async function findPort(): Promise<number> {
	for (;;) {
		const first = await listenOn(0)
		const { port } = first.address() as AddressInfo
		const second = await listenOn(port + 1).catch(() => undefined)
		for (const server of [first, second]) server?.close()
		if (second) return port
	}
}

async function listenOn(port: number) {
	const server = createServer()
	server.listen(port, '127.0.0.1')
	await once(server, 'listening')
	return server
}

/** A process of this project with these settings and no others, and its output in a file. */
export function spawnOwn(
	script: string,
	{ environment, log }: { environment: Record<string, string>; log: string },
): ChildProcess {
	const output = openSync(log, 'a', 0o600)
	return spawn(process.execPath, [script], {
		stdio: ['ignore', output, output],
		env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
	})
}

/** Waits until the server says that it can serve; fails when its process ends or time is over. */
export async function untilReady(server: ChildProcess, port: number, secondsMax: number) {
	const endsAt = Date.now() + secondsMax * 1000
	while (Date.now() < endsAt) {
		if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
		if (await isReady(port)) return
		await setTimeout(50)
	}
	throw new Error(`the server was not ready after ${secondsMax} seconds`)
}

function isReady(port: number): Promise<boolean> {
	return new Promise((done) => {
		const asked = request({ host: '127.0.0.1', port, path: '/readyz', agent: false }, (answer) => {
			answer.resume().on('end', () => done(answer.statusCode === 200))
		})
		asked.on('error', () => done(false)).end()
	})
}

/** Asks a process of ours to end, and waits until it has; how long that took, in milliseconds. */
export async function stopOwn(server: ChildProcess): Promise<number> {
	const startedAt = performance.now()
	if (server.exitCode === null && server.signalCode === null) {
		server.kill('SIGTERM')
		await once(server, 'exit')
	}
	return performance.now() - startedAt
}

/** Seconds of processor time that a process has used so far; 0 where the system does not tell. */
export function processorSeconds(pid: number | undefined): number {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /, '')
			.split(' ')
		return (Number(fields[11]) + Number(fields[12])) / 100
	} catch {
		return 0
	}
}
