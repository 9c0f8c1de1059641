import { expect, test } from 'vitest'
import type { z } from 'zod'
import { OpenByCodeForm } from '#app/residents/open-by-code.ts'
import { wordsLengthMax } from './enquiry.ts'
import { MessageForm, SendCodeForm, WithdrawalForm } from './follow-forms.ts'

function codesOf(schema: z.ZodType, typed: unknown): Record<string, string> {
	const issues = schema.safeParse(typed).error?.issues ?? []
	return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]))
}

test('opening asks for a reference and a code', () => {
	expect(codesOf(OpenByCodeForm, {})).toEqual({ reference: 'blank', code: 'blank' })
	const right = { reference: ' k7qd 93xt ', code: '123456' }
	expect(OpenByCodeForm.parse(right)).toEqual({ reference: 'k7qd 93xt', code: '123456' })
	const typed = (reference: string) => codesOf(OpenByCodeForm, { ...right, reference }).reference
	expect(typed('x'.repeat(60))).toBeUndefined()
	expect(typed('x'.repeat(61))).toBe('tooLong')
	expect(typed('a\0b')).toBe('control')
})

test('a code is sent to an email address or a number, read as contacts are kept', () => {
	const contactOf = (contact: unknown) =>
		SendCodeForm.safeParse({ reference: 'K7QD-93XT', contact }).data?.contact
	expect(contactOf(' Amina@Example.COM')).toBe('amina@example.com')
	expect(contactOf('07700 900982')).toBe('+447700900982')
	const code = (contact?: string) => codesOf(SendCodeForm, { reference: 'x', contact }).contact
	expect([code(), code(' '), code('Amina'), code('12')]).toEqual([
		'blank',
		'blank',
		'format',
		'format',
	])
	expect(code(`${'a'.repeat(300)}@b.example`)).toBe('format')
})

test('a message has words, as many as the enquiry may have', () => {
	const code = (words?: string) => codesOf(MessageForm, { words }).words
	expect([code(), code(' \n '), code('\0')]).toEqual(['blank', 'blank', 'control'])
	expect(code('ع'.repeat(wordsLengthMax))).toBeUndefined()
	expect(code('ع'.repeat(wordsLengthMax + 1))).toBe('tooLong')
	expect(MessageForm.parse({ words: 'One\r\ntwo 🌳' })).toEqual({ words: 'One\ntwo 🌳' })
})

test('withdrawing needs no words', () => {
	expect(WithdrawalForm.parse({})).toEqual({ words: undefined })
	expect(WithdrawalForm.parse({ words: '  ' })).toEqual({ words: undefined })
	expect(codesOf(WithdrawalForm, { words: 'x'.repeat(2000) })).toEqual({})
	expect(codesOf(WithdrawalForm, { words: 'x'.repeat(2001) })).toEqual({ words: 'tooLong' })
	expect(codesOf(WithdrawalForm, { words: 'x\u001b' })).toEqual({ words: 'control' })
})
