import { gunzipSync } from 'node:zlib'
import type { Handler } from '#app/entry.http.ts'

/** What was served of one page, and what should not have been in it. */
export type Found = { pages: Record<string, number>; problems: string[] }

/**
 * Reads every page that the site serves, whoever asks: no framework of the browser's, and neither
 * script nor style within the page.
 */
export function makeReader(handler: Handler): { handler: Handler; found: () => Found } {
	const found: Found = { pages: {}, problems: [] }
	async function read(request: Request, response: Response) {
		if (!response.headers.get('content-type')?.startsWith('text/html')) return
		const { pathname } = new URL(request.url)
		const key = `${response.status} ${pathname}`
		found.pages[key] = (found.pages[key] ?? 0) + 1
		const body = Buffer.from(await response.arrayBuffer())
		const isPacked = response.headers.get('content-encoding') === 'gzip'
		const html = (isPacked ? gunzipSync(body) : body).toString('utf8')
		for (const problem of problemsOf(html, pathname))
			found.problems.push(`${request.method} ${pathname} (${response.status}): ${problem}`)
	}
	return {
		found: () => found,
		handler: async (request, address) => {
			const response = await handler(request, address)
			if (response.body) await read(request, response.clone())
			return response
		},
	}
}

const scriptTag = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi
const module = /^ type="module" src="\/assets\/([\w-]+)-[\w-]{8}\.js"$/
const attendancePath = /^\/staff\/workshops\/[\da-f-]{36}\/attendance$/

/** Every page has the one enhancement; marks of attendance are kept offline by one more. */
export function problemsOf(html: string, pathname = ''): string[] {
	const problems: string[] = []
	const scripts = [...html.matchAll(scriptTag)]
	const names = attendancePath.test(pathname) ? ['enhance', 'attendance'] : ['enhance']
	for (const [tag, attributes = '', content = ''] of scripts) {
		const [, name = ''] = module.exec(attributes) ?? []
		if (!names.includes(name) || content !== '') problems.push(tag.slice(0, 200))
	}
	if (scripts.length > names.length) problems.push(`${scripts.length} scripts`)
	for (const [word] of html.matchAll(/__reactRouter\w*|__staticRouter\w*|modulepreload/g))
		problems.push(word)
	for (const [tag] of html.matchAll(/<style\b|<[a-z][^>]*\s(?:style|on[a-z]+)=/gi))
		problems.push(tag.slice(-200))
	if (/javascript:/i.test(html)) problems.push('an address that is a script')
	return problems
}
