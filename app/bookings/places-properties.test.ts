import fc from 'fast-check'
import { expect, test } from '#tests/support/database.ts'
import { anyOperation } from './places-operations.test-support.ts'
import { tryOperations } from './try-places.test-support.ts'

// Ten thousand of them are tried by `npm run bench:bookings`.
test('whatever is tried in whatever order, places and the waiting list are as the plain model says', async ({
	db,
}) => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(anyOperation, { minLength: 40, maxLength: 60, size: 'max' }),
			async (operations) => {
				expect(await tryOperations(db, operations)).toEqual([])
			},
		),
		{ numRuns: 20 },
	)
}, 240_000)
