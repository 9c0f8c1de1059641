import {
	boolean,
	date,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	text,
	timestamp,
	uuid,
} from 'drizzle-orm/pg-core'
import type { Language, LocalText } from '#app/languages/language.ts'
import {
	ACCESS_FACTS,
	INVITED,
	type ReservedPlaces,
	type Venue,
	WORKSHOP_MODES,
	WORKSHOP_STATUSES,
} from '#app/workshops/workshop.ts'
import { consultationTopic } from './consultations.ts'
import { questionDefinitions } from './questions.ts'
import { staff, teams } from './staff.ts'

export const workshopStatus = pgEnum('workshop_status', WORKSHOP_STATUSES)
export const workshopMode = pgEnum('workshop_mode', WORKSHOP_MODES)
export const workshopInvited = pgEnum('workshop_invited', INVITED)
export const accessFact = pgEnum('access_fact', ACCESS_FACTS)

/** Dates that belong together; each date is a workshop of its own. */
export const workshopSeries = pgTable('workshop_series', {
	id: uuid().primaryKey().defaultRandom(),
	slug: text().notNull().unique(),
	/** How the dates were first laid: see series.ts. */
	rule: jsonb()
		.$type<{ every: 'week' | 'fortnight' | 'month'; firstOn: string; count: number }>()
		.notNull(),
	createdAt: timestamp({ withTimezone: true }).notNull(),
})

export const workshops = pgTable(
	'workshops',
	{
		id: uuid().primaryKey().defaultRandom(),
		/** In its address; never changed once published. */
		slug: text().notNull().unique(),
		/** Of the short address on posters. */
		shortCode: text().notNull().unique(),
		seriesId: uuid().references(() => workshopSeries.id),
		/** From 1, in the order in which the series was laid. */
		seriesPosition: integer(),
		/** Where the series first put it: what calendars know it by when it moves. */
		seriesStartsAt: timestamp({ withTimezone: true }),
		status: workshopStatus().notNull().default('draft'),
		topic: consultationTopic().notNull(),
		/** Places it is about; none for the whole borough. */
		placeIds: text().array().notNull().default([]),
		/** The languages in which its words must be complete before it is published. */
		languages: text().array().$type<Language[]>().notNull(),
		title: jsonb().$type<LocalText>().notNull(),
		summary: jsonb().$type<LocalText>().notNull(),
		/** What will be decided. */
		decides: jsonb().$type<LocalText>().notNull(),
		/** What is still open for those who come to shape. */
		open: jsonb().$type<LocalText>().notNull(),
		startsAt: timestamp({ withTimezone: true }).notNull(),
		endsAt: timestamp({ withTimezone: true }).notNull(),
		mode: workshopMode().notNull().default('in-person'),
		venue: jsonb().$type<Venue>(),
		accessFacts: accessFact().array().notNull().default([]),
		accessNotes: jsonb().$type<LocalText>(),
		/** The way in for who joins online: only for those booked, from `linkMinutes` before. */
		onlineUrl: text(),
		linkMinutes: integer().notNull().default(60),
		capacityInPerson: integer().notNull().default(0),
		capacityOnline: integer().notNull().default(0),
		/** Part of the places in person. */
		reserved: jsonb().$type<ReservedPlaces[]>().notNull().default([]),
		/** When reserved places are for everybody; null for never. */
		releaseAt: timestamp({ withTimezone: true }),
		releasedAt: timestamp({ withTimezone: true }),
		invited: workshopInvited().notNull().default('open'),
		invitedGroupIds: uuid().array().notNull().default([]),
		/** Spoken there. */
		spoken: text().array().$type<Language[]>().notNull().default(['en']),
		/** Interpreters that are there in any case: languages, or 'bsl'. */
		interpreters: text().array().notNull().default([]),
		facilitator: text().notNull().default(''),
		hostTeamId: text().references(() => teams.id),
		/** How to reach the hosts: shown, and in the notices. */
		hostPhone: text(),
		definitionId: uuid().references(() => questionDefinitions.id),
		bookingOpensAt: timestamp({ withTimezone: true }),
		bookingClosesAt: timestamp({ withTimezone: true }),
		allowsCompanions: boolean().notNull().default(true),
		allowsGroups: boolean().notNull().default(true),
		/** How long an offer from the waiting list stands. */
		offerHours: integer().notNull().default(24),
		/** Hours before the start at which those booked are reminded. */
		reminderHours: integer().array().notNull().default([24]),
		/** How long after its end what people need is kept. */
		supportKeptDays: integer().notNull().default(28),
		/** RFC 5545: grows with each change that those booked are told of. */
		sequence: integer().notNull().default(0),
		/** The last number of its ledger: grows within the lock of this row. */
		ledgerNumber: integer().notNull().default(0),
		cancelledAt: timestamp({ withTimezone: true }),
		cancelledWhy: jsonb().$type<LocalText>(),
		/** What was said and done there, for everybody to read. */
		notes: jsonb().$type<LocalText>(),
		outcomesSentAt: timestamp({ withTimezone: true }),
		/** Grows with each save: a save over another's is refused. */
		revision: integer().notNull().default(1),
		createdBy: text()
			.notNull()
			.references(() => staff.id),
		createdAt: timestamp({ withTimezone: true }).notNull(),
		changedAt: timestamp({ withTimezone: true }).notNull(),
		publishedAt: timestamp({ withTimezone: true }),
	},
	(table) => [
		index().on(table.status, table.startsAt),
		index().on(table.seriesId, table.startsAt),
		index().on(table.startsAt),
	],
)

/** To read before it: a page of its own in plain words, as the documents of a consultation. */
export const workshopMaterials = pgTable(
	'workshop_materials',
	{
		id: uuid().primaryKey().defaultRandom(),
		workshopId: uuid()
			.notNull()
			.references(() => workshops.id),
		position: integer().notNull(),
		title: jsonb().$type<LocalText>().notNull(),
		body: jsonb().$type<LocalText>().notNull(),
		changedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.workshopId)],
)

/** You shaped this: an idea from the workshop, what was decided on it, who does it by when. */
export const commitments = pgTable(
	'commitments',
	{
		id: uuid().primaryKey().defaultRandom(),
		workshopId: uuid()
			.notNull()
			.references(() => workshops.id),
		position: integer().notNull(),
		idea: jsonb().$type<LocalText>().notNull(),
		decision: jsonb().$type<LocalText>(),
		action: jsonb().$type<LocalText>(),
		/** Who does it: one of the council's teams, or a name in words of its own. */
		byTeamId: text().references(() => teams.id),
		by: text(),
		dueOn: date({ mode: 'string' }),
		doneOn: date({ mode: 'string' }),
		changedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.workshopId), index().on(table.dueOn)],
)
