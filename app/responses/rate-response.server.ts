import { keepRating } from '#app/participation/rating.server.ts'
import type { RatingForm } from '#app/participation/rating.ts'
import type { Db } from '#db/client.server.ts'
import { holdResponse, type StoredResponse } from './response.server.ts'
import { isGone } from './response.ts'

/**
 * Keeps what was rated of taking part by this response, unless it has gone since it was opened: its
 * words would stay for good.
 */
export function rateResponse(
	db: Db,
	{ id, placeId }: Pick<StoredResponse, 'id' | 'placeId'>,
	given: RatingForm,
	{ now }: { now: Date },
): Promise<void> {
	return db.transaction(async (tx) => {
		const held = await holdResponse(tx, id)
		if (!held || isGone(held)) return
		await keepRating(tx, { kind: 'consultation', subjectId: id }, given, { placeId, now })
	})
}
