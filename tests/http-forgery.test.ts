import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notices } from '#db/schema/notices.ts'
import { Browser } from './support/browser.ts'
import {
	emailOf,
	openSite,
	PASSWORD,
	PUBLIC_URL,
	type Site,
	sendOne,
	signedIn,
	writing,
} from './support/http-site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

describe('a post from elsewhere', () => {
	const POSTED = [
		'/ask',
		'/follow',
		'/follow/leaving',
		'/staff/sign-in',
		'/staff/sign-out',
		'/no-such-page',
		'/api/indicators',
	]
	const ORIGINS: [what: string, origin: string][] = [
		['no origin', ''],
		['the null origin', 'null'],
		['a foreign origin', 'https://evil.example'],
		['a sibling', 'https://www.front-door.example'],
		['a child', 'https://x.front-door.example'],
		['a parent', 'https://example'],
		['another scheme', 'http://front-door.example'],
		['another port', 'https://front-door.example:8443'],
		['a longer name', 'https://front-door.example.evil.example'],
		['a name in front', 'https://evilfront-door.example'],
		['a path', 'https://front-door.example/'],
		['two origins', 'https://front-door.example, https://evil.example'],
		['capitals', 'HTTPS://FRONT-DOOR.EXAMPLE'],
	]
	test.for(ORIGINS)('with %s is refused everywhere', async ([, Origin]) => {
		for (const path of POSTED) {
			const answer = await site.browser().post(path, { words: 'x' }, { headers: { Origin } })
			expect([path, answer.status]).toEqual([path, 403])
			expect(answer.headers.getSetCookie()).toEqual([])
		}
	})

	test.for(['cross-site', 'same-site', 'none'])(
		'that the browser calls %s is refused',
		async (fetchSite) => {
			const headers = { 'Sec-Fetch-Site': fetchSite }
			expect((await site.browser().post('/ask', { words: 'x' }, { headers })).status).toBe(403)
		},
	)

	test('is taken when it is none', async () => {
		const headers = { 'Sec-Fetch-Site': 'same-origin' }
		const answer = await site.browser().post('/ask', { words: 'A lamp' }, { headers })
		expect([answer.status, answer.location]).toEqual([302, '/ask/needs'])
	})

	test.for([
		'text/plain',
		'application/json',
		'application/octet-stream',
		'',
		'text/plain; application/x-www-form-urlencoded',
		'application/x-www-form-urlencoded-not',
		'APPLICATION/X-WWW-FORM-URLENCODED',
		'multipart/form-data-not; boundary=x',
	])('of the type %j is refused', async (type) => {
		for (const path of POSTED) {
			const headers = { 'Content-Type': type }
			const answer = await site.browser().send(path, { body: 'words=x', headers })
			expect([path, answer.status]).toEqual([path, 415])
		}
	})

	test('that is packed is refused: nobody’s browser packs a form', async () => {
		for (const coding of ['gzip', 'br', 'deflate', 'identity, gzip'])
			expect(
				(
					await site
						.browser()
						.post('/ask', { words: 'x' }, { headers: { 'Content-Encoding': coding } })
				).status,
			).toBe(415)
	})
})

describe('the router’s own addresses', () => {
	test.for([
		'/__manifest',
		'/__manifest?paths=/staff',
		'/ar/__manifest',
		'/ask.data',
		'/_root.data',
		'/_.data',
		'/ar/ask.data',
		'/follow/enquiry.data',
		'/staff/services.data',
		'/ask.data?_routes=root',
	])('%s is not found, asked or posted to', async (path) => {
		expect((await site.browser().get(path)).status).toBe(404)
		expect((await site.browser().post(path, { words: 'x' })).status).toBe(404)
	})

	test.for(['/ar/staff', '/ar/staff/sign-in', '/ar/api/indicators'])(
		'%s is not found: these have no language',
		async (path) => {
			expect((await site.browser().get(path)).status).toBe(404)
		},
	)
})

const ELSEWHERE = [
	'//evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'/%2f%2fevil.example',
	'%2f%2fevil.example',
	'/%5cevil.example',
	'https://evil.example',
	'https:evil.example',
	'javascript:alert(1)',
	'data:text/html,x',
	'/staff//evil.example',
	'/staff/../..//evil.example',
	'/staff/%2e%2e//evil.example',
	'/staff\n//evil.example',
	'/staff\t//evil.example',
	'/staff@evil.example',
	' //evil.example',
	'/staff?next=//evil.example#//evil.example',
	'/staff/sign-out',
]

/** Whether a browser that follows this stays with us. */
function staysHere(location: string): boolean {
	return location === '' || new URL(location, PUBLIC_URL).origin === PUBLIC_URL
}

describe('an answer that leads on', () => {
	test.for(ELSEWHERE)('stays with us after signing in with next=%j', async (next) => {
		const browser = site.browser(`192.0.2.${10 + ELSEWHERE.indexOf(next)}`)
		const form = { email: emailOf('officer'), password: PASSWORD }
		const path = `/staff/sign-in?next=${encodeURIComponent(next)}`
		const answer = await browser.post(path, form)
		expect(answer.status).toBe(302)
		expect(staysHere(answer.location)).toBe(true)
		expect(answer.location).toMatch(/^\/staff(\?|$)/)
	})

	test.for(ELSEWHERE)('stays with us wherever %j is asked for', async (path) => {
		const paths = [path.startsWith('/') ? path : `/${path}`, `/ar/${path}`, `/ar${path}`]
		for (const one of paths) {
			const browser = new Browser(site.handler, PUBLIC_URL)
			const asked = URL.canParse(PUBLIC_URL + one) ? one : `/${encodeURIComponent(one)}`
			for (const answer of [await browser.get(asked), await browser.post(asked)]) {
				expect(answer.status).toBeLessThan(500)
				expect(staysHere(answer.location)).toBe(true)
			}
		}
	})

	test('has no link to another host, however its own path begins', async () => {
		for (const path of ['//', '//evil.example/ask', '/ar//evil.example/ask', '/\\evil.example/ask'])
			for (const answer of [await site.browser().get(path), await site.browser().post(path)]) {
				expect(answer.status).toBeLessThan(500)
				expect(answer.text).not.toMatch(/(href|action|src)="(\/[/\\]|https?:[^"]*evil)/)
			}
	})

	test('stays with us when the language is switched within a form', async () => {
		for (const language of ELSEWHERE) {
			const browser = await writing(site)
			const answer = await browser.post('/ask/contact', { 'language-switch': language })
			expect(staysHere(answer.location)).toBe(true)
		}
	})
})

describe('the host that a request names', () => {
	const evil = {
		Host: 'evil.example',
		'X-Forwarded-Host': 'evil.example',
		'X-Forwarded-Proto': 'evil',
		'X-Forwarded-Server': 'evil.example',
		Forwarded: 'host=evil.example;proto=https',
		'X-Original-URL': '/staff/services',
		'X-Rewrite-URL': '/staff/services',
	}

	function through(origin: string) {
		const handler: Site['handler'] = (request, address) => {
			const headers = new Headers(request.headers)
			for (const [name, value] of Object.entries(evil)) headers.set(name, value)
			headers.set('Origin', PUBLIC_URL)
			const url = request.url.replace(PUBLIC_URL, origin)
			const stream = request.body ? { duplex: 'half' as const } : {}
			const { method, body } = request
			return site.handler(new Request(url, { method, headers, body, ...stream }), address)
		}
		return new Browser(handler, PUBLIC_URL)
	}

	test('is nowhere in a page, a redirect or a notice', async () => {
		for (const origin of [PUBLIC_URL, 'http://evil.example']) {
			const browser = through(origin)
			const { text } = await sendOne(browser)
			expect(text).not.toContain('evil')
			for (const path of ['/', '/ask', '/follow', '/staff', '/no-such-page', '/api/indicators']) {
				const answer = await browser.get(path)
				expect(answer.text + answer.location).not.toContain('evil')
			}
			await browser.post('/ask', { start: 'yes', words: 'Another lamp' })
			await browser.post('/ask/save', { email: 'amina@example.com' })
		}
		const queued = await site.db.select().from(notices)
		expect(queued.map(({ kind }) => kind)).toContain('resume_draft')
		expect(JSON.stringify(queued)).not.toContain('evil')
	})

	test('opens nothing by itself', async () => {
		const officer = await signedIn(site, 'officer', '192.0.2.200')
		const answer = await officer.get('/staff/account', { headers: evil })
		expect(answer.text).not.toContain('Street light')
	})
})
