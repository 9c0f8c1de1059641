import { and, count, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { EaseAnswer } from '#app/enquiries/enquiry.ts'
import type { Db } from '#db/client.server.ts'
import { participationRatings } from '#db/schema/participation.ts'
import {
	type ParticipationKind,
	RATING_WORDING_VERSIONS,
	type Rated,
	type RatingForm,
} from './rating.ts'

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

/** Keeps what a form says of both; its words go with the first that was answered. */
export async function keepRating(
	db: Db,
	subject: Subject,
	{ ease, listened, words }: RatingForm,
	{ placeId, now }: { placeId: string | null; now: Date },
): Promise<void> {
	await db.transaction(async (tx) => {
		if (ease) await rate(tx, subject, { rated: 'ease', answer: ease, words, placeId, now })
		if (!listened) return
		const left = ease ? undefined : words
		await rate(tx, subject, { rated: 'listened', answer: listened, words: left, placeId, now })
	})
}

/** What was rated stays counted; what was said of it is forgotten. */
export async function forgetRatingWords(
	db: Db,
	kind: ParticipationKind,
	subjectIds: string[],
): Promise<void> {
	const { kind: ofKind, subjectId } = participationRatings
	await db
		.update(participationRatings)
		.set({ words: null })
		.where(and(eq(ofKind, kind), inArray(subjectId, subjectIds)))
}

export function listRatings(db: Db, { kind, subjectId }: Subject) {
	return db
		.select()
		.from(participationRatings)
		.where(and(eq(participationRatings.kind, kind), eq(participationRatings.subjectId, subjectId)))
}

/** What was given, as the form has it. */
export async function readRating(db: Db, subject: Subject): Promise<Record<string, string>> {
	const given = await listRatings(db, subject)
	const words = given.find((one) => one.words !== null)?.words
	const answers = given.map(({ rated, answer }) => [rated, answer])
	return { ...Object.fromEntries(answers), ...(words && { words }) }
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
