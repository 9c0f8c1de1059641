import { expect, test } from 'vitest'
import { hashCode, hashSecret, isSameSecret, makeSecret } from './secret.server.ts'

test('a secret has 256 bits, fits an address, and comes once', () => {
	const secrets = Array.from({ length: 100 }, makeSecret)
	expect(new Set(secrets).size).toBe(100)
	for (const secret of secrets) {
		expect(secret).toMatch(/^[\w-]{43}$/)
		expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
	}
})

test('what is kept of a secret is always the same, and not the secret', () => {
	expect(hashSecret('secret')).toBe(hashSecret('secret'))
	expect(hashSecret('secret')).toMatch(/^[\w-]{43}$/)
	expect(hashSecret('secret')).not.toBe(hashSecret('Secret'))
	expect(hashSecret('')).not.toBe(hashSecret(' '))
})

test('one code is kept differently for each enquiry', () => {
	expect(hashCode('one', '123456')).toBe(hashCode('one', '123456'))
	expect(hashCode('one', '123456')).not.toBe(hashCode('two', '123456'))
	expect(hashCode('one', '123456')).not.toBe(hashCode('one', '123457'))
})

test('secrets are compared whatever their lengths', () => {
	expect(isSameSecret('a secret', 'a secret')).toBe(true)
	for (const other of ['', 'a', 'a secret ', 'A secret', 'a secrets'])
		expect(isSameSecret('a secret', other)).toBe(false)
})
