import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { withdrawInvitation } from '../invitation.server.ts'
import type { Route } from './+types/staff-invitation-withdrawal.ts'
import { actingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const { id: workshopId } = await workshopOf(context, params.workshopId)
	const key = { workshopId, invitationId: uuidFrom(params.invitationId) }
	const isDone = await withdrawInvitation(context.get(dbContext), key, actingOf(context))
	// Booked meanwhile, or withdrawn by a colleague: the list says which.
	return redirect(`/staff/workshops/${workshopId}/invitations${isDone ? '?done=withdrawn' : ''}`)
}
