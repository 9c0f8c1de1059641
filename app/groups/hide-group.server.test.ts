import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { groups } from '#db/schema/groups.ts'
import { notices } from '#db/schema/notices.ts'
import { staff } from '#db/schema/staff.ts'
import { audit } from '#db/schema/web.ts'
import { expect, test } from '#tests/support/database.ts'
import { findGroup, listByStatus, listVerified } from './group.server.ts'
import { makeGroup, makeMember, started as now } from './group.test-support.ts'
import { hideGroup, lookAtGroup, showGroup } from './hide-group.server.ts'
import { gatherFacts } from './notice-facts.server.ts'
import { listProposals, propose } from './proposal.server.ts'

async function actingIn(db: Db) {
	const dates = { createdAt: now, updatedAt: now, emailVerified: true }
	const meera = { id: 'meera', name: 'Meera', email: 'meera@council.example' }
	await db.insert(staff).values({ ...meera, role: 'engagement_officer', ...dates })
	return { by: { staffId: 'meera' }, now }
}

const why = { words: 'The website is not yours.' }

test('a hidden group is on no list, its contact persons hear why, and what it proposed stays', async ({
	db,
}) => {
	const acting = await actingIn(db)
	const id = await makeGroup(db)
	await makeMember(db, id, { role: 'contact', email: 'ada@example.com', language: 'ar' })
	const bo = await makeMember(db, id)
	const lamps = { kind: 'topic', title: 'Lamps', words: 'Dark.', place: '' } as const
	expect(await hideGroup(db, id, why, acting)).toBe(true)
	expect(await hideGroup(db, id, why, acting)).toBe(false)
	expect((await listVerified(db, { page: 1 })).listed).toEqual([])
	expect(await propose(db, bo, lamps, { language: 'en', now })).toBe('proposed')
	expect(await listProposals(db, id)).toHaveLength(1)
	const told = await db.select().from(notices).where(eq(notices.groupId, id))
	expect(told).toMatchObject([
		{ kind: 'group_hidden', recipient: 'ada@example.com', language: 'ar', detail: why },
	])
	const facts = await gatherFacts(
		db,
		{ language: 'en', groupId: id } as Parameters<typeof gatherFacts>[1],
		{
			council: { name: { en: 'Larkhithe' }, phone: '01632 960 001' },
			publicUrl: 'https://front-door.example',
		},
	)
	expect(facts).toMatchObject({ isGroupVerified: true, isGroupPublic: false })

	expect(await showGroup(db, id, acting)).toBe(true)
	expect(await showGroup(db, id, acting)).toBe(false)
	expect((await listVerified(db, { page: 1 })).count).toBe(1)
	expect(await findGroup(db, id)).toMatchObject({ hiddenAt: null, hiddenWords: null })
	const lines = await db.select().from(audit).where(eq(audit.subjectId, id))
	expect(lines.map(({ action, staffId }) => [action, staffId])).toEqual([
		['group.hidden', 'meera'],
		['group.shown', 'meera'],
	])
})

test('what nobody can read is not hidden', async ({ db }) => {
	const acting = await actingIn(db)
	for (const status of ['unproven', 'waiting', 'declined', 'closed'] as const)
		expect(await hideGroup(db, await makeGroup(db, { status }), why, acting)).toBe(false)
	const closed = await makeGroup(db, { status: 'closed', decidedAt: now })
	expect(await hideGroup(db, closed, why, acting)).toBe(true)
})

test('who has looked at the words has looked at those that they read, and at no later ones', async ({
	db,
}) => {
	const acting = await actingIn(db)
	const id = await makeGroup(db, { name: 'Zebra Watch', wordsChangedAt: now })
	await makeGroup(db, { name: 'Aviary' })
	const names = async () =>
		(await listByStatus(db, 'verified', { page: 1 })).map(({ name }) => name)
	expect(await names()).toEqual(['Zebra Watch', 'Aviary'])
	const later = new Date(now.getTime() + 1)
	await db.update(groups).set({ wordsChangedAt: later }).where(eq(groups.id, id))
	expect(await lookAtGroup(db, id, { seen: now }, acting)).toBe(false)
	expect(await lookAtGroup(db, id, { seen: later }, acting)).toBe(true)
	expect(await lookAtGroup(db, id, { seen: later }, acting)).toBe(false)
	expect(await findGroup(db, id)).toMatchObject({ wordsChangedAt: null, lookedAt: now })
	expect(await names()).toEqual(['Aviary', 'Zebra Watch'])
})
