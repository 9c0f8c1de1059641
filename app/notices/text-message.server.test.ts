import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeTexter } from './text-message.server.ts'

let gateway: Server
let status: number
let asked: { url?: string; headers: IncomingHttpHeaders; body: string }[]
const message = { noticeId: 'abc', recipient: '+447700900982', text: 'Your code is 402913.' }
const urlOf = () => `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/messages`

beforeEach(async () => {
	asked = []
	gateway = createServer(async (request, response) => {
		let body = ''
		for await (const chunk of request) body += chunk
		asked.push({ url: request.url, headers: request.headers, body })
		response.writeHead(status, { Location: '/elsewhere' }).end()
	})
	await new Promise<void>((resolve) => {
		gateway.listen(0, '127.0.0.1', resolve)
	})
})
afterEach(() => {
	gateway.closeAllConnections()
	gateway.close()
})

test('a message is posted with the token', async () => {
	status = 202
	expect(await makeTexter({ url: urlOf(), token: 'secret' }).send(message)).toEqual({ ok: true })
	expect(asked).toMatchObject([{ url: '/messages', headers: { authorization: 'Bearer secret' } }])
	expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
		to: '+447700900982',
		text: 'Your code is 402913.',
		id: 'abc',
	})
})

test.for([
	[400, 'refused', true],
	[422, 'refused', true],
	[401, 'unreachable', false],
	[429, 'unreachable', false],
	[503, 'unreachable', false],
	[307, 'unreachable', false],
] as const)('an answer of %i means %s', async ([answer, failure, isFinal]) => {
	status = answer
	const delivery = await makeTexter({ url: urlOf() }).send(message)
	expect(delivery).toEqual({ ok: false, failure, isFinal })
	expect(asked).toHaveLength(1)
})

test('a gateway that is away is unreachable', async () => {
	const url = urlOf()
	gateway.close()
	const delivery = await makeTexter({ url }).send(message)
	expect(delivery).toEqual({ ok: false, failure: 'unreachable', isFinal: false })
})
