import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { showGroup } from '../hide-group.server.ts'
import type { Route } from './+types/staff-group-showing.ts'
import { actingOf, readStaffGroup } from './staff-group-parts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** Shows the page again that was hidden. */
export async function action({ params, context }: Route.ActionArgs) {
	const { id } = await readStaffGroup(context, params.groupId)
	const isDone = await showGroup(context.get(dbContext), id, actingOf(context))
	throw redirect(`/staff/groups/${id}?done=${isDone ? 'shown' : 'changedMeanwhile'}`)
}
