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
