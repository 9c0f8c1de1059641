import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ownDatabase } from '#tests/support/own-database.ts'
import { countEqualityAnswers, mixEqualityAnswers } from './equality.server.ts'
import { makePark, send } from './response.test-support.ts'

const site = ownDatabase({ connectionsMax: 2 })

/** As somebody would who has the database, or a copy of its files. */
async function leadBack(): Promise<number> {
	const { rows } = await site.db.execute(
		sql`select 1 from equality_answers apart join answers on answers.xmin = apart.xmin`,
	)
	return rows.length
}

async function asTheyLie(): Promise<string> {
	const { rows } = await site.db.execute(
		sql`select question_id, value from equality_answers order by ctid`,
	)
	return JSON.stringify(rows)
}

test('once they are mixed, neither who wrote them nor their order leads to a response', async () => {
	const park = await makePark(site.db)
	const answer = (person: number) => {
		const equality = { age: `age ${person}`, sex: `sex ${person}` }
		return send(site.db, park, { where: 'lake' }, { content: { equality } })
	}
	await answer(1)
	expect(await leadBack()).toBeGreaterThan(0)
	expect(await mixEqualityAnswers(site.db)).toBe(1)
	expect(await leadBack()).toBe(0)

	for (let person = 2; person <= 20; person++) await answer(person)
	const [before, totals] = [await asTheyLie(), await countEqualityAnswers(site.db, park.id)]
	expect(await mixEqualityAnswers(site.db)).toBe(1)
	expect(await leadBack()).toBe(0)
	expect(await asTheyLie()).not.toBe(before)
	const after = await countEqualityAnswers(site.db, park.id)
	const sorted = (counts: typeof after) => counts.map((one) => JSON.stringify(one)).toSorted()
	expect(sorted(after)).toEqual(sorted(totals))
	// What nothing has joined is not written again.
	expect(await mixEqualityAnswers(site.db)).toBe(0)
})
