import { mkdirSync, rmSync } from 'node:fs'
import { readEnvironment } from '#app/web/env.server.ts'
import { type OpenDatabase, openDatabase } from '#bin/open-database.ts'
import { migrateDatabase } from '#db/migrate.server.ts'
import { findPort } from './own-server.ts'

export type OwnDatabase = { database: OpenDatabase; folder: string; port: number }

/** Runs on a migrated database of its own, which is gone afterwards, and when the run is stopped. */
export async function withOwnDatabase(run: (own: OwnDatabase) => Promise<void>) {
	const folder = `.data/bench-${process.pid}`
	mkdirSync(folder, { recursive: true, mode: 0o711 })
	const port = await findPort()
	const environment = readEnvironment({ DATA_DIR: folder, PORT: String(port) })
	const database = await openDatabase({ environment, name: 'front-door-bench' })
	let left: Promise<void> | undefined
	const leave = () => {
		left ??= database
			.close({ stopsServer: true })
			.then(() => rmSync(folder, { recursive: true, force: true }))
		return left
	}
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => void leave().finally(() => process.exit(1)))
	try {
		await migrateDatabase(database.ownerUrl, { appRole: database.appRole })
		await run({ database, folder, port })
	} finally {
		await leave()
	}
}

/** All parts of a benchmark one after the other, or the one that is named on the command line. */
export async function runParts(parts: Record<string, () => Promise<void>>) {
	const [, , only] = process.argv
	if (only && !parts[only]) throw new Error(`${only}: only ${Object.keys(parts).join(', ')}`)
	for (const [name, part] of Object.entries(parts)) if (!only || only === name) await part()
}
