import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAssets, serveAsset } from './assets.server.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

const sheet = `body{margin:0}${'a{color:red}'.repeat(200)}`
const FILES = {
	'assets/root-1a2b.css': sheet,
	'assets/enhance-3c4d.js': 'export const x = 1',
	'assets/attendance-worker-DQxK_DOE.js': 'self',
	'assets/attendance-list-DQxK_DOE.js': 'router',
	'assets/manifest-5e6f.js': 'router',
	'assets/entry.client-7a8b.js': 'router',
	'assets/noto-9c0d.woff2': 'font',
	'robots.txt': 'User-agent: *',
	'favicon.ico': 'icon',
	'.vite/manifest.json': '{}',
	'assets/root.css.map': '{}',
}
let folder = ''
let assets: ReturnType<typeof loadAssets>

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'assets-'))
	for (const [name, text] of Object.entries(FILES)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true })
		writeFileSync(join(folder, name), text)
	}
	assets = loadAssets(folder, { '/council.css': ':root{}', '/council-mark.svg': '<svg/>' })
})
afterAll(() => rmSync(folder, { recursive: true }))

function serve(path: string, headers: Record<string, string> = {}, method = 'GET') {
	const asset = assets.get(path)
	if (!asset) throw new Error(`${path} is not served`)
	return serveAsset(new Request(`https://our.example${path}`, { method, headers }), asset)
}

test('of the built scripts only our own is served, and nothing that is for building', () => {
	expect([...assets.keys()].toSorted()).toEqual([
		'/assets/attendance-worker-DQxK_DOE.js',
		'/assets/enhance-3c4d.js',
		'/assets/noto-9c0d.woff2',
		'/assets/root-1a2b.css',
		'/council-mark.svg',
		'/council.css',
		'/favicon.ico',
		'/robots.txt',
	])
})

test('each comes as what it is, and may not be taken for anything else', () => {
	const typeOf = (path: string) => serve(path).headers.get('content-type')
	expect(typeOf('/assets/root-1a2b.css')).toBe('text/css; charset=utf-8')
	expect(typeOf('/assets/enhance-3c4d.js')).toBe('text/javascript; charset=utf-8')
	expect(typeOf('/council-mark.svg')).toBe('image/svg+xml')
	for (const path of assets.keys())
		for (const [name, value] of Object.entries(SECURITY_HEADERS))
			expect(serve(path).headers.get(name)).toBe(value)
})

test('what has its content in its name is kept for ever, the rest for an hour', () => {
	const cacheOf = (path: string) => serve(path).headers.get('cache-control')
	expect(cacheOf('/assets/root-1a2b.css')).toBe('public, max-age=31536000, immutable')
	expect(cacheOf('/council.css')).toBe('public, max-age=3600')
	expect(cacheOf('/robots.txt')).toBe('public, max-age=3600')
})

test('who has it already is told so, and gets nothing twice', async () => {
	const etag = serve('/council.css').headers.get('etag') ?? ''
	expect(etag).toMatch(/^"[\w-]{22}"$/)
	const again = serve('/council.css', { 'if-none-match': etag })
	expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
	expect(again.headers.get('cache-control')).toBe('public, max-age=3600')
	expect(serve('/council.css', { 'if-none-match': '"other"' }).status).toBe(200)
	expect(serve('/robots.txt').headers.get('etag')).not.toBe(etag)
})

test('it is packed in the best way that the browser knows', async () => {
	const path = '/assets/root-1a2b.css'
	const body = async (accept: string) => {
		const response = serve(path, { 'accept-encoding': accept })
		const bytes = Buffer.from(await response.arrayBuffer())
		expect(response.headers.get('content-length')).toBe(String(bytes.length))
		expect(response.headers.get('vary')).toBe('Accept-Encoding')
		return { coding: response.headers.get('content-encoding'), bytes }
	}
	const brotli = await body('gzip, deflate, br')
	expect([brotli.coding, brotliDecompressSync(brotli.bytes).toString()]).toEqual(['br', sheet])
	const gzip = await body('gzip')
	expect([gzip.coding, gunzipSync(gzip.bytes).toString()]).toEqual(['gzip', sheet])
	const plain = await body('')
	expect([plain.coding, plain.bytes.toString()]).toEqual([null, sheet])
	const font = serve('/assets/noto-9c0d.woff2', { 'accept-encoding': 'br' })
	expect(font.headers.get('content-encoding')).toBeNull()
})

test('HEAD tells how long it is and sends none of it', async () => {
	const response = serve('/robots.txt', {}, 'HEAD')
	expect([response.status, response.headers.get('content-length')]).toEqual([200, '13'])
	expect(response.body).toBeNull()
})

test('what works without a connection looks after pages of workshops, and no other script does', () => {
	const scopeOf = (path: string) => serve(path).headers.get('service-worker-allowed')
	expect(scopeOf('/assets/attendance-worker-DQxK_DOE.js')).toBe('/staff/workshops/')
	expect(scopeOf('/assets/enhance-3c4d.js')).toBeNull()
})
