import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { renewCode } from '../book.server.ts'
import { noteByHost } from '../staff-bookings.server.ts'
import type { Route } from './+types/staff-booking-code.ts'
import { actingOf, bookingOf, codeCookie } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** For somebody who rings and has lost theirs: the code before opens the booking no more. */
export async function action({ params, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const { id, workshopId } = await bookingOf(context, params)
	const { staffId, now } = actingOf(context)
	const code = await renewCode(db, id, { now })
	await noteByHost(db, 'booking.code_renewed', id, { staffId, now })
	const page = `/staff/workshops/${workshopId}/bookings/${id}?renewed=yes`
	return redirect(page, { headers: { 'Set-Cookie': codeCookie(id, code) } })
}
