import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { valuesOf } from '#app/web/form.ts'
import { ALIKE_REASONS } from '../booking.ts'
import { clearFlag } from '../staff-bookings.server.ts'
import type { Route } from './+types/staff-flag-clearing.ts'
import { actingOf, bookingOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** Two bookings that looked alike are not one person's. */
export async function action({ request, params, context }: Route.ActionArgs) {
	const values = valuesOf(await readForm(request))
	const { workshopId } = params
	const booking = await bookingOf(context, { workshopId, bookingId: values.bookingId ?? '' })
	const likeId = uuidFrom(values.likeId ?? '')
	const reason = ALIKE_REASONS.find((one) => one === params.reason)
	if (!reason) throw data(null, { status: 404 })
	// Of two who press at once, the second finds it done.
	await clearFlag(
		context.get(dbContext),
		{ bookingId: booking.id, likeId, reason },
		actingOf(context),
	)
	return redirect(`/staff/workshops/${workshopId}/bookings/${booking.id}?done=cleared`)
}
