import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import type { LocalText } from '#app/languages/language.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { groupPriorities, groups } from '#db/schema/groups.ts'
import { type Group, listPriorities, lockGroup, noteReworded } from './group.server.ts'
import type { PageForm } from './group-forms.ts'
import { tellGroup } from './recipients.server.ts'

/** stale: somebody saved meanwhile; `current` is what they saved. closed: nothing changes any more. */
export type Saved = { ok: true } | { ok: false; code: 'stale' | 'closed'; current: Group }

type Saving = { revision: number; now: Date }

/** What a contact person changes of the group's page. */
export function savePage(db: Db, id: string, page: PageForm, saving: Saving): Promise<Saved> {
	const wordsOf = ({ purpose, spoken, website }: PageForm | Group) => ({ purpose, spoken, website })
	return change(db, id, saving, async (tx, before) => {
		await tx.update(groups).set(page).where(eq(groups.id, id))
		return !isDeepStrictEqual(wordsOf(before), wordsOf(page))
	})
}

/** Puts these in place of its priorities, in this order. */
export function savePriorities(
	db: Db,
	id: string,
	priorities: LocalText[],
	saving: Saving,
): Promise<Saved> {
	return change(db, id, saving, async (tx) => {
		const isReworded = !isDeepStrictEqual(await listPriorities(tx, id), priorities)
		await tx.delete(groupPriorities).where(eq(groupPriorities.groupId, id))
		if (priorities.length === 0) return isReworded
		await tx.insert(groupPriorities).values(
			priorities.map((words, at) => {
				return { groupId: id, position: at + 1, words, changedAt: saving.now }
			}),
		)
		return isReworded
	})
}

/** `save` says whether words that the public reads have changed. */
function change(
	db: Db,
	id: string,
	{ revision, now }: Saving,
	save: (tx: Db, before: Group) => Promise<boolean>,
): Promise<Saved> {
	return db.transaction(async (tx) => {
		const current = await lockGroup(tx, id)
		if (!current) throw new Error('there is no such group')
		if (current.status === 'closed' || current.status === 'declined')
			return { ok: false, code: 'closed', current }
		if (current.revision !== revision) return { ok: false, code: 'stale', current }
		const isReworded = await save(tx, current)
		await tx
			.update(groups)
			.set({ revision: revision + 1, changedAt: now })
			.where(eq(groups.id, id))
		if (isReworded) await noteReworded(tx, current, { now })
		await recordAudit(tx, { action: 'group.changed', subjectId: id, at: now })
		return { ok: true }
	})
}

/**
 * Ends the group by an act of a contact person, or a verified one by staff, who say why. All its
 * members are told; false when it was over before.
 */
export function closeGroup(
	db: Db,
	id: string,
	{ now, by, words }: { now: Date; by?: { staffId: string }; words?: string },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const current = await lockGroup(tx, id)
		const isOpen = current?.status === 'verified' || (!by && current?.status === 'waiting')
		if (!current || !isOpen) return false
		await tx
			.update(groups)
			.set({
				...{ status: 'closed', closedAt: now, closedWords: words ?? null, wordsChangedAt: null },
				...{ changedAt: now, revision: current.revision + 1 },
			})
			.where(eq(groups.id, id))
		const detailIn = () => ({ words })
		await tellGroup(tx, 'all', { kind: 'group_closed', groupId: id, detailIn }, { now })
		const line = { action: 'group.closed', staffId: by?.staffId, subjectId: id } as const
		await recordAudit(tx, { ...line, at: now })
		return true
	})
}

/** What staff decide on a registration that waits; the words reach its contact persons. */
export function decideGroup(
	db: Db,
	id: string,
	{ isVerified, words }: { isVerified: boolean; words?: string },
	{ by, now }: { by: { staffId: string }; now: Date },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const current = await lockGroup(tx, id)
		if (current?.status !== 'waiting') return false
		await tx
			.update(groups)
			.set({
				status: isVerified ? 'verified' : 'declined',
				...{ decisionWords: words ?? null, decidedBy: by.staffId, decidedAt: now, changedAt: now },
				revision: current.revision + 1,
			})
			.where(eq(groups.id, id))
		const detailIn = () => ({ words })
		await tellGroup(tx, 'contacts', { kind: 'group_decided', groupId: id, detailIn }, { now })
		const action = isVerified ? 'group.verified' : 'group.declined'
		await recordAudit(tx, { action, staffId: by.staffId, subjectId: id, at: now })
		return true
	})
}
