import { expect, test } from 'vitest'
import { refusePost } from './same-origin.ts'

const form = 'application/x-www-form-urlencoded'
function post(headers: Record<string, string>, method = 'POST') {
	return refusePost(new Request('https://a.example/x', { method, headers }), ['https://a.example'])
}

test('a form of our own page passes', () => {
	expect(post({ origin: 'https://a.example', 'content-type': form })).toBeUndefined()
	expect(
		post({ origin: 'https://a.example', 'content-type': 'multipart/form-data; boundary=x' }),
	).toBeUndefined()
})

test.for(['', 'null', 'https://evil.example', 'https://b.a.example', 'http://a.example'])(
	'an origin of "%s" is refused',
	(origin) => {
		expect(post({ ...(origin && { origin }), 'content-type': form })).toBe('origin')
	},
)

test('what a foreign page could send unasked is refused', () => {
	expect(post({ origin: 'https://a.example', 'content-type': 'text/plain' })).toBe('type')
	expect(post({ origin: 'https://a.example' })).toBe('type')
})

test('a browser that says the request came from elsewhere is believed', () => {
	const own = { origin: 'https://a.example', 'content-type': form }
	expect(post({ ...own, 'sec-fetch-site': 'same-site' })).toBe('origin')
	expect(post({ ...own, 'sec-fetch-site': 'same-origin' })).toBeUndefined()
})

test('other methods than GET and HEAD are held to the same', () => {
	expect(post({}, 'DELETE')).toBe('origin')
	expect(post({}, 'GET')).toBeUndefined()
})
