import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { groups, memberships } from '#db/schema/groups.ts'
import { notices } from '#db/schema/notices.ts'
import { audit } from '#db/schema/web.ts'
import { expect, test } from '#tests/support/database.ts'
import { makeGroup, makeMember, started as now } from './group.test-support.ts'
import { answerHandover, askToTakeOver, findGiver, takeBackHandover } from './handover.server.ts'
import { leaveGroup, removeMember } from './members.server.ts'
import { findMembership, listMembers } from './membership.server.ts'
import { openByLink } from './open-membership.server.ts'

async function makePair(db: Db) {
	const groupId = await makeGroup(db)
	const contact = { role: 'contact', name: 'Ada', email: 'ada@example.com' } as const
	const ada = await makeMember(db, groupId, contact)
	const bo = await makeMember(db, groupId, { name: 'Bo', email: 'bo@example.com', language: 'ar' })
	return { groupId, ada, bo }
}

const rolesIn = async (db: Db, groupId: string) =>
	(await listMembers(db, groupId)).map(({ name, role }) => `${name} ${role}`)

const toldIn = async (db: Db, groupId: string) =>
	db.select().from(notices).where(eq(notices.groupId, groupId))

const stay = { after: 'stay' } as const

test('who is asked to take over is told so, and nothing changes until they accept', async ({
	db,
}) => {
	const { groupId, ada, bo } = await makePair(db)
	expect(await askToTakeOver(db, ada, { memberId: bo.id, ...stay }, { now })).toBe('asked')
	expect(await rolesIn(db, groupId)).toEqual(['Ada contact', 'Bo member'])
	const [mail, ...others] = await toldIn(db, groupId)
	expect(others).toEqual([])
	expect(mail).toMatchObject({ kind: 'group_handover', recipient: 'bo@example.com' })
	expect(mail?.language).toBe('ar')
	expect(await openByLink(db, mail?.detail.token ?? '', { now })).toBeDefined()
	expect((await findGiver(db, bo))?.id).toBe(ada.id)
	expect(await findGiver(db, ada)).toBeUndefined()

	const yes = { giverId: ada.id, isAccepted: true }
	expect(await answerHandover(db, bo, yes, { now })).toBe(true)
	expect(await answerHandover(db, bo, yes, { now })).toBe(false)
	expect(await rolesIn(db, groupId)).toEqual(['Bo contact', 'Ada member'])
	expect(await findMembership(db, ada.id)).toMatchObject({ handoverTo: null, shown: 'nothing' })
	expect(await leaveGroup(db, ada, { now })).toBe('left')
	expect(await leaveGroup(db, bo, { now })).toBe('lastContact')
	const lines = await db.select().from(audit).where(eq(audit.subjectId, groupId))
	expect(lines.map(({ detail }) => detail?.what)).toEqual(['handover_asked', 'handed_over', 'left'])
})

test('once it is handed over everybody else in the group hears of it', async ({ db }) => {
	const { groupId, ada, bo } = await makePair(db)
	await makeMember(db, groupId, { email: 'cy@example.com' })
	await makeMember(db, groupId, { email: 'dee@example.com', status: 'left' })
	await askToTakeOver(db, ada, { memberId: bo.id, after: 'leave' }, { now })
	await answerHandover(db, bo, { giverId: ada.id, isAccepted: true }, { now })
	expect(await findMembership(db, ada.id)).toMatchObject({ status: 'left', role: 'member' })
	const told = (await toldIn(db, groupId)).filter(({ kind }) => kind === 'group_handed_over')
	const hasLink = told.map(({ recipient, detail }) => [recipient, detail.token !== undefined])
	// Who has left by it gets no link.
	expect(hasLink.sort()).toEqual([
		['ada@example.com', false],
		['cy@example.com', true],
	])
})

test('who declines changes nothing, and who asked is told', async ({ db }) => {
	const { groupId, ada, bo } = await makePair(db)
	await askToTakeOver(db, ada, { memberId: bo.id, ...stay }, { now })
	expect(await answerHandover(db, bo, { giverId: ada.id, isAccepted: false }, { now })).toBe(true)
	expect(await rolesIn(db, groupId)).toEqual(['Ada contact', 'Bo member'])
	const told = (await toldIn(db, groupId)).map(({ kind, recipient }) => [kind, recipient])
	expect(told).toContainEqual(['group_handover_declined', 'ada@example.com'])
	expect(await answerHandover(db, bo, { giverId: ada.id, isAccepted: true }, { now })).toBe(false)
})

test('what is taken back cannot be accepted, nor what was asked of another since', async ({
	db,
}) => {
	const { groupId, ada, bo } = await makePair(db)
	const cy = await makeMember(db, groupId, { name: 'Cy' })
	const yes = { giverId: ada.id, isAccepted: true }
	await askToTakeOver(db, ada, { memberId: bo.id, ...stay }, { now })
	expect(await takeBackHandover(db, ada, { now })).toBe(true)
	expect(await takeBackHandover(db, ada, { now })).toBe(false)
	expect(await answerHandover(db, bo, yes, { now })).toBe(false)
	await askToTakeOver(db, ada, { memberId: bo.id, ...stay }, { now })
	await askToTakeOver(db, ada, { memberId: cy.id, ...stay }, { now })
	expect(await answerHandover(db, bo, yes, { now })).toBe(false)
	expect(await answerHandover(db, cy, yes, { now })).toBe(true)
	expect((await rolesIn(db, groupId)).sort()).toEqual(['Ada member', 'Bo member', 'Cy contact'])
})

test('nobody asks who is not there, themselves, or without being a contact person', async ({
	db,
}) => {
	const { groupId, ada, bo } = await makePair(db)
	const invited = await makeMember(db, groupId, { status: 'invited', joinedAt: null })
	const elsewhere = await makeMember(db, await makeGroup(db))
	for (const id of [invited.id, elsewhere.id, ada.id, crypto.randomUUID()])
		expect(await askToTakeOver(db, ada, { memberId: id, ...stay }, { now })).toBe('notMember')
	expect(await askToTakeOver(db, bo, { memberId: ada.id, ...stay }, { now })).toBe('notAllowed')
	for (const giverId of [bo.id, elsewhere.id, undefined])
		expect(await answerHandover(db, bo, { giverId, isAccepted: true }, { now })).toBe(false)
	expect(await toldIn(db, groupId)).toEqual([])
})

test('it is over when who asked, or who was asked, is not in the group any more', async ({
	db,
}) => {
	const { groupId, ada, bo } = await makePair(db)
	const cy = await makeMember(db, groupId, { role: 'contact', name: 'Cy' })
	await askToTakeOver(db, cy, { memberId: bo.id, ...stay }, { now })
	await leaveGroup(db, cy, { now })
	expect(await answerHandover(db, bo, { giverId: cy.id, isAccepted: true }, { now })).toBe(false)
	await askToTakeOver(db, ada, { memberId: bo.id, ...stay }, { now })
	await removeMember(db, ada, bo.id, { now })
	expect(await findMembership(db, ada.id)).toMatchObject({ handoverTo: null, handoverAt: null })
	expect(await answerHandover(db, bo, { giverId: ada.id, isAccepted: true }, { now })).toBe(false)
})

test('of a closed group nobody takes over', async ({ db }) => {
	const { groupId, ada, bo } = await makePair(db)
	await askToTakeOver(db, ada, { memberId: bo.id, ...stay }, { now })
	await db.update(groups).set({ status: 'closed' }).where(eq(groups.id, groupId))
	expect(await answerHandover(db, bo, { giverId: ada.id, isAccepted: true }, { now })).toBe(false)
	expect(await askToTakeOver(db, ada, { memberId: bo.id, ...stay }, { now })).toBe('notAllowed')
})

test('a name that comes onto the page by it is for staff to look at', async ({ db }) => {
	const { groupId, ada, bo } = await makePair(db)
	await db.update(memberships).set({ shown: 'name' }).where(eq(memberships.id, bo.id))
	await askToTakeOver(db, ada, { memberId: bo.id, ...stay }, { now })
	await answerHandover(db, bo, { giverId: ada.id, isAccepted: true }, { now })
	const [group] = await db.select().from(groups).where(eq(groups.id, groupId))
	expect(group?.wordsChangedAt).toEqual(now)
})
