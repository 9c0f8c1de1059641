import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { disablePerson } from '../person.server.ts'
import type { Route } from './+types/person-disabling.ts'
import { byViewer, idFrom } from './signed-in.server.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const id = idFrom(params.staffId)
	const answer = await disablePerson(context.get(dbContext), id, byViewer(context))
	if (!answer.ok) throw data(null, { status: answer.code === 'own' ? 403 : 404 })
	return redirect(`/staff/people/${id}?done=disabled`)
}
