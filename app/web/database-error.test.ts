import { createServer, type Server } from 'node:net'
import { eq, sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Db } from '#db/client.server.ts'
import { rateLimits, settings } from '#db/schema/web.ts'
import { isDatabaseUnavailable } from './database-error.ts'

const appUrl = process.env.DATABASE_URL ?? ''
const errorOf = (work: Promise<unknown>): Promise<unknown> =>
	work.then(
		() => new Error('it should have failed'),
		(error: unknown) => error,
	)

describe('the database cannot be used', () => {
	let owner: pg.Client
	let own: ReturnType<typeof connect>

	beforeAll(async () => {
		owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
		await owner.connect()
		own = connect(appUrl, { connectionsMax: 2 })
		own.pool.on('connect', (client) => client.on('error', () => undefined))
	})
	afterAll(async () => {
		await owner.end()
		await own.close()
	})

	const backendOf = async (db: Db) => {
		const { rows } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
		return rows[0]?.pid
	}
	const terminate = (pid: number | undefined) =>
		owner.query('select pg_terminate_backend($1, 5000)', [pid])

	test('when nothing listens where it should be', async () => {
		const { db, close } = connect('postgres://nobody:x@127.0.0.1:1/none')
		expect(isDatabaseUnavailable(await errorOf(db.execute(sql`select 1`)))).toBe(true)
		expect(isDatabaseUnavailable(await errorOf(db.transaction(async () => 1)))).toBe(true)
		await close()
	})

	test('when its name is not known', async () => {
		const { db, close } = connect('postgres://nobody:x@no-such-host.invalid:5432/none')
		expect(isDatabaseUnavailable(await errorOf(db.execute(sql`select 1`)))).toBe(true)
		await close()
	})

	test('when what listens there hangs up', async () => {
		const server: Server = createServer((socket) => void socket.destroy())
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
		const { port } = server.address() as { port: number }
		const { db, close } = connect(`postgres://nobody:x@127.0.0.1:${port}/none`)
		expect(isDatabaseUnavailable(await errorOf(db.execute(sql`select 1`)))).toBe(true)
		await close()
		await new Promise((closed) => server.close(closed))
	})

	test('when the connection is ended while a query runs', async () => {
		const running = own.db.transaction(async (tx) => {
			const pid = await backendOf(tx)
			const sleeping = tx.execute(sql`select pg_sleep(20)`)
			await Promise.all([sleeping, terminate(pid)])
		})
		expect(isDatabaseUnavailable(await errorOf(running))).toBe(true)
	})

	test('when the connection is ended between two queries of a transaction', async () => {
		const working = own.db.transaction(async (tx) => {
			await terminate(await backendOf(tx))
			await tx.execute(sql`select 1`)
		})
		expect(isDatabaseUnavailable(await errorOf(working))).toBe(true)
		const { rows } = await own.db.execute(sql`select 1 as one`)
		expect(rows).toEqual([{ one: 1 }])
	})

	test('when all its connections are taken', async () => {
		const { db, pool, close } = connect(appUrl, { connectionsMax: 1 })
		pool.options.connectionTimeoutMillis = 50
		const waited = db.transaction(async () => errorOf(db.execute(sql`select 1`)))
		expect(isDatabaseUnavailable(await waited)).toBe(true)
		await close()
	})

	test('when it may only be read', async () => {
		const writing = own.db.transaction(
			(tx) => tx.insert(settings).values({ name: 'read-only', value: 1 }),
			{ accessMode: 'read only' },
		)
		expect(isDatabaseUnavailable(await errorOf(writing))).toBe(true)
	})

	test('when it is full, starting or out of connections, by its own codes', () => {
		for (const code of ['53100', '53200', '53300', '57P01', '57P02', '57P03', '08006', '58030'])
			expect(isDatabaseUnavailable(Object.assign(new Error('x'), { code })), code).toBe(true)
		for (const code of ['EAI_AGAIN', 'EHOSTUNREACH', 'ETIMEDOUT', 'EPIPE'])
			expect(isDatabaseUnavailable(Object.assign(new Error('x'), { code })), code).toBe(true)
		const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' })
		expect(isDatabaseUnavailable(new AggregateError([new Error('y'), refused]))).toBe(true)
	})
})

describe('the database is well', () => {
	const { db, close } = connect(appUrl, { connectionsMax: 1 })
	afterAll(close)

	test('when it refuses what we ask of it', async () => {
		const row = { key: 'twice', windowStart: new Date(0), count: 1 }
		const twice = db.transaction(async (tx) => {
			await tx.insert(rateLimits).values(row)
			await tx.insert(rateLimits).values(row)
		})
		for (const wrong of [
			twice,
			db.execute(sql`select 1 / 0`),
			db.execute(sql`select from no_such_table`),
			db.select().from(settings).where(eq(settings.name, 'a\0b')),
		])
			expect(isDatabaseUnavailable(await errorOf(wrong))).toBe(false)
	})

	test('when the error is not of the database at all', () => {
		for (const other of [
			new Error('x'),
			new TypeError('y'),
			'text',
			null,
			undefined,
			{ code: '08006' },
		])
			expect(isDatabaseUnavailable(other)).toBe(false)
	})
})
