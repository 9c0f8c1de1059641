import { contacts } from '#db/schema/residents.ts'
import { expect, test } from '#tests/support/database.ts'
import { findContact, keepContact, markContactProven } from './contact.server.ts'

const now = new Date('2027-03-01T10:00:00Z')
const later = new Date('2027-03-02T10:00:00Z')

test('an address is kept once, and found by its id', async ({ db }) => {
	const kept = await keepContact(db, { kind: 'email', value: 'amina@example.com' })
	expect(await keepContact(db, { kind: 'email', value: 'amina@example.com' })).toEqual(kept)
	expect(await findContact(db, kept.id)).toEqual(kept)
	expect(await db.select().from(contacts)).toHaveLength(1)
	expect(await findContact(db, crypto.randomUUID())).toBeUndefined()
})

test('the same words are another contact when they reach somebody another way', async ({ db }) => {
	const phone = await keepContact(db, { kind: 'phone', value: '+441632960001' })
	const post = await keepContact(db, { kind: 'post', value: '+441632960001' })
	expect(post.id).not.toBe(phone.id)
})

test('an address is proven once, and stays so when it is given again', async ({ db }) => {
	const { id } = await keepContact(db, { kind: 'email', value: 'amina@example.com' })
	const provenAt = async () => (await db.select().from(contacts))[0]?.provenAt
	expect(await provenAt()).toBeNull()
	await markContactProven(db, id, { now })
	await markContactProven(db, id, { now: later })
	await keepContact(db, { kind: 'email', value: 'amina@example.com' })
	expect(await provenAt()).toEqual(now)
})

test('the longest address by post is kept as it was written', async ({ db }) => {
	const value = `1 Mill Lane\n${'🌳ع'.repeat(244)}`
	const kept = await keepContact(db, { kind: 'post', value })
	expect((await findContact(db, kept.id))?.value).toBe(value)
})
