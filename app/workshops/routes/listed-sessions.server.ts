import type { RouterContextProvider } from 'react-router'
import { readPlaces } from '#app/bookings/places.server.ts'
import { bookingPhase } from '#app/bookings/who-may-book.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { publicPart } from '../list.ts'
import type { Workshop } from '../workshop.server.ts'
import { workshopPhase } from '../workshop.ts'
import type { Listed } from '../workshop-card.tsx'

/** What a list shows of each: the places of all that can be booked are read in one go. */
export async function listedSessions(
	context: Readonly<RouterContextProvider>,
	workshops: Workshop[],
): Promise<Listed[]> {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const bookable = workshops.filter((one) => bookingPhase(one, now) === 'open')
	const places = await readPlaces(db, bookable)
	return workshops.map((workshop) => ({
		workshop: publicPart(workshop),
		phase: workshopPhase(workshop, now),
		left: places.get(workshop.id),
	}))
}
