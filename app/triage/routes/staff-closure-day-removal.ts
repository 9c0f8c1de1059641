import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { removeClosureDay } from '../calendar.server.ts'
import { ClosureDay } from '../calendar.ts'
import type { Route } from './+types/staff-closure-day-removal.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const date = ClosureDay.shape.date.safeParse(params.date)
	const isRemoved = date.success && (await removeClosureDay(context.get(dbContext), date.data))
	if (!isRemoved) throw data(null, { status: 404 })
	return redirect('/staff/closure-days?done=removed')
}
