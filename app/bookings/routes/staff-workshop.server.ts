import { data, type RouterContextProvider } from 'react-router'
import { dbContext, nowContext, settingsContext, viewerContext } from '#app/web/context.ts'
import { findWorkshop, type Workshop } from '#app/workshops/workshop.server.ts'
import type { Booking } from '../booking.server.ts'
import { findBookingIn } from '../staff-bookings.server.ts'

type Context = Readonly<RouterContextProvider>

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** An id from the path; anything that cannot be one of ours is not found. */
export function uuidFrom(param: string): string {
	if (!UUID.test(param)) throw data(null, { status: 404 })
	return param
}

/** The workshop that a staff page is about. */
export async function workshopOf(context: Context, param: string): Promise<Workshop> {
	const found = await findWorkshop(context.get(dbContext), uuidFrom(param))
	if (!found) throw data(null, { status: 404 })
	return found
}

/** What every page shows of it. */
export function headingOf({ id, title, startsAt, endsAt, mode, status, revision }: Workshop) {
	return { id, title, startsAt, endsAt, mode, status, revision }
}

export async function bookingOf(
	context: Context,
	{ workshopId, bookingId }: { workshopId: string; bookingId: string },
): Promise<Booking> {
	const key = { workshopId: uuidFrom(workshopId), bookingId: uuidFrom(bookingId) }
	const found = await findBookingIn(context.get(dbContext), key)
	if (!found) throw data(null, { status: 404 })
	return found
}

/** Who acts, and when. */
export function actingOf(context: Context): { staffId: string; now: Date } {
	const viewer = context.get(viewerContext)
	if (!viewer) throw data(null, { status: 403 })
	return { staffId: viewer.staffId, now: context.get(nowContext) }
}

export function timeZoneOf(context: Context): string {
	return context.get(settingsContext).council.timeZone
}

/** A page of a list from the address: from 1, and the first where it says anything else. */
export function pageFrom(query: URLSearchParams): number {
	const typed = query.get('page') ?? ''
	return /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 1
}
