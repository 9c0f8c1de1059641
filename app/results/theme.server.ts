import { and, asc, count, eq, inArray, ne, notInArray, sql } from 'drizzle-orm'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { findingSources, themes, themeTags } from '#db/schema/results.ts'
import { type ThemeForm, themesMax } from './theme.ts'

type Acting = { staffId: string; now: Date }

/** The codebook, by name; with how many answers each theme is on. Retired ones are last. */
export function listThemes(db: Db, consultationId: string) {
	return db
		.select({
			id: themes.id,
			name: themes.name,
			guidance: themes.guidance,
			retiredAt: themes.retiredAt,
			count: count(themeTags.themeId),
		})
		.from(themes)
		.leftJoin(themeTags, eq(themeTags.themeId, themes.id))
		.where(eq(themes.consultationId, consultationId))
		.groupBy(themes.id)
		.orderBy(sql`${themes.retiredAt} is not null`, asc(sql`lower(${themes.name})`), asc(themes.id))
		.limit(themesMax)
}
export type Theme = Awaited<ReturnType<typeof listThemes>>[number]

export async function addTheme(
	db: Db,
	consultationId: string,
	{ name, guidance }: ThemeForm,
	{ staffId, now }: Acting,
): Promise<'added' | 'taken' | 'full'> {
	return db.transaction(async (tx) => {
		if ((await listThemes(tx, consultationId)).length >= themesMax) return 'full'
		if (await isTaken(tx, consultationId, name)) return 'taken'
		const [added] = await tx
			.insert(themes)
			.values({ consultationId, name, guidance, createdBy: staffId, createdAt: now })
			.onConflictDoNothing()
			.returning({ id: themes.id })
		if (!added) return 'taken'
		await recordAudit(tx, { action: 'theme.changed', staffId, subjectId: added.id, at: now })
		return 'added'
	})
}

/** Renames it, says when to use it, or retires it: tags that it has stay. */
export async function changeTheme(
	db: Db,
	{ consultationId, themeId }: { consultationId: string; themeId: string },
	{ name, guidance = null, isRetired }: Omit<ThemeForm, 'guidance'> & { guidance?: string | null },
	{ staffId, now }: Acting,
): Promise<'changed' | 'taken' | 'gone'> {
	return db.transaction(async (tx) => {
		if (await isTaken(tx, consultationId, name, themeId)) return 'taken'
		const retiredAt = isRetired ? sql`coalesce(${themes.retiredAt}, ${now.toISOString()})` : null
		const changed = await tx
			.update(themes)
			.set({ name, guidance, retiredAt })
			.where(and(eq(themes.id, themeId), eq(themes.consultationId, consultationId)))
			.returning({ id: themes.id })
		if (changed.length === 0) return 'gone'
		await recordAudit(tx, { action: 'theme.changed', staffId, subjectId: themeId, at: now })
		return 'changed'
	})
}

async function isTaken(db: Db, consultationId: string, name: string, exceptId?: string) {
	const [found] = await db
		.select({ id: themes.id })
		.from(themes)
		.where(
			and(
				eq(themes.consultationId, consultationId),
				eq(themes.name, name),
				exceptId ? ne(themes.id, exceptId) : undefined,
			),
		)
	return found !== undefined
}

type Place = { consultationId: string; responseId: string; questionId: string }

/** Marks an answer with these themes and no others. Who put a theme there first stays named. */
export async function tagAnswer(
	db: Db,
	{ consultationId, responseId, questionId }: Place,
	themeIds: string[],
	{ staffId, now }: Acting,
): Promise<void> {
	await db.transaction(async (tx) => {
		const known = themeIds.length
			? await tx
					.select({ id: themes.id })
					.from(themes)
					.where(and(eq(themes.consultationId, consultationId), inArray(themes.id, themeIds)))
			: []
		const ids = known.map(({ id }) => id)
		await tx
			.delete(themeTags)
			.where(
				and(
					eq(themeTags.responseId, responseId),
					eq(themeTags.questionId, questionId),
					ids.length > 0 ? notInArray(themeTags.themeId, ids) : undefined,
				),
			)
		if (ids.length === 0) return
		const tag = { responseId, questionId, taggedBy: staffId, taggedAt: now }
		await tx
			.insert(themeTags)
			.values(ids.map((themeId) => ({ ...tag, themeId })))
			.onConflictDoNothing()
	})
}

export function listTags(db: Db, { responseId, questionId }: Omit<Place, 'consultationId'>) {
	return db
		.select({ themeId: themeTags.themeId, taggedBy: themeTags.taggedBy })
		.from(themeTags)
		.where(and(eq(themeTags.responseId, responseId), eq(themeTags.questionId, questionId)))
}

/** Which of these responses have no theme yet on their answer to a question. */
export async function withoutTags(
	db: Db,
	responseIds: string[],
	questionId: string,
): Promise<Set<string>> {
	if (responseIds.length === 0) return new Set()
	const tagged = await db
		.selectDistinct({ id: themeTags.responseId })
		.from(themeTags)
		.where(and(inArray(themeTags.responseId, responseIds), eq(themeTags.questionId, questionId)))
	const ids = new Set(tagged.map(({ id }) => id))
	return new Set(responseIds.filter((id) => !ids.has(id)))
}

/**
 * What became of one response: each answer's themes, by whom, and the findings that rest on each
 * (null where none does).
 */
export function traceOf(db: Db, responseId: string) {
	return db
		.select({
			questionId: themeTags.questionId,
			themeId: themes.id,
			theme: themes.name,
			taggedBy: themeTags.taggedBy,
			findingId: findingSources.findingId,
		})
		.from(themeTags)
		.innerJoin(themes, eq(themes.id, themeTags.themeId))
		.leftJoin(findingSources, eq(findingSources.themeId, themes.id))
		.where(eq(themeTags.responseId, responseId))
		.orderBy(asc(themeTags.questionId), asc(themes.name))
}

/** Themes that can still be given. */
export function openThemes(list: Theme[]): Theme[] {
	return list.filter(({ retiredAt }) => retiredAt === null)
}
