import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { workshopSeries, workshops } from '#db/schema/workshops.ts'
import { type Acting, insertDraft, modelOf, store } from './edit-workshop.server.ts'
import { copyMaterials } from './material.server.ts'
import { type Every, layDates, localDayOf, seriesCountMax } from './series.ts'
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
