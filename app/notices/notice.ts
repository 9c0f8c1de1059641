import type { Language } from '#app/languages/language.ts'
import { pathIn } from '#app/languages/language-path.ts'

export const NOTICE_CHANNELS = ['email', 'text'] as const
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]

/** About an enquiry; or about a case, a code or a colleague. */
export const ENQUIRY_NOTICES = [
	'enquiry_received',
	'reply',
	'handed_over',
	'need_added',
	'closed',
	'ask_ease',
	'withdrawn',
	'sent_code',
	'resume_draft',
	'duty_alert',
	'staff_invitation',
] as const
export type EnquiryNotice = (typeof ENQUIRY_NOTICES)[number]

/** About a consultation or a response to one, never about an enquiry. */
export const CONSULTATION_NOTICES = [
	'resume_response',
	'response_received',
	'response_changed',
	'response_withdrawn',
	'confirm_following',
	'consultation_news',
	'question_answered',
	'consultation_outcome',
] as const
export type ConsultationNotice = (typeof CONSULTATION_NOTICES)[number]

/** About a workshop or a booking. */
export const WORKSHOP_NOTICES = [
	'booking_received',
	'booking_waiting',
	'booking_offer',
	'booking_offer_ended',
	'booking_changed',
	'booking_cancelled',
	'booking_transferred',
	'workshop_changed',
	'workshop_cancelled',
	'workshop_reminder',
	'workshop_message',
	'workshop_invitation',
	'workshop_outcome',
] as const
export type WorkshopNotice = (typeof WORKSHOP_NOTICES)[number]

/** About a community group, or somebody's part in it. */
export const GROUP_NOTICES = [
	'group_confirm',
	'group_decided',
	'group_invitation',
	'membership_opening',
	'proposal_answered',
	'group_handover',
	'group_handed_over',
	'group_handover_declined',
	'group_closed',
	'group_hidden',
	'group_shown',
] as const
export type GroupNotice = (typeof GROUP_NOTICES)[number]

export const NOTICE_KINDS = [
	...ENQUIRY_NOTICES,
	...CONSULTATION_NOTICES,
	...WORKSHOP_NOTICES,
	...GROUP_NOTICES,
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export function isAboutEnquiry(kind: NoticeKind): kind is EnquiryNotice {
	return ENQUIRY_NOTICES.some((one) => one === kind)
}

export function isAboutConsultation(kind: NoticeKind): kind is ConsultationNotice {
	return CONSULTATION_NOTICES.some((one) => one === kind)
}

export function isAboutWorkshop(kind: NoticeKind): kind is WorkshopNotice {
	return WORKSHOP_NOTICES.some((one) => one === kind)
}

export function isAboutGroup(kind: NoticeKind): kind is GroupNotice {
	return GROUP_NOTICES.some((one) => one === kind)
}

export const NOTICE_STATUSES = ['queued', 'sent', 'failed'] as const
export type NoticeStatus = (typeof NOTICE_STATUSES)[number]

/**
 * refused: the other side will not take it. unreachable: nobody took it in time. address: it is
 * not one address or one number. fault: an error of our own. A queued notice holds the last one.
 */
export const NOTICE_FAILURES = ['refused', 'unreachable', 'address', 'fault'] as const
export type NoticeFailure = (typeof NOTICE_FAILURES)[number]

/** How sending went. `isFinal`: trying again would not help. */
export type Delivery = { ok: true } | { ok: false; failure: NoticeFailure; isFinal: boolean }

/** What a text needs beyond the rows it is about; emptied once sent. */
export type NoticeDetail = {
	token?: string
	code?: string
	words?: string
	/** Of a proposal. */
	title?: string
	/** An ISO instant. */
	until?: string
	/** Who passes something on, by name. */
	from?: string
	/** The times that something had, as ISO instants. */
	before?: { startsAt: string; endsAt: string }
}

export type Notice = {
	id: string
	kind: NoticeKind
	channel: NoticeChannel
	recipient: string
	language: Language
	enquiryId: string | null
	caseId: string | null
	consultationId: string | null
	responseId: string | null
	workshopId: string | null
	bookingId: string | null
	groupId: string | null
	detail: NoticeDetail
	createdAt: Date
}

/** How long a code that was sent can be used; a later message would only confuse. */
export const sentCodeMinutes = 15

/** Graphile Worker waits e^n seconds after try n, at most e^10: 25 tries span 95 hours. */
export const noticeAttemptsMax = 25

export function isPastUse(notice: Pick<Notice, 'kind' | 'createdAt'>, now: Date): boolean {
	if (notice.kind !== 'sent_code') return false
	return now.getTime() - notice.createdAt.getTime() >= sentCodeMinutes * 60_000
}

/** Kinds about a response, whose token opens it. */
const OF_RESPONSES: NoticeKind[] = [
	'response_received',
	'response_changed',
	'response_withdrawn',
	'consultation_outcome',
]
/** Kinds to a follower, whose token confirms and ends that. */
const TO_FOLLOWERS: NoticeKind[] = [
	'confirm_following',
	'consultation_news',
	'consultation_outcome',
]

/** About a workshop, and pointing to what else there is: who gets them has nothing to open. */
const TO_OTHER_WORKSHOPS: NoticeKind[] = ['booking_transferred', 'workshop_cancelled']

/** Whether a notice about a booking has a token, by which the booking opens. */
export function opensBooking(kind: WorkshopNotice): boolean {
	return !TO_OTHER_WORKSHOPS.includes(kind) && kind !== 'workshop_invitation'
}

/**
 * The address that a notice points to. An outcome goes to who answered and to who follows alike: it
 * names the response where there is one. Following without a token starts at the page that asks for
 * the reference. Staff pages have no language prefix.
 */
export function noticeUrl(
	{
		kind,
		language,
		detail,
		responseId,
	}: Pick<Notice, 'kind' | 'language' | 'detail' | 'responseId'>,
	publicUrl: string,
): string {
	const token = detail.token && encodeURIComponent(detail.token)
	const path = () => {
		if (kind === 'duty_alert') return '/staff'
		if (kind === 'staff_invitation') return `/staff/invitations/${token}`
		if (kind === 'resume_draft') return pathIn(language, `/resume/${token}`)
		if (kind === 'resume_response') return pathIn(language, `/resume/answers/${token}`)
		if (responseId && OF_RESPONSES.includes(kind))
			return pathIn(language, token ? `/responses/link/${token}` : '/responses')
		if (TO_FOLLOWERS.includes(kind))
			return pathIn(language, token ? `/consultations/news/${token}` : '/consultations')
		if (kind === 'workshop_invitation') return pathIn(language, `/sessions/invitations/${token}`)
		if (TO_OTHER_WORKSHOPS.includes(kind)) return pathIn(language, '/sessions')
		if (isAboutWorkshop(kind))
			return pathIn(language, token ? `/bookings/link/${token}` : '/bookings')
		if (isAboutGroup(kind))
			return pathIn(language, token ? `/groups/link/${token}` : '/groups/open')
		if (kind === 'question_answered') return pathIn(language, '/consultations')
		return pathIn(language, token ? `/follow/link/${token}` : '/follow')
	}
	return new URL(path(), publicUrl).href
}
