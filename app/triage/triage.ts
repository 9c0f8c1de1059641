export const TRIAGE_REASONS = [
	'urgent',
	'service_and_place',
	'service',
	'place',
	'desk',
	'handed_over',
] as const
export type TriageReason = (typeof TRIAGE_REASONS)[number]

export type TriageInputs = {
	serviceId: string
	isUrgent: boolean
	/** The places that hold the point, smallest first. */
	placeIds: string[]
}
export type TriageRejected = {
	ruleId: string
	teamId: string
	because: TriageReason | 'less_specific'
}
