import { and, eq, getTableColumns, inArray, lt } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { workshops } from '#db/schema/workshops.ts'

const columns = getTableColumns(workshops)

/** With everything that is kept of it, the way in to it online among that: never for a page as it is. */
export type Workshop = typeof workshops.$inferSelect

export async function findWorkshop(db: Db, id: string): Promise<Workshop | undefined> {
	const [workshop] = await db.select(columns).from(workshops).where(eq(workshops.id, id))
	return workshop
}

export async function findWorkshopBySlug(db: Db, slug: string): Promise<Workshop | undefined> {
	const [workshop] = await db.select(columns).from(workshops).where(eq(workshops.slug, slug))
	return workshop
}

/** In no order; an id that is unknown has no entry. */
export async function listWorkshopsById(db: Db, ids: string[]): Promise<Workshop[]> {
	if (ids.length === 0) return []
	return db.select(columns).from(workshops).where(inArray(workshops.id, ids))
}

/**
 * The row as it is, held until the transaction ends: whoever changes who has its places waits here,
 * so that the last one is given once.
 */
export async function lockWorkshop(tx: Db, id: string): Promise<Workshop | undefined> {
	const [workshop] = await tx
		.select(columns)
		.from(workshops)
		.where(eq(workshops.id, id))
		.for('no key update')
	return workshop
}

/**
 * Goes on from the revision that somebody read to the next one. False where that is not the present
 * one any more: then somebody else, or the same press before, was first.
 */
export async function takeRevision(tx: Db, id: string, revision: number): Promise<boolean> {
	const taken = await tx
		.update(workshops)
		.set({ revision: revision + 1 })
		.where(and(eq(workshops.id, id), eq(workshops.revision, revision)))
		.returning({ id: workshops.id })
	return taken.length > 0
}

/** Ids of those that ended before the moment, the earliest first. */
export async function listEndedBefore(db: Db, moment: Date): Promise<string[]> {
	const rows = await db
		.select({ id: workshops.id })
		.from(workshops)
		.where(lt(workshops.endsAt, moment))
		.orderBy(workshops.endsAt)
	return rows.map(({ id }) => id)
}
