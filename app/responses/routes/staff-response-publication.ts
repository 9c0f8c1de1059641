import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { publishResponse } from '../publication.server.ts'
import type { Route } from './+types/staff-response-publication.ts'
import { actingOf } from './staff-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ request, params, context }: Route.ActionArgs) {
	const id = uuidFrom(params.responseId)
	const seen = String((await readForm(request)).get('seen') ?? '')
	const asSeen = { responseId: id, seen }
	const result = await publishResponse(context.get(dbContext), asSeen, actingOf(context))
	if (result === 'notThere') throw data(null, { status: 404 })
	return redirect(`/staff/responses/${id}${result === 'changed' ? '?changed=yes' : ''}`)
}
