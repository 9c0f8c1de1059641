import type { Consultation } from '#app/consultations/consultation.server.ts'
import { makeConsultation, makeOfficers } from '#app/consultations/consultation.test-support.ts'
import type { Definition } from '#app/questions/definition.ts'
import type { Db } from '#db/client.server.ts'
import { beginChange, beginResponse } from './begin-response.server.ts'
import { changeResponse } from './change-response.server.ts'
import { findResponse } from './response.server.ts'
import type { About, ResponseDraft } from './response-draft.ts'
import { type ResponseSending, sendResponse } from './send-response.server.ts'

export const opensAt = new Date('2027-03-29T08:00:00Z')
export const closesAt = new Date('2027-05-05T16:00:00Z')
/** In the middle of the time to answer. */
export const open = new Date('2027-04-10T12:00:00Z')

const labels = (en: string) => ({ label: { en }, isRequired: false })
export const PARK: Definition = {
	questions: [
		{
			...labels('Where?'),
			id: 'where',
			type: 'radios',
			isRequired: true,
			options: ['lake', 'wood'].map((value) => ({ value, label: { en: value } })),
		},
		{
			...labels('Which trees?'),
			id: 'trees',
			type: 'text',
			lengthMax: 200,
			showIf: { question: 'where', is: ['wood'] },
		},
		{ ...labels('Why?'), id: 'why', type: 'long-text', lengthMax: 4000 },
		...['a', 'b', 'c', 'd'].map((id) => ({
			...labels(id),
			id,
			type: 'scale' as const,
			pointsMax: 5,
			low: { en: 'low' },
			high: { en: 'high' },
		})),
	],
}

export async function makePark(
	db: Db,
	given: Parameters<typeof makeConsultation>[1] = {},
): Promise<Consultation> {
	await makeOfficers(db)
	return makeConsultation(db, {
		...{ status: 'published', definition: PARK, opensAt, closesAt },
		publishedAt: opensAt,
		...given,
	})
}

const anonymous: About = { kind: 'anonymous', mayPublish: false, wantsOutcome: false }

type Given = Partial<Pick<ResponseSending, 'keyed' | 'browserKey' | 'now'>> & {
	content?: Partial<ResponseDraft>
	about?: Partial<About>
	startedAt?: Date
}

/** A draft with these answers, and what sending it takes. */
export async function prepare(
	db: Db,
	consultation: Consultation,
	answers: ResponseDraft['answers'],
	{ content, about, startedAt, now = open, ...rest }: Given = {},
): Promise<ResponseSending & { draftKey: string }> {
	const begun = { consultation, language: 'en' as const, now: startedAt ?? now }
	const { draft, key } = await beginResponse(db, { ...begun, isTrial: content?.isTrial })
	return {
		...{ draftId: draft.id, revision: draft.revision, draftKey: key, consultation, now },
		content: {
			...(draft.content as ResponseDraft),
			answers,
			about: { ...anonymous, ...about },
			...content,
		},
		language: 'en',
		facts: { placeIds: new Set(['north']), timeZone: 'Europe/London' },
		...rest,
	}
}

/** Sends what was prepared; gives the response's id. */
export async function send(
	db: Db,
	...given: Parameters<typeof prepare> extends [Db, ...infer R] ? R : never
) {
	const sent = await sendResponse(db, await prepare(db, ...given))
	if (sent.kind !== 'received') throw new Error(`not received but ${sent.kind}`)
	return sent.responseId
}

/** What sending a change to these answers takes. */
export async function prepareChange(
	db: Db,
	park: Consultation,
	id: string,
	answers: ResponseDraft['answers'],
) {
	const response = await findResponse(db, id)
	if (!response) throw new Error('there is no such response')
	const begun = await beginChange(db, response, { consultation: park, language: 'en', now: open })
	const { draft, key: draftKey } = begun
	const content = draft.content as ResponseDraft
	const sending = await prepare(db, park, {})
	return { ...sending, draftId: draft.id, revision: 1, draftKey, content: { ...content, answers } }
}

export async function changeAnswers(...given: Parameters<typeof prepareChange>) {
	const changed = await changeResponse(given[0], await prepareChange(...given))
	if (changed.kind !== 'received') throw new Error(`not changed but ${changed.kind}`)
}
