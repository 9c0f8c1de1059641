import { describe, expect, test } from 'vitest'
import {
	codePeriods,
	inGroupsOfFour,
	PasswordForm,
	SignInCodeForm,
	SignInForm,
	sessionEndsAt,
	TotpForm,
	tryLimits,
} from './sign-in.ts'

const codes = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
	result.error?.issues.map((issue) => [issue.path[0], issue.message])

test('asks for email and password by code', () => {
	expect(codes(SignInForm.safeParse({ email: ' ', password: '' }))).toEqual([
		['email', 'blank'],
		['password', 'blank'],
	])
	expect(codes(SignInForm.safeParse({ email: 'rosa', password: 'x' }))).toEqual([
		['email', 'format'],
	])
})

test('reads an email address in any case', () => {
	const form = SignInForm.parse({ email: ' Rosa.Iyer@Council.example ', password: ' spaces stay ' })
	expect(form).toEqual({ email: 'rosa.iyer@council.example', password: ' spaces stay ' })
})

test('a new password has 12 to 128 characters', () => {
	const problem = (newPassword: string) => codes(PasswordForm.safeParse({ newPassword }))?.[0]?.[1]
	expect(problem('')).toBe('blank')
	expect(problem('a'.repeat(11))).toBe('tooShort')
	expect(problem('a'.repeat(12))).toBeUndefined()
	expect(problem('a'.repeat(128))).toBeUndefined()
	expect(problem('a'.repeat(129))).toBe('tooLong')
})

test('a code may be typed in groups', () => {
	expect(TotpForm.parse({ code: '123 456' })).toEqual({ code: '123456' })
	expect(codes(TotpForm.safeParse({ code: '12345' }))).toEqual([['code', 'format']])
	expect(codes(TotpForm.safeParse({ code: ' ' }))?.[0]).toEqual(['code', 'blank'])
})

test('a backup code is told from a code of the app', () => {
	const read = (code: string) => SignInCodeForm.parse({ code }).code
	expect(read('123-456')).toEqual({ kind: 'totp', code: '123456' })
	expect(read(' aB3de-Fg7hI ')).toEqual({ kind: 'backup', code: 'aB3de-Fg7hI' })
	expect(codes(SignInCodeForm.safeParse({ code: '' }))).toEqual([['code', 'blank']])
})

describe('a session', () => {
	const createdAt = new Date('2027-03-01T08:00:00Z')

	test('lasts 30 minutes from its last use', () => {
		const now = new Date('2027-03-01T19:29:00Z')
		expect(sessionEndsAt({ createdAt, now })).toEqual(new Date('2027-03-01T19:59:00Z'))
	})

	test('is never over 12 hours old', () => {
		const now = new Date('2027-03-01T19:31:00Z')
		expect(sessionEndsAt({ createdAt, now })).toEqual(new Date('2027-03-01T20:00:00Z'))
	})
})

test('tries are counted for the account at the address first, and far wider for each alone', () => {
	const [both, account, address] = tryLimits('sign-in', 'rosa@council.example', '203.0.113.9')
	expect(both?.triesMax).toBe(10)
	expect(new Set([both?.key, account?.key, address?.key]).size).toBe(3)
	const elsewhere = tryLimits('sign-in', 'rosa@council.example', '203.0.113.10')
	expect(elsewhere[0]?.key).not.toBe(both?.key)
	expect(elsewhere[1]).toEqual(account)
})

test('a key is shown in groups of four', () => {
	expect(inGroupsOfFour('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
	expect(inGroupsOfFour('')).toBe('')
})

test('codes of the neighbouring periods are accepted', () => {
	expect(codePeriods(new Date(60_000))).toEqual([1, 2, 3])
	expect(codePeriods(new Date(59_999))).toEqual([0, 1, 2])
})
