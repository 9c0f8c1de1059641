import { data, redirect } from 'react-router'
import { findBooking } from '#app/bookings/booking.server.ts'
import { followingHours, startFollowing } from '#app/residents/link.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { setCookie } from '#app/web/cookie.ts'
import { mayOpenBooking } from '../group.ts'
import type { Route } from './+types/own-booking-opening.ts'
import { readOwnVerified } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

/** Opens a booking of the group at once, for who may and as long as they may; for others it is not there. */
export async function action({ context, params }: Route.ActionArgs) {
	const own = await readOwnVerified(context)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const booking = await findBooking(db, uuidFrom(params.bookingId))
	if (!booking || !mayOpenBooking(own, booking)) throw data(null, { status: 404 })
	const opened = { kind: 'booking', subjectId: booking.id, memberId: own.id } as const
	const token = await startFollowing(db, opened, { now })
	throw redirect('/bookings/own', {
		headers: { 'Set-Cookie': setCookie('booker', token, { hours: followingHours }) },
	})
}
