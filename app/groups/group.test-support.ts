import { keepContact } from '#app/residents/contact.server.ts'
import type { Db } from '#db/client.server.ts'
import { groups, memberships } from '#db/schema/groups.ts'
import { findMembership, type Membership } from './membership.server.ts'

export const started = new Date('2027-03-01T09:00:00Z')

type Row = typeof groups.$inferInsert

/** A group, verified unless said otherwise. */
export async function makeGroup(db: Db, given: Partial<Row> = {}): Promise<string> {
	const name = given.name ?? `Walkers ${crypto.randomUUID().slice(0, 8)}`
	const [made] = await db
		.insert(groups)
		.values({
			...{ slug: name.toLowerCase().replaceAll(' ', '-'), name, purpose: { en: 'We walk.' } },
			...{ status: 'verified', language: 'en', registeredAt: started, changedAt: started },
			decidedAt: given.status === undefined || given.status === 'verified' ? started : null,
			...given,
		})
		.returning({ id: groups.id })
	return made?.id ?? ''
}

/** Somebody in it: an active member unless said otherwise. */
export async function makeMember(
	db: Db,
	groupId: string,
	given: Partial<typeof memberships.$inferInsert> & { email?: string } = {},
): Promise<Membership> {
	const { email = `${crypto.randomUUID()}@example.com`, ...row } = given
	const contact = await keepContact(db, { kind: 'email', value: email })
	const [made] = await db
		.insert(memberships)
		.values({
			...{ groupId, contactId: contact.id, name: 'Amina Yusuf', role: 'member' },
			...{ status: 'active', language: 'en', invitedAt: started, joinedAt: started },
			...row,
		})
		.returning({ id: memberships.id })
	const member = await findMembership(db, made?.id ?? '')
	if (!member) throw new Error('the member was not made')
	return member
}
