import { sql } from 'drizzle-orm'
import { expect, test } from '#tests/support/database.ts'

test.for(['audit', 'case_events', 'triage_decisions', 'question_definitions'])(
	'the application cannot rewrite %s',
	async (table, { db }) => {
		const attempt = db.execute(sql`delete from ${sql.identifier(table)}`)
		await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } })
	},
)

test('the application cannot change the tables', async ({ db }) => {
	const attempt = db.execute(sql`create table anything (id int)`)
	await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } })
})
