import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { sendPasswordLink } from '../invitation.server.ts'
import { findPerson } from '../person.server.ts'
import type { Route } from './+types/person-password-link.ts'
import { byViewer, idFrom } from './signed-in.server.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const person = await findPerson(db, idFrom(params.staffId))
	if (!person || person.disabledAt) throw data(null, { status: 404 })
	const { by, now } = byViewer(context)
	await sendPasswordLink(db, person, { invitedBy: by.staffId, now })
	return redirect(`/staff/people/${person.id}?done=link-sent`)
}
