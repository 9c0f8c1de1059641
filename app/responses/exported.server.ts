import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { listAnswers } from '#app/questions/answer.server.ts'
import type { Answers } from '#app/questions/answer.ts'
import type { Db } from '#db/client.server.ts'
import { redactions, responses } from '#db/schema/responses.ts'

const batchDefault = 500

const columns = {
	id: responses.id,
	reference: responses.reference,
	definitionId: responses.definitionId,
	channel: responses.channel,
	language: responses.language,
	respondentKind: responses.respondentKind,
	groupName: responses.groupName,
	placeId: responses.placeId,
	receivedAt: responses.receivedAt,
	storedAt: responses.storedAt,
	keyedBy: responses.keyedBy,
	formCode: responses.formCode,
	isFlagged: responses.isFlagged,
	mayPublish: responses.mayPublish,
	publication: responses.publication,
}

export type ExportedResponse = {
	[Name in keyof typeof columns]: (typeof responses.$inferSelect)[Name]
} & { answers: Answers; redactions: { questionId: string; text: string }[] }

/**
 * Every response of a consultation, batch by batch in the order of their ids, which says nothing
 * of when they came: however many there are, only one batch is held. Trials and what was withdrawn
 * are left out.
 */
export async function* exportedResponses(
	db: Db,
	consultationId: string,
	{ batchMax = batchDefault, after }: { batchMax?: number; after?: string } = {},
): AsyncGenerator<ExportedResponse[]> {
	for (let last = after; ; ) {
		const rows = await db
			.select(columns)
			.from(responses)
			.where(
				and(
					eq(responses.consultationId, consultationId),
					eq(responses.isTrial, false),
					isNull(responses.withdrawnAt),
					last ? gt(responses.id, last) : undefined,
				),
			)
			.orderBy(asc(responses.id))
			.limit(batchMax)
		last = rows.at(-1)?.id
		if (!last) return
		const ids = rows.map(({ id }) => id)
		const stored = new Map((await listAnswers(db, ids)).map((one) => [one.subjectId, one.answers]))
		const hidden = await db
			.select({
				responseId: redactions.responseId,
				questionId: redactions.questionId,
				text: redactions.text,
			})
			.from(redactions)
			.where(inArray(redactions.responseId, ids))
		yield rows.map((row) => ({
			...row,
			answers: stored.get(row.id) ?? {},
			redactions: hidden.filter(({ responseId }) => responseId === row.id),
		}))
		if (rows.length < batchMax) return
	}
}

/** The next response after `after` that says something in words to a question, if there is one. */
export async function findWords(
	db: Db,
	{ consultationId, questionId }: { consultationId: string; questionId: string },
	{ after, isWanted }: { after?: string; isWanted: (ids: string[]) => Promise<Set<string>> },
): Promise<{ response: ExportedResponse; words: string } | undefined> {
	for await (const batch of exportedResponses(db, consultationId, { batchMax: 50, after })) {
		const said = batch.filter(({ answers }) => typeof answers[questionId] === 'string')
		const wanted = await isWanted(said.map(({ id }) => id))
		const response = said.find(({ id }) => wanted.has(id))
		if (response) return { response, words: String(response.answers[questionId]) }
	}
	return undefined
}
