import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { bookerContext, dbContext, nowContext } from '#app/web/context.ts'
import { rejoinWaiting } from '../offer.server.ts'
import type { Route } from './+types/own-rejoining.ts'

export const handle = { access: 'booker' } satisfies RouteHandle

const DONE = { booked: '?done=accepted', waiting: '?done=rejoined', closed: '', none: '' }

/** Joins the waiting list again, at its end. */
export async function action({ context }: Route.ActionArgs) {
	const { bookingId } = context.get(bookerContext)
	const now = context.get(nowContext)
	const { kind } = await rejoinWaiting(context.get(dbContext), bookingId, { now })
	throw redirect(`/bookings/own${DONE[kind]}`)
}
