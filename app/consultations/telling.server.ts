import { and, asc, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import { DEFAULT_LANGUAGE, type Language, type LocalText } from '#app/languages/language.ts'
import { type NewNotice, queueNotices } from '#app/notices/outbox.server.ts'
import { listContacts } from '#app/residents/contact.server.ts'
import { makeLinks } from '#app/residents/link.server.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { consultationFollowers, consultations } from '#db/schema/consultations.ts'
import { lockConsultation } from './consultation.server.ts'

/** Notices of one statement: bounded, however many follow. */
const batchMax = 500

type Follower = { id: string; contactId: string; language: Language }
type ToTell = { kind: 'consultation_news' | 'consultation_outcome'; words?: LocalText; now: Date }

function isFollowing(consultationId: string) {
	return and(
		eq(consultationFollowers.consultationId, consultationId),
		isNotNull(consultationFollowers.confirmedAt),
		isNull(consultationFollowers.endedAt),
	)
}

/**
 * Queues a notice for everybody who has confirmed that they follow, in their language, with a link
 * by which they can stop. Words that are not in their language come in the default one.
 */
export async function tellFollowers(
	tx: Db,
	consultationId: string,
	{ kind, words, now }: ToTell,
): Promise<number> {
	let told = 0
	let after: string | undefined
	for (;;) {
		const followers: Follower[] = await tx
			.select({
				id: consultationFollowers.id,
				contactId: consultationFollowers.contactId,
				language: consultationFollowers.language,
			})
			.from(consultationFollowers)
			.where(
				and(
					isFollowing(consultationId),
					after === undefined ? undefined : gt(consultationFollowers.id, after),
				),
			)
			.orderBy(asc(consultationFollowers.id))
			.limit(batchMax)
		const tokens = await makeLinks(
			tx,
			followers.map(({ id }) => id),
			{ kind: 'follower', now },
		)
		const notices = followers.map(({ contactId, language }, at) => ({
			contactId,
			language,
			notice: {
				kind,
				consultationId,
				detail: { token: tokens[at], words: words?.[language] ?? words?.[DEFAULT_LANGUAGE] },
			},
		}))
		told += await queueTo(tx, notices, { now })
		after = followers.at(-1)?.id
		if (followers.length < batchMax) return told
	}
}

type Addressed = {
	contactId: string
	language: Language
	notice: Pick<NewNotice, 'kind' | 'consultationId' | 'responseId' | 'detail'>
}

async function queueTo(tx: Db, addressed: Addressed[], { now }: { now: Date }): Promise<number> {
	const contacts = await listContacts(
		tx,
		addressed.map(({ contactId }) => contactId),
	)
	const emails = new Map(
		contacts.flatMap(({ id, kind, value }) => (kind === 'email' ? [[id, value] as const] : [])),
	)
	const notices = addressed.flatMap(({ contactId, language, notice }): NewNotice[] => {
		const recipient = emails.get(contactId)
		return recipient ? [{ ...notice, channel: 'email', recipient, language }] : []
	})
	await queueNotices(tx, notices, { now })
	return notices.length
}

/**
 * Sends news once: the revision that was read is used up by it, so a second press finds it stale.
 */
export function sendNews(
	db: Db,
	id: string,
	{
		words,
		revision,
		by,
		now,
	}: { words: LocalText; revision: number; by: { staffId: string }; now: Date },
): Promise<{ ok: true; told: number } | { ok: false; code: 'stale' } | undefined> {
	return db.transaction(async (tx) => {
		const current = await lockConsultation(tx, id)
		if (!current) return undefined
		if (current.revision !== revision) return { ok: false, code: 'stale' } as const
		const told = await tellFollowers(tx, id, { kind: 'consultation_news', words, now })
		await tx
			.update(consultations)
			.set({ revision: revision + 1, changedAt: now })
			.where(eq(consultations.id, id))
		const line = { action: 'consultation.news_sent', staffId: by.staffId, subjectId: id } as const
		await recordAudit(tx, { ...line, detail: { told }, at: now })
		return { ok: true, told } as const
	})
}

export type Wanting = { contactId: string; responseId: string; language: Language }
type ListWanting = (
	tx: Db,
	consultationId: string,
	page: { after?: string; limit: number },
) => Promise<Wanting[]>

export type OutcomeSent =
	| { ok: true; told: number }
	| { ok: false; code: 'stale' | 'sent' | 'notClosed' }

/**
 * Tells everybody who asked what came of it, once and all or none: followers, and those who asked
 * in their response (`listWanting` gives them by contact) unless they follow too. From then on the
 * outcome is public. notClosed: it is a draft, withdrawn or still open.
 */
export function sendOutcome(
	db: Db,
	id: string,
	{
		revision,
		listWanting,
		by,
		now,
	}: { revision: number; listWanting: ListWanting; by: { staffId: string }; now: Date },
): Promise<OutcomeSent | undefined> {
	return db.transaction(async (tx): Promise<OutcomeSent | undefined> => {
		const current = await lockConsultation(tx, id)
		if (!current) return undefined
		if (current.outcomeSentAt) return { ok: false, code: 'sent' }
		if (current.revision !== revision) return { ok: false, code: 'stale' }
		const isClosed = current.status === 'published' && current.closesAt && current.closesAt <= now
		if (!isClosed) return { ok: false, code: 'notClosed' }
		const followers = await tellFollowers(tx, id, { kind: 'consultation_outcome', now })
		const told = followers + (await tellWanting(tx, id, listWanting, now))
		await tx
			.update(consultations)
			.set({ outcomeSentAt: now, stage: 'decided', revision: revision + 1, changedAt: now })
			.where(eq(consultations.id, id))
		const line = {
			action: 'consultation.outcome_sent',
			staffId: by.staffId,
			subjectId: id,
		} as const
		await recordAudit(tx, { ...line, detail: { told }, at: now })
		return { ok: true, told }
	})
}

async function tellWanting(tx: Db, consultationId: string, list: ListWanting, now: Date) {
	let told = 0
	let after: string | undefined
	for (;;) {
		const wanting: Wanting[] = await list(tx, consultationId, { after, limit: batchMax })
		const known = await listFollowingContacts(
			tx,
			consultationId,
			wanting.map(({ contactId }) => contactId),
		)
		const others = wanting.filter(({ contactId }) => !known.has(contactId))
		const tokens = await makeLinks(
			tx,
			others.map(({ responseId }) => responseId),
			{ kind: 'response', now },
		)
		const addressed = others.map(({ contactId, language, responseId }, at) => ({
			contactId,
			language,
			notice: {
				kind: 'consultation_outcome' as const,
				consultationId,
				responseId,
				detail: { token: tokens[at] },
			},
		}))
		told += await queueTo(tx, addressed, { now })
		after = wanting.at(-1)?.contactId
		if (wanting.length < batchMax) return told
	}
}

async function listFollowingContacts(tx: Db, consultationId: string, contactIds: string[]) {
	if (contactIds.length === 0) return new Set<string>()
	const rows = await tx
		.select({ contactId: consultationFollowers.contactId })
		.from(consultationFollowers)
		.where(and(isFollowing(consultationId), inArray(consultationFollowers.contactId, contactIds)))
	return new Set(rows.map(({ contactId }) => contactId))
}
