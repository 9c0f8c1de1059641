import {
	customType,
	index,
	integer,
	pgEnum,
	pgTable,
	text,
	timestamp,
	uuid,
} from 'drizzle-orm/pg-core'
import { SCAN_STATES } from '#app/files/upload.ts'
import { enquiries } from './enquiries.ts'
import { drafts } from './questions.ts'
import { staff } from './staff.ts'

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

/** Pictures that colleagues put into questions, re-encoded; whoever may see the question sees them. */
export const pictures = pgTable('pictures', {
	id: uuid().primaryKey().defaultRandom(),
	width: integer().notNull(),
	height: integer().notNull(),
	sizeBytes: integer().notNull(),
	/** The same picture is kept once. */
	sha256: text().notNull().unique(),
	content: bytea().notNull(),
	addedBy: text()
		.notNull()
		.references(() => staff.id),
	addedAt: timestamp({ withTimezone: true }).notNull(),
})

export const scanState = pgEnum('scan_state', SCAN_STATES)

/** Files given as answers, as they came; served to nobody before a scanner has found them clean. */
export const uploads = pgTable(
	'uploads',
	{
		id: uuid().primaryKey().defaultRandom(),
		draftId: uuid()
			.notNull()
			.references(() => drafts.id, { onDelete: 'cascade' }),
		questionId: text().notNull(),
		/** The name it came with, shown and never used as a path. */
		name: text().notNull(),
		mediaType: text().notNull(),
		sizeBytes: integer().notNull(),
		sha256: text().notNull(),
		content: bytea().notNull(),
		scan: scanState().notNull().default('held'),
		scannedAt: timestamp({ withTimezone: true }),
		addedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.draftId), index().on(table.scan, table.addedAt)],
)
