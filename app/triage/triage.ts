import type { TeamKind } from '#app/staff/role.ts'

export const TRIAGE_REASONS = [
	'urgent',
	'service_and_place',
	'service',
	'place',
	'desk',
	'handed_over',
] as const
export type TriageReason = (typeof TRIAGE_REASONS)[number]

/** No service: every service. No place: the whole borough. Never neither: that is the desk's. */
export type TriageRule = {
	id: string
	teamId: string
	serviceId: string | null
	placeId: string | null
	isTeamActive: boolean
}

/** What a decision is made from; the parts that change later are kept as they were. */
export type TriageInputs = {
	serviceId: string
	isUrgent: boolean
	/** The places that hold the point, smallest first. */
	placeIds: string[]
	/** The rules that fitted the need, and the two teams that need no rule. */
	considered?: { rules: TriageRule[]; dutyTeamId: string | null; deskTeamId: string }
}

export type TriageRejected = {
	ruleId: string
	teamId: string
	/** An urgent need passes every rule by; a larger place is less specific than a smaller one. */
	because: 'urgent' | 'inactive_team' | 'less_specific'
}

export type TriageDecision = {
	teamId: string
	reason: TriageReason
	ruleId: string | null
	inputs: TriageInputs
	rejected: TriageRejected[]
}

/** What triage needs to know of the teams. */
export type TriageTeam = { id: string; kind: TeamKind; isActive: boolean }

function reasonOf(rule: TriageRule): TriageReason {
	if (rule.serviceId === null) return 'place'
	return rule.placeId === null ? 'service' : 'service_and_place'
}

/** Lower is more specific: the reason decides first, then the size of the place. */
function rank(rule: TriageRule, placeIds: string[]): number {
	const order = ['service_and_place', 'service', 'place'].indexOf(reasonOf(rule))
	return order * (placeIds.length + 1) + (rule.placeId ? placeIds.indexOf(rule.placeId) : 0)
}

function fits(rule: TriageRule, serviceId: string, placeIds: string[]): boolean {
	if (rule.serviceId === null && rule.placeId === null) return false
	const fitsService = rule.serviceId === null || rule.serviceId === serviceId
	return fitsService && (rule.placeId === null || placeIds.includes(rule.placeId))
}

/**
 * Which team takes a need. The most specific rule wins, in this order:
 * 1. an urgent service goes to the duty team, whatever the rules say (when there is a duty team);
 * 2. a rule that names the service and a place, the smallest place first;
 * 3. a rule that names the service for the whole borough;
 * 4. a rule that names only a place, the smallest first;
 * 5. the "no wrong door" desk, so that nothing is left without a team.
 * The rule of a team that is no longer active never wins. Rules that fitted and lost are kept, each
 * with why. Two rules never tie: the table holds one for each service and place.
 * `placeIds` are the places that hold the point, smallest first; empty for no place.
 */
export function decideTeam({
	service,
	placeIds,
	rules,
	dutyTeamId,
	deskTeamId,
}: {
	service: { id: string; isUrgent: boolean }
	placeIds: string[]
	rules: TriageRule[]
	dutyTeamId: string | null
	deskTeamId: string
}): TriageDecision {
	const fitting = rules
		.filter((rule) => fits(rule, service.id, placeIds))
		.sort((a, b) => rank(a, placeIds) - rank(b, placeIds))
	const isDuty = service.isUrgent && dutyTeamId !== null
	const winner = isDuty ? undefined : fitting.find((rule) => rule.isTeamActive)

	const because = (rule: TriageRule): TriageRejected['because'] => {
		if (!rule.isTeamActive) return 'inactive_team'
		return isDuty ? 'urgent' : 'less_specific'
	}
	return {
		teamId: isDuty ? dutyTeamId : (winner?.teamId ?? deskTeamId),
		reason: isDuty ? 'urgent' : winner ? reasonOf(winner) : 'desk',
		ruleId: winner?.id ?? null,
		inputs: {
			serviceId: service.id,
			isUrgent: service.isUrgent,
			placeIds,
			considered: { rules: fitting, dutyTeamId, deskTeamId },
		},
		rejected: fitting
			.filter((rule) => rule !== winner)
			.map((rule) => ({ ruleId: rule.id, teamId: rule.teamId, because: because(rule) })),
	}
}

/**
 * The same decision made again from what was stored with it; undefined for a decision that a person
 * made (a hand-over), which has no rules to replay.
 */
export function replayDecision(inputs: TriageInputs): TriageDecision | undefined {
	const { considered, serviceId, isUrgent, placeIds } = inputs
	if (!considered) return undefined
	return decideTeam({ service: { id: serviceId, isUrgent }, placeIds, ...considered })
}

/** The place that the winning rule named, for the words that say why this team. */
export function decidingPlaceId(decision: Pick<TriageDecision, 'ruleId' | 'inputs'>) {
	const { rules = [] } = decision.inputs.considered ?? {}
	return rules.find((rule) => rule.id === decision.ruleId)?.placeId ?? null
}

/** A decision by a person: no rule, and nothing rejected. */
export function handOver(teamId: string, inputs: TriageInputs): TriageDecision {
	const { serviceId, isUrgent, placeIds } = inputs
	return {
		teamId,
		reason: 'handed_over',
		ruleId: null,
		inputs: { serviceId, isUrgent, placeIds },
		rejected: [],
	}
}
