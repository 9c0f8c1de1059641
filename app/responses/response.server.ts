import { and, eq, or } from 'drizzle-orm'
import { readCode } from '#app/residents/code.ts'
import type { Db } from '#db/client.server.ts'
import { responses } from '#db/schema/responses.ts'

export type StoredResponse = typeof responses.$inferSelect

export async function findResponse(db: Db, id: string): Promise<StoredResponse | undefined> {
	const [found] = await db.select().from(responses).where(eq(responses.id, id))
	return found
}

/** The same, held until the end of the transaction: nobody counts or changes it meanwhile. */
export async function holdResponse(db: Db, id: string): Promise<StoredResponse | undefined> {
	const [found] = await db.select().from(responses).where(eq(responses.id, id)).for('update')
	return found
}

/** As typed: small letters and spaces do not matter. */
export async function findResponseByReference(
	db: Db,
	reference: string,
): Promise<StoredResponse | undefined> {
	const [found] = await db
		.select()
		.from(responses)
		.where(eq(responses.reference, readCode(reference)))
	return found
}

/**
 * By its reference, or by the code on the paper form that it was keyed from, as typed: of forms
 * with the same code the first that was keyed, which the others are flagged with.
 */
export async function findResponseByCode(
	db: Db,
	consultationId: string,
	typed: string,
): Promise<StoredResponse | undefined> {
	const code = readCode(typed)
	const [found] = await db
		.select()
		.from(responses)
		.where(
			and(
				eq(responses.consultationId, consultationId),
				or(eq(responses.reference, code), eq(responses.formCode, code)),
			),
		)
	return found
}

export async function findResponseOfDraft(
	db: Db,
	draftId: string,
): Promise<StoredResponse | undefined> {
	const [found] = await db.select().from(responses).where(eq(responses.draftId, draftId))
	return found
}
