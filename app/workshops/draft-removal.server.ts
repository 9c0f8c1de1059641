import { and, eq, inArray, notExists } from 'drizzle-orm'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { commitments, workshopMaterials, workshopSeries, workshops } from '#db/schema/workshops.ts'
import { type Acting, lockFollowing, type Scope } from './edit-workshop.server.ts'
import { lockWorkshop, type Workshop } from './workshop.server.ts'

/** What others keep of drafts: they are above workshops, so whoever calls passes them in. */
export type Around = {
	/** Whether a group was told that one of these came of what it proposed. */
	isPromised: (tx: Db, ids: string[]) => Promise<boolean>
	/** Lets go of what was noted of their places, of which nobody had any. */
	forgetPlaces: (tx: Db, ids: string[]) => Promise<void>
}

export type DraftsRemoved =
	| { ok: true; removed: number }
	/** promised: see `Around`. The others: it is no draft any more, or not as it was read. */
	| { ok: false; code: 'published' | 'cancelled' | 'stale' | 'promised' }

/**
 * Removes a draft that was never published, or it and all later ones of its series, with all that
 * was written for them: all or none. What is asked on booking stays, for copies ask it too.
 */
export function removeDrafts(
	db: Db,
	id: string,
	{
		revision,
		scope = 'this',
		isPromised,
		forgetPlaces,
		...acting
	}: Acting & Around & { revision: number; scope?: Scope },
): Promise<DraftsRemoved | undefined> {
	return db.transaction(async (tx): Promise<DraftsRemoved | undefined> => {
		const current = await lockWorkshop(tx, id)
		if (!current) return undefined
		if (current.status !== 'draft') return { ok: false, code: current.status }
		if (current.revision !== revision) return { ok: false, code: 'stale' }
		const dates = scope === 'following' ? await lockFollowing(tx, current) : [current]
		const ids = dates.filter(({ status }) => status === 'draft').map((date) => date.id)
		if (await isPromised(tx, ids)) return { ok: false, code: 'promised' }
		await forgetPlaces(tx, ids)
		await removeAll(tx, current, ids)
		for (const subjectId of ids)
			await recordAudit(tx, {
				...{ action: 'workshop.draft_removed', staffId: acting.by.staffId },
				...{ subjectId, at: acting.now },
			})
		return { ok: true, removed: ids.length }
	})
}

async function removeAll(tx: Db, { seriesId }: Workshop, ids: string[]): Promise<void> {
	await tx.delete(workshopMaterials).where(inArray(workshopMaterials.workshopId, ids))
	await tx.delete(commitments).where(inArray(commitments.workshopId, ids))
	await tx.delete(workshops).where(inArray(workshops.id, ids))
	if (!seriesId) return
	const left = tx
		.select({ id: workshops.id })
		.from(workshops)
		.where(eq(workshops.seriesId, seriesId))
	await tx.delete(workshopSeries).where(and(eq(workshopSeries.id, seriesId), notExists(left)))
}
