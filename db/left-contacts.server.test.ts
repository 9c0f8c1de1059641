import { getTableName, sql } from 'drizzle-orm'
import { makeGroup, makeMember } from '#app/groups/group.test-support.ts'
import { keepContact } from '#app/residents/contact.server.ts'
import { expect, test } from '#tests/support/database.ts'
import { CONTACT_COLUMNS, removeLeftContacts } from './left-contacts.server.ts'
import { contacts } from './schema/residents.ts'

test('an address that nothing leads to is removed, and one that reaches somebody stays', async ({
	db,
}) => {
	await keepContact(db, { kind: 'email', value: 'left@example.com' })
	await makeMember(db, await makeGroup(db), { email: 'member@example.com' })
	expect(await removeLeftContacts(db)).toBe(1)
	expect(await db.select().from(contacts)).toMatchObject([{ value: 'member@example.com' }])
	expect(await removeLeftContacts(db)).toBe(0)
})

test('every column that leads to a contact is asked', async ({ db }) => {
	const { rows } = await db.execute<{ column: string }>(sql`
		select concat(conrelid::regclass, '.', attname) as column
		from pg_constraint
		join pg_attribute on attrelid = conrelid and attnum = any(conkey)
		where contype = 'f' and confrelid = 'contacts'::regclass`)
	const asked = CONTACT_COLUMNS.map((column) => `${getTableName(column.table)}.contact_id`)
	expect(asked.toSorted()).toEqual(rows.map(({ column }) => column).toSorted())
})
