import { createHash } from 'node:crypto'
import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import { findDraftById } from '#app/questions/draft.server.ts'
import type { Db } from '#db/client.server.ts'
import { photos } from '#db/schema/files.ts'
import { isPhotoId, type PhotoRefusal, shownName } from './photo.ts'
import { reencode } from './reencode.server.ts'

const columns = { id: photos.id, name: photos.name, width: photos.width, height: photos.height }
export type Photo = { id: string; name: string; width: number; height: number }

type Kept = { ok: true; id: string } | { ok: false; code: PhotoRefusal | 'draftGone' }

/** draftGone: it was sent, or has run out, while the photo was on its way. */
export async function keepPhoto(
	db: Db,
	{ draftId, name, bytes }: { draftId: string; name: string; bytes: Uint8Array },
	{ photosMax, now }: { photosMax: number; now: Date },
): Promise<Kept> {
	if (bytes.length === 0) return { ok: false, code: 'empty' }
	const made = await reencode(bytes)
	if (!made) return { ok: false, code: 'notPhoto' }
	return db.transaction(async (tx): Promise<Kept> => {
		await lockPhotos(tx, draftId)
		const draft = await findDraftById(tx, draftId, { now })
		if (!draft || draft.sentAt) return { ok: false, code: 'draftGone' }
		const [kept] = await tx
			.select({ count: count() })
			.from(photos)
			.where(eq(photos.draftId, draftId))
		if ((kept?.count ?? 0) >= photosMax) return { ok: false, code: 'tooMany' }
		const [photo] = await tx
			.insert(photos)
			.values({
				draftId,
				name: shownName(name),
				width: made.info.width,
				height: made.info.height,
				sizeBytes: made.data.length,
				sha256: createHash('sha256').update(made.data).digest('hex'),
				content: made.data,
				addedAt: now,
			})
			.returning({ id: photos.id })
		if (!photo) throw new Error('the photo came back empty')
		return { ok: true, id: photo.id }
	})
}

/** Until the transaction ends: photos of a draft are counted, and sent, one after the other. */
async function lockPhotos(tx: Db, draftId: string): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`photos:${draftId}`}, 0))`)
}

type Owner = { draftId: string } | { enquiryId: string }

function isOwnedBy(owner: Owner) {
	return 'draftId' in owner
		? eq(photos.draftId, owner.draftId)
		: eq(photos.enquiryId, owner.enquiryId)
}

export function listPhotos(db: Db, owner: Owner): Promise<Photo[]> {
	return db
		.select(columns)
		.from(photos)
		.where(isOwnedBy(owner))
		.orderBy(asc(photos.addedAt), asc(photos.id))
}

/** The picture itself, for who may see the draft or the enquiry that it belongs to. */
export async function findPhotoContent(db: Db, id: string, owner: Owner) {
	if (!isPhotoId(id)) return undefined
	const [photo] = await db
		.select({ name: photos.name, content: photos.content })
		.from(photos)
		.where(and(eq(photos.id, id), isOwnedBy(owner)))
	return photo
}

export async function removePhoto(db: Db, id: string, { draftId }: { draftId: string }) {
	if (!isPhotoId(id)) return
	await db.delete(photos).where(and(eq(photos.id, id), eq(photos.draftId, draftId)))
}

/** When a draft is sent its photos go with it; within the sending transaction. */
export async function attachPhotos(
	db: Db,
	{ draftId, enquiryId }: { draftId: string; enquiryId: string },
): Promise<void> {
	await lockPhotos(db, draftId)
	await db.update(photos).set({ enquiryId, draftId: null }).where(eq(photos.draftId, draftId))
}

/** The photos of a draft that is sent without them. */
export async function discardPhotos(db: Db, { draftId }: { draftId: string }): Promise<void> {
	await lockPhotos(db, draftId)
	await db.delete(photos).where(eq(photos.draftId, draftId))
}

/** The photos of these enquiries, for good. */
export async function removePhotosOf(db: Db, enquiryIds: string[]): Promise<void> {
	await db.delete(photos).where(inArray(photos.enquiryId, enquiryIds))
}
