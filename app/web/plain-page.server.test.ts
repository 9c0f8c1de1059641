import { expect, test } from 'vitest'
import { Council } from '#app/front-door/council.ts'
import demoCouncil from '#db/demo/council.json' with { type: 'json' }
import type { Settings } from './context.ts'
import { plainPage } from './plain-page.server.tsx'

const settings = {
	council: Council.parse(demoCouncil),
	publicUrl: 'http://localhost',
} as Settings

test.for([
	['1', 'en', 'Wait 1 minute and try again.'],
	['35', 'en', 'Wait 1 minute and try again.'],
	['61', 'en', 'Wait 2 minutes and try again.'],
	['3600', 'en', 'Wait 60 minutes and try again.'],
	['3601', 'en', 'Wait 2 hours and try again.'],
	['86400', 'en', 'Wait 24 hours and try again.'],
	['35', 'ar', 'انتظر دقيقة واحدة ثم حاول'],
	['590', 'ar', 'انتظر 10 دقائق ثم حاول'],
	['7000', 'ar', 'انتظر ساعتين ثم حاول'],
] as const)(
	'who is to wait for %s seconds reads it (%s)',
	async ([retryAfter, language, words]) => {
		const page = plainPage(429, settings, { language, path: '/sessions' }, { retryAfter })
		expect(page.headers.get('retry-after')).toBe(retryAfter)
		expect(await page.text()).toContain(words)
	},
)

test('a page that cannot say how long says no time', async () => {
	const page = plainPage(429, settings, { language: 'en', path: '/sessions' })
	expect(page.headers.get('retry-after')).toBeNull()
	expect(await page.text()).toContain('Wait a while and try again, or ring us.')
})
