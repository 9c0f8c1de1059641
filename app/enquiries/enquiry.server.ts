import { and, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Viewer } from '#app/staff/viewer.ts'
import type { Db } from '#db/client.server.ts'
import { enquiries } from '#db/schema/enquiries.ts'

export type Enquiry = typeof enquiries.$inferSelect

export async function findEnquiry(db: Db, id: string): Promise<Enquiry | undefined> {
	const [enquiry] = await db.select().from(enquiries).where(eq(enquiries.id, id))
	return enquiry
}

export async function findEnquiryByReference(
	db: Db,
	reference: string,
): Promise<Enquiry | undefined> {
	const [enquiry] = await db.select().from(enquiries).where(eq(enquiries.reference, reference))
	return enquiry
}

export async function findEnquiryOfDraft(db: Db, draftId: string): Promise<Enquiry | undefined> {
	const [enquiry] = await db.select().from(enquiries).where(eq(enquiries.draftId, draftId))
	return enquiry
}

/** The person or team that the resident deals with. */
export async function setLeadContact(
	db: Db,
	id: string,
	lead: { leadTeamId: string; leadStaffId: string | null },
): Promise<void> {
	await db.update(enquiries).set(lead).where(eq(enquiries.id, id))
}

export async function setEnquiryClosed(db: Db, id: string, { now }: { now: Date | null }) {
	await db.update(enquiries).set({ closedAt: now }).where(eq(enquiries.id, id))
}

/** Held until the transaction ends; always before a case of it, so that nobody waits in a ring. */
export async function lockEnquiry(db: Db, id: string): Promise<Enquiry | undefined> {
	const [enquiry] = await db
		.select()
		.from(enquiries)
		.where(eq(enquiries.id, id))
		.for('no key update')
	return enquiry
}

/** Says, in a query over rows that name an enquiry, that the viewer is its lead contact. */
export function leadOf(db: Db, { staffId, teamIds }: Pick<Viewer, 'staffId' | 'teamIds'>) {
	const isInPerson = eq(enquiries.leadStaffId, staffId)
	const isInTeam = and(isNull(enquiries.leadStaffId), inArray(enquiries.leadTeamId, teamIds))
	return (enquiryId: AnyPgColumn) =>
		exists(
			db
				.select({ one: sql`1` })
				.from(enquiries)
				.where(and(eq(enquiries.id, enquiryId), or(isInPerson, isInTeam))),
		)
}

const snippetLength = 140

/** What a list says of each enquiry: its reference, and how the words begin. In no order. */
export async function listEnquirySummaries(db: Db, ids: string[]) {
	if (ids.length === 0) return []
	return db
		.select({
			id: enquiries.id,
			reference: enquiries.reference,
			language: enquiries.language,
			placeId: enquiries.placeId,
			wordsStart: sql<string>`left(${enquiries.words}, ${snippetLength})`,
			isShortened: sql<boolean>`char_length(${enquiries.words}) > ${snippetLength}`,
			hasAccessNeeds: sql<boolean>`cardinality(${enquiries.accessNeeds}) > 0`,
		})
		.from(enquiries)
		.where(inArray(enquiries.id, ids))
}
