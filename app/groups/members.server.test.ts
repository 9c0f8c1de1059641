import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { groups, memberships, proposals } from '#db/schema/groups.ts'
import { notices } from '#db/schema/notices.ts'
import { audit } from '#db/schema/web.ts'
import { expect, test } from '#tests/support/database.ts'
import { makeGroup, makeMember, started as now } from './group.test-support.ts'
import { membersMax } from './group.ts'
import {
	answerInvitation,
	inviteMember,
	keepShown,
	leaveGroup,
	removeMember,
} from './members.server.ts'
import { findMembership, forgetOldMembers, listMembers, mayActFor } from './membership.server.ts'

const invitation = { name: 'Bo', email: 'bo@example.com', role: 'member' } as const
const yes = { isAccepted: true, language: 'ar', now } as const

async function makeLed(db: Db) {
	const groupId = await makeGroup(db)
	const ada = await makeMember(db, groupId, { role: 'contact', name: 'Ada' })
	return { groupId, ada }
}

test('who is invited accepts, and speaks for the group from then on', async ({ db }) => {
	const { groupId, ada } = await makeLed(db)
	expect(await inviteMember(db, ada, invitation, { now })).toBe('invited')
	const bo = (await listMembers(db, groupId)).find(({ name }) => name === 'Bo')
	const membershipId = bo?.id ?? ''
	expect(await mayActFor(db, { membershipId, groupId })).toBeUndefined()
	const invited = await findMembership(db, membershipId)
	if (!invited) throw new Error('nobody was invited')
	expect(await answerInvitation(db, invited, yes)).toBe(true)
	expect(await answerInvitation(db, invited, yes)).toBe(false)
	expect(await mayActFor(db, { membershipId, groupId })).toMatchObject({
		...{ groupId, name: 'Bo', email: 'bo@example.com' },
	})
	const sent = await db.select().from(notices).where(eq(notices.groupId, groupId))
	expect(sent.map(({ kind, recipient }) => [kind, recipient])).toEqual([
		['group_invitation', 'bo@example.com'],
	])
	const lines = await db.select().from(audit).where(eq(audit.subjectId, groupId))
	expect(lines.map(({ detail }) => detail)).toEqual([{ what: 'invited' }, { what: 'joined' }])
})

test('somebody is in a group once: invited again they get the link again, in it they are told of', async ({
	db,
}) => {
	const { groupId, ada } = await makeLed(db)
	await inviteMember(db, ada, invitation, { now })
	expect(await inviteMember(db, ada, { ...invitation, role: 'contact' }, { now })).toBe('invited')
	expect((await listMembers(db, groupId)).map(({ role }) => role)).toEqual(['contact', 'contact'])
	const cy = await makeMember(db, groupId, { email: 'cy@example.com' })
	const again = { ...invitation, email: 'cy@example.com' }
	expect(await inviteMember(db, ada, again, { now })).toBe('alreadyMember')
	expect(await leaveGroup(db, cy, { now })).toBe('left')
	expect(await inviteMember(db, ada, again, { now })).toBe('invited')
})

test('a group takes so many people and no more', async ({ db }) => {
	const { groupId, ada } = await makeLed(db)
	for (let count = 1; count < membersMax - 1; count++) await makeMember(db, groupId)
	expect(await inviteMember(db, ada, invitation, { now })).toBe('invited')
	const another = { ...invitation, email: 'dee@example.com' }
	expect(await inviteMember(db, ada, another, { now })).toBe('full')
	expect(await inviteMember(db, ada, invitation, { now })).toBe('invited')
})

test('a member invites and removes nobody, nor does a contact of a group that waits', async ({
	db,
}) => {
	const { groupId, ada } = await makeLed(db)
	const bo = await makeMember(db, groupId)
	expect(await inviteMember(db, bo, invitation, { now })).toBe('notAllowed')
	expect(await removeMember(db, bo, ada.id, { now })).toBe(false)
	const waiting = await makeGroup(db, { status: 'waiting' })
	const cy = await makeMember(db, waiting, { role: 'contact' })
	expect(await inviteMember(db, cy, invitation, { now })).toBe('notAllowed')
})

test('a contact removes a member of their own group, and of no other', async ({ db }) => {
	const { groupId, ada } = await makeLed(db)
	const bo = await makeMember(db, groupId, { phone: '+441632960001', shown: 'name' })
	const elsewhere = await makeMember(db, await makeGroup(db))
	expect(await removeMember(db, ada, elsewhere.id, { now })).toBe(false)
	expect(await removeMember(db, ada, bo.id, { now })).toBe(true)
	expect(await findMembership(db, bo.id)).toMatchObject({
		...{ status: 'removed', shown: 'nothing', phone: null },
	})
	expect(await mayActFor(db, { membershipId: bo.id, groupId })).toBeUndefined()
})

test('of a closed group even the last contact can leave', async ({ db }) => {
	const { groupId, ada } = await makeLed(db)
	await db.update(groups).set({ status: 'closed' }).where(eq(groups.id, groupId))
	expect(await leaveGroup(db, ada, { now })).toBe('left')
})

test('a member speaks for their own group and for no other', async ({ db }) => {
	const { groupId, ada } = await makeLed(db)
	const other = await makeGroup(db)
	expect(await mayActFor(db, { membershipId: ada.id, groupId })).toBeDefined()
	expect(await mayActFor(db, { membershipId: ada.id, groupId: other })).toBeUndefined()
})

test('what is shown of somebody is theirs to say while they are in it', async ({ db }) => {
	const { ada } = await makeLed(db)
	const form = { name: 'Ada L.', phone: '+441632960001', shown: 'name-and-contact' } as const
	await keepShown(db, ada, form, { now })
	expect(await findMembership(db, ada.id)).toMatchObject(form)
	await db.update(memberships).set({ status: 'removed' }).where(eq(memberships.id, ada.id))
	await keepShown(db, ada, { name: 'Somebody', phone: undefined, shown: 'name' }, { now })
	expect(await findMembership(db, ada.id)).toMatchObject(form)
})

test('a name that is new on the group’s page is for staff to look at, one that is not there is not', async ({
	db,
}) => {
	const { groupId, ada } = await makeLed(db)
	const bo = await makeMember(db, groupId, { name: 'Bo' })
	const changedAt = async () => (await findMembership(db, ada.id))?.group.wordsChangedAt
	const hidden = { name: 'Ada', phone: undefined, shown: 'nothing' } as const
	await keepShown(db, ada, { ...hidden, name: 'Ada L.' }, { now })
	await keepShown(db, bo, { ...hidden, name: 'Bo B.', shown: 'name' }, { now })
	expect(await changedAt()).toBeNull()
	await keepShown(db, ada, { ...hidden, name: 'Ada L.', shown: 'name' }, { now })
	expect(await changedAt()).toEqual(now)
	await db.update(groups).set({ wordsChangedAt: null })
	await keepShown(db, ada, { ...hidden, name: 'Ada L.', shown: 'name-and-contact' }, { now })
	expect(await changedAt()).toBeNull()
	await keepShown(db, ada, { ...hidden, name: 'Buy now', shown: 'name-and-contact' }, { now })
	expect(await changedAt()).toEqual(now)
})

test('who left long ago is forgotten, and so is everybody of a group that closed or was declined; proposals stay', async ({
	db,
}) => {
	const long = new Date(now.getTime() - 1)
	const group = await makeGroup(db)
	const stays = await makeMember(db, group, { role: 'contact' })
	const left = await makeMember(db, group, { status: 'left', endedAt: long })
	await makeMember(db, group, { status: 'invited', joinedAt: null, invitedAt: long })
	await makeMember(db, group, { status: 'left', endedAt: now })
	const closed = await makeGroup(db, { status: 'closed', closedAt: long })
	await makeMember(db, closed, { role: 'contact', status: 'active' })
	const declined = await makeGroup(db, { status: 'declined', decidedAt: long })
	await makeMember(db, declined, { role: 'contact', status: 'active' })
	const declinedNow = await makeGroup(db, { status: 'declined', decidedAt: now })
	const told = await makeMember(db, declinedNow, { role: 'contact', status: 'active' })
	const proposal = {
		groupId: group,
		membershipId: left.id,
		kind: 'topic',
		title: 'Benches',
	} as const
	await db
		.insert(proposals)
		.values({ ...proposal, words: 'More', language: 'en', proposedAt: long })

	expect(await forgetOldMembers(db, { since: now })).toBe(4)
	const known = await db.select({ id: memberships.id }).from(memberships)
	expect(known).toHaveLength(3)
	for (const { id } of [stays, told]) expect(known).toContainEqual({ id })
	expect(await db.select().from(proposals)).toMatchObject([
		{ title: 'Benches', membershipId: null },
	])
})
