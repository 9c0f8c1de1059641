import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { LookForm } from '../group-forms.ts'
import { lookAtGroup } from '../hide-group.server.ts'
import type { Route } from './+types/staff-group-look.ts'
import { actingOf, readStaffGroup } from './staff-group-parts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** Says that the words were looked at which had changed since the group was verified. */
export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await readStaffGroup(context, params.groupId)
	const { seen } = LookForm.parse(Object.fromEntries(await readForm(request)))
	const isDone =
		seen !== undefined &&
		(await lookAtGroup(context.get(dbContext), id, { seen }, actingOf(context)))
	throw redirect(`/staff/groups/${id}?done=${isDone ? 'looked' : 'changedSince'}`)
}
