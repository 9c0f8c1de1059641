import { and, count, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { easeResponses, enquiries } from '#db/schema/enquiries.ts'
import type { EaseAnswer } from './enquiry.ts'

/** The answers that say it was easy. */
const EASY: EaseAnswer[] = ['agree', 'strongly_agree']

/**
 * Ease answers given from `from` (included) to `to` (not included) to one wording of the question,
 * by the places that hold their enquiry. base: all answers. count: those who agree or strongly agree.
 */
export function countEase(
	db: Db,
	{ from, to, wordingVersion }: { from: Date; to: Date; wordingVersion: string },
) {
	return db
		.select({
			placeIds: enquiries.placeIds,
			count: sql<number>`count(*) filter (where ${inArray(easeResponses.ease, EASY)})`.mapWith(
				Number,
			),
			base: count(),
		})
		.from(easeResponses)
		.innerJoin(enquiries, eq(enquiries.id, easeResponses.enquiryId))
		.where(
			and(
				gte(easeResponses.answeredAt, from),
				lt(easeResponses.answeredAt, to),
				eq(easeResponses.wordingVersion, wordingVersion),
			),
		)
		.groupBy(enquiries.placeIds)
}

/** Enquiries closed in the period: those whose residents were asked. */
export async function countAsked(db: Db, { from, to }: { from: Date; to: Date }): Promise<number> {
	const [row] = await db
		.select({ asked: count() })
		.from(enquiries)
		.where(and(gte(enquiries.closedAt, from), lt(enquiries.closedAt, to)))
	return row?.asked ?? 0
}
