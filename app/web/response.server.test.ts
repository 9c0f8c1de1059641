import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Language } from '#app/languages/language.ts'
import { finish } from './response.server.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

function finished(
	response: Response,
	{ language = 'en' as Language, method = 'GET', accept = '' } = {},
) {
	const headers = accept ? { 'accept-encoding': accept } : undefined
	const request = new Request('https://our.example/x', { method, headers })
	return finish(response, { request, language })
}
const html = (text: string, headers: Record<string, string> = {}) =>
	new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } })
const page = `<!DOCTYPE html><p>${'عربي 🌳 words '.repeat(100)}</p>`

describe('a redirect', () => {
	const locationOf = async (location: string, language: Language, contentLanguage?: string) => {
		const headers = new Headers({ Location: location })
		if (contentLanguage) headers.set('Content-Language', contentLanguage)
		const response = await finished(new Response(null, { status: 302, headers }), { language })
		expect(response.status).toBe(302)
		return [response.headers.get('location'), response.headers.get('content-language')]
	}

	test('stays in the reader’s language', async () => {
		expect(await locationOf('/ask/needs', 'en')).toEqual(['/ask/needs', 'en'])
		expect(await locationOf('/ask/needs?a=b#c', 'ar')).toEqual(['/ar/ask/needs?a=b#c', 'ar'])
		expect(await locationOf('/', 'ar')).toEqual(['/ar/', 'ar'])
	})

	test('goes to the language that a page was switched to', async () => {
		expect(await locationOf('/ask', 'en', 'ar')).toEqual(['/ar/ask', 'ar'])
		expect(await locationOf('/ask', 'ar', 'en')).toEqual(['/ask', 'en'])
		expect(await locationOf('/ask', 'ar', 'xx')).toEqual(['/ar/ask', 'ar'])
	})

	test('to the staff area has no language', async () => {
		for (const path of ['/staff', '/staff/cases', '/staff?to=%2Fstaff', '/staff#top'])
			expect(await locationOf(path, 'ar')).toEqual([path, 'ar'])
		expect(await locationOf('/staffing', 'ar')).toEqual(['/ar/staffing', 'ar'])
	})

	test('never leaves the site by a path that looks like one of ours', async () => {
		for (const evil of ['//evil.example', '/\\evil.example', '///evil.example', '/\t/evil.example'])
			for (const language of ['en', 'ar'] as const) {
				const [location = ''] = await locationOf(evil, language)
				expect(new URL(location ?? '', 'https://our.example').host).toBe('our.example')
			}
	})
})

describe('every answer', () => {
	test('has the security headers and is kept out of caches', async () => {
		for (const response of [html(page), new Response(null, { status: 302 }), Response.json({})]) {
			const { headers } = await finished(response)
			for (const [name, value] of Object.entries(SECURITY_HEADERS))
				expect(headers.get(name)).toBe(value)
			expect(headers.get('cache-control')).toBe('no-store')
		}
	})

	test('keeps what its page says of itself', async () => {
		const own = { 'Content-Security-Policy': "default-src 'none'", 'Cache-Control': 'public' }
		const { headers } = await finished(html(page, own))
		expect(headers.get('content-security-policy')).toBe("default-src 'none'")
		expect(headers.get('cache-control')).toBe('public')
	})

	test('keeps its status and each of its cookies', async () => {
		const headers = new Headers({ Location: '/ask' })
		headers.append('Set-Cookie', '__Host-draft=a; Path=/')
		headers.append('Set-Cookie', '__Host-following=b; Path=/')
		const response = await finished(new Response(null, { status: 303, headers }))
		expect(response.status).toBe(303)
		expect(response.headers.getSetCookie()).toHaveLength(2)
	})
})

describe('the body', () => {
	test('is packed for who can unpack it, and says that it depends on that', async () => {
		const packed = await finished(html(page), { accept: 'br, gzip' })
		expect(packed.headers.get('content-encoding')).toBe('gzip')
		expect(packed.headers.get('vary')).toBe('Accept-Encoding')
		const bytes = Buffer.from(await packed.arrayBuffer())
		expect(packed.headers.get('content-length')).toBe(String(bytes.length))
		expect(gunzipSync(bytes).toString()).toBe(page)

		const plain = await finished(html(page))
		expect(plain.headers.get('content-encoding')).toBeNull()
		expect(plain.headers.get('vary')).toBe('Accept-Encoding')
		expect(plain.headers.get('content-length')).toBe(String(Buffer.byteLength(page)))
		expect(await plain.text()).toBe(page)
	})

	test('is left as it is when it is short, or no text', async () => {
		const short = await finished(html('a'.repeat(1023)), { accept: 'gzip' })
		expect(short.headers.get('content-encoding')).toBeNull()
		const long = await finished(html('a'.repeat(1024)), { accept: 'gzip' })
		expect(long.headers.get('content-encoding')).toBe('gzip')
		const jpeg = new Response(new Uint8Array(5000), { headers: { 'Content-Type': 'image/jpeg' } })
		const photo = await finished(jpeg, { accept: 'gzip' })
		expect(photo.headers.get('content-encoding')).toBeNull()
		expect(await photo.arrayBuffer()).toHaveProperty('byteLength', 5000)
	})

	test('is not there for HEAD, whose headers are the same', async () => {
		const response = await finished(html(page), { method: 'HEAD' })
		expect(response.body).toBeNull()
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
		expect(response.headers.get('content-security-policy')).not.toBeNull()
	})

	test('is not there where an answer has none', async () => {
		for (const status of [204, 304])
			expect((await finished(new Response(null, { status }))).status).toBe(status)
	})
})
