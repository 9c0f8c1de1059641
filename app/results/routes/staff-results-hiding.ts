import { redirect } from 'react-router'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, viewerOf } from '#app/web/context.ts'
import { setResultsPublished } from '../results.server.ts'
import type { Route } from './+types/staff-results-hiding.ts'
import { consultationOf } from './results-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const { id } = await consultationOf(context, params.consultationId)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { staffId } = viewerOf(context)
	await setResultsPublished(db, id, { now })
	const line = { action: 'results.hidden', staffId, subjectId: id } as const
	await recordAudit(db, { ...line, at: now })
	return redirect(`/staff/consultations/${id}/results`)
}
