import { boolean, doublePrecision, index, jsonb, pgEnum, pgTable, text } from 'drizzle-orm/pg-core'
import type { LocalText } from '#app/languages/language.ts'
import type { Boundary } from '#app/places/geometry.ts'
import { PLACE_KINDS } from '#app/places/place.ts'

export const placeKind = pgEnum('place_kind', PLACE_KINDS)

export const places = pgTable('places', {
	id: text().primaryKey(),
	/** The code of the Office for National Statistics, or of the council. */
	code: text().notNull().unique(),
	kind: placeKind().notNull(),
	name: jsonb().$type<LocalText>().notNull(),
	about: jsonb().$type<LocalText>(),
	boundary: jsonb().$type<Boundary>().notNull(),
	isActive: boolean().notNull().default(true),
})

export const postcodes = pgTable(
	'postcodes',
	{
		/** Upper case, no space. */
		postcode: text().primaryKey(),
		placeId: text()
			.notNull()
			.references(() => places.id),
		latitude: doublePrecision().notNull(),
		longitude: doublePrecision().notNull(),
	},
	(table) => [index().on(table.placeId)],
)

export const hubs = pgTable('hubs', {
	id: text().primaryKey(),
	name: jsonb().$type<LocalText>().notNull(),
	address: text().notNull(),
	postcode: text().notNull(),
	phone: text(),
	opening: jsonb().$type<LocalText>().notNull(),
	access: jsonb().$type<LocalText>(),
	latitude: doublePrecision().notNull(),
	longitude: doublePrecision().notNull(),
})
