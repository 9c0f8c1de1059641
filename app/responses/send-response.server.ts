import { createHash, hkdfSync } from 'node:crypto'
import {
	type Consultation,
	freezeConsultation,
	readTimes,
} from '#app/consultations/consultation.server.ts'
import { mayStillSend } from '#app/consultations/consultation.ts'
import type { Language } from '#app/languages/language.ts'
import { queueNotice } from '#app/notices/outbox.server.ts'
import { storeAnswers } from '#app/questions/answer.server.ts'
import type { Answers } from '#app/questions/answer.ts'
import type { AnswerError } from '#app/questions/answer-check.ts'
import type { Definition } from '#app/questions/definition.ts'
import { findDraftById, markDraftSent } from '#app/questions/draft.server.ts'
import { followCodeFrom, referenceFrom } from '#app/residents/code.ts'
import { type Contact, keepContact } from '#app/residents/contact.server.ts'
import { keepCode, makeLink } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { responses } from '#db/schema/responses.ts'
import { checkSent, readOrdered, type SendingFacts } from './answers-sent.server.ts'
import { keepEqualityAnswers } from './equality.server.ts'
import { type Alike, findAlike, keepFlags, type Likeness, likenessOf } from './likeness.server.ts'
import { findResponseOfDraft } from './response.server.ts'
import type { ResponseChannel } from './response.ts'
import type { ResponseDraft } from './response-draft.ts'

/** Of what a colleague keys in for somebody: on paper, on the phone, at a hub. */
export type Keyed = {
	channel: ResponseChannel
	staffId: string
	/** When it reached the council: what counts for being in time. */
	receivedAt: Date
	formCode?: string
}

export type ResponseSending = {
	draftId: string
	/** Of the draft as it was read: what another page has saved since is not sent unread. */
	revision?: number
	/** The secret of the draft, from which the receipt's code follows. */
	draftKey?: string
	content: ResponseDraft
	language: Language
	consultation: Pick<Consultation, 'id' | 'slug'>
	facts: SendingFacts
	now: Date
	keyed?: Keyed
	browserKey?: string
}

export type Sent =
	| { kind: 'received'; responseId: string }
	/** The same draft was sent before: this is what it made. */
	| { kind: 'sentBefore'; responseId: string }
	/** Too late, or never open. Nothing was stored, and the draft is as it was. */
	| { kind: 'closed' }
	/** It was saved again, or has expired, since it was read: nothing was stored. */
	| { kind: 'notAsRead' }
	/** Answers that are missing or do not fit what is asked: nothing was stored. */
	| { kind: 'incomplete'; errors: AnswerError[] }

/** Undoes what the transaction did so far. */
class Refused extends Error {
	readonly sent: Sent
	constructor(sent: Sent) {
		super(sent.kind)
		this.sent = sent
	}
}

/** The code to write down. It follows from the draft's key, so sending twice shows the same one. */
export function receiptCodeOf(draftKey: string): string {
	return followCodeFrom(new Uint8Array(hkdfSync('sha256', draftKey, '', 'receipt code', 16)))
}

/** All that is stored in one transaction or not at all; `Refused` within it is given back. */
export async function orRefused(sending: Promise<Sent>): Promise<Sent> {
	return sending.catch((error: unknown) => {
		if (error instanceof Refused) return error.sent
		throw error
	})
}

/**
 * Stores a response, once however often and from wherever it is sent: response, answers, answers
 * about equality, flags, contact, receipt and outgoing notices in one transaction. Whether it is in
 * time is asked of the row as it is then, so that nobody is half in.
 */
export function sendResponse(db: Db, sending: ResponseSending): Promise<Sent> {
	return orRefused(
		db.transaction(async (tx) => {
			const checked = await takeDraft(tx, sending)
			if ('kind' in checked) return checked
			const { content, consultation, keyed, now } = sending
			const responseId = crypto.randomUUID()
			const contact = await keepEmail(tx, content)
			const likeness = likenessOf(
				{ consultationId: consultation.id, ...checked },
				{ contactId: contact?.id, browserKey: sending.browserKey, formCode: keyed?.formCode },
			)
			const alike = content.isTrial
				? []
				: await findAlike(tx, likeness, { consultationId: consultation.id })
			await storeResponse(tx, sending, { responseId, likeness, alike, contact })
			await storeAnswers(tx, {
				subjectId: responseId,
				definitionId: content.definitionId,
				answers: checked.answers,
			})
			await keepFlags(tx, responseId, alike)
			if (sending.draftKey)
				await keepCode(tx, receiptCodeOf(sending.draftKey), {
					kind: 'follow_code',
					subjectId: responseId,
					now,
				})
			if (content.isTrial) return { kind: 'received', responseId }
			await keepEqualityAnswers(tx, consultation.id, content.equality ?? {})
			if (!checked.isFrozen) await freezeConsultation(tx, consultation.id, { now })
			if (contact) await tell(tx, sending, { responseId, contact })
			return { kind: 'received', responseId }
		}),
	)
}

/**
 * Marks the draft as sent and gives its answers, checked; or says why not. A second sender of the
 * same draft waits here until the first has committed. Of a draft that was sent no words are kept.
 */
export async function takeDraft(
	tx: Db,
	sending: ResponseSending,
): Promise<Sent | { definition: Definition; answers: Answers; isFrozen: boolean }> {
	const { draftId, revision, content, consultation, facts, keyed, now } = sending
	const { slug, consultationId, changes, browserKey, isTrial } = content
	const remains = { slug, consultationId, changes, browserKey, isTrial }
	const draft = await markDraftSent(tx, draftId, { revision, now, remains })
	if (!draft) return findSent(tx, draftId, { changes })
	const times = await readTimes(tx, consultation.id)
	const startedAt = keyed ? keyed.receivedAt : draft.startedAt
	const isInTime = times && mayStillSend(times, { startedAt, now: keyed?.receivedAt ?? now })
	const isTried = times?.status === 'draft' && content.isTrial
	if (consultationId !== consultation.id || !(content.isTrial ? isTried : isInTime))
		throw new Refused({ kind: 'closed' })
	const definition = await readOrdered(tx, content)
	const given = { content, draftId, facts, now, isKeyed: keyed !== undefined }
	const checked = await checkSent(tx, definition, given)
	if (!checked.ok) throw new Refused({ kind: 'incomplete', errors: checked.errors })
	return { definition, answers: checked.answers, isFrozen: Boolean(times?.frozenAt) }
}

async function findSent(db: Db, draftId: string, { changes }: { changes?: string }): Promise<Sent> {
	const sent = await findResponseOfDraft(db, draftId)
	if (sent) return { kind: 'sentBefore', responseId: sent.id }
	const draft = changes ? await findDraftById(db, draftId, { now: new Date(0) }) : undefined
	return draft?.sentAt && changes
		? { kind: 'sentBefore', responseId: changes }
		: { kind: 'notAsRead' }
}

/** Only who gave an address can be reached; a name alone leads to nobody. */
export async function keepEmail(db: Db, { about }: ResponseDraft): Promise<Contact | undefined> {
	if (!about?.email) return undefined
	return keepContact(db, { kind: 'email', value: about.email.toLowerCase() })
}

/** What of a response follows from who answers. */
export function columnsOf({ about }: ResponseDraft) {
	const kind = about?.kind ?? 'anonymous'
	return {
		respondentKind: kind,
		name: kind === 'anonymous' ? null : (about?.name ?? null),
		groupName: kind === 'group' ? (about?.groupName ?? null) : null,
		groupId: kind === 'group' ? (about?.groupId ?? null) : null,
		postcode: about?.postcode ?? null,
		placeId: about?.placeId ?? null,
		mayPublish: about?.mayPublish ?? false,
		wantsOutcome: about?.wantsOutcome ?? false,
	}
}

/** What was sent, to tell whether two are the same. */
export function contentHashOf({ answers, about }: ResponseDraft): string {
	return createHash('sha256').update(JSON.stringify({ answers, about })).digest('base64url')
}

async function storeResponse(
	db: Db,
	{ draftId, content, language, consultation, keyed, now }: ResponseSending,
	found: { responseId: string; likeness: Likeness; alike: Alike[]; contact?: Contact },
) {
	const { likeness, alike, responseId, contact } = found
	// A form's code is taken once; what comes under it again is kept and flagged.
	const isSameForm = alike.some(({ reason }) => reason === 'same-form')
	await db.insert(responses).values({
		...columnsOf(content),
		...likeness,
		formCode: isSameForm ? null : likeness.formCode,
		id: responseId,
		reference: referenceFrom(crypto.getRandomValues(new Uint8Array(8))),
		consultationId: consultation.id,
		draftId,
		contentHash: contentHashOf(content),
		definitionId: content.definitionId,
		orderSeed: content.orderSeed,
		channel: keyed?.channel ?? 'web',
		language,
		contactId: contact?.id,
		keyedBy: keyed?.staffId,
		receivedAt: keyed?.receivedAt ?? now,
		storedAt: now,
		isTrial: content.isTrial,
		isFlagged: alike.length > 0,
	})
}

async function tell(
	db: Db,
	{ consultation, language, now }: ResponseSending,
	{ responseId, contact }: { responseId: string; contact: Contact },
) {
	const token = await makeLink(db, { kind: 'response', subjectId: responseId, now })
	await queueNotice(db, {
		kind: 'response_received',
		channel: 'email',
		recipient: contact.value,
		language,
		consultationId: consultation.id,
		responseId,
		detail: { token },
		now,
	})
}
