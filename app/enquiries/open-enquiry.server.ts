import { randomInt } from 'node:crypto'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import { sentCodeMinutes } from '#app/notices/notice.ts'
import { queueNotice } from '#app/notices/outbox.server.ts'
import { readCode, readDigits } from '#app/residents/code.ts'
import { findContact, markContactProven } from '#app/residents/contact.server.ts'
import {
	findLinkSubject,
	isRightCode,
	keepCode,
	revokeCodes,
	startFollowing,
} from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { findEnquiry, findEnquiryByReference } from './enquiry.server.ts'

class Unknown extends Error {}

/** Opens an enquiry by its emailed link; the token is for the cookie of this browser. */
export async function openByLink(
	db: Db,
	token: string,
	{ now }: { now: Date },
): Promise<string | undefined> {
	const enquiryId = await findLinkSubject(db, token, { kind: 'follow', now })
	if (!enquiryId) return undefined
	const enquiry = await findEnquiry(db, enquiryId)
	// Who has the link has read what was sent to the address.
	if (enquiry?.contactId) await markContactProven(db, enquiry.contactId, { now })
	return startFollowing(db, { kind: 'enquiry', subjectId: enquiryId }, { now })
}

/**
 * Opens an enquiry by its reference and a code, written down or sent. An unknown reference does
 * the same work as a wrong code and gives the same answer.
 */
export async function openByCode(
	db: Db,
	{ reference, code }: { reference: string; code: string },
	{ now }: { now: Date },
): Promise<string | undefined> {
	const enquiry = await findEnquiryByReference(db, readCode(reference))
	const subjectId = enquiry?.id ?? crypto.randomUUID()
	const isWrittenDown = await isRightCode(db, subjectId, readCode(code), {
		kind: 'follow_code',
		now,
	})
	const isSent = await isRightCode(db, subjectId, readDigits(code), { kind: 'sent_code', now })
	if (!enquiry || !(isWrittenDown || isSent)) return undefined
	if (isSent && enquiry.contactId) await markContactProven(db, enquiry.contactId, { now })
	return startFollowing(db, { kind: 'enquiry', subjectId: enquiry.id }, { now })
}

/**
 * Sends a code of six digits to the address or number that the enquiry has, when it is the one
 * that was typed. Otherwise the same statements run and are undone: time tells nothing.
 */
export async function sendCode(
	db: Db,
	{ reference, contact }: { reference: string; contact: string },
	{ now }: { now: Date },
): Promise<void> {
	const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
	const sending = db.transaction(async (tx) => {
		const enquiry = await findEnquiryByReference(tx, readCode(reference))
		const known = await findContact(tx, enquiry?.contactId ?? crypto.randomUUID())
		const subjectId = enquiry?.id ?? crypto.randomUUID()
		const expiresAt = new Date(now.getTime() + sentCodeMinutes * 60_000)
		await revokeCodes(tx, subjectId, { kind: 'sent_code', now })
		await keepCode(tx, code, { kind: 'sent_code', subjectId, now, expiresAt })
		await queueNotice(tx, {
			kind: 'sent_code',
			channel: known?.kind === 'phone' ? 'text' : 'email',
			recipient: known?.value ?? '',
			language: enquiry?.contactLanguage ?? DEFAULT_LANGUAGE,
			enquiryId: enquiry?.id,
			detail: { code },
			now,
		})
		if (!enquiry || known?.value !== contact || known.kind === 'post') throw new Unknown()
	})
	await sending.catch((error: unknown) => {
		if (!(error instanceof Unknown)) throw error
	})
}
