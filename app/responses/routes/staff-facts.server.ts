import { data, type RouterContextProvider } from 'react-router'
import { type Consultation, findConsultationById } from '#app/consultations/consultation.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import type { Viewer } from '#app/staff/viewer.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, nowContext, viewerOf } from '#app/web/context.ts'
import { findResponse } from '../response.server.ts'

type Context = Readonly<RouterContextProvider>

export function actingOf(context: Context): { viewer: Viewer; staffId: string; now: Date } {
	const viewer = viewerOf(context)
	return { viewer, staffId: viewer.staffId, now: context.get(nowContext) }
}

export async function consultationOf(context: Context, param: string): Promise<Consultation> {
	const found = await findConsultationById(context.get(dbContext), uuidFrom(param))
	if (!found) throw data(null, { status: 404 })
	return found
}

/** The response of a page with its answers and what was asked. */
export async function responseOf(context: Context, param: string) {
	const db = context.get(dbContext)
	const response = await findResponse(db, uuidFrom(param))
	if (!response) throw data(null, { status: 404 })
	const found = await findDefinition(db, response.definitionId)
	const [stored] = await listAnswers(db, [response.id])
	const definition = found?.definition ?? { questions: [] }
	return { response, definition, answers: stored?.answers ?? {} }
}
