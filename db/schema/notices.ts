import { index, integer, jsonb, pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Language } from '#app/languages/language.ts'
import {
	NOTICE_CHANNELS,
	NOTICE_KINDS,
	NOTICE_STATUSES,
	type NoticeDetail,
	type NoticeFailure,
} from '#app/notices/notice.ts'

export const noticeKind = pgEnum('notice_kind', NOTICE_KINDS)
export const noticeChannel = pgEnum('notice_channel', NOTICE_CHANNELS)
export const noticeStatus = pgEnum('notice_status', NOTICE_STATUSES)

/** The outbox: written in the transaction that it follows from, sent by the worker. */
export const notices = pgTable(
	'notices',
	{
		id: uuid().primaryKey().defaultRandom(),
		kind: noticeKind().notNull(),
		channel: noticeChannel().notNull(),
		recipient: text().notNull(),
		language: text().$type<Language>().notNull(),
		enquiryId: uuid(),
		caseId: uuid(),
		consultationId: uuid(),
		responseId: uuid(),
		workshopId: uuid(),
		bookingId: uuid(),
		groupId: uuid(),
		/** What the text needs beyond what the rows say, such as a link's token, until it is sent. */
		detail: jsonb().$type<NoticeDetail>().notNull(),
		status: noticeStatus().notNull().default('queued'),
		attempts: integer().notNull().default(0),
		/** A code of ours, never the server's own words. */
		failure: text().$type<NoticeFailure>(),
		createdAt: timestamp({ withTimezone: true }).notNull(),
		sentAt: timestamp({ withTimezone: true }),
	},
	(table) => [
		index().on(table.enquiryId),
		index().on(table.status, table.createdAt),
		index().on(table.sentAt),
	],
)
