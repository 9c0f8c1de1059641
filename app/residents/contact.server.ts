import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { contacts } from '#db/schema/residents.ts'
import type { ContactKind } from './link.ts'

export type Contact = { id: string; kind: ContactKind; value: string }

/** The row of an address or a number, made when it is new. */
export async function keepContact(
	db: Db,
	{ kind, value }: { kind: ContactKind; value: string },
): Promise<Contact> {
	const [contact] = await db
		.insert(contacts)
		.values({ kind, value })
		.onConflictDoUpdate({
			target: [contacts.kind, contacts.value],
			set: { value: sql`excluded.value` },
		})
		.returning({ id: contacts.id, kind: contacts.kind, value: contacts.value })
	if (!contact) throw new Error('the contact came back empty')
	return contact
}

export async function findContact(db: Db, id: string): Promise<Contact | undefined> {
	const [contact] = await db
		.select({ id: contacts.id, kind: contacts.kind, value: contacts.value })
		.from(contacts)
		.where(eq(contacts.id, id))
	return contact
}

/** The row of an address or a number, where there is one. */
export async function findContactOf(
	db: Db,
	{ kind, value }: { kind: ContactKind; value: string },
): Promise<Contact | undefined> {
	const [contact] = await db
		.select({ id: contacts.id, kind: contacts.kind, value: contacts.value })
		.from(contacts)
		.where(and(eq(contacts.kind, kind), eq(contacts.value, value)))
	return contact
}

/** In no order; an id that is unknown has no entry. */
export async function listContacts(db: Db, ids: string[]): Promise<Contact[]> {
	if (ids.length === 0) return []
	return db
		.select({ id: contacts.id, kind: contacts.kind, value: contacts.value })
		.from(contacts)
		.where(inArray(contacts.id, ids))
}

/** Called when somebody has shown that what is sent there reaches them. */
export async function markContactProven(db: Db, id: string, { now }: { now: Date }): Promise<void> {
	await db
		.update(contacts)
		.set({ provenAt: now })
		.where(and(eq(contacts.id, id), isNull(contacts.provenAt)))
}
