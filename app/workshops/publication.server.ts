import { sql } from 'drizzle-orm'
import type { LocalText } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { workshops } from '#db/schema/workshops.ts'
import {
	type Acting,
	lockFollowing,
	readMissing,
	type Scope,
	store,
	sumOf,
	type Tell,
	type ToldCounts,
} from './edit-workshop.server.ts'
import { lockWorkshop, type Workshop } from './workshop.server.ts'
import type { WorkshopMissing } from './workshop-check.ts'

type Publishing = Acting & { revision: number; scope?: Scope }

export type PublishedWorkshop =
	| { ok: true; published: number }
	| { ok: false; code: 'published' | 'cancelled' | 'stale' }
	/** `date` is the first of them that is not whole. */
	| { ok: false; code: 'incomplete'; missing: WorkshopMissing[]; date: Workshop }

/** Publishes a draft that is whole, or it and all later drafts of its series: all or none. */
export function publishWorkshop(
	db: Db,
	id: string,
	{ revision, scope = 'this', ...acting }: Publishing,
): Promise<PublishedWorkshop | undefined> {
	return db.transaction(async (tx): Promise<PublishedWorkshop | undefined> => {
		const current = await lockWorkshop(tx, id)
		if (!current) return undefined
		if (current.status !== 'draft') return { ok: false, code: current.status }
		if (current.revision !== revision) return { ok: false, code: 'stale' }
		const dates = scope === 'following' ? await lockFollowing(tx, current) : [current]
		const drafts = dates.filter(({ status }) => status === 'draft')
		for (const date of drafts) {
			const missing = await readMissing(tx, date, acting)
			if (missing.length > 0) return { ok: false, code: 'incomplete', missing, date }
		}
		const change = { status: 'published' as const, publishedAt: acting.now }
		for (const date of drafts) await store(tx, date, change, acting, 'workshop.published')
		return { ok: true, published: drafts.length }
	})
}

export type CancelledWorkshop =
	| ({ ok: true; cancelled: number } & ToldCounts)
	| { ok: false; code: 'cancelled' | 'over' | 'stale' }

/**
 * Cancels a workshop, or it and all later dates of its series, with words for residents. Of a
 * published one everybody who is booked, offered or waiting is told, and its `sequence` grows, so
 * that calendars take it out; `tell` ends their bookings with it.
 */
export function cancelWorkshop(
	db: Db,
	id: string,
	{
		why,
		tell,
		revision,
		scope = 'this',
		...acting
	}: Acting & { why: LocalText; tell: Tell; revision: number; scope?: Scope },
): Promise<CancelledWorkshop | undefined> {
	return db.transaction(async (tx): Promise<CancelledWorkshop | undefined> => {
		const current = await lockWorkshop(tx, id)
		if (!current) return undefined
		if (current.status === 'cancelled') return { ok: false, code: 'cancelled' }
		if (current.revision !== revision) return { ok: false, code: 'stale' }
		if (current.status === 'published' && current.endsAt <= acting.now)
			return { ok: false, code: 'over' }
		const dates = scope === 'following' ? await lockFollowing(tx, current) : [current]
		const heard: ToldCounts[] = []
		for (const date of dates) {
			const { now } = acting
			const cancelled = { status: 'cancelled' as const, cancelledAt: now, cancelledWhy: why }
			const change = { ...cancelled, sequence: sql`${workshops.sequence} + 1` as never }
			const stored = await store(tx, date, change, acting, 'workshop.cancelled')
			if (date.status !== 'published') continue
			const statuses = ['booked' as const, 'offered' as const, 'waiting' as const]
			heard.push(await tell(tx, stored, { kind: 'workshop_cancelled', words: why, statuses, now }))
		}
		return { ok: true, cancelled: dates.length, ...sumOf(heard) }
	})
}
