import {
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
import {
	GROUP_STATUSES,
	MEMBER_ROLES,
	MEMBERSHIP_STATUSES,
	PROPOSAL_KINDS,
	PROPOSAL_STATUSES,
	SHOWN_OF_CONTACT,
} from '#app/groups/group.ts'
import type { Language, LocalText } from '#app/languages/language.ts'
import { consultations } from './consultations.ts'
import { places } from './places.ts'
import { contacts } from './residents.ts'
import { staff } from './staff.ts'
import { workshops } from './workshops.ts'

export const groupStatus = pgEnum('group_status', GROUP_STATUSES)
export const memberRole = pgEnum('member_role', MEMBER_ROLES)
export const membershipStatus = pgEnum('membership_status', MEMBERSHIP_STATUSES)
export const shownOfContact = pgEnum('shown_of_contact', SHOWN_OF_CONTACT)
export const proposalKind = pgEnum('proposal_kind', PROPOSAL_KINDS)
export const proposalStatus = pgEnum('proposal_status', PROPOSAL_STATUSES)

export const groups = pgTable(
	'groups',
	{
		id: uuid().primaryKey().defaultRandom(),
		slug: text().notNull().unique(),
		name: text().notNull(),
		/** What it is for, in the words of its members. */
		purpose: jsonb().$type<LocalText>().notNull(),
		placeIds: text().array().notNull().default([]),
		/** Spoken in it: the site's languages and others by name. */
		spoken: text().array().notNull().default([]),
		website: text(),
		/** Its page names the sessions and consultations that it took part in. */
		showsTakenPart: boolean().notNull().default(false),
		status: groupStatus().notNull().default('unproven'),
		language: text().$type<Language>().notNull(),
		registeredAt: timestamp({ withTimezone: true }).notNull(),
		/** Why staff verified or declined it; a decline's words reach the group. */
		decisionWords: text(),
		decidedBy: text().references(() => staff.id),
		decidedAt: timestamp({ withTimezone: true }),
		closedAt: timestamp({ withTimezone: true }),
		/** Why staff closed it; null where its own contact person did. */
		closedWords: text(),
		/** While staff hide its page from everybody, and why. */
		hiddenAt: timestamp({ withTimezone: true }),
		hiddenWords: text(),
		/** When its public words changed last, until staff have looked at them. */
		wordsChangedAt: timestamp({ withTimezone: true }),
		/** When staff looked at its words after they had changed since it was verified. */
		lookedAt: timestamp({ withTimezone: true }),
		/** Grows with each save: a save over another's is refused. */
		revision: integer().notNull().default(1),
		changedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.status, table.name)],
)

/** One person in one group; the emailed link opens it. */
export const memberships = pgTable(
	'memberships',
	{
		id: uuid().primaryKey().defaultRandom(),
		groupId: uuid()
			.notNull()
			.references(() => groups.id),
		contactId: uuid()
			.notNull()
			.references(() => contacts.id),
		name: text().notNull(),
		/** A number beside the email, shown only where they let it be. */
		phone: text(),
		role: memberRole().notNull(),
		status: membershipStatus().notNull(),
		shown: shownOfContact().notNull().default('nothing'),
		language: text().$type<Language>().notNull(),
		/** Whom they have asked to be the contact person in their place, until that is answered. */
		handoverTo: uuid(),
		handoverAt: timestamp({ withTimezone: true }),
		/** Once that is accepted, they leave the group. */
		leavesAfter: boolean().notNull().default(false),
		invitedBy: uuid(),
		invitedAt: timestamp({ withTimezone: true }).notNull(),
		joinedAt: timestamp({ withTimezone: true }),
		endedAt: timestamp({ withTimezone: true }),
	},
	(table) => [unique().on(table.groupId, table.contactId), index().on(table.contactId)],
)

export const groupPriorities = pgTable(
	'group_priorities',
	{
		id: uuid().primaryKey().defaultRandom(),
		groupId: uuid()
			.notNull()
			.references(() => groups.id),
		position: integer().notNull(),
		words: jsonb().$type<LocalText>().notNull(),
		changedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.groupId)],
)

/** A workshop or a topic that a group proposes to the council, and what became of it. */
export const proposals = pgTable(
	'proposals',
	{
		id: uuid().primaryKey().defaultRandom(),
		groupId: uuid()
			.notNull()
			.references(() => groups.id),
		kind: proposalKind().notNull(),
		title: text().notNull(),
		words: text().notNull(),
		language: text().$type<Language>().notNull(),
		placeId: text().references(() => places.id),
		status: proposalStatus().notNull().default('received'),
		/** What the council answers, shown with its reason. */
		reply: jsonb().$type<LocalText>(),
		repliedBy: text().references(() => staff.id),
		repliedAt: timestamp({ withTimezone: true }),
		/** What came of it. */
		workshopId: uuid().references(() => workshops.id),
		consultationId: uuid().references(() => consultations.id),
		/** Who proposed it, until they are forgotten. */
		membershipId: uuid().references(() => memberships.id, { onDelete: 'set null' }),
		proposedAt: timestamp({ withTimezone: true }).notNull(),
	},
	(table) => [index().on(table.groupId), index().on(table.status, table.proposedAt)],
)
