import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { startLocalPostgres } from '#bin/local-postgres.ts'
import { migrateDatabase, prepareCluster } from '#db/migrate.server.ts'

/** Losing test data does no harm, and tests write a great deal. */
const FAST = {
	fsync: 'off',
	synchronous_commit: 'off',
	full_page_writes: 'off',
	max_connections: '300',
}

/** The test cluster is the tests' own; it stays up between runs and is stopped by `npm test`. */
export function startTestCluster() {
	return startLocalPostgres('.data/test', { settings: FAST })
}

/** A migrated database of one test run; every test then rolls its own work back. */
export default async function setup() {
	const cluster = await startTestCluster()
	const database = `test_${process.pid}_${randomBytes(3).toString('hex')}`
	const urls = await makeTestDatabase(cluster.ownerUrl, database)
	process.env.DATABASE_URL = urls.appUrl
	process.env.DATABASE_OWNER_URL = urls.ownerUrl
	return () => dropTestDatabase(cluster.ownerUrl, database)
}

export async function makeTestDatabase(ownerUrl: string, database: string) {
	const role = { appRole: 'front_door', appPassword: 'front-door-tests' }
	const urls = await prepareCluster(ownerUrl, { database, ...role })
	await migrateDatabase(urls.ownerUrl, role)
	return urls
}

export async function dropTestDatabase(ownerUrl: string, database: string) {
	const client = new pg.Client({ connectionString: ownerUrl })
	await client.connect()
	await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`)
	await client.end()
}
