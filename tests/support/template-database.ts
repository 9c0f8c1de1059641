import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startLocalPostgres } from '#bin/local-postgres.ts'
import { databaseUrls, migrateDatabase, prepareCluster } from '#db/migrate.server.ts'

/**
 * Losing test data does no harm, and tests write a great deal. Where no space is found again for new
 * rows, they come in the order in which they were stored, whatever other tests have taken back.
 */
const FAST = {
	autovacuum: 'off',
	fsync: 'off',
	synchronous_commit: 'off',
	full_page_writes: 'off',
	max_connections: '300',
}

/** The test cluster is the tests' own; it stays up between runs and is stopped by `npm test`. */
export function startTestCluster() {
	return startLocalPostgres('.data/test', { settings: FAST })
}

/**
 * A migrated database for each worker of one test run; every test then rolls its own work back. With
 * one for all, those who make the same rows at once would wait for each other, or for ever. Beside
 * them lies a copy that nobody opens, from which tests get a database of their own in a moment.
 */
export default async function setup({ globalConfig }: TestProject) {
	const cluster = await startTestCluster()
	const run = `test_${process.pid}_${randomBytes(3).toString('hex')}`
	const template = `${run}_template`
	await makeTestDatabase(cluster.ownerUrl, template)
	process.env.DATABASE_TEMPLATE = template
	const made = [template]
	for (let worker = 1; worker <= globalConfig.maxWorkers; worker++) {
		const database = `${run}_${worker}`
		const urls = await makeTestDatabase(cluster.ownerUrl, database)
		made.push(database)
		process.env[`DATABASE_URL_${worker}`] = urls.appUrl
		process.env[`DATABASE_OWNER_URL_${worker}`] = urls.ownerUrl
	}
	return async () => {
		for (const database of made) await dropTestDatabase(cluster.ownerUrl, database)
	}
}

/** A migrated database: within a run a copy of the one that was migrated first. */
export async function makeTestDatabase(ownerUrl: string, database: string) {
	const own = { database, appRole: 'front_door', appPassword: 'front-door-tests' }
	const template = process.env.DATABASE_TEMPLATE
	if (!template) {
		const urls = await prepareCluster(ownerUrl, own)
		await migrateDatabase(urls.ownerUrl, own)
		return urls
	}
	// The role is there by now, and workers that set its password at once would fail each other.
	await asOwner(ownerUrl, (client) => {
		const [name, other] = [database, template].map((text) => client.escapeIdentifier(text))
		return client.query(`create database ${name} template ${other}`)
	})
	return databaseUrls(ownerUrl, own)
}

/** What autovacuum would have learned of the tables by now. */
export function analyzeTestDatabase(ownerUrl: string) {
	return asOwner(ownerUrl, (client) => client.query('analyze'))
}

export function dropTestDatabase(ownerUrl: string, database: string) {
	return asOwner(ownerUrl, (client) =>
		client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`),
	)
}

async function asOwner(ownerUrl: string, work: (client: pg.Client) => Promise<unknown>) {
	const client = new pg.Client({ connectionString: ownerUrl })
	await client.connect()
	try {
		await work(client)
	} finally {
		await client.end()
	}
}
