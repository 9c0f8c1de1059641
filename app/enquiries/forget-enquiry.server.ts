import { and, inArray, isNull, lt, not } from 'drizzle-orm'
import { forgetEventWords, hasEventSince, listCases } from '#app/cases/case.server.ts'
import { removePhotosOf } from '#app/files/photo.server.ts'
import { removeAnswers } from '#app/questions/answer.server.ts'
import { revokeLinks } from '#app/residents/link.server.ts'
import { inBatches } from '#db/batches.ts'
import type { Db } from '#db/client.server.ts'
import { easeResponses, enquiries } from '#db/schema/enquiries.ts'

/** What the row of an enquiry holds once it is forgotten. */
const FORGOTTEN = {
	words: '',
	contentHash: '',
	...{ postcode: null, address: null, latitude: null, longitude: null },
	...{ name: null, onBehalfOf: null, phone: null, postalAddress: null, contactId: null },
	...{ reachBy: null, goodTime: null, accessNeeds: [], accessNeedsOther: null },
}

/**
 * Forgets what was asked, said and shown in enquiries that closed before `since`, and who asked,
 * where nothing was said or done since then either: people may write after the close. What they
 * count for stays: service, place, teams, moments and outcomes. Gives how many.
 */
export function forgetOldEnquiries(
	db: Db,
	{ since, now, batchMax = 200 }: { since: Date; now: Date; batchMax?: number },
): Promise<number> {
	return inBatches(batchMax, () => db.transaction((tx) => forgetSome(tx, { since, now, batchMax })))
}

async function forgetSome(
	tx: Db,
	{ since, now, batchMax }: { since: Date; now: Date; batchMax: number },
): Promise<number> {
	const isOver = and(
		lt(enquiries.closedAt, since),
		isNull(enquiries.forgottenAt),
		not(hasEventSince(tx, since)(enquiries.id)),
	)
	const old = await tx
		.select({ id: enquiries.id })
		.from(enquiries)
		.where(isOver)
		.limit(batchMax)
		.for('update', { skipLocked: true })
	if (old.length === 0) return 0
	const held = inArray(
		enquiries.id,
		old.map(({ id }) => id),
	)
	// Asked again now that they are held: somebody may have written a moment before.
	const forgotten = await tx
		.update(enquiries)
		.set({ ...FORGOTTEN, forgottenAt: now })
		.where(and(held, isOver))
		.returning({ id: enquiries.id })
	const ids = forgotten.map(({ id }) => id)
	const cases = await listCases(tx, ids)
	await removeAnswers(
		tx,
		cases.map(({ id }) => id),
	)
	await forgetEventWords(tx, ids)
	await removePhotosOf(tx, ids)
	await tx.update(easeResponses).set({ words: null }).where(inArray(easeResponses.enquiryId, ids))
	await revokeLinks(tx, ids, { now })
	return ids.length
}
