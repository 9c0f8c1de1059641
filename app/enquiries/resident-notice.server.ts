import type { NoticeKind } from '#app/notices/notice.ts'
import { listNotices, queueNotice } from '#app/notices/outbox.server.ts'
import { findContact } from '#app/residents/contact.server.ts'
import { makeLink } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import type { Enquiry } from './enquiry.server.ts'
import { channelFor } from './send-enquiry.server.ts'

/** What a resident is told after the first notice. */
export type ResidentNoticeKind = Extract<
	NoticeKind,
	'reply' | 'handed_over' | 'need_added' | 'closed' | 'ask_ease' | 'withdrawn'
>

/**
 * Tells the resident, with a link of its own to follow the enquiry, in the transaction of the
 * caller. Nothing when they left no way that a notice can go; they are rung or written to.
 */
export async function notifyResident(
	db: Db,
	enquiry: Pick<Enquiry, 'id' | 'contactId' | 'reachBy' | 'contactLanguage'>,
	{
		kind,
		caseId,
		words,
		now,
	}: { kind: ResidentNoticeKind; caseId?: string; words?: string; now: Date },
): Promise<void> {
	const contact = enquiry.contactId ? await findContact(db, enquiry.contactId) : undefined
	const channel = channelFor(contact?.kind, enquiry.reachBy)
	if (!contact || !channel) return
	const token = await makeLink(db, { kind: 'follow', subjectId: enquiry.id, now })
	await queueNotice(db, {
		kind,
		channel,
		recipient: contact.value,
		language: enquiry.contactLanguage,
		enquiryId: enquiry.id,
		caseId,
		detail: words === undefined ? { token } : { token, words },
		now,
	})
}

/** Asks how easy it was, once for each enquiry, however often its last case closes. */
export async function askEase(
	db: Db,
	enquiry: Parameters<typeof notifyResident>[1],
	{ now }: { now: Date },
): Promise<void> {
	const told = await listNotices(db, enquiry.id)
	if (told.some(({ kind }) => kind === 'ask_ease')) return
	await notifyResident(db, enquiry, { kind: 'ask_ease', now })
}
