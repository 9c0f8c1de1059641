import { bringsLead, takesLeadAlong } from '#app/cases/case.ts'
import { EASE_WORDING_VERSION } from '#app/enquiries/enquiry.ts'
import { draftExpiry } from '#app/questions/draft.ts'
import { referenceFrom } from '#app/residents/code.ts'
import type { ContactKind } from '#app/residents/link.ts'
import { handOver } from '#app/triage/triage.ts'
import type { caseEvents, cases } from '#db/schema/cases.ts'
import type { easeResponses, enquiries } from '#db/schema/enquiries.ts'
import type { answers, drafts } from '#db/schema/questions.ts'
import type { contacts } from '#db/schema/residents.ts'
import type { triageDecisions } from '#db/schema/triage.ts'
import { hashSecret } from '#db/secret.server.ts'
import { serviceOf } from './services.ts'
import type { StoryEnquiry, StoryNeed } from './year.ts'

export type StoryRows = {
	contacts: (typeof contacts.$inferInsert)[]
	drafts: (typeof drafts.$inferInsert)[]
	enquiries: (typeof enquiries.$inferInsert)[]
	cases: (typeof cases.$inferInsert)[]
	answers: (typeof answers.$inferInsert)[]
	decisions: (typeof triageDecisions.$inferInsert)[]
	events: (typeof caseEvents.$inferInsert)[]
	ease: (typeof easeResponses.$inferInsert)[]
}

type CaseRow = StoryRows['cases'][number] & { id: string }
type EventRow = StoryRows['events'][number]
type OpenNeed = { row: CaseRow; need: StoryNeed }

/** As phone numbers are kept: +44 instead of the first 0. */
const international = (phone: string) => phone.replace(/^0/, '+44').replaceAll(' ', '')

/** The rows that a year of enquiries leaves behind, the events in the order in which they came. */
export function rowsOf(
	story: StoryEnquiry[],
	definitionIds: ReadonlyMap<string, string>,
): StoryRows {
	const rows: StoryRows = {
		contacts: [],
		drafts: [],
		enquiries: [],
		cases: [],
		answers: [],
		decisions: [],
		events: [],
		ease: [],
	}
	const contactIds = new Map<string, string>()
	for (const [index, enquiry] of story.entries()) {
		const enquiryId = crypto.randomUUID()
		const opened = enquiry.needs.map((need, position) => ({
			need,
			row: caseRow(need, { enquiryId, number: position + 1, enquiry, definitionIds }),
		}))
		rows.cases.push(...opened.map(({ row }) => row))
		for (const one of opened) {
			rows.decisions.push(...decisionsOf(one, enquiry))
			const { id: subjectId, definitionId } = one.row
			const given = Object.entries(one.need.answers)
			rows.answers.push(
				...given.map(([questionId, value]) => ({ subjectId, definitionId, questionId, value })),
			)
		}
		const contact = contactOf(enquiry)
		if (contact && !contactIds.has(contact.value)) {
			const id = crypto.randomUUID()
			contactIds.set(contact.value, id)
			rows.contacts.push({
				id,
				...contact,
				provenAt: contact.kind === 'email' ? enquiry.ease?.at : null,
			})
		}
		const draft = draftRow(enquiry, index)
		rows.drafts.push(draft)
		rows.enquiries.push({
			...enquiryRow(enquiry, index),
			id: enquiryId,
			draftId: draft.id,
			contactId: contact && contactIds.get(contact.value),
			...leadOf(opened),
			closedAt: closingOf(enquiry),
		})
		rows.events.push(...eventsOf(enquiry, enquiryId, opened))
		if (enquiry.ease) {
			const { at, ...answer } = enquiry.ease
			const when = { answeredAt: at, changedAt: at }
			rows.ease.push({ enquiryId, wordingVersion: EASE_WORDING_VERSION, ...answer, ...when })
		}
	}
	rows.events.sort((a, b) => a.at.getTime() - b.at.getTime())
	return rows
}

function caseRow(
	need: StoryNeed,
	{
		enquiryId,
		number,
		enquiry,
		definitionIds,
	}: {
		enquiryId: string
		number: number
		enquiry: StoryEnquiry
		definitionIds: ReadonlyMap<string, string>
	},
): CaseRow {
	const { urgentHours, isSensitive } = serviceOf(need.serviceId)
	const definitionId = definitionIds.get(need.serviceId)
	if (!definitionId) throw new Error(`no definition for ${need.serviceId}`)
	const last = need.taken.at(-1)
	const isWaiting = last && need.handedOver && need.handedOver.at > last.at
	const ended = need.closed ?? need.withdrawn
	return {
		id: crypto.randomUUID(),
		enquiryId,
		number,
		serviceId: need.serviceId,
		definitionId,
		teamId: need.handedOver?.toTeamId ?? need.decision.teamId,
		officerId: isWaiting ? null : last?.staffId,
		status: need.closed ? 'closed' : need.withdrawn ? 'withdrawn' : 'open',
		isUrgent: urgentHours !== null,
		isSensitive,
		receivedAt: enquiry.receivedAt,
		deadlineAt: need.deadlineAt,
		timescale: need.timescale,
		closedAt: ended?.at,
		outcome: need.closed?.outcome,
	}
}

function decisionsOf(
	{ row, need }: OpenNeed,
	{ receivedAt }: StoryEnquiry,
): StoryRows['decisions'] {
	const { decision, handedOver } = need
	return [
		{ caseId: row.id, decidedAt: receivedAt, ...decision },
		...(handedOver
			? [
					{
						caseId: row.id,
						decidedAt: handedOver.at,
						...handOver(handedOver.toTeamId, decision.inputs),
					},
				]
			: []),
	]
}

function contactOf({ contact }: StoryEnquiry): { kind: ContactKind; value: string } | undefined {
	if (contact?.reachBy === 'email' && contact.email) return { kind: 'email', value: contact.email }
	if (contact?.reachBy === 'post' && contact.postalAddress) {
		return { kind: 'post', value: contact.postalAddress }
	}
	const isByPhone = contact?.reachBy === 'phone' || contact?.reachBy === 'text'
	return isByPhone && contact.phone
		? { kind: 'phone', value: international(contact.phone) }
		: undefined
}

function draftRow({ receivedAt, language }: StoryEnquiry, index: number) {
	const startedAt = new Date(receivedAt.getTime() - (3 + (index % 11)) * 60_000)
	return {
		id: crypto.randomUUID(),
		keyHash: hashSecret(crypto.randomUUID()),
		subject: 'enquiry' as const,
		language,
		content: {},
		startedAt,
		savedAt: receivedAt,
		expiresAt: draftExpiry(receivedAt),
		sentAt: receivedAt,
	}
}

function enquiryRow(enquiry: StoryEnquiry, index: number) {
	const { needs: _needs, ease: _ease, contact, placeIds, ...told } = enquiry
	const isByPhone = contact?.reachBy === 'phone' || contact?.reachBy === 'text'
	return {
		...told,
		reference: referenceFrom(
			Buffer.from(
				hashSecret(`reference ${index} ${told.receivedAt.toISOString()}`),
				'base64url',
			).subarray(0, 8),
		),
		contentHash: hashSecret(told.words + index),
		placeIds,
		placeId: placeIds[0],
		reachBy: contact?.reachBy,
		phone: isByPhone && contact.phone ? international(contact.phone) : null,
		postalAddress: contact?.reachBy === 'post' ? contact.postalAddress : null,
		goodTime: contact?.goodTime,
		contactLanguage: told.language,
	}
}

/** When the last case ended; nothing while one is open. */
function closingOf({ needs }: StoryEnquiry): Date | undefined {
	const ends = needs.map(({ closed, withdrawn }) => (closed ?? withdrawn)?.at.getTime())
	return ends.every((end) => end !== undefined) ? new Date(Math.max(...ends)) : undefined
}

/** Who the resident deals with in the end, by the rules of casework told over. */
function leadOf(opened: OpenNeed[]): { leadTeamId: string; leadStaffId: string | null } {
	const states = opened.map(({ row, need }) => ({
		id: row.id,
		number: row.number,
		deadlineAt: row.deadlineAt,
		teamId: need.decision.teamId,
		endedAt: row.closedAt,
		need,
	}))
	const [first] = states.toSorted((a, b) => a.deadlineAt.getTime() - b.deadlineAt.getTime())
	if (!first) throw new Error('an enquiry without a need')
	const lead = { leadTeamId: first.teamId, leadStaffId: null as string | null }
	const steps = states
		.flatMap((state) => [
			...state.need.taken.map((taken) => ({ state, at: taken.at, taken, over: undefined })),
			...(state.need.handedOver
				? [{ state, at: state.need.handedOver.at, taken: undefined, over: state.need.handedOver }]
				: []),
		])
		.sort((a, b) => a.at.getTime() - b.at.getTime())
	for (const { state, at, taken, over } of steps) {
		const open = states.filter(({ endedAt }) => !endedAt || endedAt > at)
		if (taken && bringsLead(state, open, lead)) {
			Object.assign(lead, { leadTeamId: state.teamId, leadStaffId: taken.staffId })
		}
		if (over && takesLeadAlong(state, open, lead)) {
			Object.assign(lead, { leadTeamId: over.toTeamId, leadStaffId: null })
		}
		if (over) state.teamId = over.toTeamId
	}
	return lead
}

function eventsOf(enquiry: StoryEnquiry, enquiryId: string, opened: OpenNeed[]): EventRow[] {
	const { receivedAt, enteredBy, ease } = enquiry
	const sender = enteredBy
		? { actor: 'staff' as const, staffId: enteredBy }
		: { actor: 'resident' as const }
	const events: EventRow[] = [{ enquiryId, kind: 'received', ...sender, at: receivedAt }]
	for (const { row, need } of opened) events.push(...eventsOfNeed(row, need))
	if (ease) events.push({ enquiryId, kind: 'ease_answered', actor: 'resident', at: ease.at })
	return events
}

const messageKinds = { staff: 'reply', resident: 'resident_message', note: 'note' } as const

function eventsOfNeed(row: CaseRow, need: StoryNeed): EventRow[] {
	const { enquiryId, id: caseId } = row
	const deadlineAt = need.deadlineAt.toISOString()
	const { teamId } = need.decision
	const { handedOver, closed, withdrawn } = need
	const byStaff = { enquiryId, caseId, actor: 'staff' as const }
	const byResident = { enquiryId, actor: 'resident' as const }
	return [
		{
			enquiryId,
			caseId,
			kind: 'assigned',
			actor: 'system',
			detail: { toTeamId: teamId, deadlineAt },
			at: row.receivedAt,
		},
		...need.taken.map(({ staffId, at }) => ({ ...byStaff, kind: 'taken' as const, staffId, at })),
		...need.messages.map(({ from, staffId, words, at }) => ({
			...(from === 'resident' ? byResident : { ...byStaff, staffId }),
			kind: messageKinds[from],
			words,
			at,
		})),
		...(handedOver
			? [
					{
						...byStaff,
						kind: 'handed_over' as const,
						staffId: handedOver.staffId,
						words: handedOver.words,
						detail: { fromTeamId: teamId, toTeamId: handedOver.toTeamId, deadlineAt },
						at: handedOver.at,
					},
				]
			: []),
		...(closed
			? [
					{
						...byStaff,
						kind: 'closed' as const,
						staffId: closed.staffId,
						words: closed.words,
						detail: { outcome: closed.outcome },
						at: closed.at,
					},
				]
			: []),
		...(withdrawn
			? [{ ...byResident, kind: 'withdrawn' as const, words: withdrawn.words, at: withdrawn.at }]
			: []),
	]
}
