import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { findSeen } from '../list.server.ts'
import type { Route } from './+types/short-address.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** What is typed from a poster. */
export async function loader({ context, params }: Route.LoaderArgs) {
	const workshop = await findSeen(context.get(dbContext), { shortCode: params.shortCode })
	if (!workshop) throw data(null, { status: 404 })
	throw redirect(`/sessions/${workshop.slug}`)
}
