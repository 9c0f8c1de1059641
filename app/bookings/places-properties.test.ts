import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownDatabase } from '#tests/support/own-database.ts'
import { anyOperation } from './places-operations.test-support.ts'
import { tryOperations } from './try-places.test-support.ts'

// So long in one transaction would keep other tests waiting for its rows.
const own = ownDatabase({ connectionsMax: 1 })

// Ten thousand of them are tried by `npm run bench:bookings`.
test('whatever is tried in whatever order, places and the waiting list are as the plain model says', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(anyOperation, { minLength: 40, maxLength: 60, size: 'max' }),
			async (operations) => {
				expect(await tryOperations(own.db, operations)).toEqual([])
			},
		),
		// The first counterexample is enough to look into; to make it smaller takes minutes.
		{ numRuns: 20, endOnFailure: true },
	)
}, 240_000)
