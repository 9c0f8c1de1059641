import { and, asc, eq } from 'drizzle-orm'
import type { LocalText } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { workshopMaterials } from '#db/schema/workshops.ts'
import { lockWorkshop } from './workshop.server.ts'

export type NewMaterial = { title: LocalText; body: LocalText }
export type Material = typeof workshopMaterials.$inferSelect
type Key = { workshopId: string; materialId: string }

export const materialsMax = 20

/** In their order. */
export function listMaterials(db: Db, workshopId: string): Promise<Material[]> {
	return db
		.select()
		.from(workshopMaterials)
		.where(eq(workshopMaterials.workshopId, workshopId))
		.orderBy(asc(workshopMaterials.position), asc(workshopMaterials.id))
		.limit(materialsMax)
}

/** After those that are there, and who adds at the same moment; full: a page shows no more. */
export function addMaterial(
	db: Db,
	workshopId: string,
	material: NewMaterial,
	{ now }: { now: Date },
): Promise<{ ok: true } | { ok: false; code: 'full' }> {
	return db.transaction(async (tx) => {
		await lockWorkshop(tx, workshopId)
		const known = await listMaterials(tx, workshopId)
		if (known.length >= materialsMax) return { ok: false, code: 'full' } as const
		const position = (known.at(-1)?.position ?? 0) + 1
		await tx.insert(workshopMaterials).values({ ...material, workshopId, position, changedAt: now })
		return { ok: true } as const
	})
}

/** The same materials for other workshops, which change apart from then on. */
export async function copyMaterials(
	db: Db,
	{ from, to }: { from: string; to: string[] },
	{ now }: { now: Date },
): Promise<void> {
	const materials = await listMaterials(db, from)
	const copies = to.flatMap((workshopId) =>
		materials.map(({ position, title, body }) => {
			return { workshopId, position, title, body, changedAt: now }
		}),
	)
	if (copies.length > 0) await db.insert(workshopMaterials).values(copies)
}

const isMaterial = ({ workshopId, materialId }: Key) =>
	and(eq(workshopMaterials.id, materialId), eq(workshopMaterials.workshopId, workshopId))

/** False when it is not one of this workshop's. */
export async function changeMaterial(
	db: Db,
	key: Key,
	material: NewMaterial,
	{ now }: { now: Date },
): Promise<boolean> {
	const changed = await db
		.update(workshopMaterials)
		.set({ ...material, changedAt: now })
		.where(isMaterial(key))
		.returning({ id: workshopMaterials.id })
	return changed.length > 0
}

export async function removeMaterial(db: Db, key: Key): Promise<boolean> {
	const removed = await db
		.delete(workshopMaterials)
		.where(isMaterial(key))
		.returning({ id: workshopMaterials.id })
	return removed.length > 0
}
