import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideTeam, decidingPlaceId, handOver, replayDecision, type TriageRule } from './triage.ts'

const rule = (id: string, serviceId: string | null, placeId: string | null, active = true) =>
	({ id, teamId: `team-${id}`, serviceId, placeId, isTeamActive: active }) satisfies TriageRule

const estate = rule('bins-estate', 'bins', 'estate')
const ward = rule('bins-ward', 'bins', 'ward')
const borough = rule('bins', 'bins', null)
const wholeEstate = rule('estate', null, 'estate')
const wholeWard = rule('ward', null, 'ward')
const all = [wholeWard, borough, ward, wholeEstate, estate]

function decide(rules: TriageRule[], { isUrgent = false, placeIds = ['estate', 'ward'] } = {}) {
	const service = { id: 'bins', isUrgent }
	return decideTeam({ service, placeIds, rules, dutyTeamId: 'duty', deskTeamId: 'desk' })
}

test('an urgent service goes to the duty team, and the rules it passed by are kept', () => {
	const decision = decide(all, { isUrgent: true })
	expect(decision).toMatchObject({ teamId: 'duty', reason: 'urgent', ruleId: null })
	expect(decision.rejected.map(({ because }) => because)).toEqual(Array(5).fill('urgent'))
})

test('an urgent service without a duty team is decided by the rules', () => {
	const decision = decideTeam({
		service: { id: 'bins', isUrgent: true },
		placeIds: [],
		rules: all,
		dutyTeamId: null,
		deskTeamId: 'desk',
	})
	expect(decision).toMatchObject({ teamId: 'team-bins', reason: 'service' })
})

test('the order is service and place, service, place, desk, with the smallest place first', () => {
	const order = [
		[estate, 'service_and_place'],
		[ward, 'service_and_place'],
		[borough, 'service'],
		[wholeEstate, 'place'],
		[wholeWard, 'place'],
	] as const
	let left = all
	for (const [winner, reason] of order) {
		const decision = decide(left)
		expect(decision).toMatchObject({ teamId: winner.teamId, reason, ruleId: winner.id })
		expect(decision.rejected).toHaveLength(left.length - 1)
		expect(decidingPlaceId(decision)).toBe(winner.placeId)
		left = left.filter((candidate) => candidate !== winner)
	}
	expect(decide(left)).toMatchObject({ teamId: 'desk', reason: 'desk', ruleId: null, rejected: [] })
})

test('without a place only the rules for the whole borough fit', () => {
	expect(decide(all, { placeIds: [] })).toMatchObject({ teamId: 'team-bins', rejected: [] })
})

test('the rule of an inactive team never wins, and says so', () => {
	const decision = decide([rule('bins-estate', 'bins', 'estate', false), ward])
	expect(decision).toMatchObject({ teamId: ward.teamId, reason: 'service_and_place' })
	expect(decision.rejected).toEqual([
		{ ruleId: 'bins-estate', teamId: 'team-bins-estate', because: 'inactive_team' },
	])
})

test('rules of other services and other places are not alternatives', () => {
	const others = [rule('a', 'parks', 'ward'), rule('b', 'bins', 'elsewhere'), rule('c', null, null)]
	expect(decide(others)).toMatchObject({ reason: 'desk', rejected: [] })
})

test('a stored decision gives the same answer again, whatever has happened to the rules', () => {
	const ids = ['estate', 'ward', 'borough', 'elsewhere']
	const anyRule = fc.record({
		id: fc.uuid(),
		teamId: fc.constantFrom('a', 'b', 'c'),
		serviceId: fc.option(fc.constantFrom('bins', 'parks')),
		placeId: fc.option(fc.constantFrom(...ids)),
		isTeamActive: fc.boolean(),
	})
	const key = (candidate: TriageRule) => `${candidate.serviceId} ${candidate.placeId}`
	const rules = fc.uniqueArray(anyRule, { selector: key, maxLength: 12 })
	fc.assert(
		fc.property(rules, fc.subarray(ids), fc.boolean(), (given, placeIds, isUrgent) => {
			const decision = decide(given, { placeIds, isUrgent })
			const stored = JSON.parse(JSON.stringify(decision.inputs))
			expect(replayDecision(stored)).toEqual(decision)
			expect(decide(given.toReversed(), { placeIds, isUrgent })).toEqual(decision)
		}),
	)
})

test('a hand-over is a decision by a person: nothing to replay', () => {
	const { inputs } = decide(all)
	const decision = handOver('parks', inputs)
	expect(decision).toMatchObject({ teamId: 'parks', reason: 'handed_over', ruleId: null })
	expect(replayDecision(decision.inputs)).toBeUndefined()
	expect(decidingPlaceId(decision)).toBeNull()
})
