/** What an officer has done with it; whether it is open follows from the clock as well. */
export const CONSULTATION_STATUSES = ['draft', 'published', 'withdrawn'] as const
export type ConsultationStatus = (typeof CONSULTATION_STATUSES)[number]

/** formative: nothing is decided. options: some are on the table. decided: this is what follows. */
export const STAGES = ['formative', 'options', 'decided'] as const
export type Stage = (typeof STAGES)[number]

/** What it is about, for the list's filter. */
export const TOPICS = [
	'streets',
	'parks',
	'homes',
	'care',
	'children',
	'safety',
	'climate',
	'money',
	'culture',
] as const
export type Topic = (typeof TOPICS)[number]

/** Who it is written for. */
export const AUDIENCES = ['everyone', 'young-people', 'easy-read'] as const
export type Audience = (typeof AUDIENCES)[number]

/** document: the full one. The others say the same in another form. */
export const DOCUMENT_VARIANTS = ['document', 'easy-read', 'bsl', 'large-print', 'audio'] as const
export type DocumentVariant = (typeof DOCUMENT_VARIANTS)[number]

/** The four Gunning principles: R v Brent LBC, ex parte Gunning (1985) 84 LGR 168. */
export const GATES = ['formative', 'reasons', 'time', 'consideration'] as const
export type Gate = (typeof GATES)[number]

/** How long a draft that was begun in time may still be sent after the close. */
export const graceHoursMax = 72

export type ConsultationTimes = {
	status: ConsultationStatus
	opensAt: Date | null
	closesAt: Date | null
	graceHours: number
}

/** Where a consultation stands for a reader: grace is closed, save for drafts begun in time. */
export const PHASES = ['draft', 'coming', 'open', 'grace', 'closed', 'withdrawn'] as const
export type Phase = (typeof PHASES)[number]

/** Open from the opening moment up to, and not at, the closing moment. */
export function phaseOf(times: ConsultationTimes, now: Date): Phase {
	const { status, opensAt, closesAt, graceHours } = times
	if (status !== 'published') return status
	if (!opensAt || !closesAt) throw new RangeError('a published consultation has both its moments')
	if (now < opensAt) return 'coming'
	if (now < closesAt) return 'open'
	return now < graceEnd(closesAt, graceHours) ? 'grace' : 'closed'
}

export function graceEnd(closesAt: Date, graceHours: number): Date {
	return new Date(closesAt.getTime() + graceHours * 3_600_000)
}

/** Whether something begun then can be sent now. */
export function mayStillSend(
	times: ConsultationTimes,
	{ startedAt, now }: Record<'startedAt' | 'now', Date>,
) {
	const phase = phaseOf(times, now)
	if (phase === 'open') return true
	return phase === 'grace' && times.closesAt !== null && startedAt < times.closesAt
}
