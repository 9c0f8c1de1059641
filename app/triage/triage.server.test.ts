import type { Db } from '#db/client.server.ts'
import { places } from '#db/schema/places.ts'
import { questionDefinitions } from '#db/schema/questions.ts'
import { services } from '#db/schema/services.ts'
import { teams } from '#db/schema/staff.ts'
import { expect, test } from '#tests/support/database.ts'
import {
	listDecisions,
	listTriageRules,
	recordDecisions,
	removeTriageRule,
	setTriageRule,
	triageNeeds,
} from './triage.server.ts'
import { replayDecision, type TriageTeam } from './triage.ts'

const decidedAt = new Date('2027-01-04T09:00:00Z')
const allTeams: TriageTeam[] = [
	{ id: 'north', kind: 'place', isActive: true },
	{ id: 'waste', kind: 'borough', isActive: true },
	{ id: 'closed', kind: 'place', isActive: false },
	{ id: 'duty', kind: 'duty', isActive: true },
	{ id: 'desk', kind: 'desk', isActive: true },
]

async function makeBorough(db: Db) {
	await db.insert(teams).values(allTeams.map((team) => ({ ...team, name: { en: team.id } })))
	const boundary = { type: 'Polygon' as const, coordinates: [] }
	const ward = { kind: 'ward' as const, name: { en: 'North' }, boundary }
	await db.insert(places).values({ ...ward, id: 'north-ward', code: 'W1' })
	await db.insert(places).values({ ...ward, id: 'south-ward', code: 'W2' })
	const [definition] = await db
		.insert(questionDefinitions)
		.values({ owner: 'service:bins', version: 1, body: { questions: [] }, createdAt: decidedAt })
		.returning()
	for (const id of ['bins', 'parks', 'fallen-tree'])
		await db.insert(services).values({
			id,
			name: { en: id },
			description: { en: id },
			timescaleDays: 5,
			definitionId: definition?.id ?? '',
			updatedAt: decidedAt,
		})
	await setTriageRule(db, { teamId: 'north', serviceId: 'bins', placeId: 'north-ward' })
	await setTriageRule(db, { teamId: 'waste', serviceId: 'bins', placeId: null })
	await setTriageRule(db, { teamId: 'closed', serviceId: null, placeId: 'north-ward' })
}
const inNorth = { placeIds: ['north-ward'], teams: allTeams }

test('several needs are decided together, each by the most specific rule', async ({ db }) => {
	await makeBorough(db)
	const needs = [
		{ serviceId: 'bins', isUrgent: false },
		{ serviceId: 'fallen-tree', isUrgent: true },
		{ serviceId: 'parks', isUrgent: false },
	]
	expect(await triageNeeds(db, needs, inNorth)).toMatchObject([
		{ teamId: 'north', reason: 'service_and_place' },
		{ teamId: 'duty', reason: 'urgent' },
		{ teamId: 'desk', reason: 'desk', rejected: [{ because: 'inactive_team' }] },
	])
})

test('without a place the rule for the whole borough decides', async ({ db }) => {
	await makeBorough(db)
	const needs = [{ serviceId: 'bins', isUrgent: false }]
	const decided = await triageNeeds(db, needs, { ...inNorth, placeIds: [] })
	expect(decided).toMatchObject([{ teamId: 'waste', reason: 'service', rejected: [] }])
})

test('a council without an active desk is an error, not a lost need', async ({ db }) => {
	const withoutDesk = allTeams.filter(({ kind }) => kind !== 'desk')
	const deciding = triageNeeds(db, [], { placeIds: [], teams: withoutDesk })
	await expect(deciding).rejects.toThrow('no active desk team')
})

test('a stored decision is found with its case and can be replayed', async ({ db }) => {
	await makeBorough(db)
	const caseId = '0f8fad5b-d9cb-469f-a165-70867728950e'
	const [decision] = await triageNeeds(db, [{ serviceId: 'bins', isUrgent: false }], inNorth)
	if (!decision) throw new Error('one need has one decision')
	await recordDecisions(db, [{ caseId, decidedAt, decision }])
	await recordDecisions(db, [])

	const [stored, ...others] = await listDecisions(db, [caseId])
	expect(others).toEqual([])
	expect(stored).toMatchObject({ ...decision, caseId, decidedAt })
	expect(replayDecision(stored?.inputs ?? decision.inputs)).toEqual(decision)
	expect(await listDecisions(db, [])).toEqual([])
})

test('there is one rule for a service and place: setting it again changes its team', async ({
	db,
}) => {
	await makeBorough(db)
	const before = await listTriageRules(db)
	for (const [serviceId, placeId] of [
		['bins', 'north-ward'],
		['bins', null],
		[null, 'north-ward'],
	])
		await setTriageRule(db, {
			teamId: 'desk',
			serviceId: serviceId ?? null,
			placeId: placeId ?? null,
		})
	const after = await listTriageRules(db)
	expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
	expect(after.map(({ teamId }) => teamId)).toEqual(['desk', 'desk', 'desk'])
})

test('a rule needs a service or a place', async ({ db }) => {
	await makeBorough(db)
	const refused = await setTriageRule(db, { teamId: 'desk', serviceId: null, placeId: null })
	expect(refused).toEqual({ ok: false, code: 'blank' })
})

test('a removed rule decides no more', async ({ db }) => {
	await makeBorough(db)
	const rules = await listTriageRules(db)
	for (const { id } of rules) expect(await removeTriageRule(db, id)).toBe(true)
	expect(await removeTriageRule(db, rules[0]?.id ?? '')).toBe(false)
	const decided = await triageNeeds(db, [{ serviceId: 'bins', isUrgent: false }], inNorth)
	expect(decided).toMatchObject([{ teamId: 'desk', reason: 'desk' }])
})
