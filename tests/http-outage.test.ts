import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asHtml } from './support/browser.ts'
import { fromHtml } from './support/forms.ts'
import { openSiteWithoutDatabase, PASSWORD } from './support/http-site.ts'

let site: Awaited<ReturnType<typeof openSiteWithoutDatabase>>
beforeAll(async () => {
	site = await openSiteWithoutDatabase()
})
afterAll(() => site.close())

function visitor() {
	const browser = site.browser()
	browser.cookies.set('__Host-draft', 'x'.repeat(43))
	browser.cookies.set('__Host-following', 'x'.repeat(43))
	return browser
}

describe('while the database is away', () => {
	test.for([
		'/places',
		'/ask',
		'/ask/check',
		'/follow/enquiry',
		'/how-we-are-doing',
		'/ar/ask/contact',
	])('%s says so kindly', async (path) => {
		const { status, text, headers } = await visitor().get(path)
		expect(status).toBe(503)
		expect(text).toContain('<h1')
		expect(text).toContain('tel:')
		expect(text).not.toMatch(/ECONNREFUSED|drizzle|select |postgres|at \w+ \(/i)
		expect(headers.get('cache-control')).toContain('no-store')
		expect(headers.get('content-security-policy')).toContain("script-src 'self'")
		expect(headers.get('x-content-type-options')).toBe('nosniff')
		expect(text).toMatch(path.startsWith('/ar') ? /lang="ar" dir="rtl"/ : /lang="en"/)
	})

	test('pages that need none are there', async () => {
		for (const path of ['/privacy', '/cookies', '/accessibility', '/follow', '/staff/sign-in'])
			expect([path, (await site.browser().get(path)).status]).toEqual([path, 200])
	})

	test('what was typed is given back to be sent again, and nothing is confirmed', async () => {
		const typed = `Line one\r\nline "two" <b> & 'three' 🔦 \u202e`
		const POSTS: [string, [string, string][]][] = [
			[
				'/ask',
				[
					['start', 'yes'],
					['words', typed],
				],
			],
			[
				'/ask/needs',
				[
					['need', 'street-light'],
					['need', 'missed-bin'],
				],
			],
			[
				'/ask/contact',
				[
					['name', typed],
					['email', 'amina@example.com'],
				],
			],
			['/ask/check', [['send', 'yes']]],
			['/follow/enquiry/messages', [['words', typed]]],
			['/ar/ask/contact', [['name', typed]]],
		]
		for (const [path, fields] of POSTS) {
			const { status, text, location, headers } = await visitor().post(path, fields)
			expect([path, status, location]).toEqual([path, 503, ''])
			expect(headers.getSetCookie()).toEqual([])
			expect(text).toContain(`<form action="${path}" method="post">`)
			const given = [...text.matchAll(/<textarea name="([^"]*)" hidden="">([\s\S]*?)<\/textarea>/g)]
			const back = given.map(([, name = '', value = '']) => [name, asParsed(value)])
			expect(back).toEqual(fields.map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]))
			expect(text).not.toMatch(/reference|govuk-panel/i)
		}
	})

	test('a password is not given back', async () => {
		const form = { email: 'officer@council.example', password: PASSWORD }
		const { status, text } = await site.browser().post('/staff/sign-in', form)
		expect(status).toBe(503)
		expect(text).toContain(asHtml(form.email))
		expect(text).not.toContain(PASSWORD)
	})

	test('the site is alive and says that it is not ready', async () => {
		expect((await site.browser().get('/healthz')).status).toBe(200)
		const { status, text } = await site.browser().get('/readyz')
		expect([status, text]).toEqual([503, 'database unavailable'])
	})

	test('the log tells what failed, and nothing of what was typed', async () => {
		await visitor().post('/ask', { words: 'Zanzibar canary' })
		await visitor().get('/follow/enquiry')
		const log = site.log.lines.join('')
		expect(log).toContain('"status":503')
		for (const secret of ['Zanzibar', 'amina', PASSWORD, 'x'.repeat(43), 'council.example'])
			expect(log).not.toContain(secret)
	})
})

/** As a browser reads it: the first line end after the tag is not part of it, and \r\n is \n. */
function asParsed(html: string): string {
	return fromHtml(html).replace(/^\n/, '').replaceAll('\r\n', '\n')
}
