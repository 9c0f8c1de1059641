import { customType, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { enquiries } from './enquiries.ts'
import { drafts } from './questions.ts'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** Photos, re-encoded before they are kept; they belong to a draft until it is sent. */
export const photos = pgTable(
	'photos',
	{
		id: uuid().primaryKey().defaultRandom(),
		draftId: uuid().references(() => drafts.id, { onDelete: 'cascade' }),
		enquiryId: uuid().references(() => enquiries.id),
		/** The name it came with, shown and never used as a path. */
		name: text().notNull(),
		width: integer().notNull(),
		height: integer().notNull(),
		sizeBytes: integer().notNull(),
		sha256: text().notNull(),
		content: bytea().notNull(),
		addedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.draftId), index().on(table.enquiryId)],
)
