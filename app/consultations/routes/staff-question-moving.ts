import { moveQuestion } from '#app/questions/definition-edit.ts'
import type { RouteHandle } from '#app/web/access.ts'
import type { Route } from './+types/staff-question-moving.ts'
import { directionIn, editQuestions } from './questions-edited.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export function action({ request, params, context }: Route.ActionArgs) {
	const { consultationId, questionId } = params
	return editQuestions(
		{ request, context, consultationId },
		(definition, values) => moveQuestion(definition, questionId, directionIn(values)),
		{ done: 'moved', anchor: `#${questionId}` },
	)
}
