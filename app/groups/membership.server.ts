import { and, asc, eq, inArray, lt, or } from 'drizzle-orm'
import { findContact } from '#app/residents/contact.server.ts'
import { findFollowing } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { groups, memberships } from '#db/schema/groups.ts'
import type { Group } from './group.server.ts'
import { mayAct } from './group.ts'

type Row = typeof memberships.$inferSelect
export type Membership = Row & { group: Group }

export async function findMembership(db: Db, id: string): Promise<Membership | undefined> {
	const [found] = await db
		.select({ membership: memberships, group: groups })
		.from(memberships)
		.innerJoin(groups, eq(groups.id, memberships.groupId))
		.where(eq(memberships.id, id))
	return found && { ...found.membership, group: found.group }
}

/** Those who are there or invited: contact persons first, then in the order in which they came. */
export function listMembers(db: Db, groupId: string): Promise<Row[]> {
	return db
		.select()
		.from(memberships)
		.where(
			and(eq(memberships.groupId, groupId), inArray(memberships.status, ['active', 'invited'])),
		)
		.orderBy(
			asc(memberships.role),
			asc(memberships.status),
			asc(memberships.invitedAt),
			asc(memberships.id),
		)
}

/** Who speaks for a group, with what a response or a booking keeps of it. */
export type ActingMember = {
	membershipId: string
	groupId: string
	groupName: string
	/** The member's own, to be changed. */
	name: string
	email: string
}

/**
 * Whether this member may answer and book for this group now: undefined unless the membership is
 * theirs in that very group, is active, and the group is verified.
 */
export async function mayActFor(
	db: Db,
	{ membershipId, groupId }: { membershipId: string; groupId: string },
): Promise<ActingMember | undefined> {
	const membership = await findMembership(db, membershipId)
	if (!membership || membership.groupId !== groupId || !mayAct(membership)) return undefined
	const contact = await findContact(db, membership.contactId)
	const { group, name } = membership
	return { membershipId, groupId, groupName: group.name, name, email: contact?.value ?? '' }
}

/** The same from the cookie `member` of a browser. */
export async function findActing(
	db: Db,
	{ token, groupId }: { token: string | undefined; groupId: string },
	{ now }: { now: Date },
): Promise<ActingMember | undefined> {
	const opened = { kind: 'membership', now } as const
	const membershipId = token ? await findFollowing(db, token, opened) : undefined
	return membershipId ? mayActFor(db, { membershipId, groupId }) : undefined
}

/**
 * Forgets who left, declined or never answered their invitation before `since`, and everybody of a
 * group that closed or was declined before it. What they proposed stays the group's. Gives how many.
 */
export async function forgetOldMembers(db: Db, { since }: { since: Date }): Promise<number> {
	const isDeclined = and(eq(groups.status, 'declined'), lt(groups.decidedAt, since))
	const over = db
		.select({ id: groups.id })
		.from(groups)
		.where(or(lt(groups.closedAt, since), isDeclined))
	const removed = await db
		.delete(memberships)
		.where(
			or(
				lt(memberships.endedAt, since),
				and(eq(memberships.status, 'invited'), lt(memberships.invitedAt, since)),
				inArray(memberships.groupId, over),
			),
		)
		.returning({ id: memberships.id })
	return removed.length
}
