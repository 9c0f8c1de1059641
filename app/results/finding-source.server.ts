import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { findingSources, themes } from '#db/schema/results.ts'

/** The themes of a consultation's codebook that are in use. */
export function listUsableThemes(db: Db, consultationId: string) {
	return db
		.select({ id: themes.id, name: themes.name })
		.from(themes)
		.where(and(eq(themes.consultationId, consultationId), isNull(themes.retiredAt)))
		.orderBy(asc(themes.name))
		.limit(200)
}

/** Which themes a finding rests on; a theme of another consultation is left out. */
export function setFindingSources(
	db: Db,
	{ consultationId, findingId }: { consultationId: string; findingId: string },
	themeIds: string[],
): Promise<void> {
	return db.transaction(async (tx) => {
		await tx.delete(findingSources).where(eq(findingSources.findingId, findingId))
		const known = await listUsableThemes(tx, consultationId)
		const rows = known.flatMap(({ id }) =>
			themeIds.includes(id) ? [{ findingId, themeId: id }] : [],
		)
		if (rows.length > 0) await tx.insert(findingSources).values(rows)
	})
}

export function listFindingSources(db: Db, findingIds: string[]) {
	if (findingIds.length === 0) return Promise.resolve([])
	return db
		.select({
			findingId: findingSources.findingId,
			themeId: findingSources.themeId,
			name: themes.name,
		})
		.from(findingSources)
		.innerJoin(themes, eq(themes.id, findingSources.themeId))
		.where(inArray(findingSources.findingId, findingIds))
		.orderBy(asc(themes.name))
}
