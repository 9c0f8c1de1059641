import { moveQuestion } from '#app/questions/definition-edit.ts'
import type { RouteHandle } from '#app/web/access.ts'
import type { Route } from './+types/staff-question-moving.ts'
import { editQuestions } from './questions-edited.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export function action({ request, params, context }: Route.ActionArgs) {
	const { workshopId, questionId } = params
	return editQuestions(
		{ request, context, workshopId },
		(definition, { direction }) =>
			moveQuestion(definition, questionId, direction === 'up' ? 'up' : 'down'),
		{ done: 'moved', anchor: `#${questionId}` },
	)
}
