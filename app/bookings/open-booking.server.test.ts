import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { followCodeFrom } from '#app/residents/code.ts'
import { findFollowing, keepCode, makeLink } from '#app/residents/link.server.ts'
import { ownDatabase } from '#tests/support/own-database.ts'
import { bookOne, makeWorkshop, open as now } from './booking.test-support.ts'
import { transferBooking } from './change-booking.server.ts'
import { openByCode, openByLink } from './open-booking.server.ts'

const own = ownDatabase({ connectionsMax: 4 })
const to = { name: 'Tom Baker', email: 'tom@example.com', language: 'en' as const, now }

async function countWaiting(): Promise<number> {
	const { rows } = await own.db.execute<{ waiting: number }>(sql`
		select count(*)::int as waiting from pg_stat_activity
		where datname = current_database() and wait_event_type = 'Lock'`)
	return rows[0]?.waiting ?? 0
}

test('what opens a booking at the moment in which it is passed on does not open it for long', async () => {
	const { db } = own
	const { id, reference } = await bookOne(db, await makeWorkshop(db), { email: 'a@example.com' })
	const token = await makeLink(db, { kind: 'booking', subjectId: id, now })
	const code = followCodeFrom(new Uint8Array(16).fill(7))
	await keepCode(db, code, { kind: 'follow_code', subjectId: id, now })
	const opening: Promise<string | undefined>[] = []
	let ended = 0
	const noteEnd = () => {
		ended += 1
	}
	await db.transaction(async (tx) => {
		await transferBooking(tx, id, to)
		opening.push(openByLink(db, token, { now }), openByCode(db, { reference, code }, { now }))
		for (const one of opening) void one.finally(noteEnd)
		// Until each has come to its end, or waits for this transaction to come to its own.
		while (ended + (await countWaiting()) < opening.length);
	})
	for (const opened of await Promise.all(opening)) {
		const found = opened && (await findFollowing(db, opened, { kind: 'booking', now }))
		expect(found).toBeUndefined()
	}
})
