import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { valuesOf } from '#app/web/form.ts'
import { storeMarks } from '../attendance.server.ts'
import { marksOpenAt, readFormMark } from '../attendance.ts'
import type { Route } from './+types/staff-attendance-marks.ts'
import { actingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** One mark, by a button of the list. */
export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, startsAt } = await workshopOf(context, params.workshopId)
	const acting = { ...actingOf(context), opensAt: marksOpenAt(startsAt) }
	const mark = readFormMark(valuesOf(await readForm(request)), acting)
	if (!mark) throw data(null, { status: 400 })
	const { refused } = await storeMarks(context.get(dbContext), id, [mark], acting)
	// The page says from when on it is possible.
	if (refused.some(({ code }) => code === 'tooEarly'))
		return redirect(`/staff/workshops/${id}/attendance`)
	if (refused.length > 0) throw data(null, { status: 404 })
	return redirect(`/staff/workshops/${id}/attendance#person-${mark.personId}`)
}
