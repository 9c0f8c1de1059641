import { date, integer, pgEnum, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { MEASURES } from '#app/indicators/measure.ts'

export const measure = pgEnum('measure', MEASURES)

/** Where a measure started, as the council imported it; never computed here. */
export const baselines = pgTable(
	'baselines',
	{
		measure: measure().notNull(),
		/** Empty string for the whole borough. */
		placeId: text().notNull().default(''),
		from: date({ mode: 'string' }).notNull(),
		to: date({ mode: 'string' }).notNull(),
		count: integer().notNull(),
		base: integer().notNull(),
		source: text().notNull(),
		wordingVersion: text().notNull(),
	},
	(table) => [primaryKey({ columns: [table.measure, table.placeId] })],
)
