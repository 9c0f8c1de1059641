import { expect, test } from 'vitest'
import { makeGroup, makeMember } from '#app/groups/group.test-support.ts'
import { keepContact } from '#app/residents/contact.server.ts'
import { ownDatabase } from '#tests/support/own-database.ts'
import { removeLeftContacts } from './left-contacts.server.ts'
import { contacts } from './schema/residents.ts'

const own = ownDatabase({ connectionsMax: 4 })
const address = (value: string) => ({ kind: 'email', value }) as const

test('an address that somebody gives again at that moment stays, and nobody waits for the others', async () => {
	const { db } = own
	for (const value of ['again@example.com', 'left@example.com', 'too@example.com'])
		await keepContact(db, address(value))
	const group = await makeGroup(db)
	await db.transaction(async (tx) => {
		await keepContact(tx, address('again@example.com'))
		expect(await removeLeftContacts(db, { batchMax: 1 })).toBe(2)
		await makeMember(tx, group, { email: 'again@example.com' })
	})
	expect(await removeLeftContacts(db)).toBe(0)
	expect(await db.select().from(contacts)).toMatchObject([{ value: 'again@example.com' }])
})
