import { eq } from 'drizzle-orm'
import type { LocalText } from '#app/languages/language.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { groupPriorities, groups } from '#db/schema/groups.ts'
import { type Group, lockGroup } from './group.server.ts'
import type { PageForm } from './group-forms.ts'
import { tellGroup } from './recipients.server.ts'

/** stale: somebody saved meanwhile; `current` is what they saved. closed: nothing changes any more. */
export type Saved = { ok: true } | { ok: false; code: 'stale' | 'closed'; current: Group }

type Saving = { revision: number; now: Date }

/** What a contact person changes of the group's page. */
export function savePage(db: Db, id: string, page: PageForm, saving: Saving): Promise<Saved> {
	return change(db, id, saving, async (tx) => {
		await tx.update(groups).set(page).where(eq(groups.id, id))
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
		await tx.delete(groupPriorities).where(eq(groupPriorities.groupId, id))
		if (priorities.length === 0) return
		await tx.insert(groupPriorities).values(
			priorities.map((words, at) => {
				return { groupId: id, position: at + 1, words, changedAt: saving.now }
			}),
		)
	})
}

function change(
	db: Db,
	id: string,
	{ revision, now }: Saving,
	save: (tx: Db) => Promise<void>,
): Promise<Saved> {
	return db.transaction(async (tx) => {
		const current = await lockGroup(tx, id)
		if (!current) throw new Error('there is no such group')
		if (current.status === 'closed' || current.status === 'declined')
			return { ok: false, code: 'closed', current }
		if (current.revision !== revision) return { ok: false, code: 'stale', current }
		await save(tx)
		await tx
			.update(groups)
			.set({ revision: revision + 1, changedAt: now })
			.where(eq(groups.id, id))
		await recordAudit(tx, { action: 'group.changed', subjectId: id, at: now })
		return { ok: true }
	})
}

/** Ends the group by an act of a contact person; false when it was over before. */
export function closeGroup(db: Db, id: string, { now }: { now: Date }): Promise<boolean> {
	return db.transaction(async (tx) => {
		const current = await lockGroup(tx, id)
		if (!current || !['waiting', 'verified'].includes(current.status)) return false
		await tx
			.update(groups)
			.set({ status: 'closed', closedAt: now, changedAt: now, revision: current.revision + 1 })
			.where(eq(groups.id, id))
		await recordAudit(tx, { action: 'group.closed', subjectId: id, at: now })
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
		await tellGroup(tx, id, { kind: 'group_decided', wordsIn: () => words, now })
		const action = isVerified ? 'group.verified' : 'group.declined'
		await recordAudit(tx, { action, staffId: by.staffId, subjectId: id, at: now })
		return true
	})
}
