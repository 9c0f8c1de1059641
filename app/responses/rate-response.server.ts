import { keepRating } from '#app/participation/rating.server.ts'
import type { RatingForm } from '#app/participation/rating.ts'
import type { Db } from '#db/client.server.ts'
import type { StoredResponse } from './response.server.ts'

/** Keeps what was rated of taking part by this response. */
export function rateResponse(
	db: Db,
	{ id, placeId }: Pick<StoredResponse, 'id' | 'placeId'>,
	given: RatingForm,
	{ now }: { now: Date },
): Promise<void> {
	return keepRating(db, { kind: 'consultation', subjectId: id }, given, { placeId, now })
}
