import { describe, expect, test } from 'vitest'
import type { Viewer } from '#app/staff/viewer.ts'
import {
	agreedAfterHandOver,
	bringsLead,
	canReadWords,
	deadlineState,
	mostUrgentOf,
	takesLeadAlong,
} from './case.ts'

const timeZone = 'Europe/London'
const deadlineAt = new Date('2027-03-08T23:59:59.999Z')
const justAfter = new Date('2027-03-09T00:00:00Z')
const timescale = { kind: 'hours', hours: 4 } as const

describe('how a case stands against its deadline', () => {
	const open = { status: 'open', deadlineAt, closedAt: null } as const
	const stateAt = (now: Date) => deadlineState(open, { now, timeZone })

	test('an open one is overdue a millisecond after it, and due on its day', () => {
		expect(stateAt(new Date('2027-03-07T23:59:59.999Z'))).toBe('ahead')
		expect(stateAt(new Date('2027-03-08T00:00:00Z'))).toBe('today')
		expect(stateAt(deadlineAt)).toBe('today')
		expect(stateAt(justAfter)).toBe('overdue')
	})

	test('its day is that of the council’s time zone', () => {
		const summer = { ...open, deadlineAt: new Date('2027-07-08T22:59:59.999Z') }
		const at = (now: string) => deadlineState(summer, { now: new Date(now), timeZone })
		expect(at('2027-07-07T22:59:59.999Z')).toBe('ahead')
		expect(at('2027-07-07T23:00:00Z')).toBe('today')
	})

	test('a closed one met it or not, for ever; a withdrawn one is neither', () => {
		const closed = (closedAt: Date) =>
			deadlineState(
				{ status: 'closed', deadlineAt, closedAt },
				{ now: new Date('2028-01-01'), timeZone },
			)
		expect(closed(deadlineAt)).toBe('met')
		expect(closed(justAfter)).toBe('missed')
		const withdrawn = { status: 'withdrawn', deadlineAt, closedAt: deadlineAt } as const
		expect(deadlineState(withdrawn, { now: justAfter, timeZone })).toBe('withdrawn')
	})
})

test('a hand-over counts anew only where that is asked for and the deadline has not passed', () => {
	const promised = { deadlineAt, timescale }
	const anew = { deadlineAt: new Date('2027-03-20T23:59:59.999Z'), timescale }
	expect(agreedAfterHandOver(promised, undefined, { now: deadlineAt })).toBe(promised)
	expect(agreedAfterHandOver(promised, anew, { now: deadlineAt })).toBe(anew)
	expect(agreedAfterHandOver(promised, anew, { now: justAfter })).toBe(promised)
})

const bin = { id: 'bin', number: 2, teamId: 'waste', deadlineAt }
const tree = { id: 'tree', number: 1, teamId: 'north', deadlineAt: justAfter }

test('the most urgent case is due first, and of two the one that was named first', () => {
	expect(mostUrgentOf([tree, bin])).toBe(bin)
	const same = { ...tree, deadlineAt }
	expect(mostUrgentOf([bin, same])).toBe(same)
	expect(mostUrgentOf([])).toBeUndefined()
})

test('who takes a case becomes lead when nobody is, or when it is the most urgent', () => {
	expect(bringsLead(tree, [tree, bin], { leadStaffId: null })).toBe(true)
	expect(bringsLead(tree, [tree, bin], { leadStaffId: 'nadia' })).toBe(false)
	expect(bringsLead(bin, [tree, bin], { leadStaffId: 'nadia' })).toBe(true)
})

test('the lead goes along with a case when its team has nothing else open', () => {
	const other = { ...tree, teamId: 'waste' }
	expect(takesLeadAlong(bin, [bin, tree], { leadTeamId: 'waste' })).toBe(true)
	expect(takesLeadAlong(bin, [bin, other], { leadTeamId: 'waste' })).toBe(false)
	expect(takesLeadAlong(bin, [bin, tree], { leadTeamId: 'north' })).toBe(false)
})

test('words are read by all who see the enquiry, unless a need of it is sensitive', () => {
	const viewer = (teamIds: string[], role: Viewer['role'] = 'officer') =>
		({ staffId: 'nadia', teamIds, role }) as Viewer
	const plain = { teamId: 'waste', isSensitive: false }
	const sensitive = { teamId: 'care', isSensitive: true }
	expect(canReadWords(viewer(['waste']), [plain])).toBe(true)
	expect(canReadWords(viewer(['waste']), [plain, sensitive])).toBe(false)
	expect(canReadWords(viewer(['care']), [plain, sensitive])).toBe(true)
	expect(canReadWords(viewer(['care'], 'administrator'), [sensitive])).toBe(false)
})
