import {
	boolean,
	customType,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid,
} from 'drizzle-orm/pg-core'
import type { Language, LocalText } from '#app/languages/language.ts'
import { questionDefinitions } from './questions.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const services = pgTable('services', {
	id: text().primaryKey(),
	lgslId: integer(),
	name: jsonb().$type<LocalText>().notNull(),
	description: jsonb().$type<LocalText>().notNull(),
	synonyms: jsonb().$type<Partial<Record<Language, string[]>>>().notNull().default({}),
	/** Who does this when the council does not: shown before the resident goes on. */
	notUs: jsonb().$type<LocalText>(),
	timescaleDays: integer().notNull(),
	/** Urgent services go to the duty team at once; their deadline is in elapsed hours. */
	urgentHours: integer(),
	isSensitive: boolean().notNull().default(false),
	allowsAnonymous: boolean().notNull().default(false),
	needsPlace: boolean().notNull().default(true),
	allowsPhotos: boolean().notNull().default(false),
	definitionId: uuid()
		.notNull()
		.references(() => questionDefinitions.id),
	isActive: boolean().notNull().default(true),
	revision: integer().notNull().default(1),
	updatedAt: timestamp({ withTimezone: true }).notNull(),
})

/** What the finder reads: one row for each service and language, rewritten with the service. */
export const serviceSearch = pgTable(
	'service_search',
	{
		serviceId: text()
			.notNull()
			.references(() => services.id, { onDelete: 'cascade' }),
		language: text().$type<Language>().notNull(),
		terms: text().notNull(),
		vector: tsvector().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.serviceId, table.language] }),
		index().using('gin', table.vector),
		index().using('gin', table.terms.op('gin_trgm_ops')),
	],
)
