import { and, desc, eq, isNull } from 'drizzle-orm'
import { readCode } from '#app/residents/code.ts'
import { isRightCode } from '#app/residents/link.server.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { responses } from '#db/schema/responses.ts'
import { findResponseByReference, holdResponse } from './response.server.ts'

const shownMax = 50

/** What a group has answered, the newest first. */
export function listOfGroup(db: Db, groupId: string) {
	return db
		.select({
			consultationId: responses.consultationId,
			reference: responses.reference,
			receivedAt: responses.receivedAt,
			mayPublish: responses.mayPublish,
		})
		.from(responses)
		.where(
			and(
				eq(responses.groupId, groupId),
				eq(responses.isTrial, false),
				isNull(responses.withdrawnAt),
			),
		)
		.orderBy(desc(responses.receivedAt), desc(responses.id))
		.limit(shownMax)
}

/**
 * Links a response to a registered group, by the act of its member, who holds its reference and
 * code. wrong: the two open nothing; the same work is done for a reference that is unknown.
 * notGroup: it was sent by a person, or withdrawn. taken: it is linked already.
 */
export function linkToGroup(
	db: Db,
	{ reference, code }: { reference: string; code: string },
	{ groupId, now }: { groupId: string; now: Date },
): Promise<'linked' | 'wrong' | 'notGroup' | 'taken'> {
	return db.transaction(async (tx) => {
		const found = await findResponseByReference(tx, reference)
		const subjectId = found?.id ?? crypto.randomUUID()
		const isRight = await isRightCode(tx, subjectId, readCode(code), { kind: 'follow_code', now })
		const response = await holdResponse(tx, subjectId)
		if (!response || !isRight) return 'wrong'
		if (response.respondentKind !== 'group' || response.withdrawnAt) return 'notGroup'
		if (response.groupId) return 'taken'
		await tx.update(responses).set({ groupId }).where(eq(responses.id, response.id))
		const line = { action: 'response.linked_to_group', subjectId: response.id } as const
		await recordAudit(tx, { ...line, detail: { group: groupId }, at: now })
		return 'linked'
	})
}
