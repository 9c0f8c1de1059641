import { index, pgEnum, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { PARTICIPATION_KINDS, RATED } from '#app/participation/rating.ts'
import { easeAnswer } from './enquiries.ts'
import { places } from './places.ts'

export const participationKind = pgEnum('participation_kind', PARTICIPATION_KINDS)
export const rated = pgEnum('rated', RATED)

/** Asked once of each response or booking, for each thing that is rated; changeable. */
export const participationRatings = pgTable(
	'participation_ratings',
	{
		kind: participationKind().notNull(),
		/** The response or booking. */
		subjectId: uuid().notNull(),
		rated: rated().notNull(),
		wordingVersion: text().notNull(),
		answer: easeAnswer().notNull(),
		words: text(),
		placeId: text().references(() => places.id),
		answeredAt: timestamp({ withTimezone: true }).notNull(),
		changedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.kind, table.subjectId, table.rated] }),
		index().on(table.rated, table.answeredAt),
	],
)
