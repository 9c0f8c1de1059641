import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notices } from '#db/schema/notices.ts'
import type { Answer, Browser } from './support/browser.ts'
import {
	emailOf,
	openSite,
	PASSWORD,
	type Site,
	sendOne,
	signedIn,
	upToCheck,
	writing,
} from './support/http-site.ts'
import { problemsOf } from './support/page-reader.ts'

const canaries = {
	words: 'Zanzibar words of a resident',
	name: 'Quetzalcoatl Name',
	email: 'canary.albatross@example.com',
	postalAddress: '99 Pangolin Terrace',
	goodTime: 'after Wolverine time',
}

let site: Site
let resident: Browser
let officer: Browser
let sent: { text: string; reference: string; code: string }

beforeAll(async () => {
	site = await openSite()
	resident = site.browser()
	sent = await sendOne(resident, { words: canaries.words, contact: contactOf('email') })
	await resident.post('/follow', { reference: sent.reference, code: sent.code })
	officer = await signedIn(site, 'officer')
})
afterAll(() => site.close())

const contactOf = (reachBy: string) => {
	const { words: _words, ...typed } = canaries
	return { ...typed, reachBy, phone: '07700 900982', language: 'en' }
}

/** One of each kind of answer that there is. */
const ANSWERS: Record<string, () => Promise<Answer>> = {
	'a page for everybody': () => site.browser().get('/'),
	'the same in Arabic': () => site.browser().get('/ar'),
	'a page with a form': () => site.browser().get('/ask'),
	'a page of a draft': async () => (await writing(site)).get('/ask/needs'),
	'a form with an error': () => site.browser().post('/ask', { words: '' }),
	'a redirect': () => site.browser().post('/ask', { words: 'A lamp' }),
	'a redirect by the guard': () => site.browser().get('/ask/check'),
	'a receipt': () => resident.get('/ask/sent'),
	'an enquiry': () => resident.get('/follow/enquiry'),
	'a staff page': () => officer.get('/staff'),
	'a refused colleague': () => officer.get('/staff/people'),
	'a forged post': () =>
		site.browser().post('/ask', {}, { headers: { Origin: 'https://e.example' } }),
	'a post of another type': () =>
		site.browser().post('/ask', {}, { headers: { 'Content-Type': 'text/plain' } }),
	'a post that is too long': () => site.browser().post('/ask', { words: 'x'.repeat(600_000) }),
	'a page that is not there': () => site.browser().get('/no-such-page'),
	'an address of the router': () => site.browser().get('/ask.data'),
	'public figures': () => site.browser().get('/api/indicators'),
	'a sign of life': () => site.browser().get('/healthz'),
	'a sign of readiness': () => site.browser().get('/readyz'),
	'a sheet of styles': () => site.browser().get('/council.css'),
	'a picture of ours': () => site.browser().get('/council-mark.svg'),
	'only the head': () => site.browser().get('/', { method: 'HEAD' }),
}

function answerOf(kind: string): Promise<Answer> {
	const ask = ANSWERS[kind]
	if (!ask) throw new Error(`no such kind of answer: ${kind}`)
	return ask()
}

describe('every kind of answer', () => {
	test.for(Object.keys(ANSWERS))('%s has the headers that protect', async (kind) => {
		const { headers, text } = await answerOf(kind)
		const policy = headers.get('content-security-policy') ?? ''
		expect(policy).not.toMatch(/unsafe|\*|data:|http:/)
		for (const part of [
			...["default-src 'none'", "script-src 'self'", "object-src 'none'", "base-uri 'none'"],
			...["frame-ancestors 'none'", "form-action 'self'"],
		])
			expect(policy.split('; ')).toContain(part)
		const [, ageSeconds] =
			/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '') ?? []
		expect(Number(ageSeconds)).toBeGreaterThanOrEqual(365 * 86_400)
		expect(headers.get('x-content-type-options')).toBe('nosniff')
		expect(headers.get('referrer-policy')).toBe('same-origin')
		expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull()
		if (headers.get('content-type')?.startsWith('text/html'))
			expect(problemsOf(text).filter((problem) => problem !== '0 scripts')).toEqual([])
	})

	const FOR_ALL = ['a page for everybody', 'the same in Arabic', 'only the head', 'public figures']
	const FILES = ['a sheet of styles', 'a picture of ours']
	test.for(Object.keys(ANSWERS).filter((kind) => ![...FOR_ALL, ...FILES].includes(kind)))(
		'%s is kept by nobody between',
		async (kind) => {
			const { headers } = await answerOf(kind)
			expect(headers.get('cache-control')).toContain('no-store')
		},
	)

	test.for(FOR_ALL)('%s may be kept, and sets no cookie', async (kind) => {
		const { headers } = await answerOf(kind)
		expect(headers.getSetCookie()).toEqual([])
		expect(headers.get('cache-control')).not.toContain('private')
	})
})

test('a page for everybody is the same for a colleague and for who has a draft', async () => {
	const { text } = await site.browser().get('/')
	for (const browser of [officer, resident]) expect((await browser.get('/')).text).toBe(text)
})

test('every cookie is for this host, this connection and no script', async () => {
	const browser = site.browser('192.0.2.77')
	const set: string[] = []
	const keep = async (answer: Promise<Answer>) => {
		set.push(...(await answer).headers.getSetCookie())
	}
	await keep(browser.post('/ask', { words: 'A lamp' }))
	await keep(browser.post('/follow', { reference: sent.reference, code: sent.code }))
	await keep(browser.post('/follow/code', { reference: sent.reference, contact: 'a@example.com' }))
	await keep(browser.post('/follow/leaving'))
	const colleague = await signedIn(site, 'lead', '192.0.2.78')
	await keep(colleague.post('/staff/sign-out'))
	await keep(site.browser().post('/staff/sign-in', { email: 'x@example.com', password: 'wrong' }))
	expect(set.length).toBeGreaterThanOrEqual(5)
	for (const cookie of set) {
		expect(cookie).toMatch(/^__Host-[a-z-]+=/)
		for (const part of [
			/; *path=\/(;|$)/i,
			/; *httponly/i,
			/; *secure/i,
			/; *samesite=(lax|strict)/i,
		])
			expect(cookie).toMatch(part)
		expect(cookie).not.toMatch(/; *domain=/i)
	}
})

test('signing in gives a new cookie, and the one before is dead', async () => {
	const browser = await signedIn(site, 'officer', '192.0.2.79')
	const first = browser.cookies.get('__Host-staff') ?? ''
	await browser.post('/staff/sign-in', { email: emailOf('officer'), password: PASSWORD })
	expect(browser.cookies.get('__Host-staff')).not.toBe(first)
	expect((await browser.get('/staff')).status).toBe(200)
	const old = site.browser()
	old.cookies.set('__Host-staff', first)
	expect((await old.get('/staff')).location).toBe('/staff/sign-in')
})

describe('what is logged', () => {
	type Line = { event: string; method: string; pattern: string; status: number; errors?: string[] }
	const requestLines = () =>
		site.log.lines
			.map((line) => JSON.parse(line) as Line)
			.filter(({ event }) => event === 'request')

	test('is one line for each request, with the pattern of its route and the codes of its errors', async () => {
		const before = requestLines().length
		const token = 'canary-token-'.repeat(3)
		await site.browser().get('/')
		await site.browser().get('/ar/ask?q=canary')
		await site.browser().get(`/follow/link/${token}`)
		await site.browser().get('/canary/no-such-page')
		await site.browser().post('/ask', { words: '' })
		expect(
			requestLines()
				.slice(before)
				.map(({ method, pattern, status, errors }) => [method, pattern, status, errors]),
		).toEqual([
			['GET', '/', 200, undefined],
			['GET', '/ask', 200, undefined],
			['GET', '/follow/link/:token', 200, undefined],
			['GET', 'unmatched', 404, undefined],
			['POST', '/ask', 400, ['words.blank']],
		])
	})

	test('names nobody, and opens nothing', async () => {
		const browser = site.browser('203.0.113.9')
		for (const reachBy of ['email', 'phone', 'post']) {
			await upToCheck(browser, { words: canaries.words, contact: contactOf(reachBy) })
			await browser.post('/ask/check')
		}
		await browser.post('/ask', { start: 'yes', words: canaries.words.repeat(400) })
		await browser.post('/ask/contact', { ...contactOf('email'), email: `${canaries.email} x` })
		await browser.post('/ask/save', { email: canaries.email })
		await browser.post('/follow', { reference: sent.reference, code: sent.code })
		await browser.post('/follow/enquiry/messages', { words: canaries.words })
		await browser.post('/follow/code', { reference: sent.reference, contact: canaries.email })
		await browser.get(`/no-such-page/${canaries.email}?words=${canaries.words}`)
		await signedIn(site, 'admin', '203.0.113.9')
		await browser.post('/staff/sign-in', { email: canaries.email, password: canaries.words })
		const queued = await site.db.select().from(notices)
		const tokens = queued.flatMap(({ detail }) => Object.values(detail).map(String))
		const keys = [resident, browser, officer].flatMap(({ cookies }) => [...cookies.values()])
		const log = site.log.lines.join('')
		const secrets = [...Object.values(canaries), sent.reference, sent.code, ...tokens, ...keys]
		expect(secrets.length).toBeGreaterThan(12)
		for (const secret of ['203.0.113.9', 'council.example', '900982', ...secrets])
			if (secret.length > 3) expect(log.includes(secret) && secret).toBe(false)
		expect(site.log.lines.filter((line) => !line.includes('"event":"request"'))).toEqual([])
	})
})
