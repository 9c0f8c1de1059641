import { expect, test } from 'vitest'
import {
	invitationState,
	invitedAtOnceMax,
	invitedNameLengthMax,
	readInvitees,
} from './invitation.ts'

test.for([
	['amina@example.com', { email: 'amina@example.com', name: null }],
	['Amina Yusuf, Amina@Example.com', { email: 'amina@example.com', name: 'Amina Yusuf' }],
	['"Yusuf, Amina" <amina@example.com>', { email: 'amina@example.com', name: 'Yusuf, Amina' }],
	['أمينة يوسف amina@example.com,', { email: 'amina@example.com', name: 'أمينة يوسف' }],
] as const)('“%s” is one person', ([line, invitee]) => {
	expect(readInvitees(line)).toEqual({ ok: true, invitees: [invitee] })
})

test('every line that cannot be used is told, by its number as typed', () => {
	const name = 'x'.repeat(invitedNameLengthMax + 1)
	const text = `a@example.com\r\n\r\nnobody\nA@example.com\n${name} b@example.com\nc@example.com d@example.com`
	const read = readInvitees(text)
	expect(!read.ok && read.code === 'lines' && read.problems).toEqual([
		{ line: 3, typed: 'nobody', code: 'format' },
		{ line: 5, typed: `${name} b@example.com`, code: 'tooLong' },
		{ line: 6, typed: 'c@example.com d@example.com', code: 'format' },
	])
})

test('an address that comes again is taken once, with the first name beside it', () => {
	const text = 'a@example.com\nB One, b@example.com\nAda, A@Example.com\nB Two, b@EXAMPLE.com'
	expect(readInvitees(text)).toEqual({
		ok: true,
		invitees: [
			{ email: 'a@example.com', name: 'Ada' },
			{ email: 'b@example.com', name: 'B One' },
		],
	})
})

test('so many at once, and no more', () => {
	const lines = (count: number) =>
		Array.from({ length: count }, (_, at) => `p${at}@example.com`).join('\n')
	expect(readInvitees(lines(invitedAtOnceMax)).ok).toBe(true)
	expect(readInvitees(lines(invitedAtOnceMax + 1))).toEqual({ ok: false, code: 'tooMany' })
	expect(readInvitees(' \n ')).toEqual({ ok: false, code: 'blank' })
})

test('an invitation that was booked with is booked, withdrawn or not', () => {
	const at = new Date('2027-05-10T18:00:00Z')
	expect(invitationState({ bookingId: null, withdrawnAt: null })).toBe('invited')
	expect(invitationState({ bookingId: null, withdrawnAt: at })).toBe('withdrawn')
	expect(invitationState({ bookingId: 'b', withdrawnAt: null })).toBe('booked')
})
