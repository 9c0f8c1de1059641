import { createHash } from 'node:crypto'
import { and, asc, count, eq } from 'drizzle-orm'
import sharp from 'sharp'
import type { Db } from '#db/client.server.ts'
import { photos } from '#db/schema/files.ts'
import { type PhotoRefusal, photoPixelsMax, photoSideMaxPixels, shownName } from './photo.ts'

const READABLE = new Set(['jpeg', 'png', 'webp'])

// One picture at a time in each process: decoding is what an attacker would have us do at length.
sharp.concurrency(1)
sharp.cache(false)

const columns = { id: photos.id, name: photos.name, width: photos.width, height: photos.height }
export type Photo = { id: string; name: string; width: number; height: number }

/**
 * Decodes what was sent and writes it anew as JPEG, which leaves behind where and when it was
 * taken, and anything that was never a picture.
 */
async function reencode(bytes: Uint8Array) {
	const options = { limitInputPixels: photoPixelsMax, failOn: 'error' as const }
	const { format } = await sharp(bytes, options).metadata()
	if (!format || !READABLE.has(format)) return undefined
	const side = photoSideMaxPixels
	return sharp(bytes, options)
		.autoOrient()
		.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#ffffff' })
		.jpeg({ quality: 80 })
		.toBuffer({ resolveWithObject: true })
}

export async function keepPhoto(
	db: Db,
	{ draftId, name, bytes }: { draftId: string; name: string; bytes: Uint8Array },
	{ photosMax, now }: { photosMax: number; now: Date },
): Promise<{ ok: true; id: string } | { ok: false; code: PhotoRefusal }> {
	if (bytes.length === 0) return { ok: false, code: 'empty' }
	const made = await reencode(bytes).catch(() => undefined)
	if (!made) return { ok: false, code: 'notPhoto' }
	const [kept] = await db.select({ count: count() }).from(photos).where(eq(photos.draftId, draftId))
	if ((kept?.count ?? 0) >= photosMax) return { ok: false, code: 'tooMany' }
	const [photo] = await db
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
	const [photo] = await db
		.select({ name: photos.name, content: photos.content })
		.from(photos)
		.where(and(eq(photos.id, id), isOwnedBy(owner)))
	return photo
}

export async function removePhoto(db: Db, id: string, { draftId }: { draftId: string }) {
	await db.delete(photos).where(and(eq(photos.id, id), eq(photos.draftId, draftId)))
}

/** When a draft is sent its photos go with it. */
export async function attachPhotos(
	db: Db,
	{ draftId, enquiryId }: { draftId: string; enquiryId: string },
): Promise<void> {
	await db.update(photos).set({ enquiryId, draftId: null }).where(eq(photos.draftId, draftId))
}
