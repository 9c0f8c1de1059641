/** How a response reached us; never a reason to treat it differently. */
export const RESPONSE_CHANNELS = ['web', 'paper', 'phone', 'letter', 'hub', 'email'] as const
export type ResponseChannel = (typeof RESPONSE_CHANNELS)[number]
/** What staff key in. */
export const KEYED_CHANNELS = [
	'paper',
	'phone',
	'letter',
	'hub',
	'email',
] as const satisfies readonly ResponseChannel[]

export const RESPONDENT_KINDS = ['anonymous', 'person', 'group'] as const
export type RespondentKind = (typeof RESPONDENT_KINDS)[number]

/** Why a response may be from somebody who answered already. Nothing is dropped for it. */
export const DUPLICATE_REASONS = [
	'same-email',
	'same-words',
	'same-browser',
	'same-answers',
	'same-form',
] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]

/** waiting: nobody has read it for publishing. withheld: read, and not to be published. */
export const PUBLICATIONS = ['waiting', 'published', 'withheld'] as const
export type Publication = (typeof PUBLICATIONS)[number]

/** Whether it was taken back, or its time is over: of what it said nothing is kept then. */
export function isGone(response: { withdrawnAt: Date | null; forgottenAt: Date | null }): boolean {
	return (response.withdrawnAt ?? response.forgottenAt) !== null
}
