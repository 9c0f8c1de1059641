import { data, type RouterContextProvider } from 'react-router'
import { localDay } from '#app/triage/timescale.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, nowContext, timeZoneOf, viewerOf } from '#app/web/context.ts'
import { setCookie } from '#app/web/cookie.ts'
import { findWorkshop, type Workshop } from '#app/workshops/workshop.server.ts'
import type { Booking } from '../booking.server.ts'
import { findBookingIn } from '../staff-bookings.server.ts'

type Context = Readonly<RouterContextProvider>

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
	return { staffId: viewerOf(context).staffId, now: context.get(nowContext) }
}

/** Long enough to read a code out to somebody on the phone. */
const codeShownHours = 0.25

/** Carries a booking's new code to the page that shows it, once. */
export function codeCookie(bookingId: string, code: string): string {
	return setCookie('booked', `${bookingId}.${code}`, { hours: codeShownHours })
}

/** The council's day, YYYY-MM-DD. */
export function todayOf(context: Context): string {
	return localDay(context.get(nowContext), timeZoneOf(context))
}
