import { eq, sql } from 'drizzle-orm'
import { recordEvents } from '#app/cases/case.server.ts'
import type { Db } from '#db/client.server.ts'
import { easeResponses } from '#db/schema/enquiries.ts'
import { type EaseForm, isEaseOpen } from './ease.ts'
import { findEnquiry } from './enquiry.server.ts'
import { EASE_WORDING_VERSION } from './enquiry.ts'

export async function findEaseResponse(db: Db, enquiryId: string) {
	const [response] = await db
		.select()
		.from(easeResponses)
		.where(eq(easeResponses.enquiryId, enquiryId))
	return response
}

/** One answer for each enquiry, changeable until its last day. */
export function answerEase(
	db: Db,
	enquiryId: string,
	form: EaseForm,
	{ openDays, now }: { openDays: number; now: Date },
): Promise<'answered' | 'notOpen'> {
	return db.transaction(async (tx) => {
		const enquiry = await findEnquiry(tx, enquiryId)
		if (!enquiry || !isEaseOpen(enquiry.closedAt, { openDays, now })) return 'notOpen'
		const answer = { ease: form.ease, resolved: form.resolved ?? null, words: form.words ?? null }
		const [kept] = await tx
			.insert(easeResponses)
			.values({
				...answer,
				enquiryId,
				wordingVersion: EASE_WORDING_VERSION,
				answeredAt: now,
				changedAt: now,
			})
			.onConflictDoUpdate({
				target: easeResponses.enquiryId,
				set: { ...answer, changedAt: now },
			})
			// Set when the row was there already and has been changed.
			.returning({ isNew: sql<boolean>`xmax = 0` })
		if (kept?.isNew)
			await recordEvents(tx, [
				{ enquiryId, kind: 'ease_answered', actor: { by: 'resident' }, at: now },
			])
		return 'answered'
	})
}
