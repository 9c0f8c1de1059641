import { and, eq } from 'drizzle-orm'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { groups } from '#db/schema/groups.ts'
import { lockGroup } from './group.server.ts'
import { isPublic } from './group.ts'
import { tellGroup } from './recipients.server.ts'

type Acting = { by: { staffId: string }; now: Date }

/**
 * Takes a group's page from everybody's sight, and tells its contact persons why; what it proposed
 * and booked stays. false: nobody can read the page as it is.
 */
export function hideGroup(
	db: Db,
	id: string,
	{ words }: { words: string },
	{ by, now }: Acting,
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const current = await lockGroup(tx, id)
		if (!current || !isPublic(current)) return false
		await tx.update(groups).set({ hiddenAt: now, hiddenWords: words }).where(eq(groups.id, id))
		const detailIn = () => ({ words })
		await tellGroup(tx, 'contacts', { kind: 'group_hidden', groupId: id, detailIn }, { now })
		const line = { action: 'group.hidden', staffId: by.staffId, subjectId: id } as const
		await recordAudit(tx, { ...line, at: now })
		return true
	})
}

/** Lets everybody read the page of a group again, and tells its contact persons. */
export function showGroup(db: Db, id: string, { by, now }: Acting): Promise<boolean> {
	return db.transaction(async (tx) => {
		const current = await lockGroup(tx, id)
		if (!current?.hiddenAt) return false
		await tx.update(groups).set({ hiddenAt: null, hiddenWords: null }).where(eq(groups.id, id))
		await tellGroup(tx, 'contacts', { kind: 'group_shown', groupId: id }, { now })
		const line = { action: 'group.shown', staffId: by.staffId, subjectId: id } as const
		await recordAudit(tx, { ...line, at: now })
		return true
	})
}

/**
 * Staff have looked at the words as they were changed at `seen`. false: they have changed since, or
 * somebody else has looked at them.
 */
export function lookAtGroup(
	db: Db,
	id: string,
	{ seen }: { seen: Date },
	{ by, now }: Acting,
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const looked = await tx
			.update(groups)
			.set({ wordsChangedAt: null, lookedAt: now })
			.where(and(eq(groups.id, id), eq(groups.wordsChangedAt, seen)))
			.returning({ id: groups.id })
		if (looked.length === 0) return false
		const line = { action: 'group.looked_at', staffId: by.staffId, subjectId: id } as const
		await recordAudit(tx, { ...line, at: now })
		return true
	})
}
