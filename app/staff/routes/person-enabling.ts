import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { enablePerson } from '../person.server.ts'
import type { Route } from './+types/person-enabling.ts'
import { byViewer, idFrom } from './signed-in.server.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const id = idFrom(params.staffId)
	const isKnown = await enablePerson(context.get(dbContext), id, byViewer(context))
	if (!isKnown) throw data(null, { status: 404 })
	return redirect(`/staff/people/${id}?done=enabled`)
}
