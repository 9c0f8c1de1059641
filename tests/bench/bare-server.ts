import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page as our server sent it: the same headers, the same bytes. */
export type Captured = { path: string; headers: [name: string, value: string][]; body: string }

/** The least that a server of pages can do: it has each page ready, and sends it. */
const pages = new Map<string, { headers: Record<string, string>; body: Buffer }>()

const server = createServer((request, response) => {
	const page = pages.get(request.url ?? '')
	if (!page) return response.writeHead(404).end()
	response.writeHead(200, page.headers).end(page.body)
})

process.on('message', ({ path, headers, body }: Captured) => {
	pages.set(path, { headers: Object.fromEntries(headers), body: Buffer.from(body, 'base64') })
	process.send?.({ kept: path })
})

server.listen(0, '127.0.0.1', () => {
	process.send?.({ port: (server.address() as AddressInfo).port })
})
