import { describe, expect, test } from 'vitest'
import type { StaffRole } from './role.ts'
import {
	accessAllows,
	canSeeCase,
	caseScope,
	decideStaffAccess,
	landingPath,
	type SeenCase,
	safeNextPath,
	type Viewer,
} from './viewer.ts'

const viewer = (role: StaffRole, teamIds = ['north']): Viewer => ({
	staffId: 'me',
	name: 'Rosa Iyer',
	email: 'rosa.iyer@council.example',
	role,
	teamIds,
	isDuty: teamIds.includes('duty'),
	hasSecondFactor: false,
})
const seen = (over: Partial<SeenCase> = {}): SeenCase => ({
	teamId: 'south',
	isSensitive: false,
	leadStaffId: null,
	leadTeamId: 'south',
	...over,
})
const officer = viewer('officer')
const lead = viewer('team_lead')

describe('who sees a case', () => {
	test('officers and team leads see every case of their teams, sensitive ones too', () => {
		for (const who of [officer, lead]) {
			expect(canSeeCase(who, seen({ teamId: 'north' }))).toBe(true)
			expect(canSeeCase(who, seen({ teamId: 'north', isSensitive: true }))).toBe(true)
			expect(canSeeCase(who, seen())).toBe(false)
			expect(canSeeCase(who, seen({ isSensitive: true }))).toBe(false)
		}
	})

	test('a lead contact sees the other cases of the enquiry, but not the sensitive ones', () => {
		expect(canSeeCase(officer, seen({ leadStaffId: 'me' }))).toBe(true)
		expect(canSeeCase(officer, seen({ leadStaffId: 'me', isSensitive: true }))).toBe(false)
		expect(canSeeCase(officer, seen({ leadStaffId: 'somebody else' }))).toBe(false)
	})

	test('a team is lead contact until a person is', () => {
		expect(canSeeCase(officer, seen({ leadTeamId: 'north' }))).toBe(true)
		const taken = seen({ leadTeamId: 'north', leadStaffId: 'somebody else' })
		expect(canSeeCase(officer, taken)).toBe(false)
		expect(canSeeCase(officer, seen({ leadTeamId: undefined }))).toBe(false)
	})

	test('a team lead keeps to their teams', () => {
		expect(canSeeCase(lead, seen({ leadStaffId: 'me' }))).toBe(false)
	})

	test('engagement officers and administrators see none, whatever their teams', () => {
		for (const role of ['engagement_officer', 'administrator'] as const) {
			const who = viewer(role)
			const own = seen({ teamId: 'north', leadStaffId: 'me', leadTeamId: 'north' })
			expect(canSeeCase(who, own)).toBe(false)
			expect(caseScope(who)).toEqual({ ofTeams: [], asLead: false })
		}
	})

	test('the duty team sees its own cases and no others', () => {
		const duty = viewer('officer', ['duty'])
		expect(canSeeCase(duty, seen({ teamId: 'duty', isSensitive: true }))).toBe(true)
		expect(canSeeCase(duty, seen({ isSensitive: true }))).toBe(false)
	})

	test('somebody without a team sees nothing', () => {
		expect(canSeeCase(viewer('officer', []), seen({ teamId: 'north' }))).toBe(false)
	})
})

test.each([
	['officer', true, true, false],
	['team_lead', true, true, false],
	['engagement_officer', true, false, false],
	['administrator', true, false, true],
] as const)('%s reaches staff, casework, administration: %s, %s, %s', (role, ...allowed) => {
	const kinds = ['staff', 'casework', 'administrator'] as const
	expect(kinds.map((access) => accessAllows(access, { role }))).toEqual(allowed)
})

describe('a request for a page of the staff area', () => {
	test('is let through with the right role', () => {
		expect(decideStaffAccess('casework', officer, 'POST', '/staff/cases/1')).toEqual({
			kind: 'allow',
		})
	})

	test('leads to signing in and back when it is a read', () => {
		for (const method of ['GET', 'HEAD'])
			expect(decideStaffAccess('staff', undefined, method, '/staff/people?page=2')).toEqual({
				kind: 'signIn',
				location: '/staff/sign-in?next=%2Fstaff%2Fpeople%3Fpage%3D2',
			})
		expect(decideStaffAccess('casework', undefined, 'GET', '/staff')).toEqual({
			kind: 'signIn',
			location: '/staff/sign-in',
		})
	})

	test('is refused when it changes something and nobody is signed in', () => {
		expect(decideStaffAccess('staff', undefined, 'POST', '/staff/people')).toEqual({
			kind: 'refuse',
		})
	})

	test('is refused with the wrong role', () => {
		const refused = { kind: 'refuse' }
		expect(decideStaffAccess('administrator', officer, 'GET', '/staff/people')).toEqual(refused)
		const administrator = viewer('administrator')
		expect(decideStaffAccess('casework', administrator, 'POST', '/staff')).toEqual(refused)
		expect(decideStaffAccess('casework', administrator, 'GET', '/staff/cases/1')).toEqual(refused)
	})

	test("goes from the area's front to one's own page when the front is not for the role", () => {
		for (const role of ['administrator', 'engagement_officer'] as const) {
			const decision = decideStaffAccess('casework', viewer(role), 'GET', '/staff')
			expect(decision).toEqual({ kind: 'land', location: landingPath(role) })
		}
	})
})

describe('the page to go on to', () => {
	test.each(['/staff', '/staff/people', '/staff/cases/3f2-9?sort=deadline&page=2', '/staff?a=b'])(
		'may be %s',
		(path) => expect(safeNextPath(path)).toBe(path),
	)

	test.each([
		'//evil.example',
		'/\\evil.example',
		'/staff\\evil',
		'/staff//evil.example',
		'/staff/..//evil.example',
		'/staff/%2e%2e/%2fevil.example',
		'/%2fevil.example',
		'%2f%2fevil.example',
		'https://evil.example/staff',
		'javascript:alert(1)',
		'/staffroom',
		'/enquiries',
		'/staff/people\r\nSet-Cookie: a=b',
		'/staff/people#x',
		'/staff/sign-in',
		'/staff/sign-out',
		' /staff',
		'',
		null,
		undefined,
		`/staff/${'a'.repeat(300)}`,
	])('is never %j', (path) => expect(safeNextPath(path)).toBeUndefined())
})
