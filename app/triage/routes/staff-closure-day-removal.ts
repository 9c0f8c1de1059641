import { data, redirect } from 'react-router'
import { noteSettingChange } from '#app/staff/audit.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, viewerContext } from '#app/web/context.ts'
import { removeClosureDay } from '../calendar.server.ts'
import { ClosureDay } from '../calendar.ts'
import type { Route } from './+types/staff-closure-day-removal.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const date = ClosureDay.shape.date.safeParse(params.date)
	const isRemoved = date.success && (await removeClosureDay(context.get(dbContext), date.data))
	if (!isRemoved) throw data(null, { status: 404 })
	const by = { viewer: context.get(viewerContext), now: context.get(nowContext) }
	await noteSettingChange(context.get(dbContext), 'closure_day.changed', params.date, by)
	return redirect('/staff/closure-days?done=removed')
}
