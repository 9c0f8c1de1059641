import { moveSection } from '#app/questions/definition-edit.ts'
import type { RouteHandle } from '#app/web/access.ts'
import type { Route } from './+types/staff-section-moving.ts'
import { directionIn, editQuestions } from './questions-edited.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export function action({ request, params, context }: Route.ActionArgs) {
	const { consultationId, sectionId } = params
	return editQuestions(
		{ request, context, consultationId },
		(definition, values) => moveSection(definition, sectionId, directionIn(values)),
		{ done: 'moved', anchor: `#${sectionId}` },
	)
}
