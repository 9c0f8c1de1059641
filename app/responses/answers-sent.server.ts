import { type Answers, answersAsTyped, visibleQuestions } from '#app/questions/answer.ts'
import { type AnswerError, checkAnswers } from '#app/questions/answer-check.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import { orderedFor } from '#app/questions/order.ts'
import { localDay } from '#app/triage/timescale.ts'
import type { Db } from '#db/client.server.ts'
import type { ResponseDraft } from './response-draft.ts'
import { listDraftFiles } from './response-files.server.ts'

/** What checks need of the council, read before the transaction begins. */
export type SendingFacts = { placeIds: ReadonlySet<string>; timeZone: string }

/** The definition that the draft has pinned, in the order that was drawn for this person. */
export async function readOrdered(
	db: Db,
	{ definitionId, orderSeed }: Pick<ResponseDraft, 'definitionId' | 'orderSeed'>,
): Promise<Definition> {
	const found = await findDefinition(db, definitionId)
	if (!found) throw new Error('a draft has pinned a definition that is not there')
	return orderedFor(found.definition, orderSeed)
}

/**
 * Everything that was answered, checked once more as it is sent: what is hidden is left out,
 * whoever put it there. On what was keyed from paper nobody can be asked for more, so what is
 * left open stays open.
 */
export async function checkSent(
	db: Db,
	definition: Definition,
	{ content, draftId, facts, now, isKeyed }: Sent,
): Promise<{ ok: true; answers: Answers } | { ok: false; errors: AnswerError[] }> {
	const asked = visibleQuestions(definition, content.answers)
	const known = new Set(asked.map(({ id }) => id))
	const kept = Object.fromEntries(
		Object.entries(content.answers).filter(([questionId]) => known.has(questionId)),
	)
	const hasFiles = asked.some(({ type }) => type === 'file')
	const open = { ...definition, questions: definition.questions.map(asOptional) }
	const judged = isKeyed ? open : definition
	return checkAnswers(judged, answersAsTyped(definition, kept), {
		today: localDay(now, facts.timeZone),
		placeIds: facts.placeIds,
		...(hasFiles && { uploads: await listDraftFiles(db, { draftId, changes: content.changes }) }),
	})
}
type Sent = {
	content: ResponseDraft
	draftId: string
	facts: SendingFacts
	now: Date
	isKeyed: boolean
}

const asOptional = <Question extends object>(question: Question) => ({
	...question,
	isRequired: false,
})
