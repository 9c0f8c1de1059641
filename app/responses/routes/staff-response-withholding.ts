import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { withholdResponse } from '../publication.server.ts'
import type { Route } from './+types/staff-response-withholding.ts'
import { actingOf } from './staff-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const id = uuidFrom(params.responseId)
	const result = await withholdResponse(context.get(dbContext), id, actingOf(context))
	if (result !== 'done') throw data(null, { status: 404 })
	return redirect(`/staff/responses/${id}`)
}
