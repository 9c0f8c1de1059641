import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { listAnswers } from '#app/questions/answer.server.ts'
import type { Answers } from '#app/questions/answer.ts'
import type { Db } from '#db/client.server.ts'
import { redactions, responseFlags, responses } from '#db/schema/responses.ts'
import type { DuplicateReason } from './response.ts'

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
	orderSeed: responses.orderSeed,
}

export type ExportedResponse = {
	[Name in keyof typeof columns]: (typeof responses.$inferSelect)[Name]
} & {
	answers: Answers
	redactions: { questionId: string; text: string }[]
	flagReasons: DuplicateReason[]
}

/**
 * Every response of a consultation, batch by batch: however many there are, only one batch is held.
 * Trials and what was withdrawn are left out. In the order of their ids; or with `publishedMixedBy`
 * only those that were published, in an order that follows from that text and tells of no other.
 */
export async function* exportedResponses(
	db: Db,
	consultationId: string,
	{ batchMax = batchDefault, after, publishedMixedBy }: Wanted = {},
): AsyncGenerator<ExportedResponse[]> {
	for (let last = after; ; ) {
		// As of one moment: new words must not go out under what was hidden of the old.
		const batch = await db.transaction(
			(tx) => readBatch(tx, consultationId, { batchMax, after: last, publishedMixedBy }),
			{ isolationLevel: 'repeatable read', accessMode: 'read only' },
		)
		last = batch.at(-1)?.rank
		if (last) yield batch.map(({ rank: _, ...response }) => response)
		if (batch.length < batchMax) return
	}
}

type Wanted = { batchMax?: number; after?: string; publishedMixedBy?: string }

async function readBatch(
	db: Db,
	consultationId: string,
	{ batchMax = batchDefault, after, publishedMixedBy }: Wanted,
): Promise<(ExportedResponse & { rank: string })[]> {
	const isMixed = publishedMixedBy !== undefined
	const rank = isMixed
		? sql<string>`md5(${responses.reference} || ${publishedMixedBy}::text)`
		: sql<string>`${responses.id}`
	const rows = await db
		.select({ ...columns, rank })
		.from(responses)
		.where(
			and(
				isMixed ? eq(responses.publication, 'published') : undefined,
				eq(responses.consultationId, consultationId),
				eq(responses.isTrial, false),
				isNull(responses.withdrawnAt),
				isNull(responses.forgottenAt),
				after ? gt(rank, after) : undefined,
			),
		)
		.orderBy(asc(rank))
		.limit(batchMax)
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
	const flags = await db
		.select({ responseId: responseFlags.responseId, reason: responseFlags.reason })
		.from(responseFlags)
		.where(inArray(responseFlags.responseId, ids))
		.orderBy(asc(responseFlags.reason))
	const hiddenOf = Map.groupBy(hidden, ({ responseId }) => responseId)
	const flagsOf = Map.groupBy(flags, ({ responseId }) => responseId)
	return rows.map((row) => ({
		...row,
		answers: stored.get(row.id) ?? {},
		redactions: hiddenOf.get(row.id) ?? [],
		flagReasons: (flagsOf.get(row.id) ?? []).map(({ reason }) => reason),
	}))
}

type Said = { id: string; words: string }

/** The next response after `after` that says something in words to a question, if there is one. */
export async function findWords(
	db: Db,
	{ consultationId, questionId }: { consultationId: string; questionId: string },
	{ after, isWanted }: { after?: string; isWanted: (said: Said[]) => Promise<Set<string>> },
): Promise<{ response: ExportedResponse; words: string } | undefined> {
	for await (const batch of exportedResponses(db, consultationId, { batchMax: 50, after })) {
		const said = batch.flatMap((response) => {
			const words = response.answers[questionId]
			return typeof words === 'string' ? [{ response, id: response.id, words }] : []
		})
		const wanted = await isWanted(said)
		const found = said.find(({ id }) => wanted.has(id))
		if (found) return found
	}
	return undefined
}
