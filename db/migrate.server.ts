import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'

/** Rows of these are added and never changed, so the application may not change them. */
const APPEND_ONLY = ['audit', 'case_events', 'triage_decisions', 'question_definitions']
const MIGRATION_LOCK = 7_301_126

/**
 * Brings the database up to date, once however many processes ask at the same time, and gives
 * the application's role what it needs and no more: no DDL, and no change of what is append-only.
 */
export async function migrateDatabase(ownerUrl: string, { appRole }: { appRole?: string } = {}) {
	const client = new pg.Client({ connectionString: ownerUrl })
	await client.connect()
	try {
		await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
		await migrate(drizzle(client), { migrationsFolder: 'db/migrations' })
		await runMigrations({ connectionString: ownerUrl })
		if (appRole) await grantTo(client, appRole)
	} finally {
		await client.end()
	}
}

async function grantTo(client: pg.Client, appRole: string) {
	const role = client.escapeIdentifier(appRole)
	const schemas = 'public, graphile_worker'
	await client.query(`grant usage on schema ${schemas} to ${role}`)
	await client.query(
		`grant select, insert, update, delete on all tables in schema ${schemas} to ${role}`,
	)
	await client.query(`grant usage on all sequences in schema ${schemas} to ${role}`)
	await client.query(`grant execute on all functions in schema ${schemas} to ${role}`)
	for (const table of APPEND_ONLY)
		await client.query(`revoke update, delete, truncate on public.${table} from ${role}`)
	// The job tables keep their rows to their owner unless a policy says otherwise.
	const { rows } = await client.query<{ name: string }>(
		`select relname as name from pg_class
		 where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity`,
	)
	for (const { name } of rows) {
		const table = `graphile_worker.${client.escapeIdentifier(name)}`
		await client.query(`drop policy if exists front_door on ${table}`)
		await client.query(
			`create policy front_door on ${table} to ${role} using (true) with check (true)`,
		)
	}
}

type OwnDatabase = { database: string; appRole: string; appPassword: string }

/**
 * Makes the application's own role and database on a cluster that is ours; safe to repeat, and at
 * once from several processes when each comes by the same database: a lock is one database's alone.
 */
export async function prepareCluster(ownerUrl: string, own: OwnDatabase) {
	const { database, appRole, appPassword } = own
	const client = new pg.Client({ connectionString: ownerUrl })
	await client.connect()
	try {
		await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
		const role = client.escapeIdentifier(appRole)
		const { rowCount: roles } = await client.query('select from pg_roles where rolname = $1', [
			appRole,
		])
		const password = client.escapeLiteral(appPassword)
		await client.query(`${roles ? 'alter' : 'create'} role ${role} login password ${password}`)
		const { rowCount: databases } = await client.query(
			'select from pg_database where datname = $1',
			[database],
		)
		if (!databases) await client.query(`create database ${client.escapeIdentifier(database)}`)
	} finally {
		await client.end()
	}
	return databaseUrls(ownerUrl, own)
}

/** Where the owner and the application find a database of the cluster. */
export function databaseUrls(ownerUrl: string, { database, appRole, appPassword }: OwnDatabase) {
	const owner = new URL(ownerUrl)
	owner.pathname = `/${database}`
	const app = new URL(owner)
	app.username = appRole
	app.password = appPassword
	return { ownerUrl: owner.href, appUrl: app.href }
}
