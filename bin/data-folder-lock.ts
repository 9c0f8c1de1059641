import pg from 'pg'

const DATA_FOLDER_LOCK = 7_301_127

/**
 * One server at a time works with a data folder. The lock is PostgreSQL's own, so it ends with
 * the process that holds it, however that ends. Throws with the number of the process that has it.
 */
export async function lockDataFolder(url: string): Promise<{ release: () => Promise<void> }> {
	const client = new pg.Client({ connectionString: url, application_name: `pid ${process.pid}` })
	client.on('error', () => undefined)
	await client.connect()
	const { rows } = await client.query('select pg_try_advisory_lock($1) as is_ours', [
		DATA_FOLDER_LOCK,
	])
	if (rows[0].is_ours) return { release: () => client.end() }
	const { rows: holders } = await client.query(
		`select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
		 where l.locktype = 'advisory' and l.granted and l.objid = $1 and a.datname = current_database()`,
		[DATA_FOLDER_LOCK],
	)
	await client.end()
	const holder = String(holders[0]?.name ?? 'another process').replace('pid', 'process')
	throw new Error(
		`The data folder is in use by ${holder}. Stop that one, or set DATA_DIR to another folder.`,
	)
}
