import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { removeMember } from '../members.server.ts'
import type { Route } from './+types/own-member-removal.ts'
import { readOwnAsContact } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function action({ context, params }: Route.ActionArgs) {
	const own = await readOwnAsContact(context)
	const now = context.get(nowContext)
	const memberId = uuidFrom(params.memberId)
	const isRemoved = await removeMember(context.get(dbContext), own, memberId, { now })
	throw redirect(`/groups/own/members${isRemoved ? '?done=removed' : ''}`)
}
