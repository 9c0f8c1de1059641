import { expect, test } from 'vitest'
import { clearCookie, readCookie, setCookie } from './cookie.ts'

const requestWith = (cookie?: string) =>
	new Request('https://our.example/', { headers: cookie ? { cookie } : {} })
const partsOf = (header: string) => header.split('; ')

test('a cookie is ours alone, hidden from scripts, and goes to this host over TLS only', () => {
	const parts = partsOf(setCookie('draft', 'key', { hours: 24 }))
	expect(parts[0]).toBe('__Host-draft=key')
	expect(parts.slice(1).toSorted()).toEqual([
		'HttpOnly',
		'Max-Age=86400',
		'Path=/',
		'SameSite=Lax',
		'Secure',
	])
	expect(setCookie('draft', 'key')).not.toMatch(/Max-Age|Expires|Domain/i)
})

test('a cookie that is taken back is empty and over', () => {
	const parts = partsOf(clearCookie('following'))
	expect(parts).toContain('__Host-following=')
	expect(parts).toContain('Max-Age=0')
	expect(parts).toContain('Secure')
})

test('what is set is read back, whatever is in it', () => {
	for (const value of ['key', 'K7QD-93XT', 'a b;c=d,"e"', 'عربي 🌳', '\r\nSet-Cookie: x=y']) {
		const [pair = ''] = partsOf(setCookie('reference', value))
		expect(pair).not.toMatch(/[\r\n]/)
		expect(readCookie(requestWith(`other=1; ${pair}; more=2`), 'reference')).toBe(value)
	}
})

test('only a cookie of exactly our name counts', () => {
	expect(readCookie(requestWith(), 'draft')).toBeUndefined()
	for (const cookie of ['draft=key', '__Secure-draft=key', '__host-draft=key', '__Host-drafts=key'])
		expect(readCookie(requestWith(cookie), 'draft')).toBeUndefined()
})

test('a cookie header full of nonsense does no harm', () => {
	for (const cookie of [
		'=',
		';;;',
		'__Host-draft',
		'__Host-draft=%',
		'__proto__=x',
		'a'.repeat(9000),
	])
		expect(() => readCookie(requestWith(cookie), 'draft')).not.toThrow()
	expect(readCookie(requestWith('__Host-draft=%E0%A4%A'), 'draft')).toBe('%E0%A4%A')
})
