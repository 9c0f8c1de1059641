import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { bookings } from '#db/schema/bookings.ts'
import { STANDING } from './booking.ts'

const shownMax = 50

/** What a group has booked or waits for, the newest first. */
export function listOfGroup(db: Db, groupId: string) {
	return db
		.select({
			id: bookings.id,
			contactId: bookings.contactId,
			workshopId: bookings.workshopId,
			reference: bookings.reference,
			places: bookings.places,
			status: bookings.status,
		})
		.from(bookings)
		.where(and(eq(bookings.groupId, groupId), inArray(bookings.status, [...STANDING, 'lapsed'])))
		.orderBy(desc(bookings.createdAt), desc(bookings.id))
		.limit(shownMax)
}
