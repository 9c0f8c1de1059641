/** Each worker has a database of its own: see template-database.ts. */
for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL']) {
	const own = process.env[`${name}_${process.env.VITEST_POOL_ID}`]
	if (!own) throw new Error(`no ${name} for worker ${process.env.VITEST_POOL_ID}`)
	process.env[name] = own
}
