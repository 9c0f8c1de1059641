import { expect, test } from 'vitest'
import { ownDatabase } from '#tests/support/own-database.ts'
import { makeGroup, makeMember, started as now } from './group.test-support.ts'
import { answerHandover, askToTakeOver } from './handover.server.ts'
import { leaveGroup } from './members.server.ts'
import { listMembers, type Membership } from './membership.server.ts'

const people = 12
const own = ownDatabase({ connectionsMax: people })

async function makeContacts(count: number): Promise<{ groupId: string; contacts: Membership[] }> {
	const { db } = own
	const groupId = await makeGroup(db)
	const contacts: Membership[] = []
	for (let made = 0; made < count; made++)
		contacts.push(await makeMember(db, groupId, { role: 'contact' }))
	return { groupId, contacts }
}

const contactsIn = async (groupId: string) =>
	(await listMembers(own.db, groupId)).filter(
		({ role, status }) => role === 'contact' && status === 'active',
	)

test('of contact persons who all leave at once one stays', async () => {
	const { db } = own
	for (const count of [2, 2, 2, people]) {
		const { groupId, contacts } = await makeContacts(count)
		const done = await Promise.all(contacts.map((one) => leaveGroup(db, one, { now })))
		expect(done.toSorted()).toEqual(['lastContact', ...Array(count - 1).fill('left')])
		expect(await contactsIn(groupId)).toHaveLength(1)
	}
})

test('who leaves as they are taken over from, and who takes over as they leave, leave one behind', async () => {
	const { db } = own
	for (let turn = 0; turn < 6; turn++) {
		const { groupId, contacts } = await makeContacts(1)
		const [ada] = contacts as [Membership]
		const bo = await makeMember(db, groupId)
		const after = turn % 2 === 0 ? 'leave' : 'stay'
		await askToTakeOver(db, ada, { memberId: bo.id, after }, { now })
		const accept = answerHandover(db, bo, { giverId: ada.id, isAccepted: true }, { now })
		await Promise.all([accept, leaveGroup(db, bo, { now }), leaveGroup(db, ada, { now })])
		expect(await contactsIn(groupId)).toHaveLength(1)
	}
})
