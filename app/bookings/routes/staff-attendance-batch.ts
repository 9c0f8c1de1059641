import { data } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { storeMarks } from '../attendance.server.ts'
import { readMarks } from '../attendance.ts'
import type { Route } from './+types/staff-attendance-batch.ts'
import { actingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** Marks that a tablet has kept, as JSON in a field of a form; the answer says what is stored. */
export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await workshopOf(context, params.workshopId)
	const marks = readMarks((await readForm(request)).get('marks'))
	if (!marks) throw data(null, { status: 400 })
	return Response.json(await storeMarks(context.get(dbContext), id, marks, actingOf(context)))
}
