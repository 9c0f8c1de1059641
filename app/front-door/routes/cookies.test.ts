import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loader } from './cookies.tsx'

/** Names given to setCookie, and those written out. */
function listCookiesSet(): string[] {
	const files = globSync('app/**/*.{ts,tsx}', { exclude: (name) => name.includes('.test.') })
	const names = files
		.filter((file) => !file.endsWith('cookies.tsx'))
		.flatMap((file) => {
			const source = readFileSync(file, 'utf8')
			const ours = [...source.matchAll(/\bsetCookie\(\s*['`]([\w-]+)/g)].map(
				// What a name ends in where it goes on is shown as dots.
				([, name = '']) => `__Host-${name.replace(/-$/, '-…')}`,
			)
			const written = [...source.matchAll(/'(__Host-[\w-]+)'/g)].map(([, name]) => `${name}`)
			return [...ours, ...written]
		})
	return [...new Set(names)].sort()
}

test('the page names every cookie that is set, and no other', () => {
	const { residents, staff, staffShort } = loader()
	const named = [...residents, staff, ...staffShort].map(({ name }) => name)
	expect(named.sort()).toEqual(listCookiesSet())
})
