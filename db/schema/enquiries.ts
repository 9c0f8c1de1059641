import {
	boolean,
	doublePrecision,
	index,
	pgEnum,
	pgTable,
	text,
	timestamp,
	unique,
	uuid,
} from 'drizzle-orm/pg-core'
import {
	ACCESS_NEEDS,
	CHANNELS,
	EASE_ANSWERS,
	PLACE_SOURCES,
	REACH_METHODS,
	RESOLVED_ANSWERS,
} from '#app/enquiries/enquiry.ts'
import type { Language } from '#app/languages/language.ts'
import { places } from './places.ts'
import { drafts } from './questions.ts'
import { contacts } from './residents.ts'
import { staff, teams } from './staff.ts'

export const channel = pgEnum('channel', CHANNELS)
export const reachMethod = pgEnum('reach_method', REACH_METHODS)
export const accessNeed = pgEnum('access_need', ACCESS_NEEDS)
export const placeSource = pgEnum('place_source', PLACE_SOURCES)
export const easeAnswer = pgEnum('ease_answer', EASE_ANSWERS)
export const resolvedAnswer = pgEnum('resolved_answer', RESOLVED_ANSWERS)

export const enquiries = pgTable(
	'enquiries',
	{
		id: uuid().primaryKey().defaultRandom(),
		reference: text().notNull().unique(),
		/** One draft, one enquiry: what makes sending twice harmless. */
		draftId: uuid()
			.notNull()
			.unique()
			.references(() => drafts.id),
		/** A hash of what was sent, so that the same key with other words is refused. */
		contentHash: text().notNull(),
		channel: channel().notNull(),
		language: text().$type<Language>().notNull(),
		words: text().notNull(),
		placeSource: placeSource().notNull(),
		/** The smallest place that holds it. */
		placeId: text().references(() => places.id),
		/** All places that hold it, smallest first. */
		placeIds: text().array().notNull().default([]),
		postcode: text(),
		address: text(),
		latitude: doublePrecision(),
		longitude: doublePrecision(),
		isAnonymous: boolean().notNull().default(false),
		name: text(),
		/** Set when the enquiry is made for somebody else. */
		onBehalfOf: text(),
		reachBy: reachMethod(),
		phone: text(),
		postalAddress: text(),
		contactId: uuid().references(() => contacts.id),
		goodTime: text(),
		/** The language of what we send; `language` is that of the resident's own words. */
		contactLanguage: text().$type<Language>().notNull(),
		accessNeeds: accessNeed().array().notNull().default([]),
		accessNeedsOther: text(),
		leadTeamId: text()
			.notNull()
			.references(() => teams.id),
		leadStaffId: text().references(() => staff.id),
		enteredBy: text().references(() => staff.id),
		receivedAt: timestamp({ withTimezone: true }).notNull(),
		closedAt: timestamp({ withTimezone: true }),
		/** When its time was over: its words and whose it was are gone, what it counts for stays. */
		forgottenAt: timestamp({ withTimezone: true }),
	},
	(table) => [
		index().on(table.contactId),
		index().on(table.leadStaffId),
		index().on(table.receivedAt),
		index().on(table.closedAt),
	],
)

/** Asked once for each enquiry, when its last case closes. */
export const easeResponses = pgTable(
	'ease_responses',
	{
		enquiryId: uuid()
			.primaryKey()
			.references(() => enquiries.id),
		wordingVersion: text().notNull(),
		ease: easeAnswer().notNull(),
		resolved: resolvedAnswer(),
		words: text(),
		answeredAt: timestamp({ withTimezone: true }).notNull(),
		changedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.answeredAt), unique().on(table.enquiryId, table.wordingVersion)],
)
