import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { pictures } from '#db/schema/files.ts'
import { isPhotoId, type PhotoRefusal, photoSizeMaxBytes } from './photo.ts'
import { reencode } from './reencode.server.ts'

type Kept = { ok: true; id: string } | { ok: false; code: Exclude<PhotoRefusal, 'tooMany'> }

/**
 * Keeps a picture that a colleague puts into a question. It stays as long as a version of any
 * questions shows it, because somebody may have answered that one; the same picture is kept once.
 */
export async function keepPicture(
	db: Db,
	bytes: Uint8Array,
	{ by, now }: { by: { staffId: string }; now: Date },
): Promise<Kept> {
	if (bytes.length === 0) return { ok: false, code: 'empty' }
	if (bytes.length > photoSizeMaxBytes) return { ok: false, code: 'tooLarge' }
	const made = await reencode(bytes)
	if (!made) return { ok: false, code: 'notPhoto' }
	const sha256 = createHash('sha256').update(made.data).digest('hex')
	const [kept] = await db
		.insert(pictures)
		.values({
			width: made.info.width,
			height: made.info.height,
			sizeBytes: made.data.length,
			sha256,
			content: made.data,
			addedBy: by.staffId,
			addedAt: now,
		})
		.onConflictDoUpdate({ target: pictures.sha256, set: { addedAt: now } })
		.returning({ id: pictures.id })
	if (!kept) throw new Error('the picture came back empty')
	return { ok: true, id: kept.id }
}

/** As questions name it. */
export function pictureAddress(id: string): string {
	return `/pictures/${id}`
}

export async function findPicture(db: Db, id: string): Promise<Buffer | undefined> {
	if (!isPhotoId(id)) return undefined
	const [found] = await db
		.select({ content: pictures.content })
		.from(pictures)
		.where(eq(pictures.id, id))
	return found?.content
}
