import type { Consultation } from '#app/consultations/consultation.server.ts'
import type { Language } from '#app/languages/language.ts'
import type { Answers } from '#app/questions/answer.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import type { SendingFacts } from './answers-sent.server.ts'
import { beginResponse } from './begin-response.server.ts'
import type { ResponseDraft } from './response-draft.ts'
import { type Keyed, type Sent, sendResponse } from './send-response.server.ts'

/** Stores what came on paper, by phone or by letter as any response is stored: one record for all. */
export async function keyResponse(
	db: Db,
	{
		consultation,
		answers,
		equality,
		about,
		language,
		keyed,
		facts,
		now,
	}: {
		consultation: Consultation
		answers: Answers
		/** Kept apart, as what is answered on screen. */
		equality?: Answers
		about: ResponseDraft['about']
		language: Language
		keyed: Keyed
		facts: SendingFacts
		now: Date
	},
): Promise<Sent> {
	return db.transaction(async (tx) => {
		const { draft } = await beginResponse(tx, { consultation, language, now })
		const { browserKey, ...begun } = draft.content as ResponseDraft
		const content = { ...begun, answers, equality, about }
		const sending = { draftId: draft.id, content, language, consultation, facts, now, keyed }
		const sent = await sendResponse(tx, sending)
		if (sent.kind === 'received') {
			const line = { action: 'response.keyed', subjectId: sent.responseId } as const
			const detail = { channel: keyed.channel }
			await recordAudit(tx, { ...line, staffId: keyed.staffId, detail, at: now })
		}
		return sent
	})
}
