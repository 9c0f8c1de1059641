import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { SECURITY_HEADERS } from './security-headers.ts'

const TYPES: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.txt': 'text/plain; charset=utf-8',
	'.woff2': 'font/woff2',
}
const COMPRESSIBLE = new Set(['.css', '.js', '.svg', '.txt'])

type Asset = {
	type: string
	cacheControl: string
	etag: string
	plain: Buffer
	gzip?: Buffer
	brotli?: Buffer
	/** Of a service worker: the pages that it may look after, which lie elsewhere. */
	workerScope?: string
}

function makeAsset(content: Buffer, extension: string, isHashed: boolean): Asset {
	const packed = COMPRESSIBLE.has(extension)
		? { gzip: gzipSync(content, { level: 9 }), brotli: brotliCompressSync(content) }
		: {}
	return {
		type: TYPES[extension] ?? 'application/octet-stream',
		cacheControl: isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
		etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
		plain: content,
		...packed,
	}
}

const ATTENDANCE_WORKER = /(^|\/)attendance-worker-[\w-]{8}\.js$/

/** Which built scripts are ours to ship: the enhancements. The router's own stay unserved. */
function isServed(name: string): boolean {
	if (extname(name) !== '.js') return extname(name) in TYPES
	return /(^|\/)(enhance-|attendance-[\w-]{8}\.js$)/.test(name) || ATTENDANCE_WORKER.test(name)
}

/** All static files, read and compressed once at the start, with the council's own sheet. */
export function loadAssets(folder: string, generated: Record<string, string>): Map<string, Asset> {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isServed)
	const files = names.map((name) => {
		const asset = makeAsset(readFileSync(join(folder, name)), extname(name), /^assets\//.test(name))
		const workerScope = ATTENDANCE_WORKER.test(name) ? '/staff/workshops/' : undefined
		return [`/${name}`, { ...asset, workerScope }] as const
	})
	const made = Object.entries(generated).map(
		([path, text]) => [path, makeAsset(Buffer.from(text), extname(path), false)] as const,
	)
	return new Map([...files, ...made])
}

export function serveAsset(request: Request, asset: Asset): Response {
	const headers = new Headers({
		...SECURITY_HEADERS,
		'Content-Type': asset.type,
		'Cache-Control': asset.cacheControl,
		ETag: asset.etag,
		Vary: 'Accept-Encoding',
	})
	if (asset.workerScope) headers.set('Service-Worker-Allowed', asset.workerScope)
	if (request.headers.get('if-none-match') === asset.etag)
		return new Response(null, { status: 304, headers })
	const accepted = request.headers.get('accept-encoding') ?? ''
	const [coding, body] =
		asset.brotli && accepted.includes('br')
			? ['br', asset.brotli]
			: asset.gzip && accepted.includes('gzip')
				? ['gzip', asset.gzip]
				: ['', asset.plain]
	if (coding) headers.set('Content-Encoding', coding)
	headers.set('Content-Length', String(body.length))
	return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers })
}
