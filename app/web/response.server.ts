import { gzipSync } from 'node:zlib'
import { isLanguage, type Language } from '#app/languages/language.ts'
import { pathIn } from '#app/languages/language-path.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

const worthCompressingBytes = 1024

/**
 * Finishes an answer: keeps a redirect in the reader's language (a route that switches it says so
 * by Content-Language), adds the security headers, keeps pages out of caches unless they say
 * otherwise, and compresses.
 */
export async function finish(
	response: Response,
	{ request, language }: { request: Request; language: Language },
): Promise<Response> {
	const headers = new Headers(response.headers)
	const target = headers.get('content-language')
	const spoken = isLanguage(target) ? target : language
	const location = headers.get('location')
	if (location?.startsWith('/') && !/^\/staff([/?#]|$)/.test(location))
		headers.set('location', pathIn(spoken, location))
	headers.set('Content-Language', spoken)
	for (const [name, value] of Object.entries(SECURITY_HEADERS))
		if (!headers.has(name)) headers.set(name, value)
	if (!headers.has('cache-control')) headers.set('Cache-Control', 'no-store')

	if (!response.body || request.method === 'HEAD')
		return new Response(null, { status: response.status, headers })
	const type = headers.get('content-type') ?? ''
	// What is saved as a file may be long: it goes out as it comes, and is never held whole.
	if (headers.has('content-disposition') || !/^(text\/|application\/json)/.test(type))
		return new Response(response.body, { status: response.status, headers })
	const body = await compress(Buffer.from(await response.arrayBuffer()), request, headers)
	headers.set('Content-Length', String(body.length))
	return new Response(new Uint8Array(body), { status: response.status, headers })
}

async function compress(body: Buffer, request: Request, headers: Headers): Promise<Buffer> {
	headers.append('Vary', 'Accept-Encoding')
	const isAccepted = request.headers.get('accept-encoding')?.includes('gzip')
	if (!isAccepted || body.length < worthCompressingBytes) return body
	headers.set('Content-Encoding', 'gzip')
	return gzipSync(body, { level: 4 })
}
