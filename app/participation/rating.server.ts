import { and, count, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { EaseAnswer } from '#app/enquiries/enquiry.ts'
import type { Db } from '#db/client.server.ts'
import { participationRatings } from '#db/schema/participation.ts'
import { type ParticipationKind, RATING_WORDING_VERSIONS, type Rated } from './rating.ts'

/** The answers that say yes, it was. */
const AGREEING: EaseAnswer[] = ['agree', 'strongly_agree']

type Subject = { kind: ParticipationKind; subjectId: string }

/** One answer for each thing that is rated; a later one takes its place. */
export async function rate(
	db: Db,
	{ kind, subjectId }: Subject,
	{
		now,
		placeId,
		...given
	}: { rated: Rated; answer: EaseAnswer; words?: string; placeId: string | null; now: Date },
): Promise<void> {
	const { rated, answer, words = null } = given
	const wordingVersion = RATING_WORDING_VERSIONS[rated]
	await db
		.insert(participationRatings)
		.values({
			...{ kind, subjectId, rated, wordingVersion, answer, words, placeId },
			answeredAt: now,
			changedAt: now,
		})
		.onConflictDoUpdate({
			target: [
				participationRatings.kind,
				participationRatings.subjectId,
				participationRatings.rated,
			],
			set: { answer, words, placeId, wordingVersion, changedAt: now },
		})
}

export function listRatings(db: Db, { kind, subjectId }: Subject) {
	return db
		.select()
		.from(participationRatings)
		.where(and(eq(participationRatings.kind, kind), eq(participationRatings.subjectId, subjectId)))
}

/**
 * Ratings given from `from` (included) to `to` (not included) to the present wording, by what is
 * rated and by place (null where none is known). base: all answers. count: those who agree or
 * strongly agree.
 */
export function countRatings(db: Db, { from, to }: { from: Date; to: Date }) {
	return db
		.select({
			rated: participationRatings.rated,
			placeId: participationRatings.placeId,
			count:
				sql<number>`count(*) filter (where ${inArray(participationRatings.answer, AGREEING)})`.mapWith(
					Number,
				),
			base: count(),
		})
		.from(participationRatings)
		.where(
			and(
				gte(participationRatings.answeredAt, from),
				lt(participationRatings.answeredAt, to),
				inArray(participationRatings.wordingVersion, Object.values(RATING_WORDING_VERSIONS)),
			),
		)
		.groupBy(participationRatings.rated, participationRatings.placeId)
}
