import pg from 'pg'
import { migrateDatabase } from '#db/migrate.server.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'

export type CommandDatabase = OpenDatabase & {
	/** Whether somebody else is connected: a running server always is. */
	isInUse: () => Promise<boolean>
}

/**
 * An up-to-date database for a command that people run beside the server or without it. The
 * PostgreSQL of the data folder is left running only when somebody else is connected to it.
 */
export async function withDatabase<Result>(
	command: string,
	work: (database: CommandDatabase) => Promise<Result>,
): Promise<Result> {
	const name = `front-door-${command} ${process.pid}`
	const database = await openDatabase({ name })
	const { ownerUrl, appUrl, appRole, environment } = database
	const isInUse = () => hasOtherClients(ownerUrl, name)
	try {
		const isOwnRole = ownerUrl !== appUrl
		await migrateDatabase(ownerUrl, { appRole: isOwnRole ? appRole : undefined })
		return await work({ ...database, isInUse })
	} finally {
		const isOurs = environment.DATABASE_URL === undefined
		await database.close({ stopsServer: isOurs && !(await isInUse()) })
	}
}

async function hasOtherClients(ownerUrl: string, ownName: string): Promise<boolean> {
	const client = new pg.Client({ connectionString: ownerUrl, application_name: ownName })
	await client.connect()
	try {
		// What kind a connection is, is hidden from roles that are not its own.
		const { rowCount } = await client.query(
			`select from pg_stat_activity
			 where datname = current_database() and application_name <> $1
			 and coalesce(backend_type, 'client backend') = 'client backend'`,
			[ownName],
		)
		return (rowCount ?? 0) > 0
	} finally {
		await client.end()
	}
}

/** What went wrong, without the statement and the values that it was about. */
export function reasonOf(error: unknown): string {
	const { message, cause } = error as Error
	return cause instanceof Error ? cause.message : message
}
