import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import {
	addFinding,
	changeFinding,
	type FindingKey,
	removeFinding,
} from '#app/consultations/finding.server.ts'
import type { FindingForm } from '#app/consultations/finding.ts'
import type { Db } from '#db/client.server.ts'
import { findingSources, themes } from '#db/schema/results.ts'

/**
 * The themes that a finding can be said to rest on: those in use, and the retired ones that it
 * rests on already.
 */
export function listThemesToRestOn(
	db: Db,
	{ consultationId, findingId }: { consultationId: string; findingId?: string },
) {
	const ofFinding = db
		.select({ themeId: findingSources.themeId })
		.from(findingSources)
		.where(findingId ? eq(findingSources.findingId, findingId) : undefined)
	const canBe = findingId
		? or(isNull(themes.retiredAt), inArray(themes.id, ofFinding))
		: isNull(themes.retiredAt)
	return db
		.select({ id: themes.id, name: themes.name, retiredAt: themes.retiredAt })
		.from(themes)
		.where(and(eq(themes.consultationId, consultationId), canBe))
		.orderBy(asc(themes.name))
}

type Stored = { themeIds: string[]; now: Date }

/** A finding and what it rests on, together or not at all. */
export function addFindingOn(
	db: Db,
	consultationId: string,
	finding: FindingForm,
	{ themeIds, now }: Stored,
): ReturnType<typeof addFinding> {
	return db.transaction(async (tx) => {
		const added = await addFinding(tx, consultationId, finding, { now })
		if (added.ok) await setSources(tx, { consultationId, findingId: added.findingId }, themeIds)
		return added
	})
}

/** False when it is another than the one that was seen, or is gone. */
export function changeFindingOn(
	db: Db,
	key: FindingKey,
	finding: FindingForm,
	{ themeIds, ...times }: Stored & { seenAt: Date },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const isChanged = await changeFinding(tx, key, finding, times)
		if (isChanged) await setSources(tx, key, themeIds)
		return isChanged
	})
}

/** False when it is not one of this consultation's. */
export function removeFindingOn(db: Db, key: FindingKey): Promise<boolean> {
	return db.transaction(async (tx) => {
		const isRemoved = await removeFinding(tx, key)
		if (isRemoved) await setSources(tx, key, [])
		return isRemoved
	})
}

/** A theme that was retired meanwhile counts like any other; one of another consultation does not. */
async function setSources(
	tx: Db,
	{ consultationId, findingId }: FindingKey,
	themeIds: string[],
): Promise<void> {
	await tx.delete(findingSources).where(eq(findingSources.findingId, findingId))
	const known = await tx
		.select({ id: themes.id })
		.from(themes)
		.where(eq(themes.consultationId, consultationId))
	const rows = known.flatMap(({ id }) =>
		themeIds.includes(id) ? [{ findingId, themeId: id }] : [],
	)
	if (rows.length > 0) await tx.insert(findingSources).values(rows)
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
