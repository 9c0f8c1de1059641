import { sql } from 'drizzle-orm'
import {
	boolean,
	index,
	jsonb,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	timestamp,
	unique,
	uuid,
} from 'drizzle-orm/pg-core'
import type { Language } from '#app/languages/language.ts'
import type { Answers, AnswerValue } from '#app/questions/answer.ts'
import {
	DUPLICATE_REASONS,
	PUBLICATIONS,
	RESPONDENT_KINDS,
	RESPONSE_CHANNELS,
} from '#app/responses/response.ts'
import { consultations } from './consultations.ts'
import { places } from './places.ts'
import { drafts, questionDefinitions } from './questions.ts'
import { contacts } from './residents.ts'
import { staff } from './staff.ts'

export const responseChannel = pgEnum('response_channel', RESPONSE_CHANNELS)
export const respondentKind = pgEnum('respondent_kind', RESPONDENT_KINDS)
export const duplicateReason = pgEnum('duplicate_reason', DUPLICATE_REASONS)
export const publication = pgEnum('publication', PUBLICATIONS)

/** One person's or group's answers, whatever the channel. The answers are rows of `answers`. */
export const responses = pgTable(
	'responses',
	{
		id: uuid().primaryKey().defaultRandom(),
		/** To tell the council which response is meant; opens nothing. */
		reference: text().notNull().unique(),
		consultationId: uuid()
			.notNull()
			.references(() => consultations.id),
		/** One draft, one response: what makes sending twice harmless. */
		draftId: uuid()
			.notNull()
			.unique()
			.references(() => drafts.id),
		contentHash: text().notNull(),
		definitionId: uuid()
			.notNull()
			.references(() => questionDefinitions.id),
		/** What the orders that were drawn for this person follow from. */
		orderSeed: text(),
		channel: responseChannel().notNull(),
		language: text().$type<Language>().notNull(),
		respondentKind: respondentKind().notNull(),
		name: text(),
		groupName: text(),
		/** Linked by the group's own act, once there are groups. */
		groupId: uuid(),
		contactId: uuid().references(() => contacts.id),
		postcode: text(),
		placeId: text().references(() => places.id),
		mayPublish: boolean().notNull().default(false),
		wantsOutcome: boolean().notNull().default(false),
		keyedBy: text().references(() => staff.id),
		/** Of a posted form. */
		formCode: text(),
		/** When it reached us: for what is keyed, the day it came in. */
		receivedAt: timestamp({ withTimezone: true }).notNull(),
		storedAt: timestamp({ withTimezone: true }).notNull(),
		changedAt: timestamp({ withTimezone: true }),
		withdrawnAt: timestamp({ withTimezone: true }),
		/** When its time was over: its answers and who gave them are gone, what it counts for stays. */
		forgottenAt: timestamp({ withTimezone: true }),
		/** Trial answers, deleted at launch. */
		isTrial: boolean().notNull().default(false),
		isFlagged: boolean().notNull().default(false),
		publication: publication().notNull().default('waiting'),
		/** What likeness is told by: hashes, of which nothing can be read back. */
		browserHash: text(),
		wordsHash: text(),
		answersHash: text().notNull(),
		/** When it was counted into the results; empty while it waits. */
		countedAt: timestamp({ withTimezone: true }),
	},
	(table) => [
		index().on(table.consultationId, table.storedAt, table.id),
		index().on(table.consultationId, table.browserHash),
		index().on(table.consultationId, table.wordsHash),
		index().on(table.consultationId, table.answersHash),
		index().on(table.contactId),
		unique().on(table.consultationId, table.formCode),
		index()
			.on(table.consultationId)
			.where(sql`${table.countedAt} is null and ${table.withdrawnAt} is null`),
	],
)

/** Flagged, never dropped: which earlier response it is like, and how. */
export const responseFlags = pgTable(
	'response_flags',
	{
		responseId: uuid()
			.notNull()
			.references(() => responses.id, { onDelete: 'cascade' }),
		reason: duplicateReason().notNull(),
		otherResponseId: uuid()
			.notNull()
			.references(() => responses.id, { onDelete: 'cascade' }),
		/** A person looked, and it is somebody else. */
		clearedBy: text().references(() => staff.id),
		clearedAt: timestamp({ withTimezone: true }),
	},
	(table) => [primaryKey({ columns: [table.responseId, table.reason] })],
)

/** Kept apart: no response, no moment, nothing that leads back. Only ever counted. */
export const equalityAnswers = pgTable(
	'equality_answers',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultations.id),
		questionId: text().notNull(),
		value: jsonb().$type<AnswerValue>().notNull(),
	},
	(table) => [index().on(table.consultationId, table.questionId)],
)

/** What is shown instead of an answer where it is published. */
export const redactions = pgTable(
	'redactions',
	{
		responseId: uuid()
			.notNull()
			.references(() => responses.id, { onDelete: 'cascade' }),
		questionId: text().notNull(),
		/** The answer with what is hidden taken out; empty when all of it is. */
		text: text().notNull(),
		reason: text().notNull(),
		byStaffId: text()
			.notNull()
			.references(() => staff.id),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.responseId, table.questionId] })],
)

/** Somebody says that a published response is abusive. */
export const abuseReports = pgTable(
	'abuse_reports',
	{
		id: uuid().primaryKey().defaultRandom(),
		responseId: uuid()
			.notNull()
			.references(() => responses.id, { onDelete: 'cascade' }),
		words: text().notNull(),
		reportedAt: timestamp({ withTimezone: true }).notNull(),
		settledBy: text().references(() => staff.id),
		settledAt: timestamp({ withTimezone: true }),
	},
	(table) => [index().on(table.responseId)],
)

/** A response keyed a second time, by another person, to find slips. */
export const secondEntries = pgTable('second_entries', {
	responseId: uuid()
		.primaryKey()
		.references(() => responses.id, { onDelete: 'cascade' }),
	keyedBy: text()
		.notNull()
		.references(() => staff.id),
	answers: jsonb().$type<Answers>().notNull(),
	/** Ids of the questions on which the two differ. */
	differences: text().array().notNull(),
	at: timestamp({ withTimezone: true }).notNull(),
	settledBy: text().references(() => staff.id),
	settledAt: timestamp({ withTimezone: true }),
})

/**
 * What a response held when it was counted, kept when it is changed or withdrawn afterwards: the
 * counts take it away again, and then this row goes.
 */
export const responseRecounts = pgTable(
	'response_recounts',
	{
		id: uuid().primaryKey().defaultRandom(),
		responseId: uuid()
			.notNull()
			.references(() => responses.id, { onDelete: 'cascade' }),
		consultationId: uuid()
			.notNull()
			.references(() => consultations.id),
		definitionId: uuid()
			.notNull()
			.references(() => questionDefinitions.id),
		answers: jsonb().$type<Answers>().notNull(),
		placeId: text(),
		channel: responseChannel().notNull(),
		isFlagged: boolean().notNull(),
	},
	(table) => [index().on(table.consultationId)],
)
