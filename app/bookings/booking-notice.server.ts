import { DEFAULT_LANGUAGE, type Language, type LocalText } from '#app/languages/language.ts'
import { opensBooking, type WorkshopNotice } from '#app/notices/notice.ts'
import { type NewNotice, queueNotices } from '#app/notices/outbox.server.ts'
import { listContacts } from '#app/residents/contact.server.ts'
import { makeLinks } from '#app/residents/link.server.ts'
import type { Times } from '#app/workshops/series.ts'
import type { Db } from '#db/client.server.ts'

export type Told = {
	id: string
	workshopId: string
	contactId: string | null
	language: Language
}

type News = {
	kind: WorkshopNotice
	words?: LocalText
	until?: Date
	/** Who has passed their places on. */
	from?: string
	/** Where the times of the workshop moved: what they were. */
	before?: Times
	now: Date
}

/**
 * Queues a notice to each of these bookings that has an address, in its language, with a link that
 * opens the booking where it stands. Gives how many were told.
 */
export async function tellBookers(
	tx: Db,
	told: Told[],
	{ kind, words, until, from, before, now }: News,
): Promise<number> {
	const contacts = await listContacts(
		tx,
		told.flatMap(({ contactId }) => contactId ?? []),
	)
	const emails = new Map(
		contacts.flatMap(({ id, kind, value }) => (kind === 'email' ? [[id, value] as const] : [])),
	)
	const reached = told.flatMap(({ contactId, ...one }) => {
		const recipient = contactId ? emails.get(contactId) : undefined
		return recipient ? [{ ...one, recipient }] : []
	})
	const opened = opensBooking(kind) ? reached.map(({ id }) => id) : []
	const tokens = await makeLinks(tx, opened, { kind: 'booking', now })
	const was = before && {
		startsAt: before.startsAt.toISOString(),
		endsAt: before.endsAt.toISOString(),
	}
	const notices = reached.map(({ id, workshopId, language, recipient }, at): NewNotice => {
		const said = words?.[language] ?? words?.[DEFAULT_LANGUAGE]
		return {
			...{ kind, channel: 'email', recipient, language, workshopId, bookingId: id },
			detail: { token: tokens[at], words: said, until: until?.toISOString(), from, before: was },
		}
	})
	await queueNotices(tx, notices, { now })
	return notices.length
}
