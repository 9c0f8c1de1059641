import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followCodeFrom, readCode, referenceFrom } from './code.ts'

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
})
