import { createHash } from 'node:crypto'
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Answers } from '#app/questions/answer.ts'
import type { Definition } from '#app/questions/definition.ts'
import type { Db } from '#db/client.server.ts'
import { responseFlags, responses } from '#db/schema/responses.ts'
import { answersToCompare, wordsToCompare } from './likeness.ts'
import type { DuplicateReason } from './response.ts'

export type Likeness = {
	contactId: string | null
	browserHash: string | null
	wordsHash: string | null
	answersHash: string
	formCode: string | null
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** What likeness is told by; of the hashes nothing can be read back, and none fits another's. */
export function likenessOf(
	{ consultationId, definition, answers }: Asked,
	known: { contactId?: string; browserKey?: string; formCode?: string },
): Likeness {
	const words = wordsToCompare(definition, answers)
	const compared = answersToCompare(answers)
	return {
		contactId: known.contactId ?? null,
		browserHash: known.browserKey ? hashOf(`${consultationId}:${known.browserKey}`) : null,
		wordsHash: words === undefined ? null : hashOf(`${consultationId}:${words}`),
		answersHash: compared === undefined ? '' : hashOf(`${consultationId}:${compared}`),
		formCode: known.formCode ?? null,
	}
}
type Asked = { consultationId: string; definition: Definition; answers: Answers }

export type Alike = { reason: DuplicateReason; otherResponseId: string }

/**
 * Which earlier responses this one is like, the first for each reason. Senders of what is alike
 * take turns until the end of the transaction, so that of two at once the second is flagged.
 */
export async function findAlike(
	db: Db,
	likeness: Likeness,
	{ consultationId, exceptId }: { consultationId: string; exceptId?: string },
): Promise<Alike[]> {
	const { contactId, browserHash, wordsHash, answersHash, formCode } = likeness
	const traits: [DuplicateReason, string | null, ReturnType<typeof eq>][] = [
		['same-email', contactId, eq(responses.contactId, contactId ?? crypto.randomUUID())],
		['same-words', wordsHash, eq(responses.wordsHash, wordsHash ?? '')],
		['same-browser', browserHash, eq(responses.browserHash, browserHash ?? '')],
		['same-answers', answersHash || null, eq(responses.answersHash, answersHash)],
		['same-form', formCode, eq(responses.formCode, formCode ?? '')],
	]
	const given = traits.filter(([, trait]) => trait !== null)
	if (given.length === 0) return []
	const keys = given.map(([reason, trait]) => `${consultationId}:${reason}:${trait}`).sort()
	await db.execute(sql`
		select pg_advisory_xact_lock(hashtextextended(key, 0))
		from json_array_elements_text(${JSON.stringify(keys)}::json) as key`)
	const firstLike = (isSame: ReturnType<typeof eq>) =>
		db
			.select({ id: responses.id })
			.from(responses)
			.where(
				and(
					isSame,
					eq(responses.consultationId, consultationId),
					isNull(responses.withdrawnAt),
					eq(responses.isTrial, false),
					exceptId ? ne(responses.id, exceptId) : undefined,
				),
			)
			.orderBy(asc(responses.storedAt), asc(responses.id))
			.limit(1)
	const columns = given.map(
		([reason, , isSame]) => [reason, sql<string | null>`(${firstLike(isSame)})`] as const,
	)
	const [found = {}] = await db.select(Object.fromEntries(columns)).from(sql`(values (1)) as one`)
	return given.flatMap(([reason]) => {
		const otherResponseId = found[reason]
		return otherResponseId ? [{ reason, otherResponseId }] : []
	})
}

/** The flags of a response as they are now; ones that a person has cleared stay cleared. */
export async function keepFlags(db: Db, responseId: string, alike: Alike[]): Promise<void> {
	if (alike.length === 0) return
	await db
		.insert(responseFlags)
		.values(alike.map((one) => ({ ...one, responseId })))
		.onConflictDoNothing()
}
