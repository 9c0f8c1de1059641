import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { clearFlag } from '../moderation.server.ts'
import { DUPLICATE_REASONS } from '../response.ts'
import type { Route } from './+types/staff-response-flag-clearing.ts'
import { actingOf } from './staff-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const id = uuidFrom(params.responseId)
	const reason = DUPLICATE_REASONS.find((one) => one === params.reason)
	const isDone = reason && (await clearFlag(context.get(dbContext), id, reason, actingOf(context)))
	if (!isDone) throw data(null, { status: 404 })
	return redirect(`/staff/responses/${id}`)
}
