import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followCodeFrom, readCode, readDigits, referenceFrom } from './code.ts'

test('references and codes hold nothing that looks like something else', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
			expect(referenceFrom(bytes)).toMatch(/^[2-9B-DF-HJKMNP-TV-XZ]{4}-[2-9B-DF-HJKMNP-TV-XZ]{4}$/)
			expect(followCodeFrom(bytes)).toMatch(
				/^([2-9B-DF-HJKMNP-TV-XZ]{4}-){2}[2-9B-DF-HJKMNP-TV-XZ]{4}$/,
			)
		}),
	)
})

test('what a person types is read as it was meant', () => {
	expect(readCode(' k7qd 93xt ')).toBe('K7QD-93XT')
	expect(readCode('K7QD–93XT')).toBe('K7QD-93XT')
	expect(readCode('')).toBe('')
	expect(readCode('\u200fK7QD\u00a093XT\u2069')).toBe('K7QD-93XT')
	expect(readCode('K7QD-٩٣XT')).toBe('K7QD-93XT')
	expect(readCode('b4kd/qq7t.9xcm')).toBe('B4KD-QQ7T-9XCM')
	expect(readCode("' or 1=1 --🌳\0")).toBe('OR11')
})

test('the digits of a code that was sent are read whatever stands around them', () => {
	expect(readDigits(' 123 456 ')).toBe('123456')
	expect(readDigits('code: 012-345')).toBe('012345')
	expect(readDigits('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789')
	expect(readDigits('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789')
	expect(readDigits('no digits')).toBe('')
})

test('what is made is read back as it is', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
			for (const made of [referenceFrom(bytes), followCodeFrom(bytes)])
				expect(readCode(made.toLowerCase().replaceAll('-', ' '))).toBe(made)
		}),
	)
})

test('codes from different secrets differ, also where only the last byte does', () => {
	const codes = Array.from({ length: 256 }, (_, last) =>
		followCodeFrom(Uint8Array.from({ length: 16 }, (_byte, index) => (index === 15 ? last : 7))),
	)
	expect(new Set(codes).size).toBe(256)
})
