import {
	type Actor,
	findLastEvent,
	recordEvents,
	withdrawOpenCases,
} from '#app/cases/case.server.ts'
import type { EventKind } from '#app/cases/case.ts'
import type { Viewer } from '#app/staff/viewer.ts'
import type { Db } from '#db/client.server.ts'
import { type Done, holdCase } from './casework.server.ts'
import { lockEnquiry, setEnquiryClosed } from './enquiry.server.ts'
import { notifyResident } from './resident-notice.server.ts'

/** The same words again within this time were sent by a second click. */
const repeatSeconds = 60

type Saying = { words: string; viewer: Viewer; now: Date }

/** Writes to the resident about a case, also after it has closed. */
export function replyToResident(db: Db, caseId: string, saying: Saying): Promise<Done<'notYours'>> {
	return db.transaction(async (tx) => {
		const said = await sayOnce(tx, caseId, 'reply', saying)
		if (!said) return { ok: false, code: 'notYours' }
		const { words, now } = saying
		if (said.isNew) await notifyResident(tx, said.enquiry, { kind: 'reply', caseId, words, now })
		return { ok: true }
	})
}

/** A note for colleagues; the resident never sees it. */
export function addNote(db: Db, caseId: string, saying: Saying): Promise<Done<'notYours'>> {
	return db.transaction(async (tx) => {
		const said = await sayOnce(tx, caseId, 'note', saying)
		return said ? { ok: true } : { ok: false, code: 'notYours' }
	})
}

async function sayOnce(
	db: Db,
	caseId: string,
	kind: 'reply' | 'note',
	{ words, viewer, now: at }: Saying,
) {
	const work = await holdCase(db, caseId, viewer)
	if (!work) return undefined
	const { enquiry } = work
	const last = await findLastEvent(db, { caseId })
	if (last?.staffId === viewer.staffId && isRepeat(last, { kind, words, at }))
		return { enquiry, isNew: false }
	const actor: Actor = { by: 'staff', staffId: viewer.staffId }
	await recordEvents(db, [{ enquiryId: enquiry.id, caseId, kind, actor, words, at }])
	return { enquiry, isNew: true }
}

type Said = { kind: EventKind; words: string | null; at: Date }

function isRepeat(last: Said | undefined, { kind, words, at }: Said): boolean {
	if (last?.kind !== kind || last.words !== words) return false
	return at.getTime() - last.at.getTime() < repeatSeconds * 1000
}

/**
 * A message from the resident about the enquiry, also after it has closed: it reopens nothing,
 * but stands in the queue of every team that has a need of it until somebody has answered.
 */
export function residentWrites(
	db: Db,
	enquiryId: string,
	{ words, photoIds = [], now: at }: { words: string; photoIds?: string[]; now: Date },
): Promise<Done<'unknown'>> {
	return db.transaction(async (tx) => {
		const enquiry = await lockEnquiry(tx, enquiryId)
		if (!enquiry || enquiry.forgottenAt) return { ok: false, code: 'unknown' }
		const last = await findLastEvent(tx, { enquiryId })
		if (isRepeat(last, { kind: 'resident_message', words, at })) return { ok: true }
		const detail = photoIds.length > 0 ? { photoIds } : {}
		const actor: Actor = { by: 'resident' }
		await recordEvents(tx, [{ enquiryId, kind: 'resident_message', actor, words, detail, at }])
		return { ok: true }
	})
}

/** The resident wants nothing more to be done; what is closed already stays as it was. */
export function withdrawEnquiry(
	db: Db,
	enquiryId: string,
	{ words, now: at }: { words?: string; now: Date },
): Promise<Done<'unknown' | 'notOpen'>> {
	return db.transaction(async (tx) => {
		const enquiry = await lockEnquiry(tx, enquiryId)
		if (!enquiry) return { ok: false, code: 'unknown' }
		const withdrawn = await withdrawOpenCases(tx, enquiryId, { now: at })
		if (withdrawn.length === 0) return { ok: false, code: 'notOpen' }
		await setEnquiryClosed(tx, enquiryId, { now: at })
		await recordEvents(tx, [{ enquiryId, kind: 'withdrawn', actor: { by: 'resident' }, words, at }])
		await notifyResident(tx, enquiry, { kind: 'withdrawn', now: at })
		return { ok: true }
	})
}
