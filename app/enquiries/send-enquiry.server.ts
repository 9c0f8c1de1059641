import { createHash, hkdfSync } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { type NewCase, openCases, recordEvents } from '#app/cases/case.server.ts'
import { attachPhotos, discardPhotos } from '#app/files/photo.server.ts'
import { isLanguage, type Language } from '#app/languages/language.ts'
import { queueNotices } from '#app/notices/outbox.server.ts'
import { storeAnswers } from '#app/questions/answer.server.ts'
import { markDraftSent } from '#app/questions/draft.server.ts'
import { followCodeFrom, referenceFrom } from '#app/residents/code.ts'
import { keepContact } from '#app/residents/contact.server.ts'
import { keepCode, makeLink } from '#app/residents/link.server.ts'
import type { Service } from '#app/services/service.ts'
import type { Team } from '#app/staff/team.ts'
import type { Calendar } from '#app/triage/calendar.ts'
import { deadlineInHours, deadlineInWorkingDays } from '#app/triage/timescale.ts'
import { recordDecisions, triageNeeds } from '#app/triage/triage.server.ts'
import type { TriageDecision } from '#app/triage/triage.ts'
import type { Db } from '#db/client.server.ts'
import { enquiries } from '#db/schema/enquiries.ts'
import type { EnquiryDraft } from './enquiry-draft.ts'

/** What the council has set, read before the transaction begins. */
export type SendingFacts = {
	services: Service[]
	teams: Team[]
	calendar: Calendar
	timeZone: string
}

export type Sending = {
	draftId: string
	draftKey: string
	/** Of the draft as it was read: what another page has saved since is not sent unread. */
	revision?: number
	content: EnquiryDraft
	language: Language
	facts: SendingFacts
	now: Date
}

export type Sent =
	| { kind: 'received'; enquiryId: string }
	/** The same draft was sent before: this is what it made. */
	| { kind: 'sentBefore'; enquiryId: string }
	/** The same draft was sent before with other content. */
	| { kind: 'changedSince'; enquiryId: string }
	/** It was saved again, or has expired, since it was read: nothing was stored. */
	| { kind: 'notAsRead' }

/** The code to write down. It follows from the draft's key, so sending twice shows the same one. */
export function followCodeOf(draftKey: string): string {
	const secret = hkdfSync('sha256', draftKey, '', 'follow code', 16)
	return followCodeFrom(new Uint8Array(secret))
}

/** What was sent, without what the program notes beside it. */
function contentHashOf({ typed: _typed, ...content }: EnquiryDraft): string {
	return createHash('sha256').update(JSON.stringify(content)).digest('base64url')
}

/**
 * Stores an enquiry, once however often and from wherever it is sent: enquiry, contact, cases,
 * answers, triage decisions, first events, photos and outgoing notices in one transaction.
 */
export function sendEnquiry(db: Db, sending: Sending): Promise<Sent> {
	return db.transaction(async (tx) => {
		const { draftId, revision, content, now } = sending
		// A second sender of the same draft waits here until the first has committed.
		if (!(await markDraftSent(tx, draftId, { revision, now }))) return findSent(tx, sending)

		const opened = await openNeeds(tx, sending)
		const lead = mostUrgent(opened)
		const contact = await keepReachable(tx, content)
		const enquiryId = crypto.randomUUID()
		await storeEnquiry(tx, sending, { enquiryId, leadTeamId: lead.teamId, contactId: contact?.id })
		await openCases(
			tx,
			enquiryId,
			opened.map((need) => need.case),
			{ receivedAt: now },
		)
		for (const need of opened) {
			const given = content.answers[need.case.serviceId]
			if (given) await storeAnswers(tx, { subjectId: need.case.id, ...given })
		}
		await recordDecisions(
			tx,
			opened.map(({ case: { id: caseId }, decision }) => ({ caseId, decidedAt: now, decision })),
		)
		await recordFirstEvents(tx, enquiryId, opened, sending)
		await settlePhotos(tx, sending, enquiryId)
		await keepCode(tx, followCodeOf(sending.draftKey), {
			kind: 'follow_code',
			subjectId: enquiryId,
			now,
		})
		await queueFirstNotices(tx, sending, { enquiryId, opened, contact })
		return { kind: 'received', enquiryId }
	})
}

/** Photos from before the needs were changed were not on the page that was checked. */
async function settlePhotos(db: Db, { draftId, content, facts }: Sending, enquiryId: string) {
	const isAsked = facts.services.some(
		({ id, allowsPhotos }) => allowsPhotos && content.needs.includes(id),
	)
	if (isAsked) await attachPhotos(db, { draftId, enquiryId })
	else await discardPhotos(db, { draftId })
}

type OpenedNeed = { case: NewCase; decision: TriageDecision; teamId: string }

async function openNeeds(db: Db, { content, facts, now }: Sending): Promise<OpenedNeed[]> {
	const chosen = content.needs.flatMap((id) => facts.services.filter((one) => one.id === id))
	const needs = chosen.map(({ id, urgentHours }) => ({
		serviceId: id,
		isUrgent: urgentHours !== null,
	}))
	const placeIds = content.place?.placeIds ?? []
	const decisions = await triageNeeds(db, needs, { placeIds, teams: facts.teams })
	return chosen.map((service, index) => {
		const decision = decisions[index]
		if (!decision) throw new Error('a need was left without a team')
		const { deadlineAt, timescale } = deadlineOf(service, now, facts)
		return {
			decision,
			teamId: decision.teamId,
			case: {
				id: crypto.randomUUID(),
				number: index + 1,
				serviceId: service.id,
				definitionId: content.answers[service.id]?.definitionId ?? service.definitionId,
				teamId: decision.teamId,
				isUrgent: service.urgentHours !== null,
				isSensitive: service.isSensitive,
				deadlineAt,
				timescale,
			},
		}
	})
}

export function deadlineOf(
	service: Pick<Service, 'urgentHours' | 'timescaleDays'>,
	receivedAt: Date,
	{ calendar, timeZone }: Pick<SendingFacts, 'calendar' | 'timeZone'>,
) {
	return service.urgentHours === null
		? deadlineInWorkingDays(receivedAt, service.timescaleDays, calendar, timeZone)
		: deadlineInHours(receivedAt, service.urgentHours)
}

function mostUrgent(opened: OpenedNeed[]): OpenedNeed {
	const [first] = opened.toSorted(
		(one, other) => one.case.deadlineAt.getTime() - other.case.deadlineAt.getTime(),
	)
	if (!first) throw new Error('an enquiry needs at least one need')
	return first
}

async function keepReachable(db: Db, { contact }: EnquiryDraft) {
	if (!contact || contact.isAnonymous) return undefined
	const { reachBy, email, phone, postalAddress } = contact
	if (email) return keepContact(db, { kind: 'email', value: email.toLowerCase() })
	if (phone && reachBy !== 'post') return keepContact(db, { kind: 'phone', value: phone })
	return postalAddress ? keepContact(db, { kind: 'post', value: postalAddress }) : undefined
}

async function storeEnquiry(
	db: Db,
	{ draftId, content, language, now }: Sending,
	{ enquiryId, ...lead }: { enquiryId: string; leadTeamId: string; contactId?: string },
) {
	const { place, contact, access } = content
	await db.insert(enquiries).values({
		...lead,
		id: enquiryId,
		reference: referenceFrom(crypto.getRandomValues(new Uint8Array(8))),
		draftId,
		contentHash: contentHashOf(content),
		channel: content.channel,
		enteredBy: content.enteredBy,
		language,
		words: content.words,
		placeSource: place?.source ?? 'none',
		placeId: place?.placeIds[0],
		placeIds: place?.placeIds ?? [],
		postcode: place?.postcode,
		address: place?.address,
		latitude: place?.latitude,
		longitude: place?.longitude,
		isAnonymous: contact?.isAnonymous ?? false,
		name: contact?.name,
		onBehalfOf: contact?.onBehalfOf,
		reachBy: contact?.reachBy,
		phone: contact?.phone,
		postalAddress: contact?.postalAddress,
		goodTime: contact?.goodTime,
		contactLanguage: noticeLanguage(content, language),
		accessNeeds: access?.needs ?? [],
		accessNeedsOther: access?.other,
		receivedAt: now,
	})
}

async function recordFirstEvents(
	db: Db,
	enquiryId: string,
	opened: OpenedNeed[],
	{ content, now: at }: Sending,
) {
	const sender = content.enteredBy
		? { by: 'staff' as const, staffId: content.enteredBy }
		: { by: 'resident' as const }
	await recordEvents(db, [
		{ enquiryId, kind: 'received', actor: sender, at },
		...opened.map(({ case: { id: caseId, teamId, deadlineAt } }) => ({
			enquiryId,
			caseId,
			kind: 'assigned' as const,
			actor: { by: 'system' as const },
			detail: { toTeamId: teamId, deadlineAt: deadlineAt.toISOString() },
			at,
		})),
	])
}

async function queueFirstNotices(
	db: Db,
	{ content, language, facts, now }: Sending,
	sent: { enquiryId: string; opened: OpenedNeed[]; contact?: { kind: string; value: string } },
) {
	const { enquiryId, opened, contact } = sent
	const channel = channelFor(contact?.kind, content.contact?.reachBy)
	const toResident = contact &&
		channel && {
			kind: 'enquiry_received' as const,
			channel,
			recipient: contact.value,
			language,
			enquiryId,
			detail: { token: await makeLink(db, { kind: 'follow', subjectId: enquiryId, now }) },
		}
	const dutyEmail = facts.teams.find((team) => team.kind === 'duty' && team.isActive)?.email
	const urgent = opened.filter((need) => need.case.isUrgent)
	const toDuty = urgent.flatMap(({ case: { id: caseId } }) =>
		dutyEmail
			? [
					{
						kind: 'duty_alert' as const,
						channel: 'email' as const,
						recipient: dutyEmail,
						language: 'en' as const,
						enquiryId,
						caseId,
						detail: {},
					},
				]
			: [],
	)
	await queueNotices(db, [...(toResident ? [toResident] : []), ...toDuty], { now })
}

/** The language that somebody asked to be written to in, or else the one they wrote in. */
function noticeLanguage({ contact }: EnquiryDraft, language: Language): Language {
	return isLanguage(contact?.language) ? contact.language : language
}

/** Which way our notices go to a contact; by post and by phone call people write and ring. */
export function channelFor(
	contactKind: string | undefined,
	reachBy: string | null | undefined,
): 'email' | 'text' | undefined {
	if (contactKind === 'email') return 'email'
	return contactKind === 'phone' && reachBy === 'text' ? 'text' : undefined
}

async function findSent(db: Db, { draftId, content }: Sending): Promise<Sent> {
	const [enquiry] = await db
		.select({ id: enquiries.id, contentHash: enquiries.contentHash })
		.from(enquiries)
		.where(eq(enquiries.draftId, draftId))
	if (!enquiry) return { kind: 'notAsRead' }
	const isSame = enquiry.contentHash === contentHashOf(content)
	return { kind: isSame ? 'sentBefore' : 'changedSince', enquiryId: enquiry.id }
}
