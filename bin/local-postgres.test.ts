import { type ChildProcess, spawn } from 'node:child_process'
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalPostgres, startLocalPostgres } from './local-postgres.ts'

/** One cluster for all of these, one after the other: to make one takes seconds. */
const folder = mkdtempSync(join(tmpdir(), 'cluster-'))
const pidFile = join(folder, 'postgres', 'postmaster.pid')
const start = () => startLocalPostgres(folder, { settings: { fsync: 'off' } })
const isRoot = process.getuid?.() === 0
let server: LocalPostgres
let decoy: ChildProcess | undefined

const modeOf = (path: string) => statSync(path).mode & 0o777
const pidOf = (file: string) => Number(readFileSync(file, 'utf8').split('\n')[0])

async function ask<Row>(url: string, query: string): Promise<Row[]> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	const { rows } = await client.query(query)
	await client.end()
	return rows
}

beforeAll(async () => {
	chmodSync(folder, 0o711)
	// As a start leaves it that was killed before the cluster was whole.
	mkdirSync(join(folder, 'postgres-unfinished'))
	writeFileSync(join(folder, 'postgres-unfinished', 'PG_VERSION'), '18')
	server = await start()
	await ask(server.ownerUrl, 'create table kept (words text)')
	await ask(server.ownerUrl, `insert into kept values ('عربي 🌳')`)
}, 60_000)

afterAll(async () => {
	decoy?.kill()
	await server.stop()
	rmSync(folder, { recursive: true })
})

const expectKept = async () =>
	expect(await ask(server.ownerUrl, 'select words from kept')).toEqual([{ words: 'عربي 🌳' }])

test('a new cluster is closed to everybody but who has its password, on this machine', async () => {
	expect(modeOf(join(folder, 'postgres'))).toBe(0o700)
	expect(modeOf(join(folder, 'postgres-password'))).toBe(0o600)
	expect(existsSync(join(folder, 'postgres-unfinished'))).toBe(false)
	expect(await ask(server.ownerUrl, 'show listen_addresses')).toEqual([
		{ listen_addresses: '127.0.0.1' },
	])
	const access = 'select distinct auth_method as method from pg_hba_file_rules'
	expect(await ask(server.ownerUrl, access)).toEqual([{ method: 'scram-sha-256' }])
	const wrong = server.ownerUrl.replace(/:[^:@]+@/, ':password@')
	await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/)
})

test('a second start takes up the server that runs', async () => {
	const pid = pidOf(pidFile)
	expect((await start()).ownerUrl).toBe(server.ownerUrl)
	expect(pidOf(pidFile)).toBe(pid)
	await expectKept()
})

test('of two starts at once one starts it and both have it', async () => {
	await server.stop()
	const [one, other] = await Promise.all([start(), start()])
	expect(one.ownerUrl).toBe(other.ownerUrl)
	server = one
	await expectKept()
})

test('it comes up unaided after it was killed', async () => {
	process.kill(pidOf(pidFile), 'SIGKILL')
	expect(existsSync(pidFile)).toBe(true)
	server = await start()
	await expectKept()
})

test('a number left behind that another program has by now is not taken for a server', async () => {
	await server.stop()
	decoy = spawn('sleep', ['60'], { stdio: 'ignore' })
	const lines = [decoy.pid, join(folder, 'postgres'), 1_700_000_000, 1, '', '127.0.0.1', '', '']
	writeFileSync(pidFile, lines.join('\n'))
	server = await start()
	await expectKept()
	expect(pidOf(pidFile)).not.toBe(decoy.pid)
	await server.stop()
	server = await start()
	expect([decoy.exitCode, decoy.signalCode]).toEqual([null, null])
	expect(() => process.kill(decoy?.pid ?? 0, 0)).not.toThrow()
})

test.skipIf(!isRoot)('a folder that the database’s user cannot enter is named', async () => {
	const closed = join(folder, 'closed')
	mkdirSync(closed, { mode: 0o700 })
	await expect(startLocalPostgres(join(closed, 'data'))).rejects.toThrow(
		new RegExp(`cannot enter ${closed}\\..*chmod o\\+x`),
	)
})
