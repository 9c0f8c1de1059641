import { describe } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { rateLimits } from '#db/schema/web.ts'
import { expect, test } from '#tests/support/database.ts'
import { ownDatabase } from '#tests/support/own-database.ts'
import { forgetOldTries, isWithinLimit, refuseTooMany } from './rate-limit.server.ts'

const start = new Date('2027-03-01T10:00:00.000Z')
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const limit = { triesMax: 3, windowMinutes: 5 }
const tryOnce = (db: Db, key: string, now = start) => isWithinLimit(db, key, { ...limit, now })

async function tries(db: Db, key: string, ...moments: Date[]) {
	const allowed: boolean[] = []
	for (const now of moments) allowed.push(await tryOnce(db, key, now))
	return allowed
}

test('so many tries are allowed, and the next is not', async ({ db }) => {
	expect(await tries(db, 'a', at(0), at(1), at(298), at(299), at(299.999))).toEqual([
		...[true, true, true],
		...[false, false],
	])
})

test('a new window begins at its very edge', async ({ db }) => {
	expect(await tries(db, 'a', at(0), at(0), at(0), at(299.999))).toEqual([true, true, true, false])
	expect(await tries(db, 'a', at(300), at(300), at(300), at(300))).toEqual([
		...[true, true, true],
		false,
	])
})

test('one key takes nothing from another, and windows of two lengths do not mix', async ({
	db,
}) => {
	expect(await tries(db, 'a', at(0), at(0), at(0), at(0))).toEqual([true, true, true, false])
	expect(await tryOnce(db, 'b')).toBe(true)
	expect(await tryOnce(db, 'A')).toBe(true)
	expect(await tryOnce(db, 'a ')).toBe(true)
	expect(await tryOnce(db, '')).toBe(true)
})

test('what was tried cannot be read from what is kept', async ({ db }) => {
	await tryOnce(db, 'open:K7QD-93XT:203.0.113.9')
	const kept = JSON.stringify(await db.select().from(rateLimits))
	expect(kept).not.toMatch(/K7QD|203\.0/)
})

test('past the limit the request ends with 429', async ({ db }) => {
	const options = { ...limit, triesMax: 1, now: start }
	await expect(refuseTooMany(db, 'a', options)).resolves.toBeUndefined()
	await expect(refuseTooMany(db, 'a', options)).rejects.toMatchObject({ init: { status: 429 } })
})

test('a day later the tries are forgotten, and not before', async ({ db }) => {
	await tryOnce(db, 'a')
	await forgetOldTries(db, { now: at(86_400) })
	expect(await db.select().from(rateLimits)).toHaveLength(1)
	await forgetOldTries(db, { now: at(86_400.001) })
	expect(await db.select().from(rateLimits)).toEqual([])
})

describe('at once', () => {
	const own = ownDatabase({ connectionsMax: 10 })

	test('from many connections, no try is counted twice or not at all', async () => {
		const options = { triesMax: 10, windowMinutes: 5, now: start }
		const allowed = await Promise.all(
			Array.from({ length: 40 }, () => isWithinLimit(own.db, 'a', options)),
		)
		expect(allowed.filter(Boolean)).toHaveLength(10)
		expect(await own.db.select().from(rateLimits)).toMatchObject([{ count: 40 }])
	})
})
