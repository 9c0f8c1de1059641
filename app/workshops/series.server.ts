import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { workshopSeries, workshops } from '#db/schema/workshops.ts'
import { type Acting, insertDraft, modelOf, store } from './edit-workshop.server.ts'
import { copyMaterials } from './material.server.ts'
import { type Every, layDates, layMore, localDayOf, seriesCountMax } from './series.ts'
import { lockWorkshop, type Workshop } from './workshop.server.ts'
import { nextTimes } from './workshop-change.ts'
import { workshopSlug } from './workshop-form.ts'

export type SeriesLaid =
	| { ok: true; ids: string[] }
	| { ok: false; code: 'stale' | 'inSeries' | 'cancelled' | 'past' }

/**
 * Makes a workshop the first date of a series, and lays the others as drafts with everything that
 * it has, each to be published and booked by itself.
 */
export function laySeries(
	db: Db,
	id: string,
	{ every, count, revision, ...acting }: Acting & { every: Every; count: number; revision: number },
): Promise<SeriesLaid | undefined> {
	const { now, timeZone } = acting
	return db.transaction(async (tx): Promise<SeriesLaid | undefined> => {
		const first = await lockWorkshop(tx, id)
		if (!first) return undefined
		if (first.revision !== revision) return { ok: false, code: 'stale' }
		if (first.status === 'cancelled') return { ok: false, code: 'cancelled' }
		if (first.seriesId) return { ok: false, code: 'inSeries' }
		if (first.startsAt <= now) return { ok: false, code: 'past' }
		const laid = layDates(first, { every, count }, timeZone)
		const firstOn = localDayOf(first.startsAt, timeZone)
		const seriesId = await insertSeries(tx, first, { every, count, firstOn }, acting)
		const place = { seriesId, seriesPosition: 1, seriesStartsAt: first.startsAt }
		await store(tx, first, place, acting, 'workshop.series_laid')
		const ids: string[] = []
		for (const [at, to] of laid.entries()) {
			if (at === 0) continue
			const times = nextTimes({ ...first, status: 'draft' }, { from: first, to }, timeZone)
			const own = { seriesId, seriesPosition: at + 1, seriesStartsAt: times.startsAt }
			const date = await insertDraft(tx, { ...modelOf(first), ...times, ...own }, acting)
			ids.push(date.id)
		}
		await copyMaterials(tx, { from: id, to: ids }, acting)
		return { ok: true, ids: [id, ...ids] }
	})
}

/** tooMany: it would have more than 52 dates. past: the next date by its rule is behind us. */
export type SeriesExtended =
	| { ok: true; ids: string[] }
	| { ok: false; code: 'stale' | 'noSeries' | 'cancelled' | 'past' | 'tooMany' }

/**
 * Lays more dates after the last one of the series that a workshop belongs to, by the rule of the
 * series, as drafts with everything that its last date has which is not cancelled.
 */
export function extendSeries(
	db: Db,
	id: string,
	{ more, revision, ...acting }: Acting & { more: number; revision: number },
): Promise<SeriesExtended | undefined> {
	const { now, timeZone } = acting
	return db.transaction(async (tx): Promise<SeriesExtended | undefined> => {
		const current = await lockWorkshop(tx, id)
		if (!current) return undefined
		if (current.revision !== revision) return { ok: false, code: 'stale' }
		const { seriesId } = current
		const series = seriesId ? await lockSeries(tx, seriesId) : undefined
		if (!series || !seriesId) return { ok: false, code: 'noSeries' }
		const dates = await tx
			.select()
			.from(workshops)
			.where(eq(workshops.seriesId, seriesId))
			.orderBy(asc(workshops.startsAt), asc(workshops.id))
		const last = dates.at(-1)
		const model = dates.findLast(({ status }) => status !== 'cancelled')
		if (!last || !model) return { ok: false, code: 'cancelled' }
		if (dates.length + more > seriesCountMax) return { ok: false, code: 'tooMany' }
		const laid = layMore(last, { ...series.rule, more }, timeZone)
		if (laid.some(({ startsAt }) => startsAt <= now)) return { ok: false, code: 'past' }
		const position = Math.max(...dates.map(({ seriesPosition }) => seriesPosition ?? 0))
		await store(tx, current, {}, acting, 'workshop.series_laid')
		const draft = { ...model, status: 'draft' as const, releasedAt: null }
		const ids: string[] = []
		for (const [at, to] of laid.entries()) {
			const times = nextTimes(draft, { from: model, to }, timeZone)
			const own = { seriesId, seriesPosition: position + at + 1, seriesStartsAt: times.startsAt }
			const date = await insertDraft(tx, { ...modelOf(model), ...times, ...own }, acting)
			ids.push(date.id)
		}
		await copyMaterials(tx, { from: model.id, to: ids }, acting)
		return { ok: true, ids }
	})
}

/** Two who extend it at once take turns, so that no date is laid twice. */
async function lockSeries(tx: Db, id: string) {
	const [series] = await tx
		.select({ rule: workshopSeries.rule })
		.from(workshopSeries)
		.where(eq(workshopSeries.id, id))
		.for('update')
	return series
}

async function insertSeries(
	tx: Db,
	{ title }: Workshop,
	rule: { every: Every; count: number; firstOn: string },
	{ now }: Acting,
): Promise<string> {
	const slug = workshopSlug(title.en ?? '', rule.firstOn)
	const wanted = [slug, `${slug}-${crypto.randomUUID().slice(0, 8)}`]
	for (const own of wanted) {
		const [made] = await tx
			.insert(workshopSeries)
			.values({ slug: own, rule, createdAt: now })
			.onConflictDoNothing()
			.returning({ id: workshopSeries.id })
		if (made) return made.id
	}
	throw new Error('no address was free for the series')
}

/** Its dates in the order in which they are, cancelled ones among them. */
export function listSeriesDates(db: Db, seriesId: string) {
	return db
		.select({
			id: workshops.id,
			title: workshops.title,
			status: workshops.status,
			startsAt: workshops.startsAt,
			endsAt: workshops.endsAt,
			seriesPosition: workshops.seriesPosition,
			seriesStartsAt: workshops.seriesStartsAt,
		})
		.from(workshops)
		.where(eq(workshops.seriesId, seriesId))
		.orderBy(asc(workshops.startsAt), asc(workshops.id))
		.limit(seriesCountMax)
}

/** How its dates were first laid. */
export async function findSeriesRule(db: Db, id: string) {
	const [found] = await db
		.select({ id: workshopSeries.id, rule: workshopSeries.rule })
		.from(workshopSeries)
		.where(eq(workshopSeries.id, id))
	return found
}
