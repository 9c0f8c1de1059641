import {
	boolean,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	timestamp,
	unique,
} from 'drizzle-orm/pg-core'
import type { LocalText } from '#app/languages/language.ts'
import { STAFF_ROLES, TEAM_KINDS } from '#app/staff/role.ts'

export const teamKind = pgEnum('team_kind', TEAM_KINDS)
export const staffRole = pgEnum('staff_role', STAFF_ROLES)

export const teams = pgTable('teams', {
	id: text().primaryKey(),
	name: jsonb().$type<LocalText>().notNull(),
	kind: teamKind().notNull(),
	email: text(),
	phone: text(),
	isActive: boolean().notNull().default(true),
})

/** People who sign in. The columns down to updatedAt are those of the sign-in library. */
export const staff = pgTable('staff', {
	id: text().primaryKey(),
	name: text().notNull(),
	email: text().notNull().unique(),
	emailVerified: boolean().notNull().default(false),
	image: text(),
	twoFactorEnabled: boolean().notNull().default(false),
	createdAt: timestamp({ withTimezone: true }).notNull(),
	updatedAt: timestamp({ withTimezone: true }).notNull(),
	role: staffRole().notNull(),
	disabledAt: timestamp({ withTimezone: true }),
})

export const staffTeams = pgTable(
	'staff_teams',
	{
		staffId: text()
			.notNull()
			.references(() => staff.id, { onDelete: 'cascade' }),
		teamId: text()
			.notNull()
			.references(() => teams.id),
	},
	(table) => [primaryKey({ columns: [table.staffId, table.teamId] }), index().on(table.teamId)],
)

export const staffSessions = pgTable(
	'staff_sessions',
	{
		id: text().primaryKey(),
		token: text().notNull().unique(),
		userId: text()
			.notNull()
			.references(() => staff.id, { onDelete: 'cascade' }),
		expiresAt: timestamp({ withTimezone: true }).notNull(),
		ipAddress: text(),
		userAgent: text(),
		createdAt: timestamp({ withTimezone: true }).notNull(),
		updatedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.userId), index().on(table.expiresAt)],
)

export const staffAccounts = pgTable(
	'staff_accounts',
	{
		id: text().primaryKey(),
		accountId: text().notNull(),
		providerId: text().notNull(),
		userId: text()
			.notNull()
			.references(() => staff.id, { onDelete: 'cascade' }),
		accessToken: text(),
		refreshToken: text(),
		idToken: text(),
		accessTokenExpiresAt: timestamp({ withTimezone: true }),
		refreshTokenExpiresAt: timestamp({ withTimezone: true }),
		scope: text(),
		password: text(),
		createdAt: timestamp({ withTimezone: true }).notNull(),
		updatedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [unique().on(table.userId, table.providerId)],
)

export const staffVerifications = pgTable(
	'staff_verifications',
	{
		id: text().primaryKey(),
		identifier: text().notNull(),
		value: text().notNull(),
		expiresAt: timestamp({ withTimezone: true }).notNull(),
		createdAt: timestamp({ withTimezone: true }).notNull(),
		updatedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.identifier), index().on(table.expiresAt)],
)

export const staffTwoFactors = pgTable('staff_two_factors', {
	id: text().primaryKey(),
	secret: text().notNull(),
	backupCodes: text().notNull(),
	userId: text()
		.notNull()
		.unique()
		.references(() => staff.id, { onDelete: 'cascade' }),
	verified: boolean().notNull().default(true),
	failedVerificationCount: integer().notNull().default(0),
	lockedUntil: timestamp({ withTimezone: true }),
	/** The last 30-second period whose code was accepted: no code is accepted twice. */
	lastCodePeriod: integer(),
})

export const staffInvitations = pgTable('staff_invitations', {
	tokenHash: text().primaryKey(),
	email: text().notNull(),
	name: text().notNull(),
	role: staffRole().notNull(),
	teamIds: jsonb().$type<string[]>().notNull(),
	invitedBy: text().references(() => staff.id),
	createdAt: timestamp({ withTimezone: true }).notNull(),
	expiresAt: timestamp({ withTimezone: true }).notNull(),
	usedAt: timestamp({ withTimezone: true }),
})
