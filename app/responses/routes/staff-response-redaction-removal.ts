import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { removeRedaction } from '../publication.server.ts'
import type { Route } from './+types/staff-response-redaction-removal.ts'
import { actingOf, responseOf } from './staff-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const { response } = await responseOf(context, params.responseId)
	const place = { responseId: response.id, questionId: params.questionId }
	await removeRedaction(context.get(dbContext), place, actingOf(context))
	return redirect(`/staff/responses/${response.id}`)
}
