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
	// An idle connection that dies is replaced by the pool; unheard, its error would end the process.
	pool.on('error', (error) =>
		console.error(JSON.stringify({ event: 'db.connection_lost', code: error.name })),
	)
	return { db: drizzle(pool, { casing: 'snake_case' }), pool, close: () => pool.end() }
}
