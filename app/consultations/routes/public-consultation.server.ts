import { data, type RouterContextProvider } from 'react-router'
import { dbContext, nowContext } from '#app/web/context.ts'
import { type Consultation, findConsultation } from '../consultation.server.ts'
import { type Phase, phaseOf } from '../consultation.ts'

/** A consultation that residents may see; a draft is not there for them. */
export async function readPublic(
	context: Readonly<RouterContextProvider>,
	slug: string,
): Promise<{ consultation: Consultation; phase: Phase }> {
	const consultation = await findConsultation(context.get(dbContext), slug)
	const isSeen = consultation && consultation.status !== 'draft' && consultation.publishedAt
	if (!isSeen) throw data(null, { status: 404 })
	return { consultation, phase: phaseOf(consultation, context.get(nowContext)) }
}
