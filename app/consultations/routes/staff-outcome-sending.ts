import { data, redirect } from 'react-router'
import { listWantingOutcome } from '#app/responses/outcome-wanted.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { listFindings } from '../finding.server.ts'
import { missingOfOutcome } from '../outcome-check.ts'
import { sendOutcome } from '../telling.server.ts'
import type { Route } from './+types/staff-outcome-sending.ts'
import { actingOf, readStaffConsultation } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ request, params, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const consultation = await readStaffConsultation(context, params.consultationId)
	const values = fieldsFrom(await readForm(request))
	const page = `/staff/consultations/${consultation.id}/outcome`
	const missing = missingOfOutcome(consultation, await listFindings(db, consultation.id))
	if (missing.length > 0) return redirect(`${page}?refused=incomplete`)
	const sending = { revision: revisionFrom(values), listWanting: listWantingOutcome }
	const sent = await sendOutcome(db, consultation.id, { ...sending, ...actingOf(context) })
	if (!sent) throw data(null, { status: 404 })
	return redirect(sent.ok ? `${page}?done=sent` : `${page}?refused=${sent.code}`)
}
