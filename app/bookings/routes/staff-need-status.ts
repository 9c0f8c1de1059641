import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { SUPPORT_STATUSES } from '../booking.ts'
import { noteByHost } from '../staff-bookings.server.ts'
import { setSupportStatus } from '../support.server.ts'
import type { Route } from './+types/staff-need-status.ts'
import { actingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** What became of one thing that somebody asked for. */
export async function action({ request, params, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const { id, startsAt } = await workshopOf(context, params.workshopId)
	const needId = uuidFrom(params.needId)
	const { staffId, now } = actingOf(context)
	const typed = (await readForm(request)).get('status')
	const status = SUPPORT_STATUSES.find((one) => one === typed)
	// What was delivered is known once it has begun, and not before.
	const isEarly = now < startsAt && (status === 'delivered' || status === 'not-delivered')
	// Who asked for it is told why, on a page of its own.
	if (!status || status === 'not-possible' || isEarly) throw data(null, { status: 400 })
	const setting = { by: { staffId }, now, workshopId: id }
	if (!(await setSupportStatus(db, needId, status, setting))) throw data(null, { status: 404 })
	await noteByHost(db, 'support.changed', needId, { staffId, now, detail: { status } })
	return redirect(`/staff/workshops/${id}/needs?done=noted#need-${needId}`)
}
