import { caseScope, type Viewer } from '#app/staff/viewer.ts'
import { isMet, localDay, type Timescale } from '#app/triage/timescale.ts'

export const CASE_STATUSES = ['open', 'closed', 'withdrawn'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** "Closed" is not "fixed": what became of a case is said apart. */
export const OUTCOMES = ['done', 'not_us', 'will_not_do'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const ACTORS = ['resident', 'staff', 'system'] as const

export const EVENT_KINDS = [
	'received',
	'assigned',
	'taken',
	'reply',
	'resident_message',
	'note',
	'handed_over',
	'need_added',
	'closed',
	'withdrawn',
	'ease_answered',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Ids, days and codes that go with an event; never words of a resident. */
export type EventDetail = {
	fromTeamId?: string
	toTeamId?: string
	deadlineAt?: string
	previousDeadlineAt?: string
	outcome?: Outcome
	noticeId?: string
	photoIds?: string[]
}

/** Events that a resident sees in the timeline; the rest is for staff. */
export const RESIDENT_EVENT_KINDS = EVENT_KINDS.filter((kind) => kind !== 'note')

/** What an open case is measured against: the deadline and how it was counted. */
export type Agreed = { deadlineAt: Date; timescale: Timescale }

/** overdue and today are of open cases; met and missed of closed ones. */
export type DeadlineState = 'ahead' | 'today' | 'overdue' | 'met' | 'missed' | 'withdrawn'

/** How a case stands against its deadline; "today" is the day in the council's time zone. */
export function deadlineState(
	one: { status: CaseStatus; deadlineAt: Date; closedAt: Date | null },
	{ now, timeZone }: { now: Date; timeZone: string },
): DeadlineState {
	if (one.status === 'withdrawn') return 'withdrawn'
	if (one.status === 'closed') return isMet(one.closedAt ?? now, one.deadlineAt) ? 'met' : 'missed'
	if (!isMet(now, one.deadlineAt)) return 'overdue'
	return localDay(now, timeZone) === localDay(one.deadlineAt, timeZone) ? 'today' : 'ahead'
}

/**
 * What is agreed after a hand-over: what was promised already, unless a timescale counted anew is
 * asked for. A deadline that has passed stays as it is: handing over never rescues it.
 */
export function agreedAfterHandOver(
	promised: Agreed,
	anew: Agreed | undefined,
	{ now }: { now: Date },
): Agreed {
	return anew && isMet(now, promised.deadlineAt) ? anew : promised
}

type OpenCase = { id: string; number: number; teamId: string; deadlineAt: Date }

/** The one that is due first; of two due at once, the one that was named first. */
export function mostUrgentOf<One extends OpenCase>(open: One[]): One | undefined {
	return open.toSorted(
		(a, b) => a.deadlineAt.getTime() - b.deadlineAt.getTime() || a.number - b.number,
	)[0]
}

/**
 * Whether the person who takes a case becomes the enquiry's lead contact: when no person is yet,
 * or when it is the most urgent of the open cases.
 */
export function bringsLead(
	taken: { id: string },
	open: OpenCase[],
	{ leadStaffId }: { leadStaffId: string | null },
): boolean {
	return leadStaffId === null || mostUrgentOf(open)?.id === taken.id
}

/**
 * Whether the lead contact moves along with a case that is handed over: when the lead's team had
 * it, and has no other open case of the enquiry.
 */
export function takesLeadAlong(
	handed: { id: string; teamId: string },
	open: OpenCase[],
	{ leadTeamId }: { leadTeamId: string },
): boolean {
	const others = open.filter(({ id }) => id !== handed.id)
	return handed.teamId === leadTeamId && !others.some(({ teamId }) => teamId === leadTeamId)
}

/**
 * Whether a resident's own words and photos may be shown to somebody who sees a case of the
 * enquiry. Where a need of it is sensitive, only the team that has that need reads them, because
 * they may tell of it.
 */
export function canReadWords(
	viewer: Viewer,
	ofEnquiry: { teamId: string; isSensitive: boolean }[],
): boolean {
	const sensitive = ofEnquiry.filter(({ isSensitive }) => isSensitive)
	const { ofTeams } = caseScope(viewer)
	return sensitive.length === 0 || sensitive.some(({ teamId }) => ofTeams.includes(teamId))
}
