import { rate } from '#app/participation/rating.server.ts'
import type { RatingForm } from '#app/participation/rating.ts'
import type { Db } from '#db/client.server.ts'
import type { StoredResponse } from './response.server.ts'

/** Keeps what was rated of taking part by this response; words go with the first of them. */
export async function rateResponse(
	db: Db,
	response: Pick<StoredResponse, 'id' | 'placeId'>,
	{ ease, listened, words }: RatingForm,
	{ now }: { now: Date },
): Promise<void> {
	const subject = { kind: 'consultation', subjectId: response.id } as const
	const { placeId } = response
	await db.transaction(async (tx) => {
		if (ease) await rate(tx, subject, { rated: 'ease', answer: ease, words, placeId, now })
		if (listened)
			await rate(tx, subject, {
				rated: 'listened',
				answer: listened,
				words: ease ? undefined : words,
				placeId,
				now,
			})
	})
}
