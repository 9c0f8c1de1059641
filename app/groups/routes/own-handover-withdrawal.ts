import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { takeBackHandover } from '../handover.server.ts'
import type { Route } from './+types/own-handover-withdrawal.ts'
import { readOwn } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

/** Takes back what another member was asked. */
export async function action({ context }: Route.ActionArgs) {
	const own = await readOwn(context)
	const now = context.get(nowContext)
	const isDone = await takeBackHandover(context.get(dbContext), own, { now })
	throw redirect(`/groups/own${isDone ? '?done=takenBack' : ''}`)
}
