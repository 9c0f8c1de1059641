import { expect, test } from 'vitest'
import { languagePrefix, pathIn, readLanguagePath } from './language-path.ts'

test.for([
	['/', 'en', '/'],
	['/places', 'en', '/places'],
	['/ar', 'ar', '/'],
	['/ar/', 'ar', '/'],
	['/ar/places/north', 'ar', '/places/north'],
	['/ar/ar', 'ar', '/ar'],
	['/arabic', 'en', '/arabic'],
	['/ar.txt', 'en', '/ar.txt'],
	['/AR/places', 'en', '/AR/places'],
	['/places/ar', 'en', '/places/ar'],
	// The default language has no prefix, so this is a page that there is not.
	['/en/places', 'en', '/en/places'],
])('%s is read as %s, %s', ([pathname = '', language, path]) => {
	expect(readLanguagePath(pathname)).toEqual({ language, path })
})

test('the default language has no prefix, the others their code', () => {
	expect([languagePrefix('en'), languagePrefix('ar')]).toEqual(['', '/ar'])
	expect([pathIn('en', '/ask'), pathIn('ar', '/ask')]).toEqual(['/ask', '/ar/ask'])
	expect([pathIn('en', '/'), pathIn('ar', '/')]).toEqual(['/', '/ar/'])
	expect(pathIn('ar', '/follow?sent=yes')).toBe('/ar/follow?sent=yes')
})

test('what is read is written again as it was', () => {
	for (const path of ['/', '/ask', '/ask/questions/missed-bin'])
		for (const language of ['en', 'ar'] as const)
			expect(readLanguagePath(pathIn(language, path))).toEqual({ language, path })
})

test.for(['//evil.example/staff', '/ar//evil.example/staff', '/ar///evil.example'])(
	'%s stays on this site',
	(pathname) => {
		const { path } = readLanguagePath(pathname)
		expect(path).toMatch(/^\/evil/)
		for (const language of ['en', 'ar'] as const)
			expect(new URL(pathIn(language, path), 'https://our.example').host).toBe('our.example')
	},
)

test.for([
	'//evil.example',
	'/\\evil.example',
	'/\t/evil.example',
	'/\r\n/evil.example',
	'/\\\\/evil.example',
])('%j is no address of another site in any language', (path) => {
	for (const language of ['en', 'ar'] as const)
		expect(new URL(pathIn(language, path), 'https://our.example').host).toBe('our.example')
})
