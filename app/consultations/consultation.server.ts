import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { consultations } from '#db/schema/consultations.ts'
import type { ConsultationTimes } from './consultation.ts'

export type Consultation = typeof consultations.$inferSelect

export async function findConsultation(db: Db, slug: string): Promise<Consultation | undefined> {
	const [found] = await db.select().from(consultations).where(eq(consultations.slug, slug))
	return found
}

export async function findConsultationById(db: Db, id: string): Promise<Consultation | undefined> {
	const [found] = await db.select().from(consultations).where(eq(consultations.id, id))
	return found
}

/** The row, held until the end of the transaction: who changes it after us waits. */
export async function lockConsultation(tx: Db, id: string): Promise<Consultation | undefined> {
	const [locked] = await tx
		.select()
		.from(consultations)
		.where(eq(consultations.id, id))
		.for('update')
	return locked
}

/** What decides whether something is in time, as it stands now; nobody waits for it. */
export async function readTimes(
	db: Db,
	id: string,
): Promise<(ConsultationTimes & { frozenAt: Date | null }) | undefined> {
	const [found] = await db
		.select({
			status: consultations.status,
			opensAt: consultations.opensAt,
			closesAt: consultations.closesAt,
			graceHours: consultations.graceHours,
			frozenAt: consultations.frozenAt,
		})
		.from(consultations)
		.where(eq(consultations.id, id))
	return found
}

/** At the first answer: from then on its questions stay as they are. */
export async function freezeConsultation(db: Db, id: string, { now }: { now: Date }) {
	await db
		.update(consultations)
		.set({ frozenAt: now })
		.where(and(eq(consultations.id, id), isNull(consultations.frozenAt)))
}

/** Ids of those that closed before the moment, the earliest first. */
export async function listClosedBefore(db: Db, moment: Date): Promise<string[]> {
	const rows = await db
		.select({ id: consultations.id })
		.from(consultations)
		.where(lt(consultations.closesAt, moment))
		.orderBy(consultations.closesAt)
	return rows.map(({ id }) => id)
}
