import {
	boolean,
	date,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid,
} from 'drizzle-orm/pg-core'
import {
	AUDIENCES,
	CONSULTATION_STATUSES,
	DOCUMENT_VARIANTS,
	GATES,
	STAGES,
	TOPICS,
} from '#app/consultations/consultation.ts'
import type { Language, LocalText } from '#app/languages/language.ts'
import { questionDefinitions } from './questions.ts'
import { contacts } from './residents.ts'
import { staff } from './staff.ts'

export const consultationStatus = pgEnum('consultation_status', CONSULTATION_STATUSES)
export const consultationStage = pgEnum('consultation_stage', STAGES)
export const consultationTopic = pgEnum('consultation_topic', TOPICS)
export const consultationAudience = pgEnum('consultation_audience', AUDIENCES)
export const documentVariant = pgEnum('document_variant', DOCUMENT_VARIANTS)
export const gate = pgEnum('gate', GATES)

export const consultations = pgTable(
	'consultations',
	{
		id: uuid().primaryKey().defaultRandom(),
		/** In its address; never changed once published. */
		slug: text().notNull().unique(),
		status: consultationStatus().notNull().default('draft'),
		stage: consultationStage().notNull().default('formative'),
		/** Chosen before it is published. */
		topic: consultationTopic(),
		audience: consultationAudience().notNull().default('everyone'),
		/** Places it is about; none for the whole borough, null as long as nobody has said. */
		placeIds: text().array(),
		/** The languages in which it must be complete before it is published. */
		languages: text().array().$type<Language[]>().notNull(),
		title: jsonb().$type<LocalText>().notNull(),
		summary: jsonb().$type<LocalText>().notNull(),
		/** Why it is asked, with the reasons for what is proposed. */
		why: jsonb().$type<LocalText>().notNull(),
		/** What can still change, and what cannot. */
		scope: jsonb().$type<LocalText>().notNull(),
		/** Who decides. */
		decider: jsonb().$type<LocalText>().notNull(),
		decisionOn: date({ mode: 'string' }),
		/** What was decided, once it was. */
		decision: jsonb().$type<LocalText>(),
		/** How to answer otherwise, beyond phone, paper and hub, which every page has. */
		otherWays: jsonb().$type<LocalText>(),
		/** Who is listening: shown by name. */
		listeners: jsonb().$type<{ name: string; role: LocalText }[]>().notNull().default([]),
		/** Who reads the answers, and by when. */
		readingPlan: jsonb().$type<LocalText>(),
		readBy: date({ mode: 'string' }),
		opensAt: timestamp({ withTimezone: true }),
		closesAt: timestamp({ withTimezone: true }),
		graceHours: integer().notNull().default(24),
		/** Working days that count as adequate time: more where a law requires the consultation. */
		workingDaysMin: integer().notNull().default(20),
		/** The version that is asked now. Once somebody has answered, it stays. */
		definitionId: uuid()
			.notNull()
			.references(() => questionDefinitions.id),
		frozenAt: timestamp({ withTimezone: true }),
		asksEquality: boolean().notNull().default(false),
		allowsAnonymous: boolean().notNull().default(true),
		allowsGroups: boolean().notNull().default(true),
		/** Every how many keyed responses a second person keys one again; 0 for none. */
		checkEvery: integer().notNull().default(10),
		/** Grows with each save: a save over another's is refused. */
		revision: integer().notNull().default(1),
		createdBy: text()
			.notNull()
			.references(() => staff.id),
		createdAt: timestamp({ withTimezone: true }).notNull(),
		changedAt: timestamp({ withTimezone: true }).notNull(),
		publishedAt: timestamp({ withTimezone: true }),
		publishedBy: text().references(() => staff.id),
		withdrawnAt: timestamp({ withTimezone: true }),
		/** Why it was withdrawn, in words for residents. */
		withdrawnWhy: jsonb().$type<LocalText>(),
		/** When everyone who asked was told what came of it. */
		outcomeSentAt: timestamp({ withTimezone: true }),
	},
	(table) => [index().on(table.status, table.closesAt)],
)

/** A document as a page of its own: plain words with headings (`# `) and lists (`- `). */
export const consultationDocuments = pgTable(
	'consultation_documents',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultations.id),
		variant: documentVariant().notNull(),
		position: integer().notNull(),
		title: jsonb().$type<LocalText>().notNull(),
		body: jsonb().$type<LocalText>().notNull(),
		changedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.consultationId)],
)

/** What each gate said at publication: passed, or justified by a named person. */
export const consultationGates = pgTable(
	'consultation_gates',
	{
		consultationId: uuid()
			.notNull()
			.references(() => consultations.id),
		gate: gate().notNull(),
		isPassed: boolean().notNull(),
		/** Figures behind it, such as working days and the reading age. */
		facts: jsonb().$type<Record<string, string | number>>().notNull(),
		justification: text(),
		byName: text().notNull(),
		byStaffId: text()
			.notNull()
			.references(() => staff.id),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.consultationId, table.gate] })],
)

/** Who asked to hear about it by email. Unproven until the emailed link was followed. */
export const consultationFollowers = pgTable(
	'consultation_followers',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultations.id),
		contactId: uuid()
			.notNull()
			.references(() => contacts.id),
		language: text().$type<Language>().notNull(),
		askedAt: timestamp({ withTimezone: true }).notNull(),
		confirmedAt: timestamp({ withTimezone: true }),
		endedAt: timestamp({ withTimezone: true }),
	},
	(table) => [index().on(table.consultationId, table.confirmedAt), index().on(table.contactId)],
)

/** Questions about the consultation, asked and answered in public; shown once answered. */
export const publicQuestions = pgTable(
	'public_questions',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultations.id),
		language: text().$type<Language>().notNull(),
		words: text().notNull(),
		contactId: uuid().references(() => contacts.id),
		askedAt: timestamp({ withTimezone: true }).notNull(),
		answer: jsonb().$type<LocalText>(),
		answeredBy: text().references(() => staff.id),
		answeredAt: timestamp({ withTimezone: true }),
		/** Not for publishing: answered in private, or not at all. */
		isHidden: boolean().notNull().default(false),
	},
	(table) => [index().on(table.consultationId, table.askedAt)],
)

/** What was said, what the council answers, and what is done by when. */
export const findings = pgTable(
	'findings',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultations.id),
		position: integer().notNull(),
		/** You said. */
		said: jsonb().$type<LocalText>().notNull(),
		/** What the council replies to it. */
		reply: jsonb().$type<LocalText>().notNull(),
		/** What was decided on it. */
		decision: jsonb().$type<LocalText>(),
		/** What is done, by whom. */
		action: jsonb().$type<LocalText>(),
		dueOn: date({ mode: 'string' }),
		doneOn: date({ mode: 'string' }),
		changedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.consultationId)],
)
