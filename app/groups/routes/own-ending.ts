import { redirect } from 'react-router'
import { endFollowing } from '#app/residents/link.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { clearCookie, readCookie } from '#app/web/cookie.ts'
import type { Route } from './+types/own-ending.ts'

export const handle = { access: 'member' } satisfies RouteHandle

/** For a shared computer: nobody after them opens it from here. */
export async function action({ request, context }: Route.ActionArgs) {
	const token = readCookie(request, 'member')
	if (token) await endFollowing(context.get(dbContext), token)
	throw redirect('/groups/open?done=ended', { headers: { 'Set-Cookie': clearCookie('member') } })
}
