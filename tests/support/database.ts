import { test as base } from 'vitest'
import { connect, type Db } from '#db/client.server.ts'

class Rollback extends Error {}

/** Gives each test an open transaction as `db`, and undoes it when the test ends. */
export const test = base.extend<{ db: Db }>({
	// biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to learn what a fixture needs.
	db: async ({}, use) => {
		const { db, close } = connect(process.env.DATABASE_URL ?? '', { connectionsMax: 1 })
		await db
			.transaction(async (tx) => {
				await use(tx)
				throw new Rollback()
			})
			.catch((error: unknown) => {
				if (!(error instanceof Rollback)) throw error
			})
		await close()
	},
})
export { describe, expect } from 'vitest'
