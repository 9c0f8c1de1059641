import { index, pgEnum, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { CONTACT_KINDS, LINK_KINDS, OPENED_KINDS } from '#app/residents/link.ts'

export const contactKind = pgEnum('contact_kind', CONTACT_KINDS)
export const openedKind = pgEnum('opened_kind', OPENED_KINDS)
export const linkKind = pgEnum('link_kind', LINK_KINDS)

/** An address or a number that reaches somebody. Not a person: nothing merges by itself. */
export const contacts = pgTable(
	'contacts',
	{
		id: uuid().primaryKey().defaultRandom(),
		kind: contactKind().notNull(),
		value: text().notNull(),
		provenAt: timestamp({ withTimezone: true }),
	},
	(table) => [unique().on(table.kind, table.value)],
)

/** Emailed links, follow codes and sent codes: only a hash is kept, and a GET never uses one up. */
export const links = pgTable(
	'links',
	{
		tokenHash: text().primaryKey(),
		kind: linkKind().notNull(),
		/** What it opens: an enquiry, a response, a draft, a follower. */
		subjectId: uuid().notNull(),
		createdAt: timestamp({ withTimezone: true }).notNull(),
		expiresAt: timestamp({ withTimezone: true }),
		usedAt: timestamp({ withTimezone: true }),
		revokedAt: timestamp({ withTimezone: true }),
	},
	(table) => [index().on(table.subjectId, table.kind)],
)

/** A browser in which somebody has opened an enquiry or a response; the cookie holds the token. */
export const followings = pgTable(
	'followings',
	{
		tokenHash: text().primaryKey(),
		kind: openedKind().notNull().default('enquiry'),
		subjectId: uuid().notNull(),
		openedAt: timestamp({ withTimezone: true }).notNull(),
		expiresAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.expiresAt)],
)
