import { removeSection } from '#app/questions/definition-edit.ts'
import type { RouteHandle } from '#app/web/access.ts'
import type { Route } from './+types/staff-section-removal.ts'
import { editQuestions } from './questions-edited.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export function action({ request, params, context }: Route.ActionArgs) {
	const { consultationId, sectionId } = params
	return editQuestions(
		{ request, context, consultationId },
		(definition) => removeSection(definition, sectionId),
		{ done: 'removed', refused: 'notEmpty' },
	)
}
