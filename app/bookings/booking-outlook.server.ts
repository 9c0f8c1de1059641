import { and, count, eq } from 'drizzle-orm'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookings } from '#db/schema/bookings.ts'
import type { PlacesLeft } from './booking-outlook.ts'
import { readPlaces } from './places.server.ts'

/** What is left, and how many bookings wait. */
export async function readOutlook(
	db: Db,
	workshop: Workshop,
): Promise<{ left: PlacesLeft; waiting: number }> {
	const left = (await readPlaces(db, [workshop])).get(workshop.id)
	const [row] = await db
		.select({ waiting: count() })
		.from(bookings)
		.where(and(eq(bookings.workshopId, workshop.id), eq(bookings.status, 'waiting')))
	if (!left) throw new Error('a workshop came back without its places')
	return { left, waiting: row?.waiting ?? 0 }
}
