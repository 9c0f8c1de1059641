import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { removeCommitment } from '../outcome.server.ts'
import type { Route } from './+types/staff-commitment-removal.ts'
import { readStaffWorkshop } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const { id: workshopId } = await readStaffWorkshop(context, params.workshopId)
	const key = { workshopId, commitmentId: uuidFrom(params.commitmentId) }
	if (!(await removeCommitment(context.get(dbContext), key))) throw data(null, { status: 404 })
	return redirect(`/staff/workshops/${workshopId}/outcome?done=removed`)
}
