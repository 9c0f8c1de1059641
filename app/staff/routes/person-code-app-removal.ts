import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { removeCodeAppOf } from '../code-app.server.ts'
import { findPerson } from '../person.server.ts'
import { canChangeRole } from '../person.ts'
import type { Route } from './+types/person-code-app-removal.ts'
import { byViewer, idFrom } from './signed-in.server.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const person = await findPerson(db, idFrom(params.staffId))
	if (!person) throw data(null, { status: 404 })
	const { by, now } = byViewer(context)
	// One's own asks for the password, which this does not.
	if (!canChangeRole(person, by)) throw data(null, { status: 403 })
	await removeCodeAppOf(db, person.id, { by: by.staffId, now })
	return redirect(`/staff/people/${person.id}?done=code-app-removed`)
}
