import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { fromHtml } from './support/forms.ts'
import { openSite, type Site, signedIn, writing } from './support/http-site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

const form = 'application/x-www-form-urlencoded'
const mega = 1024 * 1024

/** Sent bit by bit and without its length, as somebody would who has something to hide. */
function inPieces(text: string): ReadableStream<Uint8Array> {
	const bytes = new TextEncoder().encode(text)
	let sent = 0
	return new ReadableStream({
		pull(controller) {
			if (sent >= bytes.length) return controller.close()
			controller.enqueue(bytes.subarray(sent, sent + 65_536))
			sent += 65_536
		},
	})
}

const PATHS = ['/ask', '/follow', '/follow/code', '/staff/sign-in', '/places', '/no-such-page']

describe('a form that is too long', () => {
	const LONG: [what: string, body: () => string][] = [
		['two megabytes in one field', () => `words=${'x'.repeat(2 * mega)}`],
		['a field too many by a million', () => 'a=1&'.repeat(1_000_000)],
		['a million empty fields', () => '&'.repeat(1_000_000)],
		['a name of a megabyte', () => `${'n'.repeat(mega)}=1`],
		['two megabytes of percent signs', () => `words=${'%'.repeat(2 * mega)}`],
	]
	test.for(LONG)('with %s is refused', async ([, make]) => {
		const body = make()
		for (const path of PATHS) {
			const headers = { 'Content-Type': form }
			const whole = await site.browser().send(path, { body, headers })
			expect([path, whole.status]).toEqual([path, 413])
			const pieces = await site.browser().send(path, { body: inPieces(body), headers })
			expect([path, pieces.status]).toEqual([path, 413])
		}
	})

	test('is refused before it is read, when it says how long it is', async () => {
		const headers = { 'Content-Type': form, 'Content-Length': String(13 * mega) }
		const answer = await site.browser().send('/ask', { body: 'words=x', headers })
		expect(answer.status).toBe(413)
	})

	test('of five megabytes is given back to be shortened, with the fields beside it', async () => {
		const words = `${'Ducks & <b>geese</b>. '.repeat(240_000)}The end`
		expect(words.length).toBeGreaterThan(5_000_000)
		const answer = await site.browser().post('/ask', { words, who: 'me' })
		expect(answer.status).toBe(413)
		// Not toContain: five megabytes would stand in the report.
		expect(fromHtml(answer.text).includes(words)).toBe(true)
		expect(answer.text).toMatch(/<textarea[^>]*name="words"(?![^>]*hidden)/)
		expect(answer.text).toMatch(/<textarea[^>]*name="who"[^>]*hidden=""[^>]*>me</)
	})

	test('in many fields is refused though it is short', async () => {
		for (const body of ['a=1&'.repeat(10_000), 'words=x&'.repeat(401)]) {
			const answer = await site.browser().send('/ask', { body, headers: { 'Content-Type': form } })
			expect(answer.status).toBe(413)
		}
	})

	test('keeps nothing of it, and the next form is read', async () => {
		const browser = await writing(site)
		await browser.post('/ask/contact', { name: 'x'.repeat(mega) })
		expect((await browser.get('/ask')).text).toContain('The lamp is dark.')
		expect((await browser.post('/ask', { words: 'Another lamp' })).status).toBe(302)
	})
})

test('a form that fits is read, and what is too long for its field is given back', async () => {
	const words = 'x'.repeat(4001)
	const answer = await site.browser().post('/ask', { words })
	expect(answer.status).toBe(400)
	expect(answer.text).toContain(words)
	expect((await site.browser().post('/ask', { words: 'x'.repeat(4000) })).status).toBe(302)
})

describe('a form that is not one', () => {
	const boundary = 'b0undary'
	const multipart = { 'Content-Type': `multipart/form-data; boundary=${boundary}` }
	const part = (head: string, body: string) => `--${boundary}\r\n${head}\r\n\r\n${body}\r\n`
	const named = (name: string) => `Content-Disposition: form-data; name="${name}"`
	const BAD: [what: string, body: string, headers?: Record<string, string>][] = [
		['without a boundary', 'x', { 'Content-Type': 'multipart/form-data' }],
		['with an empty boundary', 'x', { 'Content-Type': 'multipart/form-data; boundary=' }],
		['that is empty', ''],
		['of other stuff', 'not a form at all'],
		['that ends in the middle', part(named('words'), 'x')],
		['that ends in a head', `--${boundary}\r\nContent-Disposition: form-da`],
		['with a head without an end', `--${boundary}\r\n${'X: y\r\n'.repeat(50_000)}`],
		['with more parts than a form has', `${part(named('a'), '1').repeat(2000)}--${boundary}--`],
		['with a field of a megabyte', `${part(named('words'), 'x'.repeat(mega))}--${boundary}--`],
		[
			'with a file where none is asked for',
			`${part(`${named('words')}; filename="a.txt"`, 'x')}--${boundary}--`,
		],
	]
	test.for(BAD)('%s is refused', async ([, body, headers = multipart]) => {
		const draft = await writing(site)
		for (const path of ['/ask', '/follow', '/staff/sign-in']) {
			const { status } = await site.browser().send(path, { body, headers })
			expect([path, status >= 400 && status < 500]).toEqual([path, true])
		}
		const { status } = await draft.send('/ask/contact', { body, headers })
		expect(status >= 400 && status < 500).toBe(true)
	})

	test('with parts that have no name counts as empty', async () => {
		const body = `${part('Content-Type: text/plain', 'x').repeat(3)}--${boundary}--\r\n`
		expect((await site.browser().send('/ask', { body, headers: multipart })).status).toBe(400)
	})

	test('packed to almost nothing is refused unopened', async () => {
		const body = gzipSync(Buffer.alloc(64 * mega, 'a=1&'))
		for (const path of PATHS) {
			const headers = { 'Content-Type': form, 'Content-Encoding': 'gzip' }
			expect((await site.browser().send(path, { body, headers })).status).toBe(415)
		}
	})

	test('with broken percent signs and bytes that are no text is never a fault', async () => {
		for (const body of [
			'words=%',
			'words=%zz',
			'words=%ff%fe',
			'%',
			'=',
			'&=&',
			'words',
			'words=%00',
		]) {
			const headers = { 'Content-Type': form }
			const { status } = await site.browser().send('/ask', { body, headers })
			expect([body, [302, 400].includes(status)]).toEqual([body, true])
		}
	})

	test('with fields that everything has is never a fault', async () => {
		const pairs = [
			'__proto__',
			'constructor',
			'toString',
			'hasOwnProperty',
			'words[]',
			'words.x',
			'',
		]
		const fields = pairs.map((name): [string, string] => [name, 'x'])
		for (const path of ['/ask', '/follow', '/follow/code', '/staff/sign-in'])
			expect((await site.browser().post(path, fields)).status).toBe(400)
		const officer = await signedIn(site, 'admin')
		for (const path of [
			'/staff/services/street-light',
			'/staff/places/north-ward',
			'/staff/teams/new',
		])
			expect((await officer.post(path, fields)).status).toBe(400)
	})
})

test('an address of any length and shape is answered, and said to nobody', async () => {
	const said = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error'), vi.spyOn(console, 'log')]
	for (const path of [
		`/${'a'.repeat(10_000)}`,
		`/ask?${'q=1&'.repeat(5_000)}`,
		'/%',
		'/%ff',
		'/%00',
		...['groups', 'sessions', 'consultations', 's', 'places'].map((folder) => `/${folder}/%00`),
		...['groups', 'sessions', 'consultations'].map((list) => `/${list}?place=north%00`),
		'/sessions/feed.ics?place=%00',
		...['%D8%B9', 'a%0D%0Ab', '..%2f%5cevil.example'].flatMap((slug) =>
			[
				'sessions/*/book',
				'sessions/*/booked',
				'consultations/*/answer',
				'consultations/*/received',
			].map((page) => `/${page.replace('*', slug)}`),
		),
		'/sessions/series/%00.ics',
		`/consultations/park-path/responses?after=0000-01-01T00:00:00.000Z_${crypto.randomUUID()}`,
		'/ask/%e0%a4%a',
		'/places/%2e%2e%2f',
		`/follow/link/${'x'.repeat(5_000)}`,
		`/places/${'%F0%9F%92%A9'.repeat(50)}`,
	]) {
		const { status } = await site.browser().get(path)
		expect([path.slice(0, 30), status < 500]).toEqual([path.slice(0, 30), true])
	}
	for (const spy of said) {
		expect(spy).not.toHaveBeenCalled()
		spy.mockRestore()
	}
})
