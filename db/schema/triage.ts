import {
	date,
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
import type { LocalText } from '#app/languages/language.ts'
import { HOLIDAY_DIVISIONS } from '#app/triage/calendar.ts'
import { TRIAGE_REASONS, type TriageInputs, type TriageRejected } from '#app/triage/triage.ts'
import { places } from './places.ts'
import { services } from './services.ts'
import { teams } from './staff.ts'

export const holidayDivision = pgEnum('holiday_division', HOLIDAY_DIVISIONS)
export const triageReason = pgEnum('triage_reason', TRIAGE_REASONS)

/** A rule without a service is for every service; one without a place, for the whole borough. */
export const triageRules = pgTable(
	'triage_rules',
	{
		id: uuid().primaryKey().defaultRandom(),
		teamId: text()
			.notNull()
			.references(() => teams.id),
		serviceId: text().references(() => services.id),
		placeId: text().references(() => places.id),
	},
	(table) => [
		unique().on(table.serviceId, table.placeId).nullsNotDistinct(),
		index().on(table.teamId),
	],
)

export const triageDecisions = pgTable(
	'triage_decisions',
	{
		id: uuid().primaryKey().defaultRandom(),
		caseId: uuid().notNull(),
		decidedAt: timestamp({ withTimezone: true }).notNull(),
		teamId: text()
			.notNull()
			.references(() => teams.id),
		reason: triageReason().notNull(),
		ruleId: uuid(),
		inputs: jsonb().$type<TriageInputs>().notNull(),
		rejected: jsonb().$type<TriageRejected[]>().notNull(),
	},
	(table) => [index().on(table.caseId)],
)

/** An imported list overrides the computed holidays of the years that it covers. */
export const bankHolidays = pgTable(
	'bank_holidays',
	{
		division: holidayDivision().notNull(),
		date: date({ mode: 'string' }).notNull(),
		title: text().notNull(),
	},
	(table) => [primaryKey({ columns: [table.division, table.date] })],
)

export const closureDays = pgTable('closure_days', {
	date: date({ mode: 'string' }).primaryKey(),
	title: jsonb().$type<LocalText>().notNull(),
})
