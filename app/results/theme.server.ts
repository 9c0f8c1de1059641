import { createHash } from 'node:crypto'
import { and, asc, count, eq, inArray, ne, notInArray, sql } from 'drizzle-orm'
import { withdrawResponse } from '#app/responses/change-response.server.ts'
import { holdResponse } from '#app/responses/response.server.ts'
import { isGone } from '#app/responses/response.ts'
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

/** Tells whether an answer is still the one that was read. */
export function wordsHashOf(words: string): string {
	return createHash('sha256').update(words).digest('hex')
}

/**
 * Marks an answer with these themes and no others. Who put a theme there first stays named, until
 * the words have changed and somebody says that it fits them too. False where the consultation has
 * no such response, or it was taken back.
 */
export async function tagAnswer(
	db: Db,
	{ consultationId, responseId, questionId }: Place,
	themeIds: string[],
	{ wordsHash, staffId, now }: Acting & { wordsHash: string },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const response = await holdResponse(tx, responseId)
		if (response?.consultationId !== consultationId) return false
		if (isGone(response)) return false
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
		if (ids.length === 0) return true
		const read = { taggedBy: staffId, taggedAt: now, wordsHash }
		await tx
			.insert(themeTags)
			.values(ids.map((themeId) => ({ responseId, questionId, themeId, ...read })))
			.onConflictDoUpdate({
				target: [themeTags.responseId, themeTags.questionId, themeTags.themeId],
				set: read,
				setWhere: ne(themeTags.wordsHash, wordsHash),
			})
		return true
	})
}

export function listTags(db: Db, { responseId, questionId }: Omit<Place, 'consultationId'>) {
	return db
		.select({
			themeId: themeTags.themeId,
			taggedBy: themeTags.taggedBy,
			wordsHash: themeTags.wordsHash,
		})
		.from(themeTags)
		.where(and(eq(themeTags.responseId, responseId), eq(themeTags.questionId, questionId)))
}

/** Takes a response back, and the marks on its words, which are forgotten. */
export function withdrawWithTags(
	db: Db,
	responseId: string,
	{ now }: { now: Date },
): ReturnType<typeof withdrawResponse> {
	return db.transaction(async (tx) => {
		const result = await withdrawResponse(tx, responseId, { now })
		if (result === 'withdrawn')
			await tx.delete(themeTags).where(eq(themeTags.responseId, responseId))
		return result
	})
}

/**
 * With responses that are forgotten: what was read in them still counts, and what stood for the
 * words goes, for short ones can be guessed from it.
 */
export async function forgetReadWords(tx: Db, responseIds: string[]): Promise<void> {
	await tx
		.update(themeTags)
		.set({ wordsHash: wordsHashOf('') })
		.where(inArray(themeTags.responseId, responseIds))
}

/** Which of these answers to a question have no theme yet, or none since their words changed. */
export async function listUnread(
	db: Db,
	said: { id: string; words: string }[],
	questionId: string,
): Promise<Set<string>> {
	if (said.length === 0) return new Set()
	const ids = said.map(({ id }) => id)
	const tagged = await db
		.selectDistinct({ id: themeTags.responseId, wordsHash: themeTags.wordsHash })
		.from(themeTags)
		.where(and(inArray(themeTags.responseId, ids), eq(themeTags.questionId, questionId)))
	const read = new Set(tagged.map(({ id, wordsHash }) => `${id} ${wordsHash}`))
	const unread = said.filter(({ id, words }) => !read.has(`${id} ${wordsHashOf(words)}`))
	return new Set(unread.map(({ id }) => id))
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
			wordsHash: themeTags.wordsHash,
			findingId: findingSources.findingId,
		})
		.from(themeTags)
		.innerJoin(themes, eq(themes.id, themeTags.themeId))
		.leftJoin(findingSources, eq(findingSources.themeId, themes.id))
		.where(eq(themeTags.responseId, responseId))
		.orderBy(asc(themeTags.questionId), asc(themes.name))
}

/** Themes that can still be given, and the retired ones among those that an answer has. */
export function themesFor(list: Theme[], givenIds: string[]): Theme[] {
	return list.filter(({ id, retiredAt }) => retiredAt === null || givenIds.includes(id))
}
