import { and, asc, count, eq, isNull, ne, sql } from 'drizzle-orm'
import type { LocalText } from '#app/languages/language.ts'
import { listContacts } from '#app/residents/contact.server.ts'
import type { Db } from '#db/client.server.ts'
import { groupPriorities, groups, memberships } from '#db/schema/groups.ts'
import type { GroupStatus } from './group.ts'

export type Group = typeof groups.$inferSelect

export const groupsPerPage = 20

export async function findGroup(db: Db, id: string): Promise<Group | undefined> {
	const [group] = await db.select().from(groups).where(eq(groups.id, id))
	return group
}

export async function findGroupBySlug(db: Db, slug: string): Promise<Group | undefined> {
	const [group] = await db.select().from(groups).where(eq(groups.slug, slug))
	return group
}

/** The row, held until the transaction ends: whoever changes it or its members waits here. */
export async function lockGroup(tx: Db, id: string): Promise<Group | undefined> {
	const [group] = await tx.select().from(groups).where(eq(groups.id, id)).for('no key update')
	return group
}

/** Its public words are others than staff have verified: they are asked to look again. */
export async function noteReworded(
	tx: Db,
	{ id, status }: Pick<Group, 'id' | 'status'>,
	{ now }: { now: Date },
): Promise<void> {
	if (status !== 'verified') return
	await tx.update(groups).set({ wordsChangedAt: now }).where(eq(groups.id, id))
}

/** A page of the verified ones by name; of a place, with those of the whole borough. */
export async function listVerified(db: Db, { place, page }: { place?: string; page: number }) {
	const isAsked = and(
		eq(groups.status, 'verified'),
		isNull(groups.hiddenAt),
		place
			? sql`(${place} = any(${groups.placeIds}) or cardinality(${groups.placeIds}) = 0)`
			: undefined,
	)
	const [total] = await db.select({ count: count() }).from(groups).where(isAsked)
	const listed = await db
		.select({
			slug: groups.slug,
			name: groups.name,
			purpose: groups.purpose,
			placeIds: groups.placeIds,
			spoken: groups.spoken,
		})
		.from(groups)
		.where(isAsked)
		.orderBy(asc(groups.name), asc(groups.id))
		.limit(groupsPerPage)
		.offset((page - 1) * groupsPerPage)
	return { listed, count: total?.count ?? 0 }
}

const changedFirst = [sql`${groups.wordsChangedAt} is null`, asc(groups.name)]

/**
 * For staff, who see none that was not confirmed: what waits longest first, the others by name,
 * before them those whose words have changed.
 */
export function listByStatus(db: Db, status: GroupStatus, { page }: { page: number }) {
	return db
		.select()
		.from(groups)
		.where(eq(groups.status, status))
		.orderBy(...(status === 'waiting' ? [asc(groups.registeredAt)] : changedFirst), groups.id)
		.limit(groupsPerPage)
		.offset((page - 1) * groupsPerPage)
}

export async function countByStatus(db: Db): Promise<Map<GroupStatus, number>> {
	const rows = await db
		.select({ status: groups.status, count: count() })
		.from(groups)
		.where(ne(groups.status, 'unproven'))
		.groupBy(groups.status)
	return new Map(rows.map((row) => [row.status, row.count]))
}

export async function listPriorities(db: Db, groupId: string): Promise<LocalText[]> {
	const rows = await db
		.select({ words: groupPriorities.words })
		.from(groupPriorities)
		.where(eq(groupPriorities.groupId, groupId))
		.orderBy(asc(groupPriorities.position))
	return rows.map(({ words }) => words)
}

export type ShownPerson = { name: string; email?: string; phone?: string }

/** Its contact persons with how to reach them: for staff. */
export async function listContactPersons(db: Db, groupId: string): Promise<ShownPerson[]> {
	const people = await listContactRows(db, groupId)
	return people.map(({ name, email, phone }) => ({ name, email, phone }))
}

/** The same for everybody, each as they let the group's page show them. */
export async function listShownContacts(db: Db, groupId: string): Promise<ShownPerson[]> {
	const people = await listContactRows(db, groupId)
	return people.flatMap(({ shown, name, email, phone }) => {
		if (shown === 'nothing') return []
		return [shown === 'name' ? { name } : { name, email, phone }]
	})
}

async function listContactRows(db: Db, groupId: string) {
	const people = await db
		.select({
			name: memberships.name,
			phone: memberships.phone,
			shown: memberships.shown,
			contactId: memberships.contactId,
		})
		.from(memberships)
		.where(
			and(
				eq(memberships.groupId, groupId),
				eq(memberships.role, 'contact'),
				eq(memberships.status, 'active'),
			),
		)
		.orderBy(asc(memberships.joinedAt), asc(memberships.id))
	const contacts = await listContacts(
		db,
		people.map(({ contactId }) => contactId),
	)
	return people.map(({ contactId, phone, ...person }) => ({
		...person,
		phone: phone ?? undefined,
		email: contacts.find(({ id }) => id === contactId)?.value,
	}))
}
