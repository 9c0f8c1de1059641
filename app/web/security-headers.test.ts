import { expect, test } from 'vitest'
import { SECURITY_HEADERS } from './security-headers.ts'

const policy = new Map(
	SECURITY_HEADERS['Content-Security-Policy']?.split('; ').map((part) => {
		const [name = '', ...sources] = part.split(' ')
		return [name, sources.join(' ')]
	}),
)

test('a page runs and shows what comes from this site, and nothing that stands in the page', () => {
	expect(policy.get('script-src')).toBe("'self'")
	expect(policy.get('style-src')).toBe("'self'")
	for (const name of ['default-src', 'object-src', 'base-uri', 'frame-ancestors'])
		expect(policy.get(name), name).toBe("'none'")
	expect(policy.get('form-action')).toBe("'self'")
	for (const [name, sources] of policy) expect(sources, name).not.toMatch(/unsafe|\*|http|data:/)
})

test('browsers come back over TLS for a year at least, and guess no types', () => {
	const [, seconds] =
		/max-age=(\d+)/.exec(SECURITY_HEADERS['Strict-Transport-Security'] ?? '') ?? []
	expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000)
	expect(SECURITY_HEADERS['X-Content-Type-Options']).toBe('nosniff')
})

test('an address of ours is told to no other site, and forms keep their origin', () => {
	expect(SECURITY_HEADERS['Referrer-Policy']).toBe('same-origin')
})
