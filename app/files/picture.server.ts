import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { pictures } from '#db/schema/files.ts'
import { isPhotoId, type PhotoRefusal, photoSizeMaxBytes } from './photo.ts'
import { reencode } from './reencode.server.ts'

type Kept = { ok: true; id: string } | { ok: false; code: Exclude<PhotoRefusal, 'tooMany'> }

/**
 * Keeps a picture that a colleague puts into a question. It stays, because a version of the
 * questions that somebody has answered may show it; the same picture is kept once.
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
	await db
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
		.onConflictDoNothing({ target: pictures.sha256 })
	const [kept] = await db
		.select({ id: pictures.id })
		.from(pictures)
		.where(eq(pictures.sha256, sha256))
	if (!kept) throw new Error('the picture came back empty')
	return { ok: true, id: kept.id }
}

export async function findPicture(db: Db, id: string): Promise<Buffer | undefined> {
	if (!isPhotoId(id)) return undefined
	const [found] = await db
		.select({ content: pictures.content })
		.from(pictures)
		.where(eq(pictures.id, id))
	return found?.content
}
