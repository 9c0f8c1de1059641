import { eq, sql } from 'drizzle-orm'
import { connect, type Db } from '#db/client.server.ts'
import { settings } from '#db/schema/web.ts'
import { type CommandDatabase, reasonOf, withDatabase } from './command-database.ts'
import { prepareDemo } from './demo.ts'

const NOT_DEMO = 'This database does not hold the demo borough, so nothing in it was touched.'
const IN_USE = 'Stop the server first: it is connected to this database.'

/** Fills the demo anew, with its open cases around today; all or nothing. */
async function resetDemo({ db, ownerUrl, isInUse }: CommandDatabase): Promise<string | undefined> {
	const [mark] = await db.select().from(settings).where(eq(settings.name, 'demo'))
	if (!mark) return NOT_DEMO
	// People would lose their place in the middle of it, and wait for it to end.
	if (await isInUse()) return IN_USE
	// The application may not take away what it may only add to: events, decisions, the audit.
	const owner = connect(ownerUrl, {
		connectionsMax: 1,
		name: `front-door-demo-reset ${process.pid}`,
	})
	try {
		await owner.db.transaction(async (tx) => {
			await empty(tx)
			await prepareDemo(tx, { now: new Date() })
		})
	} finally {
		await owner.close()
	}
	return undefined
}

async function empty(db: Db) {
	await db.execute(sql`
		do $$ begin
			execute (
				select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' restart identity'
				from pg_tables where schemaname = 'public'
			);
		end $$`)
	await db.execute(sql`delete from graphile_worker._private_jobs`)
}

const refusal = await withDatabase('demo-reset', resetDemo).catch(
	(error) => `It could not be done: ${reasonOf(error)}`,
)
if (refusal) {
	console.error(refusal)
	process.exitCode = 1
} else console.log('The demo borough is as new.')
