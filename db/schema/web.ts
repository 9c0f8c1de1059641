import {
	bigserial,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
} from 'drizzle-orm/pg-core'

/** Counts of tries in a window; the key is a hash, so no address or account can be read here. */
export const rateLimits = pgTable(
	'rate_limits',
	{
		key: text().notNull(),
		windowStart: timestamp({ withTimezone: true }).notNull(),
		count: integer().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.key, table.windowStart] }),
		index().on(table.windowStart),
	],
)

/** Who did what that matters for trust. Rows are added, never changed; holds no resident's words. */
export const audit = pgTable(
	'audit',
	{
		id: bigserial({ mode: 'number' }).primaryKey(),
		at: timestamp({ withTimezone: true }).notNull(),
		action: text().notNull(),
		staffId: text(),
		subjectId: text(),
		detail: jsonb().$type<Record<string, string | number | boolean>>().notNull().default({}),
	},
	(table) => [index().on(table.at), index().on(table.subjectId)],
)

/** What this database is, such as that it holds the demo. */
export const settings = pgTable('settings', {
	name: text().primaryKey(),
	value: jsonb().notNull(),
})
