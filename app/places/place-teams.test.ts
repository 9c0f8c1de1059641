import { expect, test } from 'vitest'
import type { Team } from '#app/staff/team.ts'
import { teamsOfPlace } from './place-teams.ts'

const team = (id: string, kind: Team['kind'], isActive = true): Team => ({
	id,
	kind,
	isActive,
	name: { en: id },
	email: null,
	phone: null,
})
const teams = [
	team('south', 'place'),
	team('landlord', 'partner'),
	team('desk', 'desk'),
	team('gone', 'place', false),
]
const rule = (teamId: string, placeId: string | null, serviceId: string | null = null) => ({
	teamId,
	placeId,
	serviceId,
})
const found = (placeIds: string[], rules: ReturnType<typeof rule>[]) =>
	teamsOfPlace(placeIds, { rules, teams }).map(({ team, serviceIds }) => [team.id, ...serviceIds])

test('a place has the team of its own rule, or that of the place around it', () => {
	const rules = [rule('south', 'marsh')]
	expect(found(['marsh'], rules)).toEqual([['south']])
	expect(found(['estate', 'marsh'], rules)).toEqual([['south']])
})

test('teams for single services follow with their services', () => {
	const rules = [
		rule('south', 'marsh'),
		rule('landlord', 'estate', 'repairs'),
		rule('landlord', 'estate', 'trees'),
		rule('desk', 'marsh', 'repairs'),
		rule('south', 'estate', 'bins'),
	]
	expect(found(['estate', 'marsh'], rules)).toEqual([['south'], ['landlord', 'repairs', 'trees']])
	expect(found(['marsh'], rules)).toEqual([['south'], ['desk', 'repairs']])
})

test('without a rule, and for a team that is gone, the desk answers', () => {
	expect(found(['marsh'], [])).toEqual([['desk']])
	expect(found(['marsh'], [rule('gone', 'marsh'), rule('gone', 'marsh', 'bins')])).toEqual([
		['desk'],
	])
	expect(found(['marsh'], [rule('south', null, 'bins'), rule('south', 'other')])).toEqual([
		['desk'],
	])
})
