/**
 * Who may call a route; every route module says it in its `handle`.
 * public: anybody. draft: who holds an unsent draft. follower: who has opened an enquiry.
 * answering: who holds an unsent draft of a response to this consultation. respondent: who has
 * opened a response. staff: anybody signed in. casework: those who work cases. engagement: those
 * who run consultations. administrator.
 */
export const ACCESS = [
	'public',
	'draft',
	'follower',
	'answering',
	'respondent',
	'staff',
	'casework',
	'engagement',
	'administrator',
] as const
export type Access = (typeof ACCESS)[number]

export type RouteHandle = { access: Access }
