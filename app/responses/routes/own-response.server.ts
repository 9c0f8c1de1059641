import { data, type RouterContextProvider } from 'react-router'
import { findConsultationById } from '#app/consultations/consultation.server.ts'
import { phaseOf } from '#app/consultations/consultation.ts'
import { dbContext, nowContext, respondentContext } from '#app/web/context.ts'
import { findResponse } from '../response.server.ts'

/** The response that this browser has opened, and its consultation. */
export async function readOwn(context: Readonly<RouterContextProvider>) {
	const db = context.get(dbContext)
	const { responseId } = context.get(respondentContext)
	const response = await findResponse(db, responseId)
	const consultation = response && (await findConsultationById(db, response.consultationId))
	if (!response || !consultation) throw data(null, { status: 404 })
	const isOpen = phaseOf(consultation, context.get(nowContext)) === 'open'
	return { response, consultation, canChange: isOpen && !response.withdrawnAt }
}
