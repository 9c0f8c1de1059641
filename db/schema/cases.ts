import { sql } from 'drizzle-orm'
import {
	bigserial,
	boolean,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	text,
	timestamp,
	unique,
	uuid,
} from 'drizzle-orm/pg-core'
import { ACTORS, CASE_STATUSES, EVENT_KINDS, type EventDetail, OUTCOMES } from '#app/cases/case.ts'
import type { Timescale } from '#app/triage/timescale.ts'
import { enquiries } from './enquiries.ts'
import { questionDefinitions } from './questions.ts'
import { services } from './services.ts'
import { staff, teams } from './staff.ts'

export const caseStatus = pgEnum('case_status', CASE_STATUSES)
export const caseOutcome = pgEnum('case_outcome', OUTCOMES)
export const eventKind = pgEnum('event_kind', EVENT_KINDS)
export const actor = pgEnum('actor', ACTORS)

export const cases = pgTable(
	'cases',
	{
		id: uuid().primaryKey().defaultRandom(),
		enquiryId: uuid()
			.notNull()
			.references(() => enquiries.id),
		/** 1, 2, 3 … within its enquiry. */
		number: integer().notNull(),
		serviceId: text()
			.notNull()
			.references(() => services.id),
		definitionId: uuid()
			.notNull()
			.references(() => questionDefinitions.id),
		teamId: text()
			.notNull()
			.references(() => teams.id),
		officerId: text().references(() => staff.id),
		status: caseStatus().notNull().default('open'),
		isUrgent: boolean().notNull(),
		isSensitive: boolean().notNull(),
		receivedAt: timestamp({ withTimezone: true }).notNull(),
		deadlineAt: timestamp({ withTimezone: true }).notNull(),
		/** How the deadline was counted, frozen on the day. */
		timescale: jsonb().$type<Timescale>().notNull(),
		closedAt: timestamp({ withTimezone: true }),
		outcome: caseOutcome(),
	},
	(table) => [
		unique().on(table.enquiryId, table.number),
		index().on(table.teamId, table.status, table.deadlineAt, table.id),
		index().on(table.officerId, table.status, table.deadlineAt, table.id),
		index().on(table.deadlineAt, table.enquiryId, table.status, table.closedAt),
		index().on(table.status, table.deadlineAt, table.id),
		index().on(table.closedAt),
	],
)

/** What happened, in order. Rows are added, never changed. */
export const caseEvents = pgTable(
	'case_events',
	{
		id: bigserial({ mode: 'number' }).primaryKey(),
		enquiryId: uuid()
			.notNull()
			.references(() => enquiries.id),
		/** Empty when the event is about the whole enquiry. */
		caseId: uuid().references(() => cases.id),
		kind: eventKind().notNull(),
		actor: actor().notNull(),
		staffId: text().references(() => staff.id),
		words: text(),
		detail: jsonb().$type<EventDetail>().notNull().default({}),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [
		index().on(table.enquiryId, table.id),
		index().on(table.caseId, table.id),
		index('case_events_messages_index')
			.on(table.enquiryId, table.id)
			.where(sql`${table.kind} = 'resident_message'`),
	],
)
