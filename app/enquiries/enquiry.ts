export const CHANNELS = ['web', 'phone', 'hub', 'email', 'post', 'open311', 'partner'] as const
export type Channel = (typeof CHANNELS)[number]

export const PLACE_SOURCES = ['postcode', 'address', 'picked', 'none'] as const
export type PlaceSource = (typeof PLACE_SOURCES)[number]

export const REACH_METHODS = ['email', 'phone', 'text', 'post', 'in_person'] as const
export type ReachMethod = (typeof REACH_METHODS)[number]

export const ACCESS_NEEDS = [
	'interpreter',
	'bsl',
	'large_print',
	'easy_read',
	'text_relay',
	'speaks_for_me',
	'other',
] as const
export type AccessNeed = (typeof ACCESS_NEEDS)[number]

export const EASE_ANSWERS = [
	'strongly_agree',
	'agree',
	'neither',
	'disagree',
	'strongly_disagree',
] as const
export type EaseAnswer = (typeof EASE_ANSWERS)[number]

export const RESOLVED_ANSWERS = ['yes', 'partly', 'no'] as const
export type ResolvedAnswer = (typeof RESOLVED_ANSWERS)[number]

/** Compare ease with a baseline only where this is the same. */
export const EASE_WORDING_VERSION = 'ease-1'

export const wordsLengthMax = 4000
export const needsMax = 6
export const photosMax = 3
