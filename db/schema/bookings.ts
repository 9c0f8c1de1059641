import { sql } from 'drizzle-orm'
import {
	boolean,
	check,
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
import {
	ALIKE_REASONS,
	BOOKER_KINDS,
	BOOKING_CHANNELS,
	BOOKING_STATUSES,
	LEDGER_EVENTS,
	MARKS,
	SUPPORT_KINDS,
	SUPPORT_STATUSES,
} from '#app/bookings/booking.ts'
import type { Language } from '#app/languages/language.ts'
import { ATTENDING, RESERVED_FOR } from '#app/workshops/workshop.ts'
import { groups } from './groups.ts'
import { places } from './places.ts'
import { drafts, questionDefinitions } from './questions.ts'
import { contacts } from './residents.ts'
import { staff } from './staff.ts'
import { workshops } from './workshops.ts'

export const bookingStatus = pgEnum('booking_status', BOOKING_STATUSES)
export const bookerKind = pgEnum('booker_kind', BOOKER_KINDS)
export const bookingChannel = pgEnum('booking_channel', BOOKING_CHANNELS)
export const attending = pgEnum('attending', ATTENDING)
export const reservedFor = pgEnum('reserved_for', RESERVED_FOR)
export const ledgerEvent = pgEnum('ledger_event', LEDGER_EVENTS)
export const supportKind = pgEnum('support_kind', SUPPORT_KINDS)
export const supportStatus = pgEnum('support_status', SUPPORT_STATUSES)
export const alikeReason = pgEnum('alike_reason', ALIKE_REASONS)
export const mark = pgEnum('mark', MARKS)

/** One person's or group's places in a workshop, or their turn on its waiting list. */
export const bookings = pgTable(
	'bookings',
	{
		id: uuid().primaryKey().defaultRandom(),
		/** To tell the council which booking is meant; opens nothing. */
		reference: text().notNull().unique(),
		/** Short, said or typed at the door; unique within the workshop. */
		doorCode: text().notNull(),
		workshopId: uuid()
			.notNull()
			.references(() => workshops.id),
		/** One draft, one booking: what makes sending twice harmless. */
		draftId: uuid()
			.unique()
			.references(() => drafts.id),
		kind: bookerKind().notNull(),
		name: text().notNull(),
		groupName: text(),
		groupId: uuid().references(() => groups.id),
		/** To ring who gave no email; used for nothing else. */
		phone: text(),
		contactId: uuid().references(() => contacts.id),
		language: text().$type<Language>().notNull(),
		channel: bookingChannel().notNull().default('web'),
		keyedBy: text().references(() => staff.id),
		/** Where who books lives, when it is asked. */
		placeId: text().references(() => places.id),
		attending: attending().notNull(),
		/** People, the one who books included. */
		places: integer().notNull(),
		status: bookingStatus().notNull(),
		/** What they may take reserved places for. */
		claims: reservedFor(),
		/** The places it holds are reserved ones, of the kind that it claims. */
		isReserved: boolean().notNull().default(false),
		/** Of its turn on the waiting list: smaller is earlier. Null for who never waited. */
		waitingNumber: integer(),
		offeredAt: timestamp({ withTimezone: true }),
		offerEndsAt: timestamp({ withTimezone: true }),
		/** What they agreed to: to hear of what comes of it. */
		wantsOutcome: boolean().notNull().default(false),
		definitionId: uuid().references(() => questionDefinitions.id),
		createdAt: timestamp({ withTimezone: true }).notNull(),
		changedAt: timestamp({ withTimezone: true }).notNull(),
		cancelledAt: timestamp({ withTimezone: true }),
	},
	(table) => [
		unique().on(table.workshopId, table.doorCode),
		index().on(table.workshopId, table.status),
		index().on(table.workshopId, table.waitingNumber),
		index().on(table.contactId),
		index().on(table.groupId),
		index().on(table.offerEndsAt).where(sql`${table.status} = 'offered'`),
	],
)

/** Who comes with a booking; names may follow later. */
export const bookingPeople = pgTable(
	'booking_people',
	{
		id: uuid().primaryKey().defaultRandom(),
		bookingId: uuid()
			.notNull()
			.references(() => bookings.id),
		/** From 1; the first is who booked. */
		position: integer().notNull(),
		name: text(),
	},
	(table) => [unique().on(table.bookingId, table.position)],
)

/** Every change to who has which places, in order, numbered without a gap in each workshop. */
export const bookingLedger = pgTable(
	'booking_ledger',
	{
		workshopId: uuid()
			.notNull()
			.references(() => workshops.id),
		number: integer().notNull(),
		event: ledgerEvent().notNull(),
		bookingId: uuid().references(() => bookings.id),
		/** Counts and kinds, never a word about a person. */
		detail: jsonb().$type<Record<string, string | number | boolean | null>>().notNull(),
		byStaffId: text().references(() => staff.id),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.workshopId, table.number] }),
		index().on(table.bookingId),
	],
)

/** What somebody asked for; deleted some weeks after the workshop. */
export const supportNeeds = pgTable(
	'support_needs',
	{
		id: uuid().primaryKey().defaultRandom(),
		bookingId: uuid()
			.notNull()
			.references(() => bookings.id),
		kind: supportKind().notNull(),
		/** In their own words: which language, which food. */
		words: text(),
		status: supportStatus().notNull().default('asked'),
		changedBy: text().references(() => staff.id),
		changedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.bookingId)],
)

/** Two bookings that look like one person's: shown to the host, never dropped. */
export const bookingFlags = pgTable(
	'booking_flags',
	{
		bookingId: uuid()
			.notNull()
			.references(() => bookings.id),
		likeId: uuid()
			.notNull()
			.references(() => bookings.id),
		reason: alikeReason().notNull(),
		clearedAt: timestamp({ withTimezone: true }),
		clearedBy: text().references(() => staff.id),
	},
	(table) => [primaryKey({ columns: [table.bookingId, table.likeId, table.reason] })],
)

/** Who came: marks from any tablet, each made once by its own id; the latest of a person counts. */
export const attendanceMarks = pgTable(
	'attendance_marks',
	{
		/** Made on the tablet, so that sending it twice is harmless. */
		id: uuid().primaryKey(),
		workshopId: uuid()
			.notNull()
			.references(() => workshops.id),
		/** Of `booking_people`, or of a walk-in, whose id the tablet made. */
		personId: uuid().notNull(),
		/** Of a walk-in alone. */
		walkInName: text(),
		mark: mark().notNull(),
		/** By the tablet's clock. */
		markedAt: timestamp({ withTimezone: true }).notNull(),
		storedAt: timestamp({ withTimezone: true }).notNull(),
		staffId: text()
			.notNull()
			.references(() => staff.id),
	},
	(table) => [index().on(table.workshopId, table.personId)],
)

/** Who may book a workshop for which one must be invited. Bound to the address it went to. */
export const workshopInvitations = pgTable(
	'workshop_invitations',
	{
		id: uuid().primaryKey().defaultRandom(),
		workshopId: uuid()
			.notNull()
			.references(() => workshops.id),
		contactId: uuid()
			.notNull()
			.references(() => contacts.id),
		name: text(),
		language: text().$type<Language>().notNull(),
		invitedBy: text().references(() => staff.id),
		invitedAt: timestamp({ withTimezone: true }).notNull(),
		bookingId: uuid().references(() => bookings.id),
		withdrawnAt: timestamp({ withTimezone: true }),
	},
	(table) => [unique().on(table.workshopId, table.contactId)],
)

/** That the reminder of so many hours before was sent: once each. */
export const workshopReminders = pgTable(
	'workshop_reminders',
	{
		workshopId: uuid()
			.notNull()
			.references(() => workshops.id),
		/** Of the start that it reminded of: a workshop that moves is reminded of anew. */
		startsAt: timestamp({ withTimezone: true }).notNull(),
		hours: integer().notNull(),
		sentAt: timestamp({ withTimezone: true }).notNull(),
		told: integer().notNull(),
	},
	(table) => [primaryKey({ columns: [table.workshopId, table.startsAt, table.hours] })],
)

/** Thanks and expenses of who took part. */
export const participantExpenses = pgTable(
	'participant_expenses',
	{
		id: uuid().primaryKey().defaultRandom(),
		workshopId: uuid()
			.notNull()
			.references(() => workshops.id),
		/** Whose it is: of a booking, or else of who came without one. */
		bookingId: uuid().references(() => bookings.id),
		/** As the marks of attendance know them. */
		walkInId: uuid(),
		/** thanks: a voucher or a fee. travel, care, other: what it cost them. */
		kind: text().$type<'thanks' | 'travel' | 'care' | 'other'>().notNull(),
		pence: integer().notNull(),
		words: text(),
		paidOn: text(),
		recordedBy: text()
			.notNull()
			.references(() => staff.id),
		recordedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [
		index().on(table.bookingId),
		index().on(table.workshopId),
		check(
			'participant_expenses_whose',
			sql`num_nonnulls(${table.bookingId}, ${table.walkInId}) = 1`,
		),
	],
)
