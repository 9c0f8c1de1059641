import { and, asc, gt, inArray, lte } from 'drizzle-orm'
import { listAnsweredFiles } from '#app/questions/answer.server.ts'
import { listAskedPictures } from '#app/questions/definition.server.ts'
import { listSentDrafts } from '#app/questions/draft.server.ts'
import type { Db } from '#db/client.server.ts'
import { pictures, uploads } from '#db/schema/files.ts'
import { pictureAddress } from './picture.server.ts'
import { removeUploadsById } from './upload.server.ts'

/** A form with a picture in it may lie open for some days before it is saved. */
const pictureKeptDays = 7

/**
 * Removes files that nothing holds any more: those of drafts that were sent without them, and
 * pictures of questions that were never saved. What belongs to a draft that is not sent goes with
 * it. Gives the number of both.
 */
export async function removeLeftFiles(
	db: Db,
	{ now, batchMax = 500 }: { now: Date; batchMax?: number },
): Promise<number> {
	return (await removeUnanswered(db, batchMax)) + (await removeUnasked(db, { now }))
}

async function removeUnanswered(db: Db, batchMax: number): Promise<number> {
	let total = 0
	for (let last: string | undefined; ; ) {
		const batch = await db
			.select({ id: uploads.id, draftId: uploads.draftId })
			.from(uploads)
			.where(last ? gt(uploads.id, last) : undefined)
			.orderBy(asc(uploads.id))
			.limit(batchMax)
		// First which drafts were sent: their answers are there by then.
		const draftIds = [...new Set(batch.map(({ draftId }) => draftId))]
		const sent = await listSentDrafts(db, draftIds)
		const ids = batch.flatMap(({ id, draftId }) => (sent.has(draftId) ? [id] : []))
		const held = await listAnsweredFiles(db, ids)
		const left = ids.filter((id) => !held.has(id))
		await removeUploadsById(db, left)
		total += left.length
		last = batch.at(-1)?.id
		if (batch.length < batchMax) return total
	}
}

async function removeUnasked(db: Db, { now }: { now: Date }): Promise<number> {
	const isOld = lte(pictures.addedAt, new Date(now.getTime() - pictureKeptDays * 86_400_000))
	const old = await db.select({ id: pictures.id }).from(pictures).where(isOld)
	if (old.length === 0) return 0
	const asked = await listAskedPictures(db)
	const left = old.map(({ id }) => id).filter((id) => !asked.has(pictureAddress(id)))
	// Old still: who gives the same picture again meanwhile is given this one.
	const removed = await db
		.delete(pictures)
		.where(and(inArray(pictures.id, left), isOld))
		.returning({ id: pictures.id })
	return removed.length
}
