import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_LETTERS } from '#app/residents/code.ts'
import { formCodeFrom, readFormCode } from './form-code.ts'

const id = '5f0b8e9e-3f5c-4d60-9b3c-0d6a1f7c2a10'
const other = '91c3a4b2-7d0e-4a91-8f55-6b1e2c3d4f50'
const random = fc.uint8Array({ minLength: 6, maxLength: 6 })

test('a code is read as it was printed, however it is typed', () => {
	fc.assert(
		fc.property(fc.uuid(), random, (consultationId, bytes) => {
			const code = formCodeFrom(consultationId, bytes)
			expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/)
			for (const typed of [code, code.toLowerCase(), ` ${code.replaceAll('-', ' ')} `])
				expect(readFormCode(typed, consultationId)).toEqual({ ok: true, code })
		}),
	)
})

test('one wrong letter, or two neighbours swapped, is no code', () => {
	fc.assert(
		fc.property(random, fc.nat(9), fc.nat(26), (bytes, at, letter) => {
			const letters = [...formCodeFrom(id, bytes).replaceAll('-', '')]
			const wrong = letters.with(at, CODE_LETTERS[letter] ?? '')
			if (wrong.join('') !== letters.join(''))
				expect(readFormCode(wrong.join(''), id)).toEqual({ ok: false, code: 'notCode' })
			const next = Math.min(at, 7)
			const swapped = letters
				.with(next, letters[next + 1] ?? '')
				.with(next + 1, letters[next] ?? '')
			if (swapped.join('') !== letters.join(''))
				expect(readFormCode(swapped.join(''), id)).toEqual({ ok: false, code: 'notCode' })
		}),
	)
})

test('a form of another consultation is told apart from what is no code', () => {
	const code = formCodeFrom(other, new Uint8Array([1, 2, 3, 4, 5, 6]))
	expect(readFormCode(code, id)).toEqual({ ok: false, code: 'otherConsultation' })
	for (const typed of ['', 'hello', code.slice(0, -1), `${code}2`, 'AEIO-UAEI-OU'])
		expect(readFormCode(typed, other)).toEqual({ ok: false, code: 'notCode' })
})

test('a code needs its random bytes', () => {
	expect(() => formCodeFrom(id, new Uint8Array(5))).toThrow(RangeError)
})
