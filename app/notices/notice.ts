export const NOTICE_CHANNELS = ['email', 'text'] as const
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]

export const NOTICE_KINDS = [
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
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const NOTICE_STATUSES = ['queued', 'sent', 'failed'] as const
export type NoticeStatus = (typeof NOTICE_STATUSES)[number]

/** What a text needs beyond the rows it is about; emptied once sent. */
export type NoticeDetail = { token?: string; code?: string; words?: string }
