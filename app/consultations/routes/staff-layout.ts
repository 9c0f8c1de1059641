import { LAYOUTS } from '#app/questions/definition.ts'
import type { RouteHandle } from '#app/web/access.ts'
import type { Route } from './+types/staff-layout.ts'
import { editQuestions } from './questions-edited.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export function action({ request, params: { consultationId }, context }: Route.ActionArgs) {
	return editQuestions(
		{ request, context, consultationId },
		(definition, values) => {
			const layout = LAYOUTS.find((one) => one === values.layout) ?? 'one-page'
			const isPossible = layout !== 'sections' || definition.sections !== undefined
			return { ok: true, definition: isPossible ? { ...definition, layout } : definition }
		},
		{ done: 'saved' },
	)
}
