import { asc, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { bookingPeople, bookings } from '#db/schema/bookings.ts'

const columns = getTableColumns(bookings)

export type Booking = typeof bookings.$inferSelect
export type BookingPerson = typeof bookingPeople.$inferSelect

export async function findBooking(db: Db, id: string): Promise<Booking | undefined> {
	const [booking] = await db.select(columns).from(bookings).where(eq(bookings.id, id))
	return booking
}

/** Who comes with each of these bookings, in their order. */
export async function listPeople(db: Db, bookingIds: string[]): Promise<BookingPerson[]> {
	if (bookingIds.length === 0) return []
	return db
		.select()
		.from(bookingPeople)
		.where(inArray(bookingPeople.bookingId, bookingIds))
		.orderBy(asc(bookingPeople.bookingId), asc(bookingPeople.position))
}
