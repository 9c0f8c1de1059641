import { describe, expect, test } from 'vitest'
import { PersonForm } from './person.ts'
import {
	areKnownTeams,
	isSingleKind,
	leavesNoDesk,
	type Team,
	TeamForm,
	teamIdFrom,
	teamValues,
} from './team.ts'

const desk: Team = {
	id: 'desk',
	name: { en: 'Welcome desk', ar: 'مكتب الترحيب' },
	kind: 'desk',
	email: 'desk@council.example',
	phone: '020 7946 0100',
	isActive: true,
}
const codes = (values: Record<string, string>) =>
	TeamForm.safeParse(values).error?.issues.map((issue) => [issue.path[0], issue.message])

test('a team can be shown in its form and read from it again', () => {
	const { id: _, ...rest } = desk
	expect(TeamForm.parse(teamValues(desk))).toEqual(rest)
})

test('an empty address, number or translation is none', () => {
	const form = { 'name-en': ' Parks ', 'name-ar': ' ', kind: 'borough', email: '', phone: ' ' }
	expect(TeamForm.parse(form)).toEqual({
		name: { en: 'Parks' },
		kind: 'borough',
		email: null,
		phone: null,
		isActive: false,
	})
})

test('says by code what is missing or cannot be used', () => {
	expect(codes({})).toEqual(
		expect.arrayContaining([
			['name-en', 'blank'],
			['kind', 'blank'],
		]),
	)
	expect(codes({ 'name-en': ' ', kind: 'x', email: 'x', phone: 'call us' })).toEqual(
		expect.arrayContaining([
			['name-en', 'blank'],
			['kind', 'blank'],
			['email', 'format'],
			['phone', 'format'],
		]),
	)
	const name = (length: number) => ({ ...teamValues(desk), 'name-ar': 'م'.repeat(length) })
	expect(codes(name(100))).toBeUndefined()
	expect(codes(name(101))).toEqual([['name-ar', 'tooLong']])
})

test('there is one desk and one duty team', () => {
	expect(['desk', 'duty'].every((kind) => isSingleKind(kind as Team['kind']))).toBe(true)
	expect(isSingleKind('place')).toBe(false)
})

test('the desk cannot be closed or made something else', () => {
	expect(leavesNoDesk(desk, { ...desk, isActive: false })).toBe(true)
	expect(leavesNoDesk(desk, { ...desk, kind: 'borough' })).toBe(true)
	expect(leavesNoDesk(desk, { ...desk, name: { en: 'Front desk' } })).toBe(false)
	expect(leavesNoDesk({ ...desk, isActive: false }, { ...desk, kind: 'borough' })).toBe(false)
	expect(leavesNoDesk(undefined, desk)).toBe(false)
})

test.each([
	['Parks & Streets', 'parks-streets'],
	['St. John’s Wood', 'st-johns-wood'],
	['Équipe', 'equipe'],
	['فريق', undefined],
])('%s is %s in paths', (name, id) => expect(teamIdFrom(name)).toBe(id))

describe('somebody who works cases', () => {
	const read = (role: string, teamIds: string[]) =>
		PersonForm.safeParse({ name: 'Rosa', role, teamIds }).error?.issues.map(
			(issue) => `${String(issue.path[0])}.${issue.message}`,
		)

	test('has a team', () => {
		expect(read('officer', [])).toEqual(['teamIds.blank'])
		expect(read('team_lead', [])).toEqual(['teamIds.blank'])
		expect(read('officer', ['north'])).toBeUndefined()
		expect(read('administrator', [])).toBeUndefined()
	})
})

test('teams of a form are teams that there are', () => {
	expect(areKnownTeams([desk], [])).toBe(true)
	expect(areKnownTeams([desk], ['desk'])).toBe(true)
	expect(areKnownTeams([desk], ['desk', 'x'])).toBe(false)
})
