import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'

/** A connection or an open transaction: queries never need to know which. */
export type Db = NodePgDatabase

export function connect(
	url: string,
	{ connectionsMax = 10, name = 'front-door' }: { connectionsMax?: number; name?: string } = {},
): { db: Db; pool: pg.Pool; close: () => Promise<void> } {
	const pool = new pg.Pool({
		connectionString: url,
		max: connectionsMax,
		application_name: name,
		connectionTimeoutMillis: 5_000,
	})
	// One that dies while in use also fails its query; unheard, its event would end the process.
	pool.on('connect', (client) => client.on('error', () => undefined))
	// An idle connection that dies is replaced by the pool; unheard, its error would end the process.
	pool.on('error', (error) =>
		console.error(JSON.stringify({ event: 'db.connection_lost', code: error.name })),
	)
	const db = drizzle(pool, { casing: 'snake_case' })
	db.transaction = (work, config) => transact(pool, work, config)
	return { db, pool, close: () => pool.end() }
}

/**
 * drizzle 0.45 begins a transaction outside its `try`: a connection that dies at that moment would
 * never go back to the pool.
 */
async function transact<Result>(
	pool: pg.Pool,
	work: Parameters<Db['transaction']>[0],
	config: Parameters<Db['transaction']>[1],
): Promise<Result> {
	const client = await pool.connect()
	try {
		return (await drizzle(client, { casing: 'snake_case' }).transaction(work, config)) as Result
	} finally {
		client.release()
	}
}
