import { asc, eq, sql } from 'drizzle-orm'
import type { LocalText } from '#app/languages/language.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Calendar } from '#app/triage/calendar.ts'
import type { Db } from '#db/client.server.ts'
import { consultationGates, consultations } from '#db/schema/consultations.ts'
import { type Consultation, lockConsultation } from './consultation.server.ts'
import type { Gate } from './consultation.ts'
import { readMissing } from './consultation-edit.server.ts'
import { checkGates, type GateResult } from './gates.ts'
import type { Missing } from './publication-check.ts'

export type Publishing = {
	revision: number
	/** What a named person says for each gate that is not passed. */
	justifications: Partial<Record<Gate, string>>
	by: { staffId: string; name: string }
	now: Date
	calendar: Calendar
	timeZone: string
	/** Takes the trial answers away, within the same transaction. */
	deleteTrials: (tx: Db, consultationId: string) => Promise<number>
}

export type Published =
	| { ok: true; consultation: Consultation }
	| { ok: false; code: 'published' | 'withdrawn' | 'stale' }
	| { ok: false; code: 'incomplete'; missing: Missing[] }
	| { ok: false; code: 'unjustified'; gates: Gate[] }

/**
 * Publishes a draft: it is whole in every offered language, and each gate is passed or justified.
 * What the gates said is kept. Of two officers who publish at once, one does.
 */
export function publishConsultation(
	db: Db,
	id: string,
	{ revision, justifications, by, now, calendar, timeZone, deleteTrials }: Publishing,
): Promise<Published | undefined> {
	return db.transaction(async (tx): Promise<Published | undefined> => {
		const current = await lockConsultation(tx, id)
		if (!current) return undefined
		if (current.status !== 'draft') return { ok: false, code: current.status }
		if (current.revision !== revision) return { ok: false, code: 'stale' }
		const missing = await readMissing(tx, current, { now })
		if (missing.length > 0) return { ok: false, code: 'incomplete', missing }
		const results = checkGates(current, { calendar, timeZone })
		const unjustified = results.flatMap(({ gate, isPassed }) =>
			isPassed || justifications[gate] ? [] : [gate],
		)
		if (unjustified.length > 0) return { ok: false, code: 'unjustified', gates: unjustified }

		const trials = await deleteTrials(tx, id)
		await keepGates(tx, id, results, { justifications, by, now })
		const [consultation] = await tx
			.update(consultations)
			.set({
				status: 'published',
				publishedAt: now,
				publishedBy: by.staffId,
				revision: sql`${consultations.revision} + 1`,
				changedAt: now,
			})
			.where(eq(consultations.id, id))
			.returning()
		if (!consultation) throw new Error('the consultation was not published')
		const justified = results.filter(({ isPassed }) => !isPassed).length
		await recordAudit(tx, {
			action: 'consultation.published',
			staffId: by.staffId,
			subjectId: id,
			detail: { trials, justified },
			at: now,
		})
		return { ok: true, consultation }
	})
}

async function keepGates(
	tx: Db,
	consultationId: string,
	results: GateResult[],
	{ justifications, by, now }: Pick<Publishing, 'justifications' | 'by' | 'now'>,
) {
	await tx.insert(consultationGates).values(
		results.map(({ gate, isPassed, problems, facts }) => ({
			consultationId,
			gate,
			isPassed,
			facts: isPassed ? facts : { ...facts, problems: problems.join(' ') },
			justification: isPassed ? null : (justifications[gate] ?? null),
			byName: by.name,
			byStaffId: by.staffId,
			at: now,
		})),
	)
}

/** What each gate said at publication, in the order of the principles. */
export function listGates(db: Db, consultationId: string) {
	return db
		.select()
		.from(consultationGates)
		.where(eq(consultationGates.consultationId, consultationId))
		.orderBy(asc(consultationGates.gate))
}

/**
 * Ends a published consultation for good, in words for residents; a draft is taken out of sight.
 * decided: the outcome was told already, and the link in its email must go on leading to it.
 */
export function withdrawConsultation(
	db: Db,
	id: string,
	{ why, revision, by, now }: Acting & { why: LocalText },
): Promise<{ ok: true } | { ok: false; code: 'withdrawn' | 'decided' | 'stale' } | undefined> {
	return db.transaction(async (tx) => {
		const current = await lockConsultation(tx, id)
		if (!current) return undefined
		if (current.status === 'withdrawn') return { ok: false, code: 'withdrawn' } as const
		if (current.outcomeSentAt) return { ok: false, code: 'decided' } as const
		if (current.revision !== revision) return { ok: false, code: 'stale' } as const
		await tx
			.update(consultations)
			.set({
				status: 'withdrawn',
				withdrawnAt: now,
				withdrawnWhy: why,
				revision: sql`${consultations.revision} + 1`,
				changedAt: now,
			})
			.where(eq(consultations.id, id))
		const line = { action: 'consultation.withdrawn', staffId: by.staffId, subjectId: id } as const
		await recordAudit(tx, { ...line, at: now })
		return { ok: true } as const
	})
}

type Acting = { revision: number; by: { staffId: string }; now: Date }

/**
 * Gives more time. notLater: not after the close there is, or not in the future; nobody who counts
 * on a date loses it. decided: the outcome was told already. `told` is called within the
 * transaction, to tell those who follow.
 */
export function extendClose(
	db: Db,
	id: string,
	{
		closesAt,
		revision,
		by,
		now,
		told,
	}: Acting & {
		closesAt: Date
		told: (tx: Db, consultation: Consultation) => Promise<unknown>
	},
): Promise<
	{ ok: true } | { ok: false; code: 'notLater' | 'notPublished' | 'decided' | 'stale' } | undefined
> {
	return db.transaction(async (tx) => {
		const current = await lockConsultation(tx, id)
		if (!current) return undefined
		if (current.status !== 'published' || !current.closesAt)
			return { ok: false, code: 'notPublished' } as const
		if (current.outcomeSentAt) return { ok: false, code: 'decided' } as const
		if (current.revision !== revision) return { ok: false, code: 'stale' } as const
		if (closesAt <= current.closesAt || closesAt <= now)
			return { ok: false, code: 'notLater' } as const
		const [extended] = await tx
			.update(consultations)
			.set({ closesAt, revision: sql`${consultations.revision} + 1`, changedAt: now })
			.where(eq(consultations.id, id))
			.returning()
		if (!extended) throw new Error('the consultation was not extended')
		await told(tx, extended)
		const line = { action: 'consultation.extended', staffId: by.staffId, subjectId: id } as const
		await recordAudit(tx, { ...line, at: now })
		return { ok: true } as const
	})
}
