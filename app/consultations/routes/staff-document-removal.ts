import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { removeDocument } from '../document.server.ts'
import type { Route } from './+types/staff-document-removal.ts'
import { readStaffConsultation } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const { id } = await readStaffConsultation(context, params.consultationId)
	const key = { consultationId: id, documentId: uuidFrom(params.documentId) }
	if (!(await removeDocument(context.get(dbContext), key))) throw data(null, { status: 404 })
	return redirect(`/staff/consultations/${id}/documents?done=removed`)
}
