import { data, redirect } from 'react-router'
import { phaseOf } from '#app/consultations/consultation.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, viewerContext } from '#app/web/context.ts'
import { setResultsPublished } from '../results.server.ts'
import type { Route } from './+types/staff-results-publication.ts'
import { consultationOf } from './results-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** Only once nothing more can come in: figures that grow under a reader's eyes tell who came last. */
export async function action({ params, context }: Route.ActionArgs) {
	const { id, ...consultation } = await consultationOf(context, params.consultationId)
	const [db, now, viewer] = [
		context.get(dbContext),
		context.get(nowContext),
		context.get(viewerContext),
	]
	if (!viewer || phaseOf(consultation, now) !== 'closed') throw data(null, { status: 409 })
	await setResultsPublished(db, id, { by: viewer, now })
	const line = { action: 'results.published', staffId: viewer.staffId, subjectId: id } as const
	await recordAudit(db, { ...line, at: now })
	return redirect(`/staff/consultations/${id}/results`)
}
