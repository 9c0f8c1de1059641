import { readCode } from '#app/residents/code.ts'
import { markContactProven } from '#app/residents/contact.server.ts'
import { findLinkSubject, isRightCode, startFollowing } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { findResponse, findResponseByReference } from './response.server.ts'

/** Opens a response by its emailed link; the token is for the cookie of this browser. */
export async function openByLink(
	db: Db,
	token: string,
	{ now }: { now: Date },
): Promise<string | undefined> {
	const responseId = await findLinkSubject(db, token, { kind: 'response', now })
	const response = responseId ? await findResponse(db, responseId) : undefined
	if (!response) return undefined
	// Who has the link has read what was sent to the address.
	if (response.contactId) await markContactProven(db, response.contactId, { now })
	return startFollowing(db, { kind: 'response', subjectId: response.id }, { now })
}

/**
 * Opens a response by its reference and the code of its receipt. An unknown reference does the
 * same work as a wrong code and gives the same answer.
 */
export async function openByCode(
	db: Db,
	{ reference, code }: { reference: string; code: string },
	{ now }: { now: Date },
): Promise<string | undefined> {
	const response = await findResponseByReference(db, reference)
	const subjectId = response?.id ?? crypto.randomUUID()
	const isRight = await isRightCode(db, subjectId, readCode(code), { kind: 'follow_code', now })
	if (!response || !isRight) return undefined
	return startFollowing(db, { kind: 'response', subjectId }, { now })
}
