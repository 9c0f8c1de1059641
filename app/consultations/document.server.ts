import { and, asc, eq } from 'drizzle-orm'
import type { LocalText } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { consultationDocuments } from '#db/schema/consultations.ts'
import { lockConsultation } from './consultation.server.ts'
import type { DocumentVariant } from './consultation.ts'

export type NewDocument = { variant: DocumentVariant; title: LocalText; body: LocalText }
export type ConsultationDocument = typeof consultationDocuments.$inferSelect

/** A page that lists more of them would be read by nobody. */
export const documentsMax = 30

/** In their order. */
export function listDocuments(db: Db, consultationId: string): Promise<ConsultationDocument[]> {
	return db
		.select()
		.from(consultationDocuments)
		.where(eq(consultationDocuments.consultationId, consultationId))
		.orderBy(asc(consultationDocuments.position), asc(consultationDocuments.id))
		.limit(documentsMax)
}

/** Adds them after those that are there, and who adds at the same moment; full: all or none. */
export function addDocuments(
	db: Db,
	consultationId: string,
	documents: NewDocument[],
	{ now }: { now: Date },
): Promise<{ ok: true } | { ok: false; code: 'full' }> {
	return db.transaction(async (tx) => {
		await lockConsultation(tx, consultationId)
		const known = await listDocuments(tx, consultationId)
		if (known.length + documents.length > documentsMax) return { ok: false, code: 'full' } as const
		const from = (known.at(-1)?.position ?? 0) + 1
		const rows = documents.map((document, at) => {
			return { ...document, consultationId, position: from + at, changedAt: now }
		})
		if (rows.length > 0) await tx.insert(consultationDocuments).values(rows)
		return { ok: true } as const
	})
}

type Key = { consultationId: string; documentId: string }

function isDocument({ consultationId, documentId }: Key) {
	return and(
		eq(consultationDocuments.id, documentId),
		eq(consultationDocuments.consultationId, consultationId),
	)
}

/** False when it is not one of this consultation's. */
export async function changeDocument(
	db: Db,
	key: Key,
	document: NewDocument,
	{ now }: { now: Date },
): Promise<boolean> {
	const changed = await db
		.update(consultationDocuments)
		.set({ ...document, changedAt: now })
		.where(isDocument(key))
		.returning({ id: consultationDocuments.id })
	return changed.length > 0
}

export async function removeDocument(db: Db, key: Key): Promise<boolean> {
	const removed = await db
		.delete(consultationDocuments)
		.where(isDocument(key))
		.returning({ id: consultationDocuments.id })
	return removed.length > 0
}
