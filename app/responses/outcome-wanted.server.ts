import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { responses } from '#db/schema/responses.ts'

export type Wanting = { contactId: string; responseId: string; language: Language }

/**
 * Who asked in their response to hear what comes of it, by contact: one entry for each, its first
 * response. At most `limit` after a contact.
 */
export async function listWantingOutcome(
	db: Db,
	consultationId: string,
	{ after, limit }: { after?: string; limit: number },
): Promise<Wanting[]> {
	const rows = await db
		.selectDistinctOn([responses.contactId], {
			contactId: responses.contactId,
			responseId: responses.id,
			language: responses.language,
		})
		.from(responses)
		.where(
			and(
				eq(responses.consultationId, consultationId),
				eq(responses.wantsOutcome, true),
				eq(responses.isTrial, false),
				isNull(responses.withdrawnAt),
				isNotNull(responses.contactId),
				after === undefined ? undefined : gt(responses.contactId, after),
			),
		)
		.orderBy(asc(responses.contactId), asc(responses.storedAt), asc(responses.id))
		.limit(limit)
	return rows.flatMap(({ contactId, ...rest }) => (contactId ? [{ contactId, ...rest }] : []))
}
