import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { bookerContext, dbContext, nowContext } from '#app/web/context.ts'
import { acceptOffer } from '../offer.server.ts'
import type { Route } from './+types/own-acceptance.ts'

export const handle = { access: 'booker' } satisfies RouteHandle

/** Takes the places that are kept; after the deadline the booking says that they have gone on. */
export async function action({ context }: Route.ActionArgs) {
	const { bookingId } = context.get(bookerContext)
	const now = context.get(nowContext)
	const { kind } = await acceptOffer(context.get(dbContext), bookingId, { now })
	throw redirect(kind === 'none' ? '/bookings/own' : `/bookings/own?done=${kind}`)
}
