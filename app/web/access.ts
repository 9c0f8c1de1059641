/**
 * Who may call a route; every route module says it in its `handle`.
 * public: anybody. draft: who holds an unsent draft. follower: who has opened an enquiry.
 * answering: who holds an unsent draft of a response to this consultation. respondent: who has
 * opened a response. booking: who holds an unsent draft of a booking of this workshop. booker: who
 * has opened a booking. member: who has opened their part in a group. staff: anybody signed in.
 * casework: those who work cases. engagement: those who run consultations and workshops.
 * administrator.
 */
export const ACCESS = [
	'public',
	'draft',
	'follower',
	'answering',
	'respondent',
	'booking',
	'booker',
	'member',
	'staff',
	'casework',
	'engagement',
	'administrator',
] as const
export type Access = (typeof ACCESS)[number]

export type RouteHandle = { access: Access }
