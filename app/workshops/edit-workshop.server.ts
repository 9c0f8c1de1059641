import { and, asc, eq, getTableColumns, gte, ne, sql } from 'drizzle-orm'
import type { Topic } from '#app/consultations/consultation.ts'
import { LANGUAGE_CODES, type LocalText } from '#app/languages/language.ts'
import { findDefinition, keepDefinition } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import { CODE_LETTERS } from '#app/residents/code.ts'
import { type AuditAction, recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { workshops } from '#db/schema/workshops.ts'
import { copyMaterials, listMaterials } from './material.server.ts'
import { localDayOf, type Times } from './series.ts'
import { lockWorkshop, type Workshop } from './workshop.server.ts'
import type { WorkshopMode } from './workshop.ts'
import { hasChanged, hasMoved, isWorthTelling, nextTimes } from './workshop-change.ts'
import { missingForWorkshop, type WorkshopMissing } from './workshop-check.ts'
import { workshopSlug } from './workshop-form.ts'

export type Acting = { by: { staffId: string }; now: Date; timeZone: string }
type Saving = Acting & { revision: number }

/** Bookings told by email, and those that gave no address and are to be rung. */
export type ToldCounts = { told: number; unreached: number }

/**
 * Tells those who have a booking, within the transaction that changes the workshop: bookings know
 * who they are, and are above workshops, so whoever calls passes this in.
 */
export type Tell = (
	tx: Db,
	workshop: Workshop,
	news: {
		kind: 'workshop_changed' | 'workshop_cancelled' | 'workshop_outcome'
		words: LocalText
		statuses: ('booked' | 'waiting' | 'offered')[]
		/** Where its times moved: what they were. */
		before?: Times
		now: Date
	},
) => Promise<ToldCounts>

/** this: the one date. following: this and all later ones of its series. */
export const SCOPES = ['this', 'following'] as const
export type Scope = (typeof SCOPES)[number]

const triesMax = 50
const columns = getTableColumns(workshops)
type NewWorkshop = typeof workshops.$inferInsert

/** A draft that only colleagues see, with nothing but a title, a theme and its times. */
export function createWorkshop(
	db: Db,
	begun: Times & { title: LocalText; topic: Topic; mode: WorkshopMode },
	acting: Acting,
): Promise<Workshop> {
	return db.transaction(async (tx) => {
		const empty = { summary: {}, decides: {}, open: {}, languages: LANGUAGE_CODES }
		const made = await insertDraft(tx, { ...empty, ...begun }, acting)
		await note(tx, 'workshop.created', made.id, acting)
		return made
	})
}

/** Stores a draft under an address and a short code that are free. */
export async function insertDraft(
	tx: Db,
	given: Omit<NewWorkshop, 'slug' | 'shortCode' | 'createdBy' | 'createdAt' | 'changedAt'>,
	{ by, now, timeZone }: Acting,
): Promise<Workshop> {
	const slug = workshopSlug(given.title.en ?? '', localDayOf(given.startsAt, timeZone))
	const made = { createdBy: by.staffId, createdAt: now, changedAt: now, status: 'draft' as const }
	for (let attempt = 1; attempt <= triesMax; attempt++) {
		const own = { slug: attempt === 1 ? slug : `${slug}-${attempt}`, shortCode: newShortCode() }
		const [draft] = await tx
			.insert(workshops)
			.values({ ...given, ...made, ...own })
			.onConflictDoNothing()
			.returning()
		if (draft) return draft
	}
	throw new Error('no address was free for the workshop')
}

function newShortCode(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(5))
	return [...bytes].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('')
}

/** What another date of it, or a workshop that is made after its model, begins with. */
export function modelOf(workshop: Workshop) {
	const { title, summary, decides, open, topic, placeIds, languages, mode, venue } = workshop
	const { accessFacts, accessNotes, onlineUrl, linkMinutes, spoken, interpreters } = workshop
	const { capacityInPerson, capacityOnline, reserved, invited, invitedGroupIds } = workshop
	const { facilitator, hostTeamId, hostPhone, definitionId, allowsCompanions } = workshop
	const { allowsGroups, offerHours, reminderHours, supportKeptDays } = workshop
	return {
		...{ title, summary, decides, open, topic, placeIds, languages, mode, venue },
		...{ accessFacts, accessNotes, onlineUrl, linkMinutes, spoken, interpreters },
		...{ capacityInPerson, capacityOnline, reserved, invited, invitedGroupIds },
		...{ facilitator, hostTeamId, hostPhone, definitionId, allowsCompanions },
		...{ allowsGroups, offerHours, reminderHours, supportKeptDays },
	}
}

/** A new draft with everything of another but its times, its bookings and what came of it. */
export function copyWorkshop(
	db: Db,
	id: string,
	begun: Times & { title: string },
	acting: Acting,
): Promise<Workshop | undefined> {
	return db.transaction(async (tx) => {
		const other = await lockWorkshop(tx, id)
		if (!other) return undefined
		const { title, startsAt, endsAt } = begun
		const own = { title: title === other.title.en ? other.title : { en: title } }
		const copy = await insertDraft(tx, { ...modelOf(other), ...own, startsAt, endsAt }, acting)
		await copyMaterials(tx, { from: id, to: [copy.id] }, acting)
		await note(tx, 'workshop.created', copy.id, acting)
		return copy
	})
}

/**
 * stale: somebody saved meanwhile. slugTaken: another workshop has this address. cancelled, over:
 * nothing of it changes any more. past: a date would be moved to before now. reasonMissing: those
 * booked must be told, and there are no words to tell them. incomplete: it is published, and with
 * this change something would be missing. `current` is what there is now.
 */
export type SaveRefusal =
	| {
			ok: false
			code: 'stale' | 'slugTaken' | 'cancelled' | 'over' | 'past' | 'reasonMissing'
			current: Workshop
	  }
	| { ok: false; code: 'incomplete'; missing: WorkshopMissing[]; current: Workshop }
export type Saved = ({ ok: true; workshop: Workshop; changed: number } & ToldCounts) | SaveRefusal

export type Change = { columns: Partial<NewWorkshop> } | { times: Times }
export type Telling = { scope?: Scope; reason?: LocalText; tell?: Tell }

/** Saves one workshop over the revision that was read, and tells nobody. */
export function saveWorkshop(
	db: Db,
	id: string,
	change: Partial<NewWorkshop>,
	saving: Saving,
): Promise<Saved | undefined> {
	return changeSeries(db, id, { columns: change }, {}, saving)
}

/**
 * Changes a workshop, or it and all dates after it in its series: all or none. Times move the
 * others along by as many local days. A published one whose times or venue change grows its
 * `sequence`, and those who are booked, offered or waiting are told why, at once; so are they of
 * other changes when there is a reason.
 */
export function changeSeries(
	db: Db,
	id: string,
	change: Change,
	{ scope = 'this', reason, tell }: Telling,
	saving: Saving,
): Promise<Saved | undefined> {
	return db.transaction(async (tx): Promise<Saved | undefined> => {
		const current = await lockWorkshop(tx, id)
		if (!current) return undefined
		const refusal = await refusalOf(tx, current, change, saving)
		if (refusal) return { ...refusal, current }
		const dates = scope === 'following' ? await lockFollowing(tx, current) : [current]
		const changes = dates.map((date) => ({ date, own: ownChange(date, current, change, saving) }))
		const isHeard = reason !== undefined && tell !== undefined
		for (const { date, own } of changes) {
			if ('times' in change && own.startsAt && own.startsAt <= saving.now)
				return { ok: false, code: 'past', current }
			if (date.status !== 'published') continue
			if (isWorthTelling(date, own) && !isHeard)
				return { ok: false, code: 'reasonMissing', current }
			const missing = await missingWhenPublished(tx, { ...date, ...own }, saving)
			if (missing.length > 0) return { ok: false, code: 'incomplete', missing, current }
		}
		const heard: ToldCounts[] = []
		let saved = current
		for (const { date, own } of changes) {
			const isTold = date.status === 'published' && isHeard && hasChanged(date, own)
			const stored = await store(tx, date, { ...own, ...(isTold && grown) }, saving)
			if (date.id === id) saved = stored
			const before = hasMoved(date, stored) ? date : undefined
			const news = { ...CHANGED, before, now: saving.now }
			if (isTold) heard.push(await tell(tx, stored, { ...news, words: reason }))
		}
		return { ok: true, workshop: saved, changed: changes.length, ...sumOf(heard) }
	})
}

export function sumOf(counts: ToldCounts[]): ToldCounts {
	return {
		told: counts.reduce((sum, { told }) => sum + told, 0),
		unreached: counts.reduce((sum, { unreached }) => sum + unreached, 0),
	}
}

const CHANGED = {
	kind: 'workshop_changed' as const,
	statuses: ['booked' as const, 'offered' as const, 'waiting' as const],
}
const grown = { sequence: sql`${workshops.sequence} + 1` as never }

async function refusalOf(tx: Db, current: Workshop, change: Change, { revision, now }: Saving) {
	if (current.revision !== revision) return { ok: false, code: 'stale' } as const
	if (current.status === 'cancelled') return { ok: false, code: 'cancelled' } as const
	const isOver = current.status === 'published' && current.endsAt <= now
	if ('times' in change && isOver) return { ok: false, code: 'over' } as const
	const slug = 'columns' in change ? change.columns.slug : undefined
	if (!slug || slug === current.slug || current.status !== 'draft') return undefined
	const taken = await tx
		.select({ id: workshops.id })
		.from(workshops)
		.where(and(eq(workshops.slug, slug), ne(workshops.id, current.id)))
	return taken.length > 0 ? ({ ok: false, code: 'slugTaken' } as const) : undefined
}

/** What changes of one of the dates: its address is its own, and stays once it is published. */
function ownChange(
	date: Workshop,
	current: Workshop,
	change: Change,
	{ timeZone }: Saving,
): Partial<Workshop> {
	if ('times' in change) return nextTimes(date, { from: current, to: change.times }, timeZone)
	const { slug, ...rest } = change.columns as Partial<Workshop>
	const isFree = slug !== undefined && date.id === current.id && date.status === 'draft'
	return isFree ? { ...rest, slug } : rest
}

/** It and the later dates of its series that can still change, in their order. */
export async function lockFollowing(tx: Db, current: Workshop): Promise<Workshop[]> {
	if (!current.seriesId) return [current]
	const dates = await tx
		.select(columns)
		.from(workshops)
		.where(
			and(
				eq(workshops.seriesId, current.seriesId),
				gte(workshops.startsAt, current.startsAt),
				ne(workshops.status, 'cancelled'),
			),
		)
		.orderBy(asc(workshops.startsAt), asc(workshops.id))
		.for('no key update')
	return [current, ...dates.filter(({ id }) => id !== current.id)]
}

/** What is published must stay whole; that its start is behind us is no fault then. */
async function missingWhenPublished(tx: Db, next: Workshop, { now }: Saving) {
	const missing = await readMissing(tx, next, { now })
	return missing.filter(({ code }) => code !== 'past')
}

/** What keeps it from being published, as it stands or with other questions. */
export async function readMissing(
	db: Db,
	workshop: Workshop,
	{ now, definition }: { now: Date; definition?: Definition },
): Promise<WorkshopMissing[]> {
	const { definitionId } = workshop
	const found = definition || !definitionId ? undefined : await findDefinition(db, definitionId)
	const materials = await listMaterials(db, workshop.id)
	const given = { definition: definition ?? found?.definition, materials }
	return missingForWorkshop(workshop, given, { now })
}

/** Keeps what is asked on booking; who has booked answered the version that there was. */
export function keepWorkshopQuestions(
	db: Db,
	id: string,
	definition: Definition,
	saving: Saving,
): Promise<Saved | undefined> {
	return db.transaction(async (tx): Promise<Saved | undefined> => {
		const current = await lockWorkshop(tx, id)
		if (!current) return undefined
		if (current.revision !== saving.revision) return { ok: false, code: 'stale', current }
		if (current.status === 'cancelled') return { ok: false, code: 'cancelled', current }
		if (current.status === 'published') {
			const missing = await readMissing(tx, current, { now: saving.now, definition })
			const open = missing.filter(({ code }) => code !== 'past')
			if (open.length > 0) return { ok: false, code: 'incomplete', missing: open, current }
		}
		const owner = `workshop:${id}`
		const kept = await keepDefinition(tx, { owner, definition, now: saving.now })
		const definitionId = definition.questions.length > 0 ? kept.id : null
		const workshop = await store(tx, current, { definitionId }, saving)
		return { ok: true, workshop, changed: 1, told: 0, unreached: 0 }
	})
}

/** Stores a change of a row that is locked, with a line in the audit. */
export async function store(
	tx: Db,
	{ id }: Workshop,
	change: Partial<NewWorkshop>,
	acting: Acting,
	action: AuditAction = 'workshop.changed',
): Promise<Workshop> {
	const [stored] = await tx
		.update(workshops)
		.set({ ...change, revision: sql`${workshops.revision} + 1`, changedAt: acting.now })
		.where(eq(workshops.id, id))
		.returning()
	if (!stored) throw new Error('the workshop was not stored')
	await note(tx, action, id, acting)
	return stored
}

function note(db: Db, action: AuditAction, subjectId: string, { by, now }: Acting): Promise<void> {
	return recordAudit(db, { action, staffId: by.staffId, subjectId, at: now })
}
