import { data } from 'react-router'
import { type Consultation, findConsultationById } from '#app/consultations/consultation.server.ts'
import { phaseOf } from '#app/consultations/consultation.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, nowContext, settingsContext } from '#app/web/context.ts'
import { publishedResults } from '../published-results.ts'
import { findResultsState, readCounted, readEquality } from '../results.server.ts'

type Context = { get: typeof import('react-router').RouterContextProvider.prototype['get'] }

/** The results of a consultation as they may be shown, with when they were counted. */
export async function readResults(context: Context, consultation: Consultation) {
	const db = context.get(dbContext)
	const { smallNumberThreshold: threshold, timeZone } = context.get(settingsContext).council
	const found = await findDefinition(db, consultation.definitionId)
	const counted = await readCounted(db, consultation.id)
	const all = await listPlaces(db)
	const places = all.filter(({ kind }) => kind === 'ward')
	const others = all.filter(({ kind }) => kind !== 'ward')
	const definition = found?.definition ?? { questions: [] }
	const isOver = phaseOf(consultation, context.get(nowContext)) === 'closed'
	return {
		// Totals that grow under a reader's eyes would tell who came last.
		equality:
			consultation.asksEquality && isOver
				? await readEquality(db, consultation.id, { threshold })
				: undefined,
		results: publishedResults(definition, counted, { threshold, places, others }),
		state: await findResultsState(db, consultation.id),
		timeZone,
	}
}

/** The consultation that a staff page is about; trials and drafts too. */
export async function consultationOf(context: Context, param: string): Promise<Consultation> {
	const found = await findConsultationById(context.get(dbContext), uuidFrom(param))
	if (!found) throw data(null, { status: 404 })
	return found
}
