import { type IncomingHttpHeaders, request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { cookiesOf, makeClient, type Resident, type Send, sendEnquiryAs } from './resident.ts'

export type Weight = { path: string; html: number; css: number; script: number; other: number }
export type Weighed = {
	pages: Weight[]
	fonts: [path: string, size: number][]
	enhancement: number
}

type Loaded = { size: number; text: string; headers: IncomingHttpHeaders }

const ENCODINGS = 'gzip, br'

/** What a browser fetches for each page that a resident can see, in bytes as they are sent. */
export async function weighPages(port: number, resident: Resident): Promise<Weighed> {
	const load = makeLoader(port)
	const client = makeClient(port, { connectionsMax: 1 })
	const send = client.as(resident.address)
	const pages: Weight[] = []
	const weigh = async (path: string, cookie = '') => {
		if (!pages.some((page) => page.path === path)) pages.push(await weighPage(load, path, cookie))
	}

	await weigh('/')
	await weigh('/ask')
	const { reference, followCode, cookie } = await sendEnquiryAs(send, resident, {
		onStep: async (step) => {
			if (step.path === '/ask/check') await weigh('/ask/save', step.cookie)
			if (step.kind === 'read') await weigh(step.path, step.cookie)
		},
	})
	await weigh('/ask/sent', cookie)
	await weigh('/follow')
	await weigh('/follow/enquiry', await openEnquiry(send, { reference, code: followCode }))
	const fixed = ['/places', '/places/beacon-heath', '/how-we-are-doing']
	for (const path of [...fixed, '/accessibility', '/privacy', '/cookies', '/ar/', '/ar/ask'])
		await weigh(path)
	client.close()

	const enhancement = (await load(await findEnhancement(load), { encodings: 'gzip' })).size
	return { pages, fonts: await weighFonts(load), enhancement }
}

async function openEnquiry(send: Send, form: { reference: string; code: string }) {
	return cookiesOf(await send('/follow', { form }))
}

type Loader = (path: string, options?: { cookie?: string; encodings?: string }) => Promise<Loaded>

/** Each asset once; pages each time. */
function makeLoader(port: number): Loader {
	const assets = new Map<string, Promise<Loaded>>()
	return (path, { cookie = '', encodings = ENCODINGS } = {}) => {
		if (!/\.\w+$/.test(path)) return fetchBytes(port, path, { cookie, encodings })
		const key = `${encodings} ${path}`
		const known = assets.get(key) ?? fetchBytes(port, path, { cookie, encodings })
		assets.set(key, known)
		return known
	}
}

function fetchBytes(
	port: number,
	path: string,
	{ cookie, encodings }: { cookie: string; encodings: string },
): Promise<Loaded> {
	const headers = { 'Accept-Encoding': encodings, ...(cookie && { Cookie: cookie }) }
	return new Promise((done, failed) => {
		const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
			const chunks: Buffer[] = []
			response.on('data', (chunk: Buffer) => chunks.push(chunk))
			response.on('end', () => {
				const body = Buffer.concat(chunks)
				if (response.statusCode !== 200)
					return failed(new Error(`${path}: ${response.statusCode} while it was weighed`))
				const isGzip = response.headers['content-encoding'] === 'gzip'
				const text = (isGzip ? gunzipSync(body) : body).toString('utf8')
				done({ size: body.length, text, headers: response.headers })
			})
		})
		asked.on('error', failed).end()
	})
}

async function weighPage(load: Loader, path: string, cookie: string): Promise<Weight> {
	const page = await load(path, { cookie })
	const sum = async (pattern: RegExp) => {
		const paths = [...page.text.matchAll(pattern)].map(([, found = '']) => found)
		const loaded = await Promise.all([...new Set(paths)].map((one) => load(one, { cookie })))
		return loaded.reduce((total, { size }) => total + size, 0)
	}
	return {
		path,
		html: page.size,
		css: await sum(/<link rel="stylesheet" href="([^"]+)"/g),
		script: await sum(/<script[^>]* src="([^"]+)"/g),
		other: await sum(/(?:<img[^>]* src|<link rel="icon" href)="([^"]+)"/g),
	}
}

async function findEnhancement(load: Loader): Promise<string> {
	const { text } = await load('/')
	return /<script[^>]* src="([^"]+)"/.exec(text)?.[1] ?? ''
}

/** A browser fetches these only where their letters are on the page. */
async function weighFonts(load: Loader): Promise<[string, number][]> {
	const { text } = await load('/ar/')
	const sheets = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
	const sources = await Promise.all(
		sheets.map(([, path = '']) => load(path, { encodings: 'gzip' })),
	)
	const paths = sources.flatMap((sheet) => [...sheet.text.matchAll(/url\(["']?([^"')]+\.woff2)/g)])
	const unique = [...new Set(paths.map(([, path = '']) => path))]
	return Promise.all(
		unique.map(async (path): Promise<[string, number]> => [path, (await load(path)).size]),
	)
}
