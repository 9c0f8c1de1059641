import {
	bigint,
	boolean,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	unique,
	uuid,
} from 'drizzle-orm/pg-core'
import { consultations } from './consultations.ts'
import { responseChannel, responses } from './responses.ts'
import { staff } from './staff.ts'

/** Counted as responses come in, so that the results page never reads them all. */
export const answerCounts = pgTable(
	'answer_counts',
	{
		consultationId: uuid()
			.notNull()
			.references(() => consultations.id),
		/** Empty for the responses themselves. */
		questionId: text().notNull(),
		/** An option, a point, a row with its option; empty for "answered it". */
		choice: text().notNull(),
		/** Empty where no place is known. */
		placeId: text().notNull(),
		channel: responseChannel().notNull(),
		isFlagged: boolean().notNull(),
		count: integer().notNull(),
		/** Of numbers, amounts and points, for their mean. */
		sum: bigint({ mode: 'number' }).notNull().default(0),
	},
	(table) => [
		primaryKey({
			columns: [
				table.consultationId,
				table.questionId,
				table.choice,
				table.placeId,
				table.channel,
				table.isFlagged,
			],
		}),
	],
)

/** When the results were last counted, and when they were shown to everybody. */
export const consultationResults = pgTable('consultation_results', {
	consultationId: uuid()
		.primaryKey()
		.references(() => consultations.id),
	countedAt: timestamp({ withTimezone: true }),
	publishedAt: timestamp({ withTimezone: true }),
	publishedBy: text().references(() => staff.id),
})

/** The codebook: what an analyst marks words with. */
export const themes = pgTable(
	'themes',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultations.id),
		name: text().notNull(),
		/** When to use it, and when not. */
		guidance: text(),
		createdBy: text()
			.notNull()
			.references(() => staff.id),
		createdAt: timestamp({ withTimezone: true }).notNull(),
		retiredAt: timestamp({ withTimezone: true }),
	},
	(table) => [unique().on(table.consultationId, table.name)],
)

/** One answer in words, marked with a theme by a named person. */
export const themeTags = pgTable(
	'theme_tags',
	{
		responseId: uuid()
			.notNull()
			.references(() => responses.id, { onDelete: 'cascade' }),
		questionId: text().notNull(),
		themeId: uuid()
			.notNull()
			.references(() => themes.id),
		taggedBy: text()
			.notNull()
			.references(() => staff.id),
		taggedAt: timestamp({ withTimezone: true }).notNull(),
		/** Of the words that were read: once there are others, somebody reads them again. */
		wordsHash: text().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.responseId, table.questionId, table.themeId] }),
		index().on(table.themeId),
	],
)

/** Which answer a finding rests on: the trace from a reply back to what was said. */
export const findingSources = pgTable(
	'finding_sources',
	{
		findingId: uuid().notNull(),
		themeId: uuid()
			.notNull()
			.references(() => themes.id),
	},
	(table) => [primaryKey({ columns: [table.findingId, table.themeId] })],
)
