import type { Db } from '#db/client.server.ts'
import type { Booking } from './booking.server.ts'
import { tellBookers } from './booking-notice.server.ts'
import { noteByHost } from './staff-bookings.server.ts'
import { setSupportStatus } from './support.server.ts'

/**
 * Notes that something cannot be arranged, and tells who asked for it, in the host's words, which
 * are in their language. False where nobody asks for it any more: then nobody is told.
 */
export function refuseNeed(
	db: Db,
	needId: string,
	booking: Booking,
	{ words, staffId, now }: { words: string; staffId: string; now: Date },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const { workshopId, language } = booking
		const setting = { by: { staffId }, now, workshopId }
		if (!(await setSupportStatus(tx, needId, 'not-possible', setting))) return false
		const detail = { status: 'not-possible' }
		await noteByHost(tx, 'support.changed', needId, { staffId, now, detail })
		const news = { kind: 'workshop_message' as const, words: { [language]: words }, now }
		await tellBookers(tx, [booking], news)
		return true
	})
}
