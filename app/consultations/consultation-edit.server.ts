import { and, eq, ne, sql } from 'drizzle-orm'
import { findDefinition, keepDefinition } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { consultations } from '#db/schema/consultations.ts'
import { type Consultation, findConsultationById, lockConsultation } from './consultation.server.ts'
import { type PageChange, slugFrom } from './consultation-form.ts'
import { addDocuments, listDocuments, type NewDocument } from './document.server.ts'
import { type Missing, missingFor } from './publication-check.ts'
import type { Times } from './times-form.ts'

/** What a new consultation begins with. */
export type Beginning = Omit<PageChange, 'slug'> & {
	graceHours: number
	definition: Definition
	documents: NewDocument[]
}

const slugTriesMax = 200

/** A draft of a consultation; its address is made of its title, with a number where it is taken. */
export function startConsultation(
	db: Db,
	{ definition, documents, ...beginning }: Beginning,
	{ by, now }: { by: { staffId: string }; now: Date },
): Promise<Consultation> {
	return db.transaction(async (tx) => {
		const id = crypto.randomUUID()
		const owner = ownerOf(id)
		const { id: definitionId } = await keepDefinition(tx, { owner, definition, now })
		const made = { createdBy: by.staffId, createdAt: now, changedAt: now, status: 'draft' as const }
		const slug = slugFrom(beginning.title.en ?? '')
		for (let attempt = 1; attempt <= slugTriesMax; attempt++) {
			const own = attempt === 1 ? slug : `${slug}-${attempt}`
			const [started] = await tx
				.insert(consultations)
				.values({ ...beginning, ...made, id, slug: own, definitionId })
				.onConflictDoNothing({ target: consultations.slug })
				.returning()
			if (!started) continue
			await addDocuments(tx, id, documents, { now })
			await noteChange(tx, 'consultation.started', id, { by, now })
			return started
		}
		throw new Error('no address was free for the consultation')
	})
}

/** Everything of another consultation but its times and what became of it. */
export async function readBeginning(db: Db, id: string): Promise<Beginning | undefined> {
	const other = await findConsultationById(db, id)
	if (!other) return undefined
	const found = await findDefinition(db, other.definitionId)
	const documents = await listDocuments(db, id)
	return {
		title: other.title,
		summary: other.summary,
		why: other.why,
		scope: other.scope,
		decider: other.decider,
		otherWays: other.otherWays,
		readingPlan: other.readingPlan,
		stage: other.stage,
		topic: other.topic,
		audience: other.audience,
		placeIds: other.placeIds,
		languages: other.languages,
		listeners: other.listeners,
		asksEquality: other.asksEquality,
		allowsAnonymous: other.allowsAnonymous,
		allowsGroups: other.allowsGroups,
		checkEvery: other.checkEvery,
		workingDaysMin: other.workingDaysMin,
		graceHours: other.graceHours,
		definition: found?.definition ?? { questions: [] },
		documents: documents.map(({ variant, title, body }) => ({ variant, title, body })),
	}
}

export type Change = Partial<PageChange & Times & Pick<Consultation, 'decision'>>

/**
 * stale: somebody saved meanwhile. slugTaken: another consultation has this address. frozen:
 * somebody has answered these questions. withdrawn: it has ended for good. incomplete: it is
 * published, and with this change something would be missing. `current` is what there is now.
 */
export type SaveRefusal =
	| { ok: false; code: 'stale' | 'slugTaken' | 'frozen' | 'withdrawn'; current: Consultation }
	| { ok: false; code: 'incomplete'; missing: Missing[]; current: Consultation }
export type Saved = { ok: true; consultation: Consultation } | SaveRefusal

type Saving = { revision: number; by: { staffId: string }; now: Date }

/** Saves over the revision that was read. Once published, its address and moments stay. */
export function saveConsultation(
	db: Db,
	id: string,
	change: Change,
	saving: Saving,
): Promise<Saved | undefined> {
	return db.transaction(async (tx) => {
		const current = await lockConsultation(tx, id)
		if (!current) return undefined
		if (current.revision !== saving.revision) return { ok: false, code: 'stale', current }
		if (current.status === 'withdrawn') return { ok: false, code: 'withdrawn', current }
		const { slug, opensAt, closesAt, ...rest } = change
		const free: Change = current.status === 'draft' ? change : rest
		if (free.slug && free.slug !== current.slug && (await isSlugTaken(tx, free.slug, id)))
			return { ok: false, code: 'slugTaken', current }
		const refusal = await refusalWhenPublished(tx, { ...current, ...free }, current, saving)
		if (refusal) return refusal
		return { ok: true, consultation: await store(tx, id, free, saving) }
	})
}

/** Keeps what is asked as a new version; refused once somebody has answered. */
export function keepQuestions(
	db: Db,
	id: string,
	definition: Definition,
	saving: Saving,
): Promise<Saved | undefined> {
	return db.transaction(async (tx) => {
		const current = await lockConsultation(tx, id)
		if (!current) return undefined
		if (current.frozenAt) return { ok: false, code: 'frozen', current }
		if (current.revision !== saving.revision) return { ok: false, code: 'stale', current }
		if (current.status === 'withdrawn') return { ok: false, code: 'withdrawn', current }
		const refusal = await refusalWhenPublished(tx, current, current, saving, definition)
		if (refusal) return refusal
		const kept = await keepDefinition(tx, { owner: ownerOf(id), definition, now: saving.now })
		return { ok: true, consultation: await store(tx, id, { definitionId: kept.id }, saving) }
	})
}

/** What a published page says must stay whole in each of its languages. */
async function refusalWhenPublished(
	tx: Db,
	next: Consultation,
	current: Consultation,
	{ now }: Saving,
	definition?: Definition,
): Promise<SaveRefusal | undefined> {
	if (current.status !== 'published') return undefined
	const missing = (await readMissing(tx, next, { now, definition })).filter(
		({ code }) => code !== 'past',
	)
	return missing.length > 0 ? { ok: false, code: 'incomplete', missing, current } : undefined
}

/** What keeps it from being published, as it stands or with other questions. */
export async function readMissing(
	db: Db,
	consultation: Consultation,
	{ now, definition }: { now: Date; definition?: Definition },
): Promise<Missing[]> {
	const found = definition ? undefined : await findDefinition(db, consultation.definitionId)
	const asked = definition ?? found?.definition ?? { questions: [] }
	const documents = await listDocuments(db, consultation.id)
	return missingFor(consultation, { definition: asked, documents }, { now })
}

async function store(
	tx: Db,
	id: string,
	change: Partial<typeof consultations.$inferInsert>,
	{ by, now }: Saving,
): Promise<Consultation> {
	const [saved] = await tx
		.update(consultations)
		.set({ ...change, revision: sql`${consultations.revision} + 1`, changedAt: now })
		.where(eq(consultations.id, id))
		.returning()
	if (!saved) throw new Error('the consultation was not stored')
	await noteChange(tx, 'consultation.changed', id, { by, now })
	return saved
}

export function ownerOf(id: string): string {
	return `consultation:${id}`
}

async function isSlugTaken(tx: Db, slug: string, id: string): Promise<boolean> {
	const found = await tx
		.select({ id: consultations.id })
		.from(consultations)
		.where(and(eq(consultations.slug, slug), ne(consultations.id, id)))
	return found.length > 0
}

function noteChange(
	db: Db,
	action: 'consultation.started' | 'consultation.changed',
	subjectId: string,
	{ by, now }: { by: { staffId: string }; now: Date },
): Promise<void> {
	return recordAudit(db, { action, staffId: by.staffId, subjectId, at: now })
}
