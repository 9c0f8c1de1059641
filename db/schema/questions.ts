import { sql } from 'drizzle-orm'
import {
	index,
	integer,
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
import type { AnswerValue } from '#app/questions/answer.ts'
import type { Definition } from '#app/questions/definition.ts'
import { DRAFT_SUBJECTS } from '#app/questions/draft.ts'

/** Immutable versions: an edit adds a row, and what was asked of somebody stays readable. */
export const questionDefinitions = pgTable(
	'question_definitions',
	{
		id: uuid().primaryKey().defaultRandom(),
		owner: text().notNull(),
		version: integer().notNull(),
		body: jsonb().$type<Definition>().notNull(),
		createdAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [unique().on(table.owner, table.version)],
)

export const draftSubject = pgEnum('draft_subject', DRAFT_SUBJECTS)

export const drafts = pgTable(
	'drafts',
	{
		/** Also the idempotency key of what is sent from it. */
		id: uuid().primaryKey().defaultRandom(),
		keyHash: text().notNull().unique(),
		subject: draftSubject().notNull(),
		language: text().$type<Language>().notNull(),
		content: jsonb().$type<Record<string, unknown>>().notNull(),
		revision: integer().notNull().default(1),
		startedAt: timestamp({ withTimezone: true }).notNull(),
		savedAt: timestamp({ withTimezone: true }).notNull(),
		expiresAt: timestamp({ withTimezone: true }).notNull(),
		sentAt: timestamp({ withTimezone: true }),
	},
	(table) => [
		// Not the ones that were sent and emptied: they stay for ever.
		index()
			.on(table.expiresAt)
			.where(sql`${table.sentAt} is null or ${table.content} <> '{}'::jsonb`),
	],
)

/** One row for each question: answers are redacted, tagged and counted one by one. */
export const answers = pgTable(
	'answers',
	{
		/** The case, response or booking that the answer belongs to. */
		subjectId: uuid().notNull(),
		definitionId: uuid()
			.notNull()
			.references(() => questionDefinitions.id),
		questionId: text().notNull(),
		value: jsonb().$type<AnswerValue>().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.subjectId, table.questionId] }),
		// Of the files that answers hold, which are few among many answers.
		index('answers_upload_id_index')
			.on(sql`(${table.value} ->> 'uploadId')`)
			.where(sql`(${table.value} ->> 'uploadId') is not null`),
	],
)
