import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { groups, memberships } from '#db/schema/groups.ts'
import { notices } from '#db/schema/notices.ts'
import { contacts, links } from '#db/schema/residents.ts'
import { expect, test } from '#tests/support/database.ts'
import { findGroupBySlug, listByStatus, listShownContacts, listVerified } from './group.server.ts'
import { makeGroup, makeMember, started as now } from './group.test-support.ts'
import { mailLinks, openByLink } from './open-membership.server.ts'
import { registerGroup, removeUnproven } from './register.server.ts'

const form = {
	name: 'Heath Walkers',
	purpose: 'نمشي معاً',
	places: ['north-ward'],
	spoken: ['ar'],
	contactName: 'Amina Yusuf',
	email: 'amina@example.com',
	phone: undefined,
	shown: 'name' as const,
}
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)

async function tokenTo(db: Db, recipient: string): Promise<string> {
	const sent = await db.select().from(notices).where(eq(notices.recipient, recipient))
	return sent.at(-1)?.detail.token ?? ''
}

test('a registration is nobody’s to see until its link was followed; then it waits for staff', async ({
	db,
}) => {
	await registerGroup(db, form, { language: 'ar', now })
	const slug = 'heath-walkers'
	expect(await findGroupBySlug(db, slug)).toMatchObject({
		...{ status: 'unproven', purpose: { ar: 'نمشي معاً' }, placeIds: ['north-ward'] },
	})
	const token = await tokenTo(db, form.email)
	expect(await openByLink(db, token, { now: days(1) })).toBeDefined()
	expect((await findGroupBySlug(db, slug))?.status).toBe('waiting')
	expect(await db.select().from(memberships)).toMatchObject([{ status: 'active', role: 'contact' }])
	expect((await db.select().from(contacts))[0]?.provenAt).toEqual(days(1))
	// The same link opens it again, and changes nothing.
	expect(await openByLink(db, token, { now: days(2) })).toBeDefined()
	expect((await listByStatus(db, 'waiting', { page: 1 })).map((one) => one.slug)).toEqual([slug])
	expect((await listVerified(db, { page: 1 })).count).toBe(0)
})

test('two groups of one name have an address each', async ({ db }) => {
	await registerGroup(db, form, { language: 'en', now })
	await registerGroup(db, form, { language: 'en', now })
	expect(await findGroupBySlug(db, 'heath-walkers-2')).toBeDefined()
})

test('what nobody confirmed is removed after 28 days, and nothing else', async ({ db }) => {
	await registerGroup(db, form, { language: 'en', now })
	await makeMember(db, await makeGroup(db, { status: 'waiting' }))
	await removeUnproven(db, { now: days(28) })
	expect(await db.select().from(groups)).toHaveLength(2)
	await removeUnproven(db, { now: new Date(days(28).getTime() + 1) })
	expect((await db.select().from(groups)).map(({ status }) => status)).toEqual(['waiting'])
	expect(await db.select().from(memberships)).toHaveLength(1)
	expect(await openByLink(db, await tokenTo(db, form.email), { now: days(28) })).toBeUndefined()
})

test('a member gets a link to each of their groups, and an unknown address gets nothing', async ({
	db,
}) => {
	const email = 'amina@example.com'
	const one = await makeGroup(db)
	const other = await makeGroup(db)
	const closed = await makeGroup(db, { status: 'closed', decidedAt: now })
	const left = await makeGroup(db)
	for (const groupId of [one, other, closed]) await makeMember(db, groupId, { email })
	await makeMember(db, left, { email, status: 'left' })
	await mailLinks(db, { email, language: 'en', now })
	const sent = await db.select().from(notices)
	expect(sent.map(({ groupId }) => groupId).sort()).toEqual([one, other].sort())
	expect(await openByLink(db, sent[0]?.detail.token ?? '', { now })).toBeDefined()
	expect(await openByLink(db, sent[0]?.detail.token ?? '', { now: days(8) })).toBeUndefined()

	await mailLinks(db, { email: 'nobody@example.com', language: 'en', now })
	expect(await db.select().from(notices)).toHaveLength(2)
	const kept = await db.select().from(contacts).where(eq(contacts.value, 'nobody@example.com'))
	expect(kept).toEqual([])
	const usable = (await db.select().from(links)).filter(
		({ expiresAt }) => expiresAt && expiresAt > now,
	)
	expect(usable).toHaveLength(2)
})

test('the link of who has left or was removed opens nothing', async ({ db }) => {
	const member = await makeMember(db, await makeGroup(db), { email: 'bo@example.com' })
	await mailLinks(db, { email: 'bo@example.com', language: 'en', now })
	const token = await tokenTo(db, 'bo@example.com')
	for (const status of ['left', 'removed', 'declined'] as const) {
		await db.update(memberships).set({ status }).where(eq(memberships.id, member.id))
		expect(await openByLink(db, token, { now })).toBeUndefined()
	}
})

test('the list shows verified groups of a place, with those of the whole borough', async ({
	db,
}) => {
	await makeGroup(db, { name: 'All', placeIds: [] })
	await makeGroup(db, { name: 'North', placeIds: ['north-ward'] })
	await makeGroup(db, { name: 'South', placeIds: ['south-ward'] })
	for (const status of ['unproven', 'waiting', 'declined', 'closed'] as const)
		await makeGroup(db, { status })
	const namesOf = async (place?: string) =>
		(await listVerified(db, { place, page: 1 })).listed.map(({ name }) => name)
	expect(await namesOf()).toEqual(['All', 'North', 'South'])
	expect(await namesOf('north-ward')).toEqual(['All', 'North'])
	expect((await listVerified(db, { page: 2 })).listed).toEqual([])
})

test('contact persons are shown as each chose, members never', async ({ db }) => {
	const groupId = await makeGroup(db)
	const contact = { role: 'contact', phone: '+441632960001' } as const
	await makeMember(db, groupId, { ...contact, name: 'Hidden', shown: 'nothing' })
	await makeMember(db, groupId, { ...contact, name: 'Named', shown: 'name' })
	const reached = { shown: 'name-and-contact', email: 'r@example.com' } as const
	await makeMember(db, groupId, { ...contact, ...reached, name: 'Reached' })
	await makeMember(db, groupId, { name: 'Member', shown: 'name-and-contact' })
	const shown = await listShownContacts(db, groupId)
	expect(shown.sort((one, two) => one.name.localeCompare(two.name))).toEqual([
		{ name: 'Named' },
		{ name: 'Reached', email: 'r@example.com', phone: '+441632960001' },
	])
})
