export const CONTACT_KINDS = ['email', 'phone', 'post'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/**
 * follow: the emailed link, long-lived and revocable. follow_code: written down from the
 * confirmation page. sent_code: six digits sent on request. resume: opens a draft. response: opens
 * what somebody answered. follower: confirms, and ends, news about a consultation. booking: opens
 * somebody's booking. invitation: to a workshop. membership: opens, and first confirms, somebody's
 * part in a group.
 */
export const LINK_KINDS = [
	'follow',
	'follow_code',
	'sent_code',
	'resume',
	'response',
	'follower',
	'booking',
	'invitation',
	'membership',
] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** What a browser can have opened. */
export const OPENED_KINDS = ['enquiry', 'response', 'booking', 'membership'] as const
export type OpenedKind = (typeof OPENED_KINDS)[number]
