import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { lockDataFolder } from './data-folder-lock.ts'

const url = process.env.DATABASE_OWNER_URL ?? ''
const held: { release: () => Promise<void> }[] = []
afterEach(async () => {
	for (const lock of held.splice(0)) await lock.release()
})

async function lock() {
	const own = await lockDataFolder(url)
	held.push(own)
	return own
}

/** Ends every connection that holds such a lock here, as the end of its process would. */
async function endHolders() {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	await client.query(
		`select pg_terminate_backend(pid, 5000) from pg_stat_activity
		 where datname = current_database() and application_name like 'pid %'`,
	)
	await client.end()
}

test('the second is refused and told which process has it, until the first lets go', async () => {
	const first = await lock()
	await expect(lock()).rejects.toThrow(
		`The data folder is in use by process ${process.pid}. Stop that one, or set DATA_DIR`,
	)
	await first.release()
	held.pop()
	await expect(lock()).resolves.toBeDefined()
})

test('it ends with the connection of the first', async () => {
	await lock()
	await endHolders()
	await expect(lock()).resolves.toBeDefined()
})

test('it ends with the process of the first, however that ends', async () => {
	const program = `
		import { lockDataFolder } from '#bin/data-folder-lock.ts'
		await lockDataFolder(process.argv[1])
		console.log('locked')
		setInterval(() => undefined, 1000)`
	const other = spawn(process.execPath, ['--input-type=module', '-e', program, url], {
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	await once(other.stdout, 'data')
	await expect(lock()).rejects.toThrow(`in use by process ${other.pid}.`)
	other.kill('SIGKILL')
	await once(other, 'exit')
	await expect
		.poll(
			() =>
				lock().then(
					() => true,
					() => false,
				),
			{ timeout: 5000 },
		)
		.toBe(true)
})
