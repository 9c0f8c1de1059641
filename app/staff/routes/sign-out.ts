import type { RouteHandle } from '#app/web/access.ts'
import { nowContext, signInContext } from '#app/web/context.ts'
import type { Route } from './+types/sign-out.ts'
import { redirectWith } from './signed-in.server.ts'

/** Open to everybody: whose session has just ended may still press the button. */
export const handle = { access: 'public' } satisfies RouteHandle

export async function action({ request, context }: Route.ActionArgs) {
	const at = { request, now: context.get(nowContext) }
	const { cookies } = await context.get(signInContext).signOut(at)
	const response = redirectWith('/staff/sign-in', cookies)
	// What a tablet at the door has kept of people's names goes with whoever kept it.
	response.headers.set('Clear-Site-Data', '"storage"')
	return response
}
