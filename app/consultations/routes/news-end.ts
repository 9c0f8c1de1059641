import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { endFollower, findFollowerByLink } from '../follower.server.ts'
import type { Route } from './+types/news-end.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** By the link of any email about it: no more news, to this address, about this consultation. */
export async function action({ context, params }: Route.ActionArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const follower = await findFollowerByLink(db, params.token, { now })
	if (!follower) throw data(null, { status: 404 })
	await endFollower(db, follower.id, { now })
	throw redirect(`/consultations/news/${params.token}`)
}
