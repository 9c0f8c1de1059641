import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { bookerContext, dbContext, nowContext } from '#app/web/context.ts'
import { declineOffer } from '../offer.server.ts'
import type { Route } from './+types/own-declining.ts'

export const handle = { access: 'booker' } satisfies RouteHandle

/** Leaves the places that are kept to the next; after the deadline the booking says that they have gone on. */
export async function action({ context }: Route.ActionArgs) {
	const { bookingId } = context.get(bookerContext)
	const now = context.get(nowContext)
	const { kind } = await declineOffer(context.get(dbContext), bookingId, { now })
	throw redirect(kind === 'none' ? '/bookings/own' : `/bookings/own?done=${kind}`)
}
