import { describe, expect, test } from '#tests/support/database.ts'
import { addTeam, findTeam, keepTeam, listTeams } from './team.server.ts'
import type { Team } from './team.ts'

const now = new Date('2027-03-01T09:00:00Z')
const team = (id: string, over: Partial<Team> = {}): Team => ({
	id,
	name: { en: `Team ${id}` },
	kind: 'borough',
	email: null,
	phone: null,
	isActive: true,
	...over,
})

test('teams are listed by name, all or only those that work', async ({ db }) => {
	await keepTeam(db, team('b', { name: { en: 'Zebra crossings' } }), { now })
	await keepTeam(db, team('c', { name: { en: 'allotments' } }), { now })
	await keepTeam(db, team('d', { isActive: false }), { now })
	expect((await listTeams(db)).map(({ id }) => id)).toEqual(['c', 'd', 'b'])
	expect((await listTeams(db, { isActive: true })).map(({ id }) => id)).toEqual(['c', 'b'])
})

test('a team that is kept again is changed', async ({ db }) => {
	await keepTeam(db, team('a'), { now })
	await keepTeam(db, team('a', { phone: '020 7946 0100' }), { now })
	expect(await findTeam(db, 'a')).toEqual(team('a', { phone: '020 7946 0100' }))
	expect(await findTeam(db, 'z')).toBeUndefined()
})

describe('the desk', () => {
	test('moves to the team that is made the desk', async ({ db }) => {
		await keepTeam(db, team('old', { kind: 'desk' }), { now })
		await keepTeam(db, team('new-desk', { kind: 'desk' }), { now })
		expect((await findTeam(db, 'old'))?.kind).toBe('borough')
		expect((await findTeam(db, 'new-desk'))?.kind).toBe('desk')
	})

	test('cannot be given up', async ({ db }) => {
		const desk = team('desk', { kind: 'desk' })
		await keepTeam(db, desk, { now })
		const refused = { ok: false, code: 'deskNeeded' }
		expect(await keepTeam(db, { ...desk, isActive: false }, { now })).toEqual(refused)
		expect(await keepTeam(db, { ...desk, kind: 'duty' }, { now })).toEqual(refused)
		expect(await findTeam(db, 'desk')).toEqual(desk)
	})
})

test('a new team gets an id of its name that is free', async ({ db }) => {
	const add = (en: string) => {
		const { id: _, ...form } = team('', { name: { en } })
		return addTeam(db, form, { now })
	}
	expect(await add('Parks & Streets')).toBe('parks-streets')
	expect(await add('Parks and streets')).toBe('parks-and-streets')
	expect(await add('parks streets')).toBe('parks-streets-2')
	expect(await add('New')).toBe('new-2')
	expect(await add('…')).toBe('team')
})
