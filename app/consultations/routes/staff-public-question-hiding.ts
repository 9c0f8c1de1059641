import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { hidePublicQuestion } from '../public-question.server.ts'
import type { Route } from './+types/staff-public-question-hiding.ts'
import { readStaffConsultation } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await readStaffConsultation(context, params.consultationId)
	const isHidden = fieldsFrom(await readForm(request)).hide !== 'no'
	const key = { consultationId: id, questionId: uuidFrom(params.publicQuestionId) }
	if (!(await hidePublicQuestion(context.get(dbContext), key, { isHidden })))
		throw data(null, { status: 404 })
	const done = isHidden ? 'hidden' : 'shown'
	return redirect(`/staff/consultations/${id}/public-questions?done=${done}`)
}
