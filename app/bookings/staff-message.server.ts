import type { LocalText } from '#app/languages/language.ts'
import type { ToldCounts } from '#app/workshops/edit-workshop.server.ts'
import { takeRevision } from '#app/workshops/workshop.server.ts'
import type { Db } from '#db/client.server.ts'
import type { BookingStatus } from './booking.ts'
import { noteByHost } from './staff-bookings.server.ts'
import { tellBooked } from './tell.server.ts'

export type MessageSent = ({ ok: true } & ToldCounts) | { ok: false; code: 'stale' }

/**
 * Tells everybody with a booking of these statuses, once for each time the button is pressed. A
 * second press of the same page, or one on a page that others have overtaken, is stale: nothing
 * is sent.
 */
export function sendMessage(
	db: Db,
	workshopId: string,
	{ words, statuses, revision }: Message,
	{ staffId, now }: { staffId: string; now: Date },
): Promise<MessageSent> {
	return db.transaction(async (tx): Promise<MessageSent> => {
		if (!(await takeRevision(tx, workshopId, revision))) return { ok: false, code: 'stale' }
		const telling = { kind: 'workshop_message' as const, words, statuses, now }
		const counts = await tellBooked(tx, { id: workshopId }, telling)
		await noteByHost(tx, 'workshop.message_sent', workshopId, { staffId, now, detail: counts })
		return { ok: true, ...counts }
	})
}
type Message = { words: LocalText; statuses: BookingStatus[]; revision: number }
