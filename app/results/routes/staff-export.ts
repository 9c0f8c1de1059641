import { data } from 'react-router'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, settingsContext, viewerContext } from '#app/web/context.ts'
import { FILES } from '../export.ts'
import { exportFile } from '../export-file.server.ts'
import type { Route } from './+types/staff-export.ts'
import { consultationOf } from './results-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** A post, because it is noted who took what; the file is written while it is sent. */
export async function action({ params, context }: Route.ActionArgs) {
	const consultation = await consultationOf(context, params.consultationId)
	const [db, now, viewer] = [
		context.get(dbContext),
		context.get(nowContext),
		context.get(viewerContext),
	]
	const file = FILES.find((one) => one === params.file)
	if (!file || !viewer) throw data(null, { status: 404 })
	const { smallNumberThreshold: threshold } = context.get(settingsContext).council
	const line = { action: 'responses.exported', staffId: viewer.staffId } as const
	await recordAudit(db, { ...line, subjectId: consultation.id, detail: { file }, at: now })
	const { type, body } = await exportFile(db, consultation, { file, threshold })
	const name = `${consultation.slug}-${file}`
	return new Response(body, {
		headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
	})
}
