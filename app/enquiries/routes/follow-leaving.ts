import { redirect } from 'react-router'
import { endFollowing } from '#app/residents/link.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { clearCookie, readCookie } from '#app/web/cookie.ts'
import type { Route } from './+types/follow-leaving.ts'

export const handle = { access: 'follower' } satisfies RouteHandle

/** For a shared computer: nobody after them opens it from here. */
export async function action({ request, context }: Route.ActionArgs) {
	const token = readCookie(request, 'following')
	if (token) await endFollowing(context.get(dbContext), token)
	throw redirect('/', { headers: { 'Set-Cookie': clearCookie('following') } })
}
