import { data, redirect } from 'react-router'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, viewerContext } from '#app/web/context.ts'
import { setResultsPublished } from '../results.server.ts'
import type { Route } from './+types/staff-results-hiding.ts'
import { consultationOf } from './results-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const { id } = await consultationOf(context, params.consultationId)
	const [db, now, viewer] = [
		context.get(dbContext),
		context.get(nowContext),
		context.get(viewerContext),
	]
	if (!viewer) throw data(null, { status: 403 })
	await setResultsPublished(db, id, { now })
	const line = { action: 'results.hidden', staffId: viewer.staffId, subjectId: id } as const
	await recordAudit(db, { ...line, at: now })
	return redirect(`/staff/consultations/${id}/results`)
}
