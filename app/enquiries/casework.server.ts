import {
	type Actor,
	type Case,
	closeCase,
	findCase,
	listCases,
	lockCase,
	moveCase,
	openCases,
	recordEvents,
	setOfficer,
} from '#app/cases/case.server.ts'
import { agreedAfterHandOver, bringsLead, type Outcome, takesLeadAlong } from '#app/cases/case.ts'
import { queueNotice } from '#app/notices/outbox.server.ts'
import { findService } from '#app/services/service.server.ts'
import { canSeeCase, type Viewer } from '#app/staff/viewer.ts'
import { listDecisions, recordDecisions, triageNeeds } from '#app/triage/triage.server.ts'
import { handOver } from '#app/triage/triage.ts'
import type { Db } from '#db/client.server.ts'
import { type Enquiry, lockEnquiry, setEnquiryClosed, setLeadContact } from './enquiry.server.ts'
import { askEase, notifyResident } from './resident-notice.server.ts'
import { deadlineOf, type SendingFacts } from './send-enquiry.server.ts'

/** What the council has set, read before the transaction begins. */
export type CaseworkFacts = Omit<SendingFacts, 'services'>

type Acting = { viewer: Viewer; now: Date }

/**
 * notYours: there is no such case, or it is not for this viewer; nobody learns which.
 * notOpen: it was closed or withdrawn, perhaps a moment ago.
 */
export type Refusal = 'notYours' | 'notOpen'
export type Done<Code extends string = Refusal> = { ok: true } | { ok: false; code: Code }

const done = { ok: true } as const
const refuse = <Code extends string>(code: Code) => ({ ok: false, code }) as const
const staffActor = ({ staffId }: Viewer): Actor => ({ by: 'staff', staffId })

/** A case that is being worked on, with the others of its enquiry; all of it held. */
export type HeldCase = { held: Case; enquiry: Enquiry; all: Case[]; open: Case[] }

/**
 * Holds the enquiry and then the case until the transaction ends, in this order always; undefined
 * when the viewer may not see it as it is now, or its time is over: what is said after that would
 * never be forgotten.
 */
export async function holdCase(
	db: Db,
	caseId: string,
	viewer: Viewer,
): Promise<HeldCase | undefined> {
	const found = await findCase(db, caseId)
	const enquiry = found && (await lockEnquiry(db, found.enquiryId))
	const held = await lockCase(db, caseId)
	if (!enquiry || !held || !canSeeCase(viewer, { ...held, ...leadOfEnquiry(enquiry) }))
		return undefined
	if (enquiry.forgottenAt) return undefined
	const all = await listCases(db, [enquiry.id])
	return { held, enquiry, all, open: all.filter(({ status }) => status === 'open') }
}

function leadOfEnquiry({ leadStaffId, leadTeamId }: Enquiry) {
	return { leadStaffId, leadTeamId }
}

/**
 * An officer takes a case, or takes it over from the colleague whom they saw on it. Refused as
 * 'taken' when meanwhile somebody else has it.
 */
export function takeCase(
	db: Db,
	caseId: string,
	{ seenOfficerId, viewer, now: at }: Acting & { seenOfficerId: string | null },
): Promise<Done<Refusal | 'taken'>> {
	return db.transaction(async (tx) => {
		const work = await holdCase(tx, caseId, viewer)
		if (!work) return refuse('notYours')
		const { held, enquiry, open } = work
		if (held.status !== 'open') return refuse('notOpen')
		const { staffId } = viewer
		if (held.officerId === staffId) return done
		if (held.officerId !== seenOfficerId) return refuse('taken')

		await setOfficer(tx, caseId, staffId)
		if (bringsLead(held, open, enquiry))
			await setLeadContact(tx, enquiry.id, { leadTeamId: held.teamId, leadStaffId: staffId })
		const actor = staffActor(viewer)
		await recordEvents(tx, [{ enquiryId: enquiry.id, caseId, kind: 'taken', actor, at }])
		return done
	})
}

export type HandingOver = {
	toTeamId: string
	/** Why; the resident is told. */
	words: string
	/** Counts the timescale anew from today, which an overdue case is not given. */
	isCountedAnew: boolean
	facts: CaseworkFacts
}

/** Gives a case to another team: a decision by a person, stored like those of triage. */
export function handOverCase(
	db: Db,
	caseId: string,
	{ toTeamId, words, isCountedAnew, facts, viewer, now }: Acting & HandingOver,
): Promise<Done<Refusal | 'unknownTeam' | 'sameTeam'>> {
	return db.transaction(async (tx) => {
		const work = await holdCase(tx, caseId, viewer)
		if (!work) return refuse('notYours')
		const { held, enquiry, open } = work
		if (held.status !== 'open') return refuse('notOpen')
		if (!facts.teams.some(({ id, isActive }) => id === toTeamId && isActive))
			return refuse('unknownTeam')
		if (held.teamId === toTeamId) return refuse('sameTeam')

		const service = isCountedAnew ? await findService(tx, held.serviceId) : undefined
		const anew = service && deadlineOf(service, now, facts)
		const { deadlineAt, timescale } = agreedAfterHandOver(held, anew, { now })
		await moveCase(tx, caseId, { teamId: toTeamId, deadlineAt, timescale })
		const inputs = (await listDecisions(tx, [caseId])).at(-1)?.inputs
		if (!inputs) throw new Error('a case is without its decision')
		const decision = handOver(toTeamId, inputs)
		await recordDecisions(tx, [{ caseId, decidedAt: now, decision }])
		if (takesLeadAlong(held, open, enquiry))
			await setLeadContact(tx, enquiry.id, { leadTeamId: toTeamId, leadStaffId: null })
		const hasMoved = deadlineAt.getTime() !== held.deadlineAt.getTime()
		const detail = {
			fromTeamId: held.teamId,
			toTeamId,
			deadlineAt: deadlineAt.toISOString(),
			...(hasMoved && { previousDeadlineAt: held.deadlineAt.toISOString() }),
		}
		const event = { kind: 'handed_over', actor: staffActor(viewer), words, detail } as const
		await recordEvents(tx, [{ ...event, enquiryId: enquiry.id, caseId, at: now }])
		await notifyResident(tx, enquiry, { kind: 'handed_over', caseId, words, now })
		return done
	})
}

/**
 * Opens another case of an enquiry, decided by triage and counted from today. A closed enquiry is
 * open again then; a withdrawn one stays as the resident wished, and one that is forgotten closed.
 */
export function addNeed(
	db: Db,
	enquiryId: string,
	{
		serviceId,
		words,
		facts,
		viewer,
		now,
	}: Acting & { serviceId: string; words: string; facts: CaseworkFacts },
): Promise<Done<Refusal | 'unknownService' | 'already'>> {
	return db.transaction(async (tx) => {
		const enquiry = await lockEnquiry(tx, enquiryId)
		const all = enquiry ? await listCases(tx, [enquiryId]) : []
		const isSeen = (one: Case) =>
			enquiry && canSeeCase(viewer, { ...one, ...leadOfEnquiry(enquiry) })
		if (!enquiry || !all.some(isSeen)) return refuse('notYours')
		if (all.some(({ status }) => status === 'withdrawn')) return refuse('notOpen')
		if (enquiry.forgottenAt) return refuse('notOpen')
		const isAlready = (one: Case) => one.status === 'open' && one.serviceId === serviceId
		if (all.some(isAlready)) return refuse('already')
		const opened = await openNeed(tx, enquiry, { serviceId, number: all.length + 1, facts, now })
		if (!opened) return refuse('unknownService')

		const { id: caseId, teamId, deadlineAt, isUrgent } = opened
		if (enquiry.closedAt) await setEnquiryClosed(tx, enquiryId, { now: null })
		const detail = { toTeamId: teamId, deadlineAt: deadlineAt.toISOString() }
		const event = { kind: 'need_added', actor: staffActor(viewer), words, detail } as const
		await recordEvents(tx, [{ ...event, enquiryId, caseId, at: now }])
		await notifyResident(tx, enquiry, { kind: 'need_added', caseId, words, now })
		if (isUrgent) await alertDuty(tx, { enquiryId, caseId }, { facts, now })
		return done
	})
}

async function openNeed(
	db: Db,
	enquiry: Enquiry,
	{
		serviceId,
		number,
		facts,
		now,
	}: { serviceId: string; number: number; facts: CaseworkFacts; now: Date },
) {
	const service = await findService(db, serviceId)
	if (!service?.isActive) return undefined
	const isUrgent = service.urgentHours !== null
	const { placeIds } = enquiry
	const around = { placeIds, teams: facts.teams }
	const [decision] = await triageNeeds(db, [{ serviceId, isUrgent }], around)
	if (!decision) throw new Error('a need was left without a team')
	const { teamId } = decision
	const { definitionId, isSensitive } = service
	const agreed = deadlineOf(service, now, facts)
	const id = crypto.randomUUID()
	const row = { id, number, serviceId, definitionId, teamId, isUrgent, isSensitive, ...agreed }
	await openCases(db, enquiry.id, [row], { receivedAt: now })
	await recordDecisions(db, [{ caseId: id, decidedAt: now, decision }])
	return row
}

async function alertDuty(
	db: Db,
	about: { enquiryId: string; caseId: string },
	{ facts, now }: { facts: CaseworkFacts; now: Date },
) {
	const recipient = facts.teams.find((team) => team.kind === 'duty' && team.isActive)?.email
	if (!recipient) return
	const alert = { kind: 'duty_alert', channel: 'email', language: 'en' } as const
	await queueNotice(db, { ...alert, ...about, recipient, now })
}

/**
 * Closes a case and tells the resident what became of it. With the last open one the enquiry is
 * closed, and they are asked how easy it was.
 */
export function closeNeed(
	db: Db,
	caseId: string,
	{ outcome, words, viewer, now }: Acting & { outcome: Outcome; words: string },
): Promise<Done> {
	return db.transaction(async (tx) => {
		const work = await holdCase(tx, caseId, viewer)
		if (!work) return refuse('notYours')
		const { enquiry, open } = work
		if (!(await closeCase(tx, caseId, { outcome, now }))) return refuse('notOpen')
		const event = { kind: 'closed', actor: staffActor(viewer), words, detail: { outcome } } as const
		await recordEvents(tx, [{ ...event, enquiryId: enquiry.id, caseId, at: now }])
		await notifyResident(tx, enquiry, { kind: 'closed', caseId, words, now })
		if (open.some(({ id }) => id !== caseId)) return done
		await setEnquiryClosed(tx, enquiry.id, { now })
		await askEase(tx, enquiry, { now })
		return done
	})
}
