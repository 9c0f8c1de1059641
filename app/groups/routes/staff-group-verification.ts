import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { decideGroup } from '../edit-group.server.ts'
import type { Route } from './+types/staff-group-verification.ts'
import { actingOf, readStaffGroup } from './staff-group-parts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const { id } = await readStaffGroup(context, params.groupId)
	const decision = { isVerified: true }
	const isDone = await decideGroup(context.get(dbContext), id, decision, actingOf(context))
	throw redirect(`/staff/groups/${id}?done=${isDone ? 'verified' : 'changedMeanwhile'}`)
}
