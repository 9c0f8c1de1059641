import { gunzipSync } from 'node:zlib'
import type { Handler } from '#app/entry.http.ts'

export type Answer = {
	status: number
	headers: Headers
	location: string
	/** The whole body, unpacked; of a picture, its bytes one by one. */
	text: string
	bytes: Buffer
}

type Fields = Record<string, string | string[]> | [string, string][]
type Asking = { headers?: Record<string, string>; method?: string }

/** As a browser with JavaScript off: keeps cookies, sends its Origin, posts forms. */
export class Browser {
	readonly cookies = new Map<string, string>()
	private readonly handler: Handler
	readonly origin: string
	address: string

	constructor(handler: Handler, origin: string, address = '192.0.2.1') {
		this.handler = handler
		this.origin = origin
		this.address = address
	}

	get(path: string, asking: Asking = {}): Promise<Answer> {
		return this.send(path, { method: 'GET', ...asking })
	}

	/** An ordinary form. */
	post(path: string, fields: Fields = {}, asking: Asking = {}): Promise<Answer> {
		const pairs = Array.isArray(fields)
			? fields
			: Object.entries(fields).flatMap(([name, value]) =>
					[value].flat().map((one): [string, string] => [name, one]),
				)
		return this.send(path, { body: new URLSearchParams(pairs), ...asking })
	}

	/** A form that may hold files. */
	postFiles(path: string, form: FormData, asking: Asking = {}): Promise<Answer> {
		return this.send(path, { body: form, ...asking })
	}

	async send(path: string, { body, ...asking }: Asking & { body?: BodyInit }): Promise<Answer> {
		const headers = new Headers({ Origin: this.origin })
		const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
		if (cookie) headers.set('Cookie', cookie)
		for (const [name, value] of Object.entries(asking.headers ?? {})) {
			if (value === '') headers.delete(name)
			else headers.set(name, value)
		}
		const method = asking.method ?? 'POST'
		const stream = body instanceof ReadableStream ? { duplex: 'half' as const } : {}
		const request = new Request(this.origin + path, { method, headers, body, ...stream })
		const response = await this.handler(request, this.address)
		this.keep(response.headers.getSetCookie())
		return read(response)
	}

	private keep(set: string[]) {
		for (const line of set) {
			const [pair = ''] = line.split(';')
			const [name = '', ...value] = pair.split('=')
			if (/;\s*max-age=0(;|$)/i.test(line)) this.cookies.delete(name)
			else this.cookies.set(name, value.join('='))
		}
	}
}

async function read(response: Response): Promise<Answer> {
	const sent = Buffer.from(await response.arrayBuffer())
	const bytes = response.headers.get('content-encoding') === 'gzip' ? gunzipSync(sent) : sent
	const { status, headers } = response
	const location = headers.get('location') ?? ''
	return { status, headers, location, bytes, text: bytes.toString('utf8') }
}

/** As it stands in HTML that React has written. */
export function asHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#x27;')
}
