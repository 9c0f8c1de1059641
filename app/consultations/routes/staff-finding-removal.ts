import { data, redirect } from 'react-router'
import { removeFindingOn } from '#app/results/finding-source.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import type { Route } from './+types/staff-finding-removal.ts'
import { readStaffConsultation } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const { id } = await readStaffConsultation(context, params.consultationId)
	const key = { consultationId: id, findingId: uuidFrom(params.findingId) }
	if (!(await removeFindingOn(context.get(dbContext), key))) throw data(null, { status: 404 })
	return redirect(`/staff/consultations/${id}/findings?done=removed`)
}
